package secondlook.workbench.triage;

import java.util.List;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;

/**
 * One kept answer about what supports the original decision.
 *
 * @param question its stable key
 * @param asks what it asks, in one sentence
 * @param value yes, not seen or cannot tell
 * @param sentence one neutral sentence
 * @param missing what would have to be known
 * @param citations the rows it rests on
 */
public record SupportLine(
        String question,
        String asks,
        Truth.Value value,
        String sentence,
        List<String> missing,
        List<RowCitation> citations) {

    public SupportLine {
        missing = List.copyOf(missing);
        citations = List.copyOf(citations);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "SupportLine[" + question + ": " + value + "]";
    }
}
