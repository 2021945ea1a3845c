package secondlook.workbench.review;

import static secondlook.casework.casefile.Field.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.workbench.web.DateWords;

/**
 * Says a row in one neutral sentence made from its fields. A row that records two moments (an action and its result, a
 * child gone and returned, a case opened and closed) makes a line for each. Narrative is never quoted: it is folded
 * beneath its line. Kinds that record who or what stands in a case, and nothing that happened, make no line.
 */
final class FactSentences {

    /** Short fields are quoted whole up to here; what is longer is cut at a word. */
    private static final int QUOTED = 140;

    private FactSentences() {}

    /** The lines of a row, in the order of its own fields. */
    static List<FactLine> of(Fact fact) {
        return switch (fact.kind()) {
            case OCCURRENCE -> occurrence(fact);
            case ACTION -> action(fact);
            case MISSING_EPISODE -> missing(fact);
            case REFERRAL -> answered(fact, referral(fact), TEXT);
            case LETTER -> answered(fact, letter(fact), TEXT);
            case CONCERN -> answered(fact, concern(fact), TEXT);
            case FLAG -> flag(fact);
            case PLACEMENT -> placement(fact);
            case EXHIBIT -> exhibit(fact);
            case LOG_ENTRY -> line(fact, AT, "Entry in the log" + by(fact, AUTHOR) + ".", TEXT);
            case CONTACT -> line(fact, AT, contact(fact), TEXT);
            case PROCESS -> line(fact, AT, process(fact), TEXT);
            case OUTCOME -> line(fact, AT, outcome(fact), RATIONALE);
            case CLASSIFICATION -> line(fact, AT, classification(fact), REASON);
            case TRANSFER -> line(fact, AT, transfer(fact), null);
            case NOTICE -> line(fact, AT, notice(fact), TEXT);
            case RETURN_INTERVIEW -> line(fact, HELD_AT, returnInterview(fact), TEXT);
            case INTELLIGENCE -> line(fact, AT, "Intelligence report" + reference(fact) + ".", TEXT);
            case ASSESSMENT -> line(fact, AT, assessment(fact), TEXT);
            case MEETING -> line(fact, AT, meeting(fact), TEXT);
            case HOME_LOG -> line(fact, AT, homeLog(fact), TEXT);
            case OFFENCE_BY_CHILD ->
                line(
                        fact,
                        AT,
                        "An offence is recorded against the child" + quoted(": ", fact, CLASSIFICATION) + ".",
                        null);
            case NRM -> line(fact, AT, nrm(fact), null);
            case DOCUMENT -> line(fact, AT, "A document is referred to" + quoted(": ", fact, DESCRIPTION) + ".", null);
            case PHONE -> line(fact, AT, "A phone is recorded" + quoted(": ", fact, PHONE) + ".", DESCRIPTION);
            case VEHICLE ->
                line(fact, AT, "A vehicle is recorded" + quoted(": ", fact, REGISTRATION) + ".", DESCRIPTION);
            case PLACE ->
                line(fact, ADDED, "A place" + since(fact) + " is recorded" + quoted(": ", fact, PLACE) + ".", null);
            case PERSON, INVOLVEMENT -> List.of();
        };
    }

    private static List<FactLine> occurrence(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        String classified = quoted(", classified as ", fact, CLASSIFICATION);
        lines.add(at(
                fact, REPORTED, "Reported. " + sentenceStart(recordType(fact)) + " opened" + classified + ".", TEXT));
        if (!fact.date(CLOSED).isEmptyField() && fact.date(CLOSED).citation() != null) {
            String code = fact.text(OUTCOME).orNull();
            String outcome =
                    code == null ? ". No outcome could be read." : ". " + sentenceStart(OutcomeWords.of(code)) + ".";
            lines.add(at(fact, CLOSED, "Closed" + by(fact, DECISION_MAKER) + outcome, RATIONALE));
        }
        return lines;
    }

    private static String recordType(Fact fact) {
        String type = fact.text(RECORD_TYPE).orNull();
        return type == null || type.equals("n100") ? type == null ? "case" : "N100 report" : type.replace('-', ' ');
    }

    private static List<FactLine> action(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        String result = fact.text(RESULT).isEmptyField() ? ". No result is recorded." : ".";
        lines.add(at(fact, RAISED, "Line of enquiry raised" + quoted(": ", fact, DESCRIPTION) + result, null));
        if (fact.text(RESULT).isKnown()) {
            lines.add(at(
                    fact,
                    RESULT_AT,
                    "Result recorded" + quoted(": ", fact, RESULT) + ". The line of enquiry was"
                            + quoted(": ", fact, DESCRIPTION) + ".",
                    null));
        }
        return lines;
    }

