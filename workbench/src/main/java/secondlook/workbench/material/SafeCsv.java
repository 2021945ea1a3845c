package secondlook.workbench.material;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lines of delimited text that a spreadsheet shows and does not run. A cell whose first character would start a formula
 * gets an apostrophe before it, as the spreadsheet programs themselves write text; every cell that needs it is quoted.
 */
final class SafeCsv {

    /** What starts a formula or, in some programs, a command; also in the wide forms of East Asian keyboards. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeCsv() {}

    static String line(List<@Nullable String> cells, char delimiter) {
        return cells.stream()
                .map(cell -> quoted(harmless(cell == null ? "" : cell), delimiter))
                .collect(Collectors.joining(String.valueOf(delimiter), "", "\r\n"));
    }

    /** The cell, with an apostrophe before it where a program might run it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell, char delimiter) {
        boolean needed = cell.indexOf(delimiter) >= 0
                || cell.indexOf('"') >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || cell.startsWith("'")
                || !cell.equals(cell.strip());
        return needed ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
