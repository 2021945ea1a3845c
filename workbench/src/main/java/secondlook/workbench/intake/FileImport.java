package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.MediaCell;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.NewFile;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.RowSink;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.intake.RowReading.Result;
import secondlook.workbench.intake.SourceRecord.Problem;
import secondlook.workbench.intake.Warnings.Warning;

/** One file on its way in: every record that is read gets its verdict here. */
final class FileImport {

    private static final int PROGRESS_STEP = 5_000;
    private static final Pattern TOTAL = Pattern.compile(
            "(?:grand |sub)?-?totals?\\b.{0,40}|(?:number|count) of (?:rows|records)\\b.{0,40}"
                    + "|end of (?:report|file|extract|data)\\b.{0,40}|\\*+ ?end.{0,40}"
                    + "|[-(* ]*\\d[\\d,]* (?:rows?|records?|lines?|results?|entries)\\b.{0,40}|page \\d+(?: (?:of|/) \\d+)?",
            Pattern.CASE_INSENSITIVE);
    /** A count or an imprint in a row of its own: "Episodes: 14", "Printed on 3 May". */
    private static final Pattern IMPRINT = Pattern.compile(
            "[\\p{L} ]{3,40}: ?\\d[\\d,]*|(?:printed|generated|exported|produced) (?:on|at|by)\\b.{0,80}",
            Pattern.CASE_INSENSITIVE);

    private static final int FEWEST_COLUMNS_BESIDE_AN_IMPRINT = 3;
    private static final int MOST_CELLS_OF_A_TOTAL = 3;
    private static final int MOST_UNREAD_NAMED = 60;

    private final FileToRead file;
    private final FileSurvey survey;
    private final ProgressListener progress;
    private final List<String> settled = new ArrayList<>();
    private final DayOrderEvidence evidence = new DayOrderEvidence();
    private int rowsAsWide;
    private int rowsWider;
    private int number;

    FileImport(FileToRead file, FileSurvey survey, ProgressListener progress) {
        this.file = file;
        this.survey = survey;
        this.progress = progress;
    }

    SourceMapping mapping() {
        return file.mapping();
    }

    long bytes() {
        return survey.bytes();
    }

    FileResult result(Map<Integer, RowCounts> counts) {
        return new FileResult(number, file.name(), counts.getOrDefault(number, RowCounts.NONE), false, settled);
    }

    void run(RowSink writer, KnownMapping known, SourceConditions conditions) {
        try (RowSource source = RowSource.of(file, survey)) {
            settled.addAll(source.settled());
            DayOrder order = dayOrder(source, known.shapes());
            number = writer.openFile(new NewFile(
                    file.name(),
                    source.sheet(),
                    survey.sha256(),
                    survey.bytes(),
                    known.id(),
                    conditions,
                    mapping().read().shape().name().toLowerCase(Locale.ROOT),
                    source.encoding(),
                    source.delimiterText()));
            try (RowTable table = source.open()) {
                skipAboveRows(table, writer);
                RowReading reading = new RowReading(mapping(), known.shapes(), table.columns(), order);
                readRows(table, reading, writer);
                if (mapping().read().dates() != null) {
                    addZones();
                }
                settled.addAll(reading.followingNothing());
                settled.addAll(unread(table.columns()));
                writer.closeFile(table.columns().names(), settled);
            }
        }
    }

    /** The columns that no part of the mapping reads: they are kept with their rows, and said to be unread. */
    private List<String> unread(Columns columns) {
        Set<String> unread = new LinkedHashSet<>();
        List<String> read =
                MappingColumns.of(mapping()).stream().map(Columns::shape).toList();
        for (String column : columns.names()) {
            if (!read.contains(Columns.shape(column))) {
                unread.add(Columns.ofEveryElement(column));
            }
        }
        return unread.isEmpty()
                ? List.of()
                : List.of("Columns that the mapping does not read: "
                        + unread.stream().limit(MOST_UNREAD_NAMED).collect(Collectors.joining(", "))
                        + (unread.size() > MOST_UNREAD_NAMED
                                ? " and " + (unread.size() - MOST_UNREAD_NAMED) + " more."
                                : "."));
    }

    private static void skipAboveRows(RowTable table, RowSink writer) {
        table.above()
                .forEach(record -> writer.skipped(
                        record.record(), record.line(), record.cells(), record.isBlank() ? "Blank row" : "Title row"));
        SourceRecord heading = table.heading();
        if (heading != null) {
            writer.skipped(heading.record(), heading.line(), heading.cells(), "Heading");
        }
    }

    private void readRows(RowTable table, RowReading reading, RowSink writer) {
        SourceRecord heading = table.heading();
        for (SourceRecord record = table.next(); record != null; record = table.next()) {
            progress.betweenRows();
            Problem problem = record.problem();
            if (problem == null && mapping().read().dates() != null) {
                // The order needs no evidence, so that no reading went before; the zones of times are told all the
                // same.
                reading.addEvidence(record.cells(), evidence);
            }
            String skip = problem == null ? emptyRow(record, heading, table.width()) : null;
            if (problem == null && table.width() > 0) {
                problem = wrongColumns(record, table.width());
            }
            if (skip != null) {
                writer.skipped(record.record(), record.line(), record.cells(), skip);
            } else if (problem != null) {
                reject(record, problem, reading, writer);
            } else {
                readRow(record, reading, table.columns(), writer, table.width());
            }
            if (record.record() % PROGRESS_STEP == 0) {
                progress.reading(file.name(), record.record(), survey.bytes());
            }
        }
    }

