package secondlook.synthetic;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All files of all agencies while they are being written, the planted bad rows among them. */
final class Exports implements AutoCloseable {
    private final Map<Table, ExportFile> files;
    private final Map<Table, Map<BadRow, Long>> bad = new LinkedHashMap<>();
    private final @Nullable TruthFiles truth;
    private final long seed;

    /**
     * @param files by table, in the order of their opening
     * @param truth null where no truth is wanted
     */
    Exports(Map<Table, ExportFile> files, @Nullable TruthFiles truth, long seed) {
        this.files = files;
        this.truth = truth;
        this.seed = seed;
        files.forEach((table, file) -> {
            bad.put(table, new EnumMap<>(BadRow.class));
            for (ExportFile.Skipped skipped : file.start()) {
                note(table, skipped.place(), skipped.how());
            }
        });
    }

    void write(CaseSheet sheet) {
        Dice dice = Dice.of(seed, 2, sheet.number());
        for (Row row : sheet.rows()) {
            ExportFile file = Objects.requireNonNull(files.get(row.table()));
            written(row, file.write(row));
            if (truth != null) {
                truth.completeness(row);
            }
            if (!sheet.planted()) {
                spoil(row, file, dice);
            }
        }
        if (truth != null) {
            truth.plants(sheet);
        }
    }

    private void written(Row row, ExportFile.Place place) {
        if (truth != null) {
            truth.row(row, place);
        }
    }

    /** Now and then a damaged or repeated copy, or a blank line, after a row on which no truth hangs. */
    private void spoil(Row row, ExportFile file, Dice dice) {
        // A row of a class that is refused is skipped whether or not it came before.
        if (dice.chance(ErrorModel.EXACT_REPEAT) && row.sealedAs().isEmpty()) {
            ExportFile.Place place = file.writeBroken(row, BadRow.EXACT_REPEAT);
            written(row, place);
            note(row.table(), place, BadRow.EXACT_REPEAT);
        }
        if (dice.chance(ErrorModel.BROKEN_ROW)) {
            BadRow how = dice.pick(file.brokenAs());
            note(row.table(), file.writeBroken(row, how), how);
        }
        if (row.table().equals(NorthmereTables.ACTIONS) && dice.chance(ErrorModel.KEY_AGAIN)) {
            note(row.table(), file.writeBroken(row, BadRow.KEY_AGAIN), BadRow.KEY_AGAIN);
        }
        if (file.brokenAs().contains(BadRow.UNCLOSED_QUOTE) && dice.chance(ErrorModel.BLANK_LINE)) {
            note(row.table(), file.writeBroken(row, BadRow.BLANK), BadRow.BLANK);
        }
    }

    private void note(Table table, ExportFile.Place place, BadRow how) {
        Objects.requireNonNull(bad.get(table)).merge(how, 1L, Long::sum);
        if (truth != null) {
            truth.badRow(table, place, how);
        }
    }

    /** Ends every file, some with a line of totals, and returns the records of each by its path. */
    Map<String, Long> finish() {
        Map<String, Long> records = new LinkedHashMap<>();
        files.forEach((table, file) -> {
            for (ExportFile.Skipped skipped : file.finish()) {
                note(table, skipped.place(), skipped.how());
            }
            records.put(table.path(), file.records());
            count(table, file);
        });
        if (truth != null) {
            truth.finish();
        }
        return records;
    }

    private void count(Table table, ExportFile file) {
        long repeated = 0;
        long rejected = 0;
        long skipped = 0;
        for (Map.Entry<BadRow, Long> entry :
                Objects.requireNonNull(bad.get(table)).entrySet()) {
            switch (entry.getKey().verdict()) {
                case "repeated" -> repeated += entry.getValue();
                case "rejected" -> rejected += entry.getValue();
                case "accepted" -> {}
                default -> skipped += entry.getValue();
            }
        }
        if (truth != null) {
            long read = file.records();
            truth.counts(table.path(), read, read - repeated - rejected - skipped, repeated, rejected, skipped);
        }
    }

    @Override
    public void close() {
        files.values().forEach(ExportFile::close);
        if (truth != null) {
            truth.close();
        }
    }
}
