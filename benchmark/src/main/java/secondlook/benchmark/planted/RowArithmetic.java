package secondlook.benchmark.planted;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.RowLedger;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.database.Database;

/**
 * The rows of every file beside the truth: counts, the verdict and the reason of every planted bad row, and that no good
 * row was turned away.
 */
final class RowArithmetic {

    /** Words of the reason by which a planted kind of breakage is to be reported. */
    private static final Map<String, String> WORDS = Map.of(
            "own_key_missing", "key is empty",
            "unclosed_quote", "quotation mark",
            "too_many_columns", "column",
            "line_cut_short", "",
            "blank", "Blank",
            "heading", "Heading",
            "total", "Total",
            "title", "Title");

    private final List<String> wrong = new ArrayList<>();
    private int compared;

    private RowArithmetic() {}

    /** What is wrong, in sentences; empty where everything agrees. */
    static List<String> check(Database database, Path truth) {
        RowArithmetic check = new RowArithmetic();
        Map<String, Map<String, NamedCsvRecord>> bad = new HashMap<>();
        TruthTable.read(truth, "bad_rows")
                .forEach(row -> bad.computeIfAbsent(row.getField("file"), _ -> new HashMap<>())
                        .put(row.getField("record"), row));
        Map<String, Set<String>> withheld = new HashMap<>();
        TruthTable.read(truth, "sealed")
                .forEach(row -> withheld.computeIfAbsent(row.getField("file"), _ -> new HashSet<>())
                        .add(row.getField("record")));
        Map<String, SourceFile> files = new HashMap<>();
        new Archive(database).files().forEach(file -> files.put(file.agency() + "/" + file.name(), file));
        for (NamedCsvRecord counts : TruthTable.read(truth, "row_counts")) {
            String name = counts.getField("file");
            SourceFile file = files.get(name);
            if (file == null) {
                check.wrong.add(name + ": not imported");
            } else {
                int refused = check.rows(
                        database,
                        name,
                        file.number(),
                        bad.getOrDefault(name, Map.of()),
                        withheld.getOrDefault(name, Set.of()));
                check.counts(name, counts, file.counts(), refused);
            }
        }
        System.out.println(
                "rows: " + check.compared + " files and planted rows compared, " + check.wrong.size() + " wrong");
        return check.wrong;
    }

    /** Rows of a withheld class that were refused count as skipped: the truth knows nothing of the mapping's choice. */
    private void counts(String name, NamedCsvRecord planted, RowCounts found, int refused) {
        String expected = planted.getField("read") + " "
                + (Integer.parseInt(planted.getField("accepted")) - refused) + " "
                + planted.getField("repeated") + " "
                + planted.getField("rejected") + " "
                + (Integer.parseInt(planted.getField("skipped")) + refused);
        String given = found.read() + " " + found.accepted() + " " + found.repeated() + " " + found.rejected() + " "
                + found.skipped();
        compared++;
        if (!expected.equals(given)) {
            wrong.add(name + ": read, accepted, repeated, rejected, skipped are " + given + ", not " + expected);
        }
    }

    /** How many rows were refused, each of them planted as withheld. */
    private int rows(
            Database database, String name, int number, Map<String, NamedCsvRecord> planted, Set<String> withheld) {
        Map<String, RowLedger.Line> found = new HashMap<>();
        Set<String> refused = new HashSet<>();
        new RowLedger(database).forEach(number, line -> {
            String record = Integer.toString(line.record());
            if (planted.containsKey(record)) {
                found.put(record, line);
            } else if (line.verdict() == Verdict.SKIPPED && withheld.contains(record)) {
                refused.add(record);
            } else if (line.verdict() != Verdict.ACCEPTED) {
                wrong.add(name + ":" + record + " was " + line.verdict().words() + " (" + line.reason()
                        + ") and is a good row");
            }
        });
        planted.forEach((record, row) -> {
            compared++;
            RowLedger.Line line = found.get(record);
            String verdict = line == null ? "not there" : line.verdict().words();
            if (line == null
                    || !verdict.equals(row.getField("verdict"))
                    || !says(row.getField("reason"), line.reason())) {
                wrong.add(name + ":" + record + " is " + row.getField("reason") + " and was " + verdict + " ("
                        + (line == null ? "" : line.reason()) + ")");
            }
        });
        return refused.size();
    }

    private static boolean says(String planted, @Nullable String reason) {
        String words = WORDS.getOrDefault(planted, "");
        return reason == null
                ? words.isEmpty()
                : reason.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
