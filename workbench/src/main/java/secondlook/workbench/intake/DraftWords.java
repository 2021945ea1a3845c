package secondlook.workbench.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/**
 * The words by which headings and names of files say what they hold: field's words as agencies write them, beside the
 * field's own name. A draft only proposes; these words decide nothing.
 */
final class DraftWords {

    private static final Map<FactKind, String> KINDS = Map.ofEntries(
            Map.entry(FactKind.OCCURRENCE, "occurrence crime crimes incident incidents offence extract case cases cin"),
            Map.entry(
                    FactKind.PERSON, "person persons people nominal nominals child children individual subject pupil"),
            Map.entry(FactKind.INVOLVEMENT, "involvement involvements role roles link links party parties"),
            Map.entry(FactKind.LOG_ENTRY, "log logs diary oel note notes casenote chronology entries"),
            Map.entry(FactKind.ACTION, "action actions task tasks enquiry enquiries tasking"),
            Map.entry(FactKind.CONTACT, "visit visits account accounts victimcontact vcop interviewchild"),
            Map.entry(FactKind.PROCESS, "suspect suspects arrest arrests custody process interview interviews"),
            Map.entry(FactKind.OUTCOME, "outcome outcomes disposal disposals result"),
            Map.entry(FactKind.EXHIBIT, "exhibit exhibits property forensic download downloads"),
            Map.entry(FactKind.FLAG, "flag flags marker markers warning plan plans register"),
            Map.entry(FactKind.CLASSIFICATION, "classification reclassification history cancelled"),
            Map.entry(FactKind.TRANSFER, "transfer transfers"),
            Map.entry(FactKind.NOTICE, "notice notices cawn"),
            Map.entry(FactKind.MISSING_EPISODE, "missing misper mispers mfh mfc absence absences episode episodes"),
            Map.entry(FactKind.RETURN_INTERVIEW, "return rhi returninterview"),
            Map.entry(FactKind.INTELLIGENCE, "intel intelligence"),
            Map.entry(FactKind.PLACE, "address addresses place places location locations premises"),
            Map.entry(FactKind.PHONE, "phone phones telephone telephones handset"),
            Map.entry(FactKind.VEHICLE, "vehicle vehicles car cars vrm"),
            Map.entry(FactKind.REFERRAL, "referral referrals contact contacts mash"),
            Map.entry(FactKind.ASSESSMENT, "assessment assessments risk screening"),
            Map.entry(FactKind.MEETING, "meeting meetings conference conferences strategy"),
            Map.entry(FactKind.PLACEMENT, "placement placements accommodation"),
            Map.entry(FactKind.LETTER, "letter letters correspondence"),
            Map.entry(FactKind.CONCERN, "concern concerns tip tips"),
            Map.entry(FactKind.HOME_LOG, "home homes homelog daily"),
            Map.entry(FactKind.OFFENCE_BY_CHILD, "convictions offences"),
            Map.entry(FactKind.NRM, "nrm trafficking slavery"),
            Map.entry(FactKind.DOCUMENT, "document documents files"));

