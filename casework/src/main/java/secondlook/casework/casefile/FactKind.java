package secondlook.casework.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What one row, or a part of it, records. The left of "row is" in a mapping; the unit that indicators read.
 */
public enum FactKind {
    OCCURRENCE(
            "a crime, incident, N100 or case as one agency keyed it: the head of a case file",
            Field.REFERENCE,
            Field.REPORTED,
            Field.EVENT_FROM,
            Field.EVENT_TO,
            Field.CLASSIFICATION,
            Field.OFFENCE_GROUP,
            Field.RECORD_TYPE,
            Field.STATUS,
            Field.CLOSED,
            Field.OUTCOME,
            Field.RATIONALE,
            Field.DECISION_MAKER,
            Field.RANK,
            Field.OFFICER,
            Field.PLACE,
            Field.PLACE_TYPE,
            Field.MARKERS,
            Field.TEXT,
            Field.DISCLOSURE,
            Field.CRIME_REFERENCE,
            Field.CRIME_RECORDED,
            Field.FLAGS,
            Field.SETTING,
            Field.CONTACT_OFFENCE,
            Field.REVIEWED_BEFORE,
            Field.SUSPECTS_RECORDED,
            Field.VICTIMS_RECORDED,
            Field.OTHER_REFERENCE),
    PERSON(
            "a person as one row records them",
            Field.SURNAME,
            Field.FORENAME,
            Field.FULL_NAME,
            Field.OTHER_NAMES,
            Field.NICKNAME,
            Field.BIRTH_DATE,
            Field.AGE,
            Field.AT,
            Field.SEX,
            Field.ETHNICITY_SELF,
            Field.ETHNICITY_OFFICER,
            Field.NATIONALITY,
            Field.DISABILITY,
            Field.PHONE,
            Field.ADDRESS,
            Field.POSTCODE,
            Field.OCCUPATION,
            Field.NATIONAL_ID,
            Field.DIED,
            Field.DESCRIPTION,
            Field.REGISTRATION,
            Field.OCCUPATION_CURRENT,
            Field.ALIVE,
            Field.AGENCY_NUMBER),
    INVOLVEMENT(
            "the role of a person in a case",
            Field.ROLE,
            Field.RELATIONSHIP,
            Field.FAMILIAL,
            Field.IDENTIFIED,
            Field.DESCRIPTION,
            Field.OUTCOME,
            Field.AT,
            Field.AGE),
    LOG_ENTRY("an entry in a log", Field.AT, Field.AUTHOR, Field.TEXT, Field.DISCLOSURE),
    ACTION(
            "a line of enquiry or an action",
            Field.REFERENCE,
            Field.RAISED,
            Field.RAISED_BY,
            Field.DESCRIPTION,
            Field.ABOUT,
            Field.PRIORITY,
            Field.RESULT,
            Field.RESULT_AT),
    CONTACT(
            "a contact with the child, or with somebody for them",
            Field.AT,
            Field.TYPE,
            Field.MODE,
            Field.WISHES,
            Field.WITH_WHOM,
            Field.AUTHOR,
            Field.TEXT,
            Field.NAMES_OTHERS,
            Field.HOME),
    PROCESS(
            "what was done about a person recorded as suspect",
            Field.AT,
            Field.TYPE,
            Field.RESULT,
            Field.TEXT,
            Field.ALIVE,
            Field.REFERENCE),
    OUTCOME(
            "an outcome given to a case or a person in it",
            Field.AT,
            Field.OUTCOME,
            Field.RATIONALE,
            Field.DECISION_MAKER,
            Field.RANK,
            Field.DECIDED_BY,
            Field.PROSECUTOR_REFERENCE,
            Field.PROSECUTOR_REFERENCE_AT),
    EXHIBIT("an exhibit or download", Field.REFERENCE, Field.DESCRIPTION, Field.AT, Field.RESULT, Field.RESULT_AT),
    FLAG(
            "a flag or plan on a case or child",
            Field.TYPE,
            Field.ADDED,
            Field.REMOVED,
            Field.REASON,
            Field.SET_BY,
            Field.REMOVED_BY,
            Field.REMOVAL_REASON),
    CLASSIFICATION(
            "a change of classification",
            Field.AT,
            Field.CHANGED_FROM,
            Field.CHANGED_TO,
            Field.LOWERED,
            Field.REASON,
            Field.INFORMATION_REFERENCE,
            Field.DECISION_MAKER),
    TRANSFER("a transfer to another body", Field.AT, Field.TO_BODY, Field.RECEIPT),
    NOTICE("a warning notice", Field.AT, Field.TYPE, Field.RESULT, Field.TEXT),
    MISSING_EPISODE(
            "an episode in which a child was missing",
            Field.REFERENCE,
            Field.STARTED,
            Field.REPORTED,
            Field.ENDED,
            Field.GRADE,
            Field.FIRST_ACTION,
            Field.FOUND_PLACE,
            Field.FOUND_WITH,
            Field.CONDITION,
            Field.HARMED,
            Field.MODE,
            Field.HOME,
            Field.TEXT,
            Field.AREA,
            Field.FOLLOW_UP,
            Field.MOVEMENT,
            Field.TRAFFICKING_CONSIDERED),
    RETURN_INTERVIEW(
            "a return interview",
            Field.OFFERED,
            Field.REFUSED,
            Field.HELD,
            Field.HELD_AT,
            Field.INDEPENDENT,
            Field.AUTHOR,
            Field.TEXT,
            Field.NAMES_ADULT_OR_PLACE,
            Field.CRIME_REFERENCE,
            Field.INTELLIGENCE_REFERENCE,
            Field.REFERENCE,
            Field.NAMED,
            Field.ENDED),
    INTELLIGENCE("an intelligence report", Field.REFERENCE, Field.AT, Field.TEXT, Field.AT_RISK_NOW),
    PLACE(
            "a place tied to a case or person",
            Field.PLACE,
            Field.PLACE_TYPE,
            Field.ADDRESS,
            Field.POSTCODE,
            Field.ADDED,
            Field.REMOVED),
    PHONE("a phone tied to a case or person", Field.PHONE, Field.AT, Field.DESCRIPTION),
    VEHICLE("a vehicle tied to a case or person", Field.REGISTRATION, Field.AT, Field.DESCRIPTION),
    REFERRAL(
            "a contact or referral to an agency",
            Field.REFERENCE,
            Field.AT,
            Field.SOURCE,
            Field.TEXT,
            Field.OUTCOME,
            Field.NO_ACTION,
            Field.DISCLOSURE,
            Field.CRIME_REFERENCE,
            Field.RESPONSE,
            Field.RESPONSE_AT,
            Field.MARKERS,
            Field.CLOSED,
            Field.CRIME_RECORDED,
            Field.AT_RISK_NOW),
    ASSESSMENT(
            "an assessment of a child",
            Field.AT,
            Field.TYPE,
            Field.LEVEL,
            Field.CONCLUSION,
            Field.NO_ACTION,
            Field.MARKERS,
            Field.AUTHOR,
            Field.TEXT,
            Field.MISSING_COUNT),
    MEETING(
            "a meeting that was agreed or held",
            Field.AT,
            Field.TYPE,
            Field.AGREED,
            Field.HELD,
            Field.TEXT,
            Field.HOME),
    PLACEMENT(
            "where a child in care lived",
            Field.HOME,
            Field.STARTED,
            Field.ENDED,
            Field.OUT_OF_AREA,
            Field.HOST_NOTIFIED,
            Field.PLACE,
            Field.HOST_FORCE_NOTIFIED),
    LETTER(
            "a letter or a warning from another service",
            Field.REFERENCE,
            Field.AT,
            Field.SOURCE,
            Field.AUTHOR,
            Field.TEXT,
            Field.DISCLOSURE,
            Field.CRIME_REFERENCE,
            Field.RESPONSE,
            Field.RESPONSE_AT,
            Field.CRIME_RECORDED,
            Field.AT_RISK_NOW),
    CONCERN(
            "a concern from a practitioner or the public",
            Field.AT,
            Field.PLACE,
            Field.TEXT,
            Field.ANONYMOUS,
            Field.DISCLOSURE,
            Field.CRIME_REFERENCE,
            Field.RESPONSE,
            Field.RESPONSE_AT,
            Field.CRIME_RECORDED,
            Field.AT_RISK_NOW),
    HOME_LOG(
            "an entry in a children's home's log",
            Field.AT,
            Field.AUTHOR,
            Field.TEXT,
            Field.HOME,
            Field.DISCLOSURE,
            Field.CRIME_REFERENCE,
            Field.CRIME_RECORDED,
            Field.AT_RISK_NOW),
    OFFENCE_BY_CHILD("an offence recorded against a child", Field.AT, Field.CLASSIFICATION, Field.RESULT),
    NRM(
            "a trafficking or criminal exploitation record and its referral",
            Field.AT,
            Field.NRM_REFERENCE,
            Field.NRM_STATUS,
            Field.DESCRIPTION),
    DOCUMENT("a document referred to or held", Field.DOCUMENT_NUMBER, Field.AT, Field.DESCRIPTION, Field.HELD);

