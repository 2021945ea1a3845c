package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * What an indicator says of one unit of one case file.
 *
 * @param indicator the indicator's key
 * @param version the version that was asked
 * @param caseFile the case file
 * @param unit which unit, such as a person's id or an episode's reference; the case file's reference where there is one
 *     unit only
 * @param truth yes with the rows that say so, not seen, or cannot tell with what is missing
 * @param sentence one neutral sentence for a page, made from the recorded fields
 * @param restsOnUnjudgedLink whether it would not stand without a tie that nobody has judged; it is then shown apart, as
 *     possible
 */
public record Answer(
        String indicator,
        int version,
        CaseFileId caseFile,
        String unit,
        Truth truth,
        String sentence,
        boolean restsOnUnjudgedLink) {

    public Answer {
        if (truth.isYes() && truth.because().isEmpty()) {
            throw new IllegalArgumentException(
                    "A yes cites at least one row, but [" + indicator + "] of [" + caseFile + "] cites none.");
        }
    }

    /** The rows it rests on. */
    public List<Citation> citations() {
        return truth.because();
    }

    /** What would have to be known to tell. */
    public List<Missing> missing() {
        return truth.missing();
    }

    /** The same, resting on a tie that nobody has judged. */
    Answer possible() {
        return new Answer(indicator, version, caseFile, unit, truth, sentence, true);
    }

    /** Ids only: the sentence may hold personal data. */
    @Override
    public String toString() {
        return "Answer[" + indicator + " of " + caseFile + ", " + unit + ": " + truth.value() + "]";
    }
}
