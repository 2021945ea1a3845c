package secondlook.workbench.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * A row that a decision rests on, as forms and drafts name it: {@code 12-88}, or {@code 12-88-result} with the cell.
 *
 * @param row file, record and, where one cell is meant, its column
 */
record CitedRow(RowCitation row) {

    private static final Pattern KEY = Pattern.compile("(\\d{1,9})-([1-9]\\d{0,8})(?:-(.{1,200}))?", Pattern.DOTALL);

    /** What the form sends. */
    String key() {
        String column = row.column();
        return row.file() + "-" + row.record() + (column == null ? "" : "-" + column);
    }

    /** Whether both mean the same row, whichever cell. */
    boolean isSameRowAs(RowCitation other) {
        return row.file() == other.file() && row.record() == other.record();
    }

    /** The row that a form names, or empty where it names none. */
    static Optional<CitedRow> of(@Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        Matcher matcher = KEY.matcher(key);
        return matcher.matches()
                ? Optional.of(new CitedRow(new RowCitation(
                        Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), matcher.group(3))))
                : Optional.empty();
    }
}