    private static final Map<Field, List<String>> FIELDS = Map.ofEntries(
            Map.entry(
                    Field.REFERENCE,
                    List.of("crime no", "crime number", "ref", "urn", "occurrence no", "reference no", "case no")),
            Map.entry(
                    Field.REPORTED,
                    List.of("date reported", "reported on", "created", "date created", "recorded", "referral date")),
            Map.entry(
                    Field.EVENT_FROM,
                    List.of("offence from", "date from", "committed from", "start of offence", "earliest")),
            Map.entry(Field.EVENT_TO, List.of("offence to", "date to", "committed to", "end of offence", "latest")),
            Map.entry(
                    Field.CLASSIFICATION,
                    List.of("offence", "offence type", "crime type", "hocr", "crime class", "category")),
            Map.entry(Field.OFFENCE_GROUP, List.of("offence group", "offence", "crime type")),
            Map.entry(Field.STATUS, List.of("state", "case status", "current status")),
            Map.entry(
                    Field.CLOSED,
                    List.of("date closed", "closed on", "closed date", "closure date", "finalised", "end date")),
            Map.entry(Field.OUTCOME, List.of("outcome code", "disposal", "result code", "finalisation")),
            Map.entry(
                    Field.RATIONALE, List.of("closing notes", "closure reason", "closing rationale", "reason closed")),
            Map.entry(Field.DECISION_MAKER, List.of("closed by", "supervisor", "decided by", "authorised by")),
            Map.entry(Field.OFFICER, List.of("oic", "officer in case", "investigating officer", "assigned to")),
            Map.entry(Field.PLACE, List.of("location", "venue", "scene", "where", "place of offence")),
            Map.entry(Field.PLACE_TYPE, List.of("location type", "premises type", "venue type")),
            Map.entry(Field.SURNAME, List.of("last name", "family name", "sname", "lastname")),
            Map.entry(Field.FORENAME, List.of("first name", "forenames", "given name", "fname", "firstname")),
            Map.entry(Field.FULL_NAME, List.of("name", "child name", "victim name", "patient", "subject", "child")),
            Map.entry(Field.OTHER_NAMES, List.of("aka", "alias", "aliases", "maiden name", "known as")),
            Map.entry(Field.NICKNAME, List.of("street name", "nick name", "preferred name")),
            Map.entry(Field.BIRTH_DATE, List.of("dob", "date of birth", "born", "d o b", "birthdate")),
            Map.entry(Field.AGE, List.of("age at report", "age recorded", "age years")),
            Map.entry(Field.SEX, List.of("gender")),
            Map.entry(Field.ETHNICITY_SELF, List.of("self defined ethnicity", "sde", "ethnicity")),
            Map.entry(Field.ETHNICITY_OFFICER, List.of("officer defined ethnicity", "ic code")),
            Map.entry(Field.PHONE, List.of("telephone", "mobile", "tel", "contact number", "phone number")),
            Map.entry(Field.ADDRESS, List.of("home address", "addr", "full address", "address line")),
            Map.entry(Field.POSTCODE, List.of("post code", "pcode")),
            Map.entry(Field.OCCUPATION, List.of("job", "employment")),
            Map.entry(Field.NATIONAL_ID, List.of("nhs number", "nhs no", "upn", "pnc id", "pncid")),
            Map.entry(Field.REGISTRATION, List.of("vrm", "reg", "reg no", "index", "number plate")),
            Map.entry(Field.ROLE, List.of("involvement type", "link type", "inv type", "party type", "involvement")),
            Map.entry(Field.RELATIONSHIP, List.of("relationship to child", "relation")),
            Map.entry(
                    Field.AT,
                    List.of(
                            "date",
                            "time",
                            "when",
                            "date time",
                            "entry date",
                            "entry time",
                            "received",
                            "written",
                            "sent",
                            "note date",
                            "contact date",
                            "incident date",
                            "event date")),
            Map.entry(
                    Field.AUTHOR,
                    List.of("by", "entered by", "written by", "worker", "recorded by", "staff", "officer")),
            Map.entry(
                    Field.TEXT,
                    List.of(
                            "notes",
                            "note",
                            "narrative",
                            "entry",
                            "details",
                            "detail",
                            "body",
                            "free text",
                            "comments",
                            "summary",
                            "entry text")),
            Map.entry(Field.RAISED, List.of("date raised", "created", "set on", "allocated")),
            Map.entry(Field.RAISED_BY, List.of("set by", "created by")),
            Map.entry(Field.DESCRIPTION, List.of("task", "action", "action text", "details", "item")),
            Map.entry(Field.RESULT, List.of("action result", "outcome", "finding", "examination result")),
            Map.entry(
                    Field.RESULT_AT, List.of("result date", "completed", "date completed", "done on", "date resulted")),
            Map.entry(
                    Field.TYPE,
                    List.of("contact type", "entry type", "kind", "category", "notice type", "flag", "meeting type")),
            Map.entry(Field.MODE, List.of("how", "method", "contact method", "channel")),
            Map.entry(Field.WISHES, List.of("wishes and feelings", "child wishes", "voice of child")),
            Map.entry(
                    Field.STARTED,
                    List.of(
                            "start",
                            "start date",
                            "missing from",
                            "missing on",
                            "reported missing",
                            "from",
                            "date missing",
                            "began",
                            "time missing")),
            Map.entry(
                    Field.ENDED,
                    List.of("end", "end date", "returned", "found", "date returned", "until", "to", "time found")),
            Map.entry(Field.FIRST_ACTION, List.of("first action", "1st action", "action started")),
            Map.entry(Field.GRADE, List.of("risk grade", "risk", "risk level", "grading")),
            Map.entry(Field.FOUND_PLACE, List.of("found at", "where found", "located at")),
            Map.entry(Field.FOUND_WITH, List.of("with whom", "in company of")),
            Map.entry(Field.HOME, List.of("placement", "home name", "children s home", "unit")),
            Map.entry(Field.ADDED, List.of("set on", "from", "start date", "date from", "effective from")),
            Map.entry(Field.REMOVED, List.of("removed on", "to", "end date", "date to", "effective to")),
            Map.entry(Field.REASON, List.of("why", "reason for", "rationale")),
            Map.entry(Field.TO_BODY, List.of("receiving force", "transferred to", "receiving body", "recipient")),
            Map.entry(
                    Field.SOURCE,
                    List.of("referrer", "referral source", "source type", "referred by", "contact source")),
            Map.entry(Field.RESPONSE, List.of("reply", "action taken", "agency response")),
            Map.entry(Field.RESPONSE_AT, List.of("reply date", "response date", "answered", "answered on")),
            Map.entry(Field.CRIME_REFERENCE, List.of("crime ref", "crime number", "police ref", "police reference")),
            Map.entry(Field.OTHER_REFERENCE, List.of("other force ref", "external ref", "partner ref")),
            Map.entry(Field.LEVEL, List.of("risk level", "risk", "rating")),
            Map.entry(Field.CONCLUSION, List.of("decision", "recommendation", "assessment outcome")),
            Map.entry(Field.MARKERS, List.of("factors", "indicators", "risk factors")),
            Map.entry(Field.OFFERED, List.of("rhi offered", "interview offered")),
            Map.entry(Field.HELD, List.of("rhi held", "completed", "took place")),
            Map.entry(Field.HELD_AT, List.of("interview date", "rhi date", "date held")),
            Map.entry(Field.REFUSED, List.of("declined", "rhi refused")),
            Map.entry(Field.INDEPENDENT, List.of("independent interviewer")));

