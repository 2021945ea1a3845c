package secondlook.casework.support;

import java.util.List;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/**
 * What one question finds in support of the original decision. It is no finding either.
 *
 * @param question its stable key
 * @param asks what it asks, in one sentence
 * @param caseFile the case file
 * @param truth yes with the rows that say so, not seen, or cannot tell with what is missing
 * @param sentence one neutral sentence for a page, of dates, counts and codes only
 */
public record SupportAnswer(String question, String asks, CaseFileId caseFile, Truth truth, String sentence) {

    public SupportAnswer {
        if (truth.isYes() && truth.because().isEmpty()) {
            throw new IllegalArgumentException(
                    "A yes cites at least one row, but [" + question + "] of [" + caseFile + "] cites none.");
        }
    }

    /** The rows it rests on. */
    public List<Citation> citations() {
        return truth.because();
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "SupportAnswer[" + question + " of " + caseFile + ": " + truth.value() + "]";
    }
}
