package secondlook.workbench.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the files of one batch in, file by file and row by row, within one transaction: until the batch is whole nobody
 * sees any of it, and a process that dies leaves nothing. Rows go by COPY; memory does not grow with their number, but
 * for about 30 bytes a case reference.
 *
 * <p>A row that was taken in before, cell for cell, is found here and not by the reader: it becomes
 * {@link Verdict#REPEATED} and its facts are not kept twice. Not thread-safe.
 */
public final class BatchWriter implements RowSink {

    private static final int ROWS = 0;
    private static final int FACTS = 1;
    private static final int WARNINGS = 2;
    private static final int CASES = 3;
    private static final int SEALED = 4;
    private static final int CONTENT_AGAIN = 5;
    private static final int KEY_AGAIN = 6;
    private static final List<String> TABLES = List.of(
            "source_row (file, record, line, verdict, content, cells, reason, remedy)",
            "fact (id, shape, case_file, own_key, person, parent, content)",
            "row_warning (file, record, column_name, kind, what)",
            "case_file (number, agency, reference, has_head)",
            "sealed_row (file, record, class, case_file, person, cells)",
            Settlement.CONTENT_AGAIN,
            Settlement.KEY_AGAIN);

    private final JdbcClient sql;
    private final CopyLane lane;
    private final int batch;
    private final String agency;
    private final CaseNumbers cases;
    private final SeenFilter seen;
    private final Settlement settlement;
    private final Map<Integer, int[]> verdicts = new LinkedHashMap<>();
    private final List<Integer> superseded;
    private final Map<Integer, Integer> supersedes = new LinkedHashMap<>();
    private Map<Integer, Long> sortsOfKey = Map.of();
    private final List<Integer> headsArrived = new ArrayList<>();
    private int[] counts = new int[Verdict.values().length];
    private RowSeal seal = new RowSeal();
    private int file;
    private int sealedRows;
    private int refusedRows;

    BatchWriter(
            JdbcClient sql,
            PGConnection connection,
            int batch,
            String agency,
            CaseNumbers cases,
            SeenFilter seen,
            Collection<Integer> superseded) {
        this.superseded = List.copyOf(superseded);
        this.sql = sql;
        this.lane = new CopyLane(connection, TABLES);
        this.batch = batch;
        this.agency = agency;
        this.cases = cases;
        this.seen = seen;
        this.settlement = Settlement.begin(sql, agency);
    }

    /** The number of the batch. */
    public int batch() {
        return batch;
    }

    @Override
    public int openFile(NewFile received) {
        lane.settle();
        SourceConditions conditions = received.conditions();
        file = sql.sql("""
                        INSERT INTO source_file (batch, agency, name, sheet, sha256, bytes, received, mapping, controller,
                            legal_basis, sharing_limits, statement, shape, encoding, delimiter)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""")
                .params(batch, agency, received.name())
                .param(received.sheet())
                .params(received.sha256(), received.bytes())
                .param(conditions.received())
                .params(received.mapping(), conditions.controller(), conditions.legalBasis())
                .params(conditions.sharingLimits(), conditions.statement().key(), received.shape())
                .param(received.encoding())
                .param(received.delimiter())
                .query(Integer.class)
                .single();
        counts = new int[Verdict.values().length];
        seal = new RowSeal();
        sealedRows = 0;
        refusedRows = 0;
        verdicts.put(file, counts);
        sortsOfKey = new MappingStore(sql).sortsOfKey();
        Integer old = earlierReading();
        if (old != null) {
            supersedes.put(file, old);
        }
        return file;
    }

    /** Which of the files to supersede has this one's name and sheet; best one that was read through the same mapping. */
    private @Nullable Integer earlierReading() {
        return sql.sql("""
                        SELECT o.number FROM source_file o JOIN mapping om ON om.id = o.mapping,
                            source_file n JOIN mapping nm ON nm.id = n.mapping
                        WHERE n.number = ? AND o.number = ANY (?) AND o.number <> ALL (?) AND n.name = o.name
                            AND n.sheet IS NOT DISTINCT FROM o.sheet
                        ORDER BY om.name = nm.name DESC, o.number LIMIT 1""")
                .params(file, Settlement.numbers(superseded))
                .param(Settlement.numbers(supersedes.values()))
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    @Override
    public void accepted(int record, int line, @Nullable String[] cells) {
        long content = Hash.of(cells);
        if (seen.addAndSeen(content)) {
            lane.table(CONTENT_AGAIN).row(1).longNumber(content);
        }
        row(record, line, Verdict.ACCEPTED, content, cells, null, null);
    }

    @Override
    public void rejected(int record, int line, @Nullable String[] cells, String reason, String remedy) {
        row(record, line, Verdict.REJECTED, Hash.of(cells), cells, reason, remedy);
    }

    @Override
    public void skipped(int record, int line, @Nullable String[] cells, String reason) {
        row(record, line, Verdict.SKIPPED, Hash.of(cells), cells, reason, null);
    }

    private void row(
            int record,
            int line,
            Verdict verdict,
            long content,
            @Nullable String[] cells,
            @Nullable String reason,
            @Nullable String remedy) {
        counts[verdict.stored()]++;
        lane.table(ROWS)
                .row(8)
                .number(file)
                .number(record)
                .number(line)
                .smallNumber(verdict.stored())
                .longNumber(content)
                .texts(cells)
                .showTexts((bytes, from, length) -> seal.rows().add(record, line, cells.length, bytes, from, length))
                .text(reason)
                .text(remedy);
        lane.sendIfFull();
    }

    @Override
    public void fact(int record, int part, NewFact fact) {
        String key = fact.key();
        if (part == 0 && key != null && seen.addAndSeen(Hash.of(sortsOfKey.getOrDefault(fact.shape(), 0L), key))) {
            lane.table(KEY_AGAIN).row(1).text(key);
        }
        lane.table(FACTS)
                .row(7)
                .longNumber(ArchivedFact.id(file, record, part))
                .number(fact.shape())
                .numberOrNone(caseFile(fact))
                .text(key)
                .text(fact.person())
                .text(fact.parent())
                .texts(fact.content());
    }

    @Override
    public void warning(int record, @Nullable String column, RowWarning.Kind kind, String what) {
        lane.table(WARNINGS)
                .row(5)
                .number(file)
                .number(record)
                .text(column)
                .text(kind.name())
                .text(what);
    }

    @Override
    public void sealed(
            int record,
            int line,
            @Nullable String[] cells,
            String what,
            @Nullable String caseReference,
            @Nullable String person) {
        long content = Hash.of(cells);
        if (seen.addAndSeen(content)) {
            lane.table(CONTENT_AGAIN).row(1).longNumber(content);
        }
        sealedRows++;
        row(record, line, Verdict.ACCEPTED, content, new @Nullable String[0], "Sealed: " + what, null);
        lane.table(SEALED)
                .row(6)
                .number(file)
                .number(record)
                .text(what)
                .numberOrNone(caseFile(caseReference, false))
                .text(person)
                .texts(cells)
                .showTexts((bytes, from, length) -> seal.sealed().add(record, 0, cells.length, bytes, from, length));
    }

    @Override
    public void refused(int record, int line, String what) {
        refusedRows++;
        skipped(record, line, new @Nullable String[0], "Withheld and refused: " + what);
    }

    private int caseFile(NewFact fact) {
        return caseFile(fact.caseReference(), fact.opensCase());
    }

    private int caseFile(@Nullable String reference, boolean opensCase) {
        if (reference == null) {
            return 0;
        }
        int number = cases.find(agency, reference);
        if (number == 0) {
            number = cases.give(agency, reference, opensCase);
            lane.table(CASES).row(4).number(number).text(agency).text(reference).flag(opensCase);
        } else if (opensCase && !cases.hasHead(agency, reference)) {
            cases.known(number, agency, reference, true);
            headsArrived.add(number);
        }
        return number;
    }

    @Override
    public void closeFile(List<String> header, List<String> settled) {
        lane.settle();
        sql.sql("UPDATE source_file SET header = ?, settled = ?, rows_sha256 = ?, sealed = ?, refused = ?,"
                        + " precedence = number WHERE number = ?")
                .params(header.toArray(String[]::new), settled.toArray(String[]::new))
                .param(seal.end())
                .params(sealedRows, refusedRows, file)
                .update();
    }

    /** What can only be told once all files are in. */
    Map<Integer, RowCounts> finish() {
        lane.settle();
        sql.sql("UPDATE case_file SET has_head = true WHERE number = ANY (?)")
                .param(headsArrived.toArray(Integer[]::new))
                .update();
        writeCounts();
        if (!supersedes.isEmpty()) {
            settlement.gatherDifferingKeys();
        }
        FilesInUse inUse = new FilesInUse(sql);
        supersedes.forEach((by, old) -> inUse.supersede(old, by));
        if (supersedes.isEmpty()) {
            settlement.settleWhatCame();
        } else {
            settlement.gatherRepeatsOf(superseded);
            settlement.settleWhatCameAndWent();
        }
        return settledCounts();
    }

    /** As they were read; what repeats is found afterwards. */
    private void writeCounts() {
        verdicts.forEach((number, of) -> {
            RowCounts counts = counts(of);
            sql.sql("""
                            UPDATE source_file SET records_read = ?, accepted = ?, repeated = ?, rejected = ?, skipped = ?
                            WHERE number = ?""")
                    .params(counts.read(), counts.accepted(), counts.repeated(), counts.rejected(), counts.skipped())
                    .param(number)
                    .update();
        });
    }

    private Map<Integer, RowCounts> settledCounts() {
        Map<Integer, RowCounts> settled = new LinkedHashMap<>();
        SourceStore files = new SourceStore(sql);
        verdicts.keySet()
                .forEach(number -> settled.put(
                        number, Objects.requireNonNull(files.file(number)).counts()));
        return settled;
    }

    private static RowCounts counts(int[] of) {
        int read = 0;
        for (int count : of) {
            read += count;
        }
        return new RowCounts(
                read,
                of[Verdict.ACCEPTED.stored()],
                of[Verdict.REPEATED.stored()],
                of[Verdict.REJECTED.stored()],
                of[Verdict.SKIPPED.stored()]);
    }

    /** Lets the sending thread end, whatever happened. */
    void release() {
        lane.close();
    }
}
