package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.workbench.archive.BatchWriter;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.NewFile;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.intake.RowReading.Result;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.Part;
import secondlook.workbench.intake.SourceRecord.Problem;
import secondlook.workbench.intake.Warnings.Warning;

/** One file on its way in: every record that is read gets its verdict here. */
final class FileImport {

    private static final int PROGRESS_STEP = 5_000;
    private static final Pattern TOTAL = Pattern.compile(
            "(?:grand |sub)?-?totals?\\b.{0,40}|(?:number|count) of (?:rows|records)\\b.{0,40}"
                    + "|end of (?:report|file|extract|data)\\b.{0,40}|\\*+ ?end.{0,40}",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_CELLS_OF_A_TOTAL = 3;

    private final FileToRead file;
    private final FileSurvey survey;
    private final ProgressListener progress;
    private final List<String> settled = new ArrayList<>();
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

    void run(BatchWriter writer, KnownMapping known, SourceConditions conditions) {
        CsvFile csv = CsvFile.of(file.path(), survey, mapping().read());
        settled.add(survey.sentence());
        settled.add(csv.delimiterSentence());
        DayOrder order = dayOrder(csv);
        number = writer.openFile(new NewFile(
                file.name(),
                null,
                survey.sha256(),
                survey.bytes(),
                known.id(),
                conditions,
                mapping().read().shape().name().toLowerCase(Locale.ROOT),
                csv.charset().name(),
                String.valueOf(csv.delimiter())));
        try (SourceReader reader = csv.open()) {
            HeadingFinder finder = new HeadingFinder(mapping());
            SourceRecord heading = finder.find(reader, file.name());
            finder.above()
                    .forEach(record -> writer.skipped(
                            record.record(),
                            record.line(),
                            record.cells(),
                            record.isBlank() ? "Blank row" : "Title row"));
            writer.skipped(heading.record(), heading.line(), heading.cells(), "Heading");
            Columns columns = Columns.of(HeadingFinder.cells(heading));
            reader.expectColumns(columns.count());
            RowReading reading = new RowReading(mapping(), known.shapes(), columns, order);
            readRows(reader, heading, reading, columns, writer);
            writer.closeFile(columns.names(), settled);
        }
    }

    private void readRows(
            SourceReader reader, SourceRecord heading, RowReading reading, Columns columns, BatchWriter writer) {
        for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
            String skip = record.problem() == null ? emptyRow(record, heading) : null;
            Problem problem = record.problem() != null ? record.problem() : wrongColumns(record, columns.count());
            if (skip != null) {
                writer.skipped(record.record(), record.line(), record.cells(), skip);
            } else if (problem != null) {
                writer.rejected(record.record(), record.line(), record.cells(), problem.reason(), problem.remedy());
            } else {
                readRow(record, reading, writer);
            }
            if (record.record() % PROGRESS_STEP == 0) {
                progress.reading(file.name(), record.record(), survey.bytes());
            }
        }
    }

    private static void readRow(SourceRecord record, RowReading reading, BatchWriter writer) {
        Result result = reading.read(record.cells());
        Problem rejected = result.rejected();
        String skipped = result.skipped();
        if (rejected != null) {
            writer.rejected(record.record(), record.line(), record.cells(), rejected.reason(), rejected.remedy());
        } else if (skipped != null) {
            writer.skipped(record.record(), record.line(), record.cells(), skipped);
        } else {
            writer.accepted(record.record(), record.line(), record.cells());
            int part = 0;
            for (NewFact fact : reading.facts()) {
                writer.fact(record.record(), part++, fact);
            }
            for (Warning warning : reading.warnings().all()) {
                writer.warning(record.record(), warning.column(), warning.kind(), warning.what());
            }
        }
    }

    /** Why there is nothing to take in, or null. */
    private static @Nullable String emptyRow(SourceRecord record, SourceRecord heading) {
        if (record.isBlank()) {
            return "Blank row";
        }
        if (Arrays.equals(record.cells(), heading.cells())) {
            return "Heading again";
        }
        return isTotal(record) ? "Total row" : null;
    }

    private static boolean isTotal(SourceRecord record) {
        if (record.filledCells() > MOST_CELLS_OF_A_TOTAL) {
            return false;
        }
        for (String cell : record.cells()) {
            if (cell != null && !cell.isBlank()) {
                return TOTAL.matcher(cell.strip()).matches();
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

    private static boolean isEmpty(@Nullable String cell) {
        return cell == null || cell.isBlank();
    }

    /** By the mapping, else by the evidence of all dates in the file. */
    private DayOrder dayOrder(CsvFile csv) {
        DayOrder told = mapping().read().dates();
        if (told != null) {
            settled.add("Dates are " + told.words() + ": by the mapping.");
            return told;
        }
        List<String> dateColumns = new ArrayList<>();
        for (Part part : mapping().parts()) {
            for (Map.Entry<Field, FieldSource> field : part.fields().entrySet()) {
                if (FieldReading.isDate(field.getKey()) && field.getValue().dates() == null) {
                    dateColumns.addAll(field.getValue().columns());
                }
            }
        }
        if (dateColumns.isEmpty()) {
            return DayOrder.UNSETTLED;
        }
        DayOrderEvidence evidence = new DayOrderEvidence();
        try (SourceReader reader = csv.open()) {
            SourceRecord heading = new HeadingFinder(mapping()).find(reader, file.name());
            RowCells row = new RowCells(Columns.of(HeadingFinder.cells(heading)));
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                row.row(record.cells());
                for (String column : dateColumns) {
                    String cell = row.cell(column);
                    if (cell != null && !cell.isBlank()) {
                        evidence.add(cell);
                    }
                }
            }
        }
        settled.add(evidence.sentence());
        return evidence.order();
    }
}
