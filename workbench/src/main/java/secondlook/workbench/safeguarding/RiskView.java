package secondlook.workbench.safeguarding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.CitationLink;

/**
 * Something that may need action today, as pages show it.
 *
 * @param asAt the newest date of its delivery, in words
 * @param raised when it came in
 * @param state "Open" or "Answered"
 * @param since how long it has been open, or after how long it was answered
 * @param caseFiles that it touches, each a link
 */
record RiskView(
        long id,
        String sentence,
        String asks,
        String agency,
        boolean certain,
        boolean open,
        List<CitationLink> rows,
        String asAt,
        String raised,
        int batch,
        String since,
        List<Told> events,
        List<CitationLink> caseFiles) {

    /** The newest that happened, or null. */
    public @Nullable Told last() {
        return events.isEmpty() ? null : events.getLast();
    }

    /** Somebody was told, or answered. */
    record Told(String sentence, String words, boolean answer) {}
}
