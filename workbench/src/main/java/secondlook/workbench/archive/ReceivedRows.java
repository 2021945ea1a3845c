package secondlook.workbench.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.audit.AuditedContent;
import secondlook.workbench.audit.ContentHash;
import secondlook.workbench.database.Database;

/**
 * Lets the audit trail compare what was received with what stands in the archive. The entry of a batch holds one hash of
 * all its files: number, agency, name, sheet, checksum, length, headings, and the {@link RowSeal} of its rows.
 *
 * <p>Cost of a comparison: one pass over the rows of the batch. Thread-safe.
 */
public final class ReceivedRows implements AuditedContent {

    /** The kind of object that a batch is in the audit trail. */
    public static final String KIND = "batch";

    private final Database database;
    private final JdbcClient sql;

    public ReceivedRows(Database database) {
        this.database = database;
        this.sql = database.sql();
    }

    private record ReceivedFile(
            int number, String words, @Nullable String seal) {}

    @Override
    public String objectKind() {
        return KIND;
    }

    /**
     * What the entry of a batch holds of it, to be asked in the transaction that takes it in; null where rows came out of
     * order and cannot be compared.
     */
    public @Nullable ContentHash recorded(int batch) {
        List<String> seals = new ArrayList<>();
        List<ReceivedFile> files = files(batch);
        for (ReceivedFile file : files) {
            if (file.seal() == null) {
                return null;
            }
            seals.add(file.seal());
        }
        return hash(files, seals);
    }

    @Override
    public @Nullable ContentHash currentHash(String objectId) {
        List<ReceivedFile> files = files(Integer.parseInt(objectId));
        return files.isEmpty()
                ? null
                : hash(files, files.stream().map(file -> seal(file.number())).toList());
    }

    @Override
    public String atFault(String objectId) {
        List<String> faults = new ArrayList<>();
        for (ReceivedFile file : files(Integer.parseInt(objectId))) {
            if (!Objects.equals(file.seal(), seal(file.number()))) {
                List<Integer> altered = altered(file.number());
                String rows = altered.isEmpty() ? "" : ", row " + altered.getFirst();
                faults.add("file " + file.number() + rows + (altered.size() > 1 ? " and others" : ""));
            }
        }
        String where = faults.isEmpty() ? "what is kept of its files" : String.join("; ", faults);
        return "batch " + objectId + ", " + where;
    }

    /** All rows whose cells are not those that their own hash was made of. */
    private List<Integer> altered(int file) {
        List<Integer> altered = new ArrayList<>();
        CopyReader.forEach(
                database.dataSource(),
                "SELECT r.record, r.content, COALESCE(s.cells, r.cells) FROM source_row r LEFT JOIN sealed_row s"
                        + " USING (file, record) WHERE r.file = " + file + " ORDER BY r.record",
                row -> {
                    int record = row.number();
                    long content = row.longNumber();
                    if (isAltered(content, row.texts())) {
                        altered.add(record);
                    }
                });
        return altered;
    }

    /**
     * Whether a row's cells are not those that its hash was made of when it came. That whoever changed them left the hash
     * alone is likely and not sure: the audit trail is what proves it.
     *
     * @param content the row's hash, 0 where it has none
     */
    static boolean isAltered(long content, @Nullable String[] cells) {
        return content != 0 && content != Hash.of(cells);
    }

    /** The same of a row of a query of {@code content} and {@code cells}. */
    static boolean isAltered(ResultSet row) throws SQLException {
        return isAltered(
                row.getLong("content"), FactShapes.texts(row.getArray("cells")).toArray(String[]::new));
    }

    private String seal(int file) {
        RowSeal seal = new RowSeal();
        add(seal.rows(), "source_row", "line", file);
        add(seal.sealed(), "sealed_row", "0", file);
        return String.valueOf(seal.end());
    }

    private void add(RowSeal.Part part, String table, String line, int file) {
        CopyReader.forEach(
                database.dataSource(),
                "SELECT record, " + line + ", cells FROM " + table + " WHERE file = " + file + " ORDER BY record",
                row -> row.addTexts(part, row.number(), row.number()));
    }

    private List<ReceivedFile> files(int batch) {
        return sql.sql("""
                        SELECT number, agency, name, sheet, sha256, bytes, header, rows_sha256 FROM source_file
                        WHERE batch = ? ORDER BY number""")
                .param(batch)
                .query((row, place) -> {
                    List<String> words = new ArrayList<>(Arrays.asList(
                            row.getString("number"),
                            row.getString("agency"),
                            row.getString("name"),
                            String.valueOf(row.getString("sheet")),
                            row.getString("sha256"),
                            row.getString("bytes")));
                    FactShapes.texts(row.getArray("header")).forEach(name -> words.add(String.valueOf(name)));
                    return new ReceivedFile(row.getInt("number"), joined(words), row.getString("rows_sha256"));
                })
                .list();
    }

    private static ContentHash hash(List<ReceivedFile> files, List<String> seals) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seals.size(); i++) {
            text.append(joined(List.of(files.get(i).words(), seals.get(i))));
        }
        return ContentHash.of(text.toString());
    }

    /** Each with its length before it, so that no two lists give the same text. */
    private static String joined(List<String> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(
                word -> text.append(word.length()).append(':').append(word).append(','));
        return text.toString();
    }
}
