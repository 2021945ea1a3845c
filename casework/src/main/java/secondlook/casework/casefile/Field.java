package secondlook.casework.casefile;

import java.util.List;

/**
 * A field that a mapping may fill. Each is documented here once; docs/intake.md is written from this list and a test
 * holds the two together.
 */
public enum Field {
    REFERENCE(FieldType.TEXT, "the agency's reference of the record itself", "NP/15/02291"),
    REPORTED(FieldType.DATE, "when it was reported", "26/02/2015 21:40"),
    EVENT_FROM(FieldType.DATE, "when the event began", "between 1 and 30 September 2012"),
    EVENT_TO(FieldType.DATE, "when the event ended", "2012"),
    CLASSIFICATION(
            FieldType.TEXT,
            "the classification of the crime or matter, in the agency's words",
            "Sexual offence, child under 16"),
    OFFENCE_GROUP(
            FieldType.CODE,
            "what kind of offence the classification is",
            "contact-sexual",
            "contact-sexual",
            "non-contact-sexual",
            "trafficking",
            "drugs",
            "violence",
            "other"),
    RECORD_TYPE(
            FieldType.CODE,
            "what kind of record it is",
            "crime",
            "crime",
            "incident",
            "n100",
            "social-care-case",
            "intelligence-case"),
    STATUS(FieldType.CODE, "whether it is open or closed", "closed", "open", "closed", "cancelled"),
    CLOSED(FieldType.DATE, "when it was closed", "27/03/2015 16:05"),
    OUTCOME(
            FieldType.CODE,
            "the outcome code, 1 to 22; words from before April 2014 by a table, ambiguous ones as vague",
            "16",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
            "21",
            "22",
            "vague",
            "none",
            "rc1",
            "rc2",
            "rc3",
            "rc4",
            "rc5",
            "rc6",
            "rc7",
            "rc8",
            "rc9"),
    RATIONALE(FieldType.TEXT, "why it was closed, as written", ""),
    DECISION_MAKER(FieldType.TEXT, "who decided to close it", "DS 3308"),
    OFFICER(FieldType.TEXT, "who had the case", "DC 4471"),
    PLACE(FieldType.TEXT, "the place, as written", "14 Tarrow Street, Northmere"),
    PLACE_TYPE(
            FieldType.CODE,
            "what kind of place it is",
            "takeaway",
            "dwelling",
            "takeaway",
            "hotel",
            "taxi-firm",
            "shop",
            "street",
            "park",
            "station",
            "school",
            "childrens-home",
            "hostel",
            "hospital",
            "other"),
    SURNAME(FieldType.TEXT, "surname", ""),
    FORENAME(FieldType.TEXT, "forename or forenames", ""),
    FULL_NAME(FieldType.TEXT, "a name in one cell that is not split", ""),
    OTHER_NAMES(FieldType.TEXT, "aliases, maiden and other names, separated by semicolons", ""),
    NICKNAME(FieldType.TEXT, "nickname or street name", ""),
    BIRTH_DATE(FieldType.DATE, "birth date; partial ones stay ranges", "1999"),
    AGE(FieldType.NUMBER, "age in whole years at the row's own date; becomes a range of birth dates", "14"),
    SEX(FieldType.TEXT, "sex as recorded; reported only, never used to link, group or order", ""),
    ETHNICITY_SELF(FieldType.TEXT, "self-defined ethnicity; reported only", ""),
    ETHNICITY_OFFICER(FieldType.TEXT, "officer-defined ethnicity; reported only", ""),
    NATIONALITY(FieldType.TEXT, "nationality; reported only", ""),
    DISABILITY(FieldType.TEXT, "disability; reported only", ""),
    PHONE(FieldType.TEXT, "a phone number, as written", "07700 900417"),
    ADDRESS(FieldType.TEXT, "an address, as written", ""),
    POSTCODE(FieldType.TEXT, "the postcode of the address", ""),
    OCCUPATION(FieldType.TEXT, "occupation", "taxi driver"),
    NATIONAL_ID(
            FieldType.TEXT,
            "an identifier that one person has once: health number, pupil number, police national number",
            ""),
    DIED(FieldType.DATE, "date of death", ""),
    REGISTRATION(FieldType.TEXT, "a vehicle's registration, whole or in part", "4KR?"),
    ROLE(
            FieldType.CODE,
            "the role in which a person is recorded",
            "victim",
            "victim",
            "suspect",
            "witness",
            "reporting-person",
            "professional",
            "carer",
            "parent",
            "other-child",
            "mentioned"),
    RELATIONSHIP(FieldType.TEXT, "relationship to the child, as written", ""),
    FAMILIAL(FieldType.FLAG, "whether the person is family, or felt like family to the child", "no"),
    IDENTIFIED(FieldType.FLAG, "whether the person is identified by name", "yes"),
    AT(FieldType.DATE, "when it happened or was written", "05/03/2015 14:10"),
    AUTHOR(FieldType.TEXT, "who wrote it", "DC 4471"),
    TEXT(FieldType.TEXT, "the narrative, as written", ""),
    RAISED(FieldType.DATE, "when the line of enquiry or action was raised", "03/03/2015"),
    RAISED_BY(FieldType.TEXT, "who raised it", "DC 4471"),
    DESCRIPTION(FieldType.TEXT, "what it is, as written", "Find the user of 07700 900417"),
    ABOUT(
            FieldType.CODE,
            "what an action is about",
            "phone",
            "phone",
            "person",
            "place",
            "vehicle",
            "digital",
            "forensic",
            "account",
            "check",
            "advice",
            "notice",
            "other"),
    PRIORITY(FieldType.TEXT, "priority, as written", ""),
    RESULT(FieldType.TEXT, "what came of it", ""),
    RESULT_AT(FieldType.DATE, "when the result was recorded", ""),
    TYPE(
            FieldType.CODE,
            "what kind of contact, process, notice, flag, assessment or meeting it is",
            "recorded-interview",
            "first-account",
            "statement",
            "recorded-interview",
            "telephone-call",
            "visit",
            "sighting",
            "letter",
            "outcome-told",
            "support-referral",
            "safeguarding",
            "arrest",
            "voluntary-interview",
            "charge",
            "notice-served",
            "bail",
            "released",
            "advice-sought",
            "cse",
            "cce",
            "csa",
            "abduction-warning",
            "other",
            "strategy",
            "conference",
            "return",
            "risk",
            "plan",
            "contact",
            "referral",
            "health",
            "outreach",
            "school",
            "withdrawal",
            "suspect-contact",
            "notification",
            "inspection"),
    MODE(FieldType.CODE, "how it was done", "in-person", "in-person", "telephone", "letter", "online", "none"),
    WISHES(FieldType.TEXT, "the child's own words and wishes, as recorded", ""),
    WITH_WHOM(FieldType.TEXT, "who else was there", ""),
    REASON(FieldType.TEXT, "the reason given", ""),
    RANK(FieldType.TEXT, "rank or grade of who decided", "DI"),
    ADDED(FieldType.DATE, "when a flag, plan or address began", ""),
    REMOVED(FieldType.DATE, "when a flag, plan or address ended", ""),
    SET_BY(FieldType.TEXT, "who set it", ""),
    CHANGED_FROM(FieldType.TEXT, "what it was before", ""),
    CHANGED_TO(FieldType.TEXT, "what it became", ""),
    LOWERED(FieldType.FLAG, "whether the change lowered a classification or level", "yes"),
    INFORMATION_REFERENCE(FieldType.TEXT, "the additional verifiable information that a cancellation rests on", ""),
    TO_BODY(FieldType.TEXT, "the body it was transferred or sent to", ""),
    RECEIPT(FieldType.TEXT, "the receiving body's own reference", ""),
    STARTED(FieldType.DATE, "when a missing episode, placement or support began", ""),
    ENDED(FieldType.DATE, "when it ended", ""),
    GRADE(
            FieldType.CODE,
            "the police grade of a missing episode",
            "medium",
            "absent",
            "no-apparent-risk",
            "low",
            "medium",
            "high"),
    FIRST_ACTION(FieldType.DATE, "the first recorded action", ""),
    FOUND_PLACE(FieldType.TEXT, "where the child was found", ""),
    FOUND_WITH(FieldType.TEXT, "with whom the child was found", ""),
    CONDITION(FieldType.TEXT, "the condition on return, as written", ""),
    HARMED(FieldType.FLAG, "whether the condition on return is injured, drugged, distressed or in new belongings", ""),
    OFFERED(FieldType.FLAG, "whether a return interview was offered", ""),
    HELD(FieldType.FLAG, "whether it was held, or, of a document, whether it is in the register of material", ""),
    HELD_AT(FieldType.DATE, "when it was held", ""),
    REFUSED(FieldType.FLAG, "whether a refusal is recorded", ""),
    INDEPENDENT(FieldType.FLAG, "whether the interviewer was independent", ""),
    NAMES_ADULT_OR_PLACE(FieldType.FLAG, "whether it names an adult, place or vehicle", ""),
    CRIME_REFERENCE(FieldType.TEXT, "the crime reference recorded from it", ""),
    CRIME_RECORDED(FieldType.DATE, "when the crime of that reference was recorded", ""),
    INTELLIGENCE_REFERENCE(FieldType.TEXT, "the intelligence reference recorded from it", ""),
    SOURCE(
            FieldType.CODE,
            "who sent a contact, letter or referral",
            "health",
            "health",
            "outreach",
            "school",
            "police",
            "social-care",
            "childrens-home",
            "public",
            "other"),
    RESPONSE(FieldType.TEXT, "the recorded response", ""),
    RESPONSE_AT(FieldType.DATE, "when it was answered", ""),
    NO_ACTION(FieldType.FLAG, "whether a contact, referral or assessment ended in no action", ""),
    DISCLOSURE(FieldType.FLAG, "whether the row records a disclosure", ""),
    LEVEL(FieldType.CODE, "assessed risk", "high", "none", "low", "medium", "high"),
    CONCLUSION(FieldType.TEXT, "what an assessment or decision concluded, as written", ""),
    AGREED(FieldType.FLAG, "whether it was agreed to convene a meeting", ""),
    OUT_OF_AREA(FieldType.FLAG, "whether the placement is outside the area", ""),
    HOST_NOTIFIED(FieldType.FLAG, "whether the host authority or force was notified", ""),
    HOME(FieldType.TEXT, "the children's home", "Tollen Lodge"),
    ANONYMOUS(FieldType.FLAG, "whether the person who raised it is anonymous", ""),
    NRM_REFERENCE(FieldType.TEXT, "the National Referral Mechanism reference", ""),
    NRM_STATUS(
            FieldType.CODE,
            "whether a National Referral Mechanism referral was made",
            "made",
            "made",
            "not-made",
            "refused"),
    DOCUMENT_NUMBER(FieldType.TEXT, "the number of a document that the row refers to", ""),
    MARKERS(FieldType.TEXT, "exploitation markers or factors recorded, separated by semicolons", "gifts; older adult");

    private final FieldType type;
    private final String meaning;
    private final String example;
    // why: made by List.of, which is immutable; the checker sees only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> codes;

    Field(FieldType type, String meaning, String example, String... codes) {
        this.type = type;
        this.meaning = meaning;
        this.example = example;
        this.codes = List.of(codes);
    }

    public FieldType type() {
        return type;
    }

    /** What the field holds, in words for the documentation and for pages. */
    public String meaning() {
        return meaning;
    }

    /** A value as an agency may write it; empty where an example would be a person's own words or data. */
    public String example() {
        return example;
    }

    /** The codes it may have; empty unless its type is {@link FieldType#CODE}. */
    public List<String> codes() {
        return codes;
    }

    /** As it is written in a mapping: lower case, words joined by underscores. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
