package secondlook.workbench.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.DatabaseLock;
import secondlook.workbench.database.DatabaseUnavailable;
import secondlook.workbench.database.OncePerPage;

/**
 * What was received and what it says, for every other room. The streams run in constant memory and in the same order
 * every time; they and {@link #importBatch} are for the program's own stages, the reads of single rows and files are what
 * pages show.
 *
 * <p>Thread-safe; every stream takes one connection while it runs.
 */
public final class Archive {

    /** Any number will do that no other lock of the program uses. */
    private final Database database;

    private final FactReader facts;
    private final JdbcClient sql;
    private volatile @Nullable KnownFiles knownFiles;

    public Archive(Database database) {
        this.database = database;
        this.facts = new FactReader(database);
        this.sql = database.sql();
    }

    // ---- streams ----

    /**
     * The facts of the live files, by case file number, then file, record and part. Facts that belong to no case file
     * (or to one whose head was never received) come first, under number 0.
     */
    public void forEachFact(CaseFileRange range, Consumer<ArchivedFact> each) {
        if (range.first() == 0) {
            facts.forEach(
                    "SELECT id, shape, 0, own_key, person, content FROM fact t"
                            + " WHERE case_file IS NULL OR case_file IN (SELECT number FROM case_file WHERE NOT has_head)"
                            + " ORDER BY id",
                    each);
        }
        if (range.last() > 0) {
            facts.forEach(
                    "SELECT t.id, t.shape, t.case_file, t.own_key, t.person, t.content FROM fact t"
                            + " JOIN case_file c ON c.number = t.case_file AND c.has_head"
                            + " WHERE t.case_file BETWEEN " + range.first() + " AND " + range.last()
                            + " ORDER BY t.case_file, t.id",
                    each);
        }
    }

    /** The facts of one case file, by file, record and part; none where there is no such case file. */
    public List<ArchivedFact> caseFileFacts(int caseFile) {
        List<ArchivedFact> facts = new ArrayList<>();
        if (caseFile > 0) {
            forEachFact(CaseFileRange.only(caseFile), facts::add);
        }
        return facts;
    }

    /** Every row that records a person, by fact id. */
    public void forEachPersonFact(Consumer<ArchivedFact> each) {
        forEachOfKind(FactKind.PERSON, each);
    }

    /** Every row that gives a person a role in a case, by fact id. */
    public void forEachInvolvement(Consumer<ArchivedFact> each) {
        forEachOfKind(FactKind.INVOLVEMENT, each);
    }

    /** Every fact of one kind, by fact id. */
    public void forEachOfKind(FactKind kind, Consumer<ArchivedFact> each) {
        facts.forEach(
                "SELECT t.id, t.shape, CASE WHEN c.has_head THEN t.case_file END, t.own_key, t.person, t.content"
                        + " FROM fact t LEFT JOIN case_file c ON c.number = t.case_file"
                        + " WHERE t.shape IN (SELECT id FROM fact_shape WHERE kind = '" + kind.key() + "')"
                        + " ORDER BY t.id",
                each);
    }

    /** The facts of these files, by file, record and part. */
    public void forEachFactOf(Collection<Integer> files, Consumer<ArchivedFact> each) {
        for (int file : files) {
            new FactReader(database)
                    .forEach(
                            "SELECT t.id, t.shape, CASE WHEN c.has_head THEN t.case_file END, t.own_key, t.person, t.content"
                                    + " FROM fact t LEFT JOIN case_file c ON c.number = t.case_file WHERE t.id BETWEEN "
                                    + ArchivedFact.id(file, 0, 0) + " AND "
                                    + ArchivedFact.id(file, Integer.MAX_VALUE, 255)
                                    + " ORDER BY t.id",
                            each);
        }
    }

    // ---- case files ----