    private static List<FactLine> missing(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        DateRange reported = fact.date(REPORTED).orNull();
        String told = reported == null ? "" : " Reported to the police " + moment(reported) + ".";
        String grade = quoted(", graded ", fact, GRADE);
        lines.add(at(fact, STARTED, "Recorded missing" + quoted(" from ", fact, HOME) + grade + "." + told, TEXT));
        if (fact.date(ENDED).isKnown()) {
            String found = quoted(", found at ", fact, FOUND_PLACE) + quoted(", with ", fact, FOUND_WITH);
            lines.add(at(fact, ENDED, "Recorded as returned" + found + ".", CONDITION));
        }
        return lines;
    }

    private static List<FactLine> answered(Fact fact, String sentence, Field narrative) {
        List<FactLine> lines = new ArrayList<>();
        String response = fact.text(RESPONSE).isEmptyField() ? " No response is recorded." : "";
        lines.add(at(fact, AT, sentence + response, narrative));
        if (fact.date(RESPONSE_AT).isKnown()) {
            lines.add(at(fact, RESPONSE_AT, "Response recorded" + quoted(": ", fact, RESPONSE) + ".", null));
        }
        return lines;
    }

    private static String referral(Fact fact) {
        String ended = quoted(", recorded outcome ", fact, OUTCOME);
        return "Contact or referral" + coded(" from ", fact, SOURCE) + " received" + ended + "." + disclosure(fact)
                + (yes(fact, NO_ACTION) ? " No action taken." : "");
    }

    private static String letter(Fact fact) {
        return "Letter or warning" + coded(" from ", fact, SOURCE) + by(fact, AUTHOR) + "." + disclosure(fact);
    }

    private static String concern(Fact fact) {
        String who = yes(fact, ANONYMOUS) ? ", the person not named" : "";
        return "Concern received" + who + quoted(", about ", fact, PLACE) + "." + disclosure(fact);
    }

    private static List<FactLine> flag(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        String which = coded(" for ", fact, TYPE);
        lines.add(at(fact, ADDED, "Flag or plan set" + which + by(fact, SET_BY) + ".", REASON));
        if (fact.date(REMOVED).isKnown()) {
            lines.add(at(fact, REMOVED, "Flag or plan removed" + which + ".", REASON));
        }
        return lines;
    }

    private static List<FactLine> placement(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        String area = yes(fact, OUT_OF_AREA) ? ", outside the area" : "";
        String host = fact.flag(HOST_NOTIFIED).isEmptyField() ? " Host area not recorded as told." : "";
        lines.add(at(fact, STARTED, "Placed" + quoted(" at ", fact, HOME) + area + "." + host, null));
        if (fact.date(ENDED).isKnown()) {
            lines.add(at(fact, ENDED, "Placement ended" + quoted(" at ", fact, HOME) + ".", null));
        }
        return lines;
    }

    private static List<FactLine> exhibit(Fact fact) {
        List<FactLine> lines = new ArrayList<>();
        String result = fact.text(RESULT).isEmptyField() ? ". No result is recorded." : ".";
        lines.add(at(fact, AT, "Exhibit recorded" + quoted(": ", fact, DESCRIPTION) + result, null));
        if (fact.text(RESULT).isKnown()) {
            lines.add(at(fact, RESULT_AT, "Exhibit result recorded" + quoted(": ", fact, RESULT) + ".", null));
        }
        return lines;
    }

    private static String contact(Fact fact) {
        String type = fact.text(TYPE).orNull();
        String what = type == null ? "Contact recorded" : contactWords(type);
        String wishes = fact.text(WISHES).isKnown() ? " The child’s own words or wishes are recorded." : "";
        return what + coded(", ", fact, MODE) + quoted(", with ", fact, WITH_WHOM) + "." + wishes;
    }

    private static String contactWords(String type) {
        return switch (type) {
            case "first-account" -> "First account taken from the child";
            case "statement" -> "Statement taken from the child";
            case "recorded-interview" -> "Account taken from the child, recorded interview";
            case "telephone-call" -> "Telephone call with the child or their family";
            case "visit" -> "Visit to the child or their family";
            case "sighting" -> "The person recorded as suspect was seen";
            case "letter" -> "Letter to the child or their family";
            case "outcome-told" -> "The child or their family were told of the outcome";
            case "support-referral" -> "Referral for support";
            case "safeguarding" -> "Safeguarding contact";
            default -> "Contact recorded, " + type.replace('-', ' ');
        };
    }

    private static String process(Fact fact) {
        String type = fact.text(TYPE).orNull();
        String what = type == null
                ? "Step about the person recorded as suspect"
                : switch (type) {
                    case "arrest" -> "Person recorded as suspect arrested";
                    case "voluntary-interview" -> "Person recorded as suspect interviewed, attending voluntarily";
                    case "charge" -> "Person recorded as suspect charged";
                    case "notice-served" -> "Notice served on the person recorded as suspect";
                    case "bail" -> "Person recorded as suspect bailed";
                    case "released" -> "Person recorded as suspect released";
                    case "advice-sought" -> "Early advice asked of the prosecutor";
                    default -> sentenceStart(type.replace('-', ' '));
                };
        return what + quoted(", result: ", fact, RESULT) + ".";
    }