    private final String meaning;
    // why: made by List.of, which is immutable; the checker sees only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;
    // why: looked up for every value of every row that is read
    @SuppressWarnings("ImmutableEnumChecker")
    private final int[] places = new int[Field.values().length];

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> dates;

    // why: an array by ordinal is the fastest way to a value, and the values of facts are read many million times
    @SuppressWarnings("EnumOrdinal")
    FactKind(String meaning, Field... fields) {
        this.meaning = meaning;
        this.fields = List.of(fields);
        Arrays.fill(places, -1);
        for (int place = 0; place < fields.length; place++) {
            places[fields[place].ordinal()] = place;
        }
        this.dates = this.fields.stream()
                .filter(field -> field.type() == FieldType.DATE && field != Field.BIRTH_DATE && field != Field.DIED)
                .toList();
    }

    /** What it is, in words for the documentation and for pages. */
    public String meaning() {
        return meaning;
    }

    /** Several of them, in words for a page: "contacts". */
    public String plural() {
        return switch (this) {
            case LOG_ENTRY -> "log entries";
            case PROCESS -> "what was done about people recorded as suspect";
            case OFFENCE_BY_CHILD -> "offences recorded against the child";
            case NRM -> "trafficking referrals";
            case HOME_LOG -> "the home's log";
            case INTELLIGENCE -> "intelligence reports";
            default -> key().replace('_', ' ') + "s";
        };
    }

    /** The fields it may have. Their order is the order in which values are kept. */
    public List<Field> fields() {
        return fields;
    }

    /** The place of a field among this kind's values, or -1 where the kind has no such field. */
    @SuppressWarnings("EnumOrdinal")
    public int indexOf(Field field) {
        return places[field.ordinal()];
    }

    /** The fields that may say when it happened, in their order. */
    List<Field> dates() {
        return dates;
    }

    /** As it is written in a mapping: lower case, words joined by underscores. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