    private static final Pattern SHORT_REPORTED = Pattern.compile("\\b(?:rptd|repd|rep d)\\b");

    private DraftWords() {}

    /** How well words say this kind, from 0. */
    static int kind(FactKind kind, Set<String> words) {
        int count = 0;
        for (String word : (KINDS.getOrDefault(kind, "") + " " + kind.key()).split(" ")) {
            count += words.contains(word) ? 1 : 0;
        }
        return count;
    }

    /**
     * How sure a heading alone makes it that its column is for a field, from 0 to 1: 0.8 where it is one of the field's
     * names, 0.5 where one of them is a part of it.
     */
    static double heading(Field field, String heading) {
        String folded = folded(heading);
        double best = 0;
        for (String name : names(field)) {
            if (folded.equals(name)) {
                return 0.8;
            }
            if ((" " + folded + " ").contains(" " + name + " ")) {
                best = Math.max(best, 0.4 + 0.03 * Math.min(name.length(), 8));
            }
        }
        return best;
    }

    private static Set<String> names(Field field) {
        Set<String> names = new TreeSet<>(FIELDS.getOrDefault(field, List.of()));
        names.add(field.key().replace('_', ' '));
        return names;
    }

    /** Words of a heading or name of a file: {@code VictimDOB} and {@code victim_dob} alike. */
    static String folded(String written) {
        String words = written.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return SHORT_REPORTED.matcher(words).replaceAll("reported");
    }

    /** Codes by the words that usually stand for them, for a table to begin with. */
    static Map<String, String> codes(Field field) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (field == Field.ROLE) {
            codes.put("injured party", "victim");
            codes.put("aggrieved", "victim");
            codes.put("subject child", "victim");
            codes.put("accused", "suspect");
            codes.put("offender", "suspect");
            codes.put("informant", "reporting-person");
            codes.put("caller", "reporting-person");
        } else if (field == Field.STATUS) {
            codes.put("filed", "closed");
            codes.put("finalised", "closed");
            codes.put("live", "open");
            codes.put("active", "open");
        }
        return codes;
    }
}
