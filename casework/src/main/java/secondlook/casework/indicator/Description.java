package secondlook.casework.indicator;

import java.util.function.Supplier;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.value.Truth;

/**
 * What an indicator asks.
 *
 * @param number its number in the published list, from 1
 * @param key its stable name, such as "enquiry-without-result"
 * @param version raised whenever the same case file may be answered otherwise
 * @param reasonClass where its reasons stand in the reading order
 * @param unit what one answer is about
 * @param asks the question in one sentence, for a page; it begins with "Asks whether"
 * @param source where the question comes from
 */
public record Description(
        int number, String key, int version, ReasonClass reasonClass, Unit unit, String asks, String source) {

    /** The sentence of an answer that is no: it is no reassurance. */
    public static final String NOT_SEEN = "Not seen in the material read";

    private static final String ASKS = "Asks ";

    public Description {
        if (number < 1 || version < 1 || !asks.startsWith(ASKS + "whether ") || !asks.endsWith(".")) {
            throw new IllegalArgumentException(
                    "An indicator has a number, a version and a question, not [" + number + "] and [" + asks + "].");
        }
    }

    /**
     * The answer for the case file as a whole.
     *
     * @param whenYes the sentence where it is yes: dates, counts and codes only, never a name or free text, for it
     *     stands on the reading order
     */
    Answer answer(CaseFile caseFile, Truth truth, String whenYes) {
        return answer(caseFile, caseFile.id().reference(), truth, whenYes);
    }

    /** The same, where the sentence has to be put together: it is asked for only where the answer is yes. */
    Answer answer(CaseFile caseFile, Truth truth, Supplier<String> whenYes) {
        return answer(caseFile, caseFile.id().reference(), truth, whenYes);
    }

    /** The answer for one unit of it. */
    Answer answer(CaseFile caseFile, String unitId, Truth truth, String whenYes) {
        return answer(caseFile, unitId, truth, () -> whenYes);
    }

    /** The answer for one unit of it, where the sentence has to be put together. */
    Answer answer(CaseFile caseFile, String unitId, Truth truth, Supplier<String> whenYes) {
        String sentence = switch (truth.value()) {
            case YES -> whenYes.get();
            case NO -> NOT_SEEN;
            case CANNOT_TELL -> "Cannot tell " + subject() + firstMissing(truth);
        };
        return new Answer(key, version, caseFile.id(), unitId, truth, sentence, false);
    }

    /** "whether each line of enquiry raised before closure has a result". */
    private String subject() {
        return asks.substring(ASKS.length(), asks.length() - 1);
    }

    private static String firstMissing(Truth truth) {
        if (truth.missing().isEmpty()) {
            return "";
        }
        String what = truth.missing().getFirst().what();
        int colon = what.indexOf(": ");
        return ": " + (colon < 0 ? what : what.substring(0, colon) + " " + what.substring(colon + 2));
    }
}
