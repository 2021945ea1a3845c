package secondlook.workbench.material;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.Pager;

/**
 * A received file as its page shows it.
 *
 * @param state words where it is no longer in use, else null
 * @param choices what one may look at, with the count of each
 * @param cause the one cause that is shown, or null
 * @param warning the one sort of warning that is shown, or null
 */
record FileView(
        int number,
        int batch,
        String title,
        String agency,
        @Nullable String state,
        List<Condition> conditions,
        RowCounts counts,
        List<Choice> choices,
        @Nullable String cause,
        @Nullable String warning,
        List<Row> rows,
        Pager pager) {

    /** A condition under which it was handed over, or how it was read. */
    record Condition(String name, String words) {}

    /** One of the four verdicts. */
    record Choice(String words, int rows, String href, boolean current) {}

    /** One row; the link opens it with its cells marked. */
    record Row(
            CitationLink link,
            String line,
            String preview,
            List<String> notes,
            @Nullable CitationLink repeats) {

        /** Holds what somebody wrote, so it says only where it stands. */
        @Override
        public String toString() {
            return link.text();
        }
    }

    /** The keys of one file that lead nowhere. */
    record LostKeys(int file, String title, String agency, List<LostKey> keys, boolean more) {}

    /** One of them. */
    record LostKey(String key, String what, CitationLink link) {}
}
