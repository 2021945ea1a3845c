package secondlook.workbench.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One received row exactly as it came, for {@code fragments/row.html}.
 *
 * @param name file and record: "actions.csv, record 88"
 * @param line the physical line, already as words; null where a file has none
 * @param received agency and day: "Northmere Police, received 6 October 2026"
 * @param note what the agency said of it: fact or opinion, sharing limits
 * @param altered whether its cells are not those that came
 * @param hash of the file it came in; null where the page shows none
 */
public record OriginalRow(
        String name,
        @Nullable String line,
        String received,
        List<Cell> cells,
        String note,
        boolean altered,
        @Nullable String hash,
        @Nullable String previousHref,
        @Nullable String nextHref) {

    public OriginalRow {
        cells = List.copyOf(cells);
    }

    /** Holds what somebody wrote, so it says only where it stands. */
    @Override
    public String toString() {
        return "OriginalRow[" + name + "]";
    }

    /**
     * One cell.
     *
     * @param value as written, never trimmed
     * @param cited whether a statement rests on it
     */
    public record Cell(String column, String value, boolean cited) {

        public boolean empty() {
            return value.isEmpty();
        }

        @Override
        public String toString() {
            return "Cell[" + column + "]";
        }
    }
}
