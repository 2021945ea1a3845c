package secondlook.workbench.triage;

import java.util.List;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;

/**
 * One kept answer of one indicator about one case file.
 *
 * @param id its number in the run
 * @param indicatorNumber its number in the published list
 * @param indicator its key
 * @param version the version that was asked
 * @param unit which child, adult or episode; the case file's reference where there is one unit only
 * @param value yes, no (not seen in the material read) or cannot tell
 * @param reasonClass where it stands in the reading order
 * @param sentence one neutral sentence
 * @param possible whether it rests on a link that nobody has judged
 * @param missing what would have to be known
 * @param citations the rows and cells it rests on
 */
public record Reason(
        int indicatorNumber,
        String indicator,
        int version,
        String unit,
        Truth.Value value,
        ReasonClass reasonClass,
        String sentence,
        boolean possible,
        List<String> missing,
        List<RowCitation> citations) {

    public Reason {
        missing = List.copyOf(missing);
        citations = List.copyOf(citations);
    }

    /** Ids only: the sentence may hold personal data. */
    @Override
    public String toString() {
        return "Reason[" + indicator + ", " + value + "]";
    }
}
