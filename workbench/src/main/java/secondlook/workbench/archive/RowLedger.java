package secondlook.workbench.archive;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.database.Database;

/** What became of every record of a file, without its cells: the arithmetic, row by row. Streams. Thread-safe. */
public final class RowLedger {

    private final Database database;

    public RowLedger(Database database) {
        this.database = database;
    }

    /** Every record of a file, in the order of the file. */
    public void forEach(int file, Consumer<Line> each) {
        CopyReader.forEach(
                database.dataSource(),
                "SELECT record, line, verdict::int, reason, remedy FROM source_row WHERE file = " + file
                        + " ORDER BY record",
                row -> each.accept(
                        new Line(row.number(), row.number(), Verdict.ofStored(row.number()), row.text(), row.text())));
    }

    /**
     * A record.
     *
     * @param record the logical record
     * @param line the physical line it begins on
     * @param verdict what became of it
     * @param reason why it was not accepted, or null
     * @param remedy what the agency may do, or null
     */
    public record Line(
            int record,
            int line,
            Verdict verdict,
            @Nullable String reason,
            @Nullable String remedy) {

        public Line {
            Objects.requireNonNull(verdict);
        }
    }
}