    /** The number of a case file, or 0 where no row that opens it has been received. */
    public int caseFile(CaseFileId id) {
        return sql.sql("SELECT number FROM case_file WHERE agency = ? AND reference = ? AND has_head")
                .params(id.agency(), id.reference())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /**
     * The agency and reference of a case file; null where there is none of this number. Known also where the row that
     * opened it was withdrawn: decisions on it stay.
     */
    public @Nullable CaseFileId caseFileId(int caseFile) {
        return sql.sql("SELECT agency, reference FROM case_file WHERE number = ?")
                .param(caseFile)
                .query((row, number) -> new CaseFileId(row.getString("agency"), row.getString("reference")))
                .optional()
                .orElse(null);
    }

    /** Agency and reference of some case files, by number; those that there are not are left out. */
    public Map<Integer, CaseFileId> caseFileIds(Collection<Integer> caseFiles) {
        Map<Integer, CaseFileId> ids = new HashMap<>();
        sql.sql("SELECT number, agency, reference FROM case_file WHERE number = ANY (?)")
                .param(caseFiles.toArray(Integer[]::new))
                .query(row -> {
                    ids.put(row.getInt("number"), new CaseFileId(row.getString("agency"), row.getString("reference")));
                });
        return ids;
    }

    /** All case files by number; about 100 bytes each. */
    public Stream<CaseFileEntry> caseFiles() {
        return sql
                .sql("SELECT number, agency, reference FROM case_file WHERE has_head ORDER BY number")
                .query((row, number) -> new CaseFileEntry(
                        row.getInt("number"), new CaseFileId(row.getString("agency"), row.getString("reference"))))
                .list()
                .stream();
    }

    // ---- files and rows ----

    /** A received file; null where there is none of this number. */
    public @Nullable SourceFile file(int file) {
        return new SourceStore(sql).file(file);
    }

    /** All received files, by number. Kept until one of them is written again, for every page names rows by their files. */
    public List<SourceFile> files() {
        return OncePerPage.ask(List.of(database, "files"), this::filesNow);
    }

    private List<SourceFile> filesNow() {
        String version = sql.sql(
                        "SELECT count(*) || ' ' || COALESCE(bit_xor(hashtextextended(number || ' ' || xmin || ctid, 0)), 0)"
                                + " FROM source_file")
                .query(String.class)
                .single();
        KnownFiles known = knownFiles;
        if (known == null || !known.version().equals(version)) {
            known = new KnownFiles(version, List.copyOf(new SourceStore(sql).files()));
            knownFiles = known;
        }
        return known.files();
    }

    private record KnownFiles(String version, List<SourceFile> files) {}

    /** Another text whenever files came into use or went out of it. */
    public String filesInUse() {
        return OncePerPage.ask(List.of(database, "files in use"), this::filesInUseNow);
    }

    private String filesInUseNow() {
        return sql.sql("SELECT count(*) || ' ' || COALESCE(bit_xor(hashtextextended(number || state, 0)), 0)"
                        + " FROM source_file")
                .query(String.class)
                .single();
    }

    /** All batches, by number. */
    public List<Batch> batches() {
        return new SourceStore(sql).batches();
    }

    /** A row as it was received; null where there is none. */
    public @Nullable SourceRow row(int file, int record) {
        return new SourceStore(sql).row(file, record);
    }

    /** Whether there is a row of this number. */
    public boolean hasRow(int file, int record) {
        return sql.sql("SELECT EXISTS (SELECT FROM source_row WHERE file = ? AND record = ?)")
                .params(file, record)
                .query(Boolean.class)
                .single();
    }

    /** Many rows at once, as they were received and without their warnings; those that are not there are left out. */
    public List<SourceRow> rows(Collection<RowCitation> places) {
        return new SourceStore(sql).rows(places);
    }

    /** Rows of one verdict of a file, in the order of the file. */
    public List<SourceRow> rows(int file, Verdict verdict, int most) {
        return new SourceStore(sql).rows(file, verdict, most);
    }

    /** Warnings of a file's rows, in the order of the file. */
    public List<RowWarning> warnings(int file, int most) {
        return new SourceStore(sql).warnings(file, most);
    }

    /** How many rows carry each sort of warning, in one batch. */
    public Map<RowWarning.Kind, Integer> warningCounts(int batch) {
        return new SourceStore(sql).warningCounts(batch);
    }

    /**
     * How much of each kind each agency handed over: supplied where a live file's mapping reads the kind, in part where
     * the register lists an item of the kind that was not received.
     */
    public Map<String, Map<FactKind, Supply>> supply() {
        Map<String, Map<FactKind, Supply>> supply = new TreeMap<>();
        sql.sql("""
                        SELECT f.agency, s.kind, 'SUPPLIED' AS supply FROM source_file f
                        JOIN fact_shape s ON s.mapping = f.mapping WHERE f.state = 'live'
                        UNION
                        SELECT agency, kind, 'IN_PART' FROM register_item
                        WHERE kind IS NOT NULL AND case_file IS NULL AND state <> 'received'
                        ORDER BY 1, 2, 3 DESC""").query(row -> {
            supply.computeIfAbsent(row.getString("agency"), agency -> new EnumMap<>(FactKind.class))
                    .put(FactReader.kind(row.getString("kind")), Supply.valueOf(row.getString("supply")));
        });
        return supply;
    }

    /**
     * Which of the two roles that every review counts, suspect and victim, each agency's rows in use record anywhere; an
     * agency that handed over no roles at all is not listed. Cost: up to the first such row of each file.
     */
    public Map<String, Set<String>> rolesRecorded() {
        Map<String, Set<String>> roles = new TreeMap<>();
        sql.sql("""
                        SELECT f.agency, role.role, bool_or(EXISTS (
                            SELECT FROM fact t WHERE t.shape = s.id
                                AND t.id BETWEEN f.number::bigint * ? AND (f.number + 1)::bigint * ? - 1
                                AND t.content[array_position(s.fields, 'role')] LIKE '%=' || role.role)) AS recorded
                        FROM source_file f JOIN fact_shape s ON s.mapping = f.mapping AND s.kind = 'involvement',
                            (VALUES ('suspect'), ('victim')) AS role (role)
                        WHERE f.state = 'live' GROUP BY 1, 2""").params(ArchivedFact.id(1, 0, 0), ArchivedFact.id(1, 0, 0)).query(row -> {
            Set<String> recorded = roles.computeIfAbsent(row.getString("agency"), none -> new TreeSet<>());
            if (row.getBoolean("recorded")) {
                recorded.add(row.getString("role"));
            }
        });
        return roles;
    }

    /** Kinds of which the register lacks something for one case file alone: by case file, then by agency. */
    public Map<Integer, Map<String, Set<FactKind>>> lackingOf() {
        Map<Integer, Map<String, Set<FactKind>>> lacking = new TreeMap<>();
        sql.sql("SELECT case_file, agency, kind FROM register_item WHERE kind IS NOT NULL AND case_file IS NOT NULL"
                        + " AND state <> 'received'")
                .query(row -> {
                    lacking.computeIfAbsent(row.getInt("case_file"), none -> new TreeMap<>())
                            .computeIfAbsent(row.getString("agency"), none -> EnumSet.noneOf(FactKind.class))
                            .add(FactReader.kind(row.getString("kind")));
                });
        return lacking;
    }

    // ---- writing ----

    /** The files of this name that are in use, the newest first. */
    public List<StandingFile> standing(String agency, String name) {
        return new FilesInUse(sql).standing(agency, name);
    }

    /**
     * Takes in one batch, whole or not at all. One import runs at a time; a second one waits.
     *
     * @param expectedRows about how many rows will come, to size what finds repeats
     * @param superseded files in use whose place a file of the same name and sheet takes
     * @param files writes the files
     */
    public ImportedBatch importBatch(
            String agency,
            String importedBy,
            long expectedRows,
            Collection<Integer> superseded,
            Consumer<BatchWriter> files) {
        return database.inTransaction(() -> {
            database.hold(DatabaseLock.IMPORT);
            int batch = sql.sql("INSERT INTO batch (agency, imported_by) VALUES (?, ?) RETURNING number")
                    .params(agency, importedBy)
                    .query(Integer.class)
                    .single();
            CaseNumbers cases = caseNumbers();
            SeenFilter seen = seen(agency, expectedRows, superseded);
            return onConnection(connection -> {
                BatchWriter writer = new BatchWriter(sql, connection, batch, agency, cases, seen, superseded);
                try {
                    files.accept(writer);
                    return new ImportedBatch(batch, writer.finish());
                } finally {
                    writer.release();
                }
            });
        });
    }

    /** As above, where nothing is superseded. */
    public ImportedBatch importBatch(String agency, String importedBy, long expectedRows, Consumer<BatchWriter> files) {
        return importBatch(agency, importedBy, expectedRows, List.of(), files);
    }

    /** Which files the files of a batch superseded: the old one's number, then the new one's. */
    public Map<Integer, Integer> supersededBy(int batch) {
        Map<Integer, Integer> superseded = new TreeMap<>();
        sql.sql("SELECT o.number, o.superseded_by FROM source_file o JOIN source_file n ON n.number = o.superseded_by"
                        + " WHERE n.batch = ?")
                .param(batch)
                .query(row -> {
                    superseded.put(row.getInt("number"), row.getInt("superseded_by"));
                });
        return superseded;
    }

    /**
     * What a withdrawal of a batch would change, without changing anything; null where there is no such batch.
     */
    public @Nullable Withdrawal withdrawalOf(int batch) {
        return new Withdrawals(sql).of(batch);
    }

    /**
     * Takes a batch out of use within the caller's transaction: its files are withdrawn, not deleted; their rows stay
     * and no longer count. Rows elsewhere that repeated them count now, and what they had superseded comes back.
     *
     * @param note why, in the words of who withdraws it
     * @return what it changed; null where there is no such batch or it was withdrawn before
     */
    public @Nullable Withdrawal withdraw(int batch, String by, String note) {
        return database.inTransaction(() -> {
            database.hold(DatabaseLock.IMPORT);
            return new Withdrawals(sql).withdraw(batch, by, note);
        });
    }

    /**
     * The archive's numbers of a mapping version and of its parts, made now if it is new.
     *
     * @param sha256 of the mapping's text
     */
    public KnownMapping mapping(String name, int version, String sha256, String yaml, List<FactShape> shapes) {
        return new MappingStore(sql).known(name, version, sha256, yaml, shapes);
    }

    private CaseNumbers caseNumbers() {
        CaseNumbers cases = new CaseNumbers();
        CopyReader.forEach(
                database.dataSource(),
                "SELECT number, agency, reference, has_head::int FROM case_file",
                row -> cases.known(row.number(), required(row.text()), required(row.text()), row.number() == 1));
        return cases;
    }

    /** What this agency's live rows hold already. */
    private SeenFilter seen(String agency, long expectedRows, Collection<Integer> superseded) {
        List<Integer> files = sql
                .sql("SELECT number FROM source_file WHERE agency = ? AND state = 'live' ORDER BY number")
                .param(agency)
                .query((row, place) -> row.getInt("number"))
                .list()
                .stream()
                .filter(file -> !superseded.contains(file))
                .toList();
        long before = files.isEmpty()
                ? 0
                : sql.sql("SELECT COALESCE(sum(accepted), 0) FROM source_file WHERE agency = ? AND state = 'live'")
                        .param(agency)
                        .query(Long.class)
                        .single();
        Map<Integer, Long> sorts = new MappingStore(sql).sortsOfKey();
        SeenFilter seen = new SeenFilter((before + expectedRows) * 2);
        for (int file : files) {
            CopyReader.forEach(
                    database.dataSource(),
                    "SELECT content FROM source_row WHERE verdict = 0 AND file = " + file,
                    row -> seen.addAndSeen(row.longNumber()));
            CopyReader.forEach(
                    database.dataSource(),
                    "SELECT shape, own_key FROM fact WHERE own_key IS NOT NULL AND id & 255 = 0 AND id BETWEEN "
                            + ArchivedFact.id(file, 0, 0) + " AND " + ArchivedFact.id(file, Integer.MAX_VALUE, 255),
                    row -> seen.addAndSeen(Hash.of(sameKeys(sorts, row.number()), required(row.text()))));
        }
        return seen;
    }

    private static long sameKeys(Map<Integer, Long> sorts, int shape) {
        return java.util.Objects.requireNonNull(sorts.get(shape));
    }

    private static String required(@Nullable String text) {
        return java.util.Objects.requireNonNull(text);
    }

    private <T> T onConnection(Function<PGConnection, T> work) {
        Connection connection = DataSourceUtils.getConnection(database.dataSource());
        try {
            return work.apply(connection.unwrap(PGConnection.class));
        } catch (SQLException e) {
            throw new DatabaseUnavailable("The archive cannot be written: SQL state " + e.getSQLState(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database.dataSource());
        }
    }

    /** A batch that was taken in, with the arithmetic of each of its files by number. */
    public record ImportedBatch(int number, Map<Integer, RowCounts> counts) {

        public ImportedBatch {
            counts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(counts));
        }
    }
}