    private void readRow(SourceRecord record, RowReading reading, Columns columns, RowSink writer, int width) {
        SourceMapping.Withheld withheld = reading.withheld(record.cells());
        if (withheld != null) {
            withhold(record, withheld, reading, writer);
            return;
        }
        Result result = reading.read(record.cells());
        boolean tooMany = isOneDelimiterTooMany(record, width);
        Problem rejected =
                tooMany && result.rejected() == null && reading.warnings().anyUnreadable()
                        ? Problem.columns(record.cells().length, width)
                        : result.rejected();
        String skipped = result.skipped();
        if (rejected != null) {
            reject(record, rejected, reading, writer);
        } else if (skipped != null) {
            writer.skipped(record.record(), record.line(), record.cells(), skipped);
        } else {
            writer.accepted(record.record(), record.line(), record.cells());
            int part = 0;
            for (NewFact fact : reading.facts()) {
                writer.fact(record.record(), part++, fact);
            }
            for (CellNote note : record.notes()) {
                String column = note.place() < columns.count() ? columns.name(note.place()) : null;
                writer.warning(record.record(), column, RowWarning.Kind.SPREADSHEET, note.what());
            }
            for (Warning warning : reading.warnings().all()) {
                writer.warning(record.record(), warning.column(), warning.kind(), warning.what());
            }
            warnOfMedia(record, columns, writer);
        }
    }

    private static void warnOfMedia(SourceRecord record, Columns columns, RowSink writer) {
        @Nullable String[] cells = record.cells();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            MediaCell media = cell == null ? MediaCell.NONE : MediaCell.of(cell);
            if (media != MediaCell.NONE) {
                writer.warning(
                        record.record(),
                        i < columns.count() ? columns.name(i) : null,
                        RowWarning.Kind.MEDIA,
                        media.words());
            }
        }
    }

    /** Nothing of a refused row is kept; of a sealed one its cells, apart, and what it belongs to. */
    private static void withhold(
            SourceRecord record, SourceMapping.Withheld withheld, RowReading reading, RowSink writer) {
        if (!withheld.sealed()) {
            writer.refused(record.record(), record.line(), withheld.what());
            return;
        }
        reading.read(record.cells());
        String reference = null;
        String person = null;
        for (NewFact fact : reading.facts()) {
            reference = reference == null ? fact.caseReference() : reference;
            person = person == null ? fact.person() : person;
        }
        writer.sealed(record.record(), record.line(), record.cells(), withheld.what(), reference, person);
    }

    /** In a file with withheld rows nobody can tell what stands in a row that cannot be read: its text is not kept. */
    private static void reject(SourceRecord record, Problem problem, RowReading reading, RowSink writer) {
        boolean hidden = reading.mayBeWithheld();
        writer.rejected(
                record.record(),
                record.line(),
                hidden ? new @Nullable String[0] : record.cells(),
                problem.reason(),
                hidden
                        ? problem.remedy() + ". Its text was not kept: the file holds withheld material"
                        : problem.remedy());
    }

    /** Why there is nothing to take in, or null. */
    private static @Nullable String emptyRow(SourceRecord record, @Nullable SourceRecord heading, int width) {
        if (record.isBlank()) {
            return "Blank row";
        }
        if (width == 0) {
            return null;
        }
        if (heading != null && Arrays.equals(record.cells(), heading.cells())) {
            return "Heading again";
        }
        return isTotal(record, width) ? "Total row" : null;
    }

    private static boolean isTotal(SourceRecord record, int width) {
        if (record.filledCells() > MOST_CELLS_OF_A_TOTAL) {
            return false;
        }
        for (String cell : record.cells()) {
            if (cell != null && !cell.isBlank()) {
                String words = cell.strip();
                return TOTAL.matcher(words).matches()
                        || (record.filledCells() == 1
                                && width >= FEWEST_COLUMNS_BESIDE_AN_IMPRINT
                                && IMPRINT.matcher(words).matches());
            }
        }
        return false;
    }

    /** A few empty cells at the end are no columns; anything else cannot be told to which column it belongs. */
    private static @Nullable Problem wrongColumns(SourceRecord record, int expected) {
        int found = record.cells().length;
        while (found > expected && isEmpty(record.cells()[found - 1])) {
            found--;
        }
        return found == expected ? null : Problem.columns(found, expected);
    }

    /**
     * Whether a row ends with an empty cell behind the last column where the file's rows do not: a delimiter inside a text may
     * have moved its values, which is so where one of them cannot be read.
     */
    private boolean isOneDelimiterTooMany(SourceRecord record, int width) {
        boolean longer = width > 0 && record.cells().length > width;
        boolean habit = rowsAsWide == 0 || rowsWider > rowsAsWide;
        rowsAsWide += longer ? 0 : 1;
        rowsWider += longer ? 1 : 0;
        return longer && !habit;
    }

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    /** By the mapping, else by the evidence of all dates in the file. */
    private DayOrder dayOrder(RowSource source, List<Integer> shapes) {
        DayOrder told = mapping().read().dates();
        if (told != null) {
            settled.add("Dates are " + told.words() + ": by the mapping.");
            return told;
        }
        boolean hasDates = mapping().parts().stream()
                .flatMap(part -> part.fields().entrySet().stream())
                .anyMatch(field -> FieldReading.isUnsettledDate(field.getKey(), field.getValue()));
        if (!hasDates) {
            return DayOrder.UNSETTLED;
        }
        try (RowTable table = source.open()) {
            RowReading reading = new RowReading(mapping(), shapes, table.columns(), DayOrder.UNSETTLED);
            for (SourceRecord record = table.next(); record != null; record = table.next()) {
                progress.betweenRows();
                if (record.problem() == null) {
                    reading.addEvidence(record.cells(), evidence);
                }
            }
        }
        settled.add(evidence.sentence());
        addZones();
        return evidence.order();
    }

    private void addZones() {
        String zones = evidence.zones();
        if (zones != null) {
            settled.add(zones);
        }
    }
}
