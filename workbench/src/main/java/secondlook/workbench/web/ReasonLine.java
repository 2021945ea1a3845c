package secondlook.workbench.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One reason, or one thing that supports the original decision, as a page says it.
 *
 * @param sentence a plain sentence without its full stop
 * @param citations the rows it rests on; empty when it rests on material that was not supplied
 * @param asks what the question asks, folded beneath; null where the page says it elsewhere
 * @param standing whether it was seen, is only possible, or cannot be told
 */
public record ReasonLine(
        String sentence,
        List<CitationLink> citations,
        @Nullable String asks,
        Standing standing) {

    public ReasonLine {
        citations = List.copyOf(citations);
    }

    /** The class that gives the line its mark. */
    public String mark() {
        return switch (standing) {
            case SEEN -> "";
            case POSSIBLE -> "possible";
            case CANNOT_TELL -> "unknown";
        };
    }

    /** The rows named in a column of their own. */
    public String source() {
        return citations.stream().map(CitationLink::text).collect(Collectors.joining(", "));
    }

    /** How sure the records make it. */
    public enum Standing {
        SEEN,
        POSSIBLE,
        CANNOT_TELL
    }
}