    private static String outcome(Fact fact) {
        String code = fact.text(OUTCOME).orNull();
        String what = code == null ? "Outcome recorded that could not be read" : "Given " + OutcomeWords.of(code);
        String rationale = fact.text(RATIONALE).isEmptyField() ? " No rationale is recorded." : "";
        return what + by(fact, DECISION_MAKER) + "." + rationale;
    }

    private static String classification(Fact fact) {
        return "Classification changed" + quoted(" from ", fact, CHANGED_FROM) + quoted(" to ", fact, CHANGED_TO)
                + by(fact, DECISION_MAKER) + ".";
    }

    private static String transfer(Fact fact) {
        String receipt = fact.text(RECEIPT).isEmptyField() ? " No receipt is recorded." : "";
        return "Passed" + quoted(" to ", fact, TO_BODY) + "." + receipt;
    }

    private static String notice(Fact fact) {
        return "Warning notice" + coded(", ", fact, TYPE) + quoted(", result: ", fact, RESULT) + ".";
    }

    private static String returnInterview(Fact fact) {
        if (yes(fact, REFUSED)) {
            return "Return interview recorded as refused by the child.";
        }
        if (yes(fact, HELD)) {
            String names = yes(fact, NAMES_ADULT_OR_PLACE) ? " It names an adult, place or vehicle." : "";
            return "Return interview held" + by(fact, AUTHOR) + "." + names;
        }
        Boolean offered = fact.flag(OFFERED).orNull();
        if (offered == null) {
            return "Return interview: whether it was offered is not recorded.";
        }
        return offered
                ? "Return interview offered; not recorded as held."
                : "Return interview recorded as not offered.";
    }

    private static String assessment(Fact fact) {
        return "Assessment" + coded(", ", fact, TYPE) + coded(", risk recorded as ", fact, LEVEL) + by(fact, AUTHOR)
                + "." + (yes(fact, NO_ACTION) ? " No action taken." : "");
    }

    private static String meeting(Fact fact) {
        String kind = coded(", ", fact, TYPE);
        if (yes(fact, HELD)) {
            return "Meeting held" + kind + ".";
        }
        return (yes(fact, AGREED)
                ? "Meeting agreed" + kind + "; not recorded as held."
                : "Meeting recorded" + kind + ".");
    }

    private static String homeLog(Fact fact) {
        return "Entry in the home’s log" + by(fact, AUTHOR) + "." + disclosure(fact);
    }

    private static String nrm(Fact fact) {
        String status = fact.text(NRM_STATUS).orNull();
        String made = switch (status) {
            case "made" -> "Referral to the National Referral Mechanism made";
            case "not-made" -> "Trafficking or criminal exploitation recorded; no referral made";
            case "refused" -> "Referral to the National Referral Mechanism refused";
            case null, default ->
                "Trafficking or criminal exploitation recorded; whether it was referred is not recorded";
        };
        return made + ".";
    }

    private static String disclosure(Fact fact) {
        return yes(fact, DISCLOSURE) ? " A disclosure is recorded." : "";
    }

    private static List<FactLine> line(Fact fact, Field when, String sentence, @Nullable Field narrative) {
        return List.of(at(fact, when, sentence, narrative));
    }

    private static FactLine at(Fact fact, Field when, String sentence, @Nullable Field narrative) {
        Recorded<DateRange> date = fact.date(when);
        String unread = date instanceof Recorded.Unreadable<DateRange> ? " The date could not be read." : "";
        String words = narrative == null ? null : fact.text(narrative).orNull();
        return new FactLine(fact, date.orNull(), sentence + unread, fact.row(), words);
    }

    /** A place is dated by when somebody was there first, which may be long before anybody recorded it. */
    private static String since(Fact fact) {
        return fact.date(ADDED).isKnown() ? ", from this day," : "";
    }

    private static boolean yes(Fact fact, Field field) {
        return Boolean.TRUE.equals(fact.flag(field).orNull());
    }

    private static String by(Fact fact, Field field) {
        String who = fact.text(field).orNull();
        return who == null ? "" : ", by " + who;
    }

    private static String reference(Fact fact) {
        String reference = fact.text(REFERENCE).orNull();
        return reference == null ? "" : " " + reference;
    }

    private static String coded(String before, Fact fact, Field field) {
        String code = fact.text(field).orNull();
        return code == null ? "" : before + code.replace('-', ' ');
    }

    /** The words of a short field after {@code before}, or nothing where it is not known. */
    private static String quoted(String before, Fact fact, Field field) {
        String words = fact.text(field).orNull();
        return words == null || words.isBlank() ? "" : before + "“" + cut(words.strip()) + "”";
    }

    private static String cut(String words) {
        if (words.length() <= QUOTED) {
            return words;
        }
        int space = words.lastIndexOf(' ', QUOTED);
        return words.substring(0, space < QUOTED / 2 ? QUOTED : space) + " …";
    }

    private static String moment(DateRange date) {
        String time = DateWords.time(date);
        return DateWords.of(date) + (time == null ? "" : " at " + time);
    }

    private static String sentenceStart(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
