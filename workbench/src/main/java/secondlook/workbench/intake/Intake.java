package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Archive.ImportedBatch;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.RowAccount;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.StandingFile;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.PagesFirst;

/**
 * Brings files in. One call is one batch and one transaction: everything of it is there afterwards or nothing is, even
 * if the process is killed.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int BYTES_OF_A_ROW = 60;

    private Intake() {}

    /**
     * Reads the files and takes their rows in. A file that was taken in before, through the same mapping, changes nothing
     * and its result says so.
     *
     * @throws ImportException when a file cannot be read as a whole; nothing is kept then
     */
    public static ImportResult importFiles(Database database, ImportRequest request, ProgressListener progress) {
        long started = System.nanoTime();
        Archive archive = new Archive(database);
        ProgressListener patient = givingWay(progress, database.pagesFirst());
        List<FileImport> files = new ArrayList<>();
        List<FileResult> unchanged = new ArrayList<>();
        Set<Integer> superseded = new TreeSet<>();
        for (FileToRead file : inOrder(request.files())) {
            FileSurvey survey = FileSurvey.of(file.path());
            List<StandingFile> standing = archive.standing(request.agency(), file.name());
            if (isUnchanged(standing, survey, file.mapping())) {
                unchanged.add(new FileResult(0, file.name(), RowCounts.NONE, true, List.of("Nothing changed.")));
            } else {
                superseded.addAll(replaced(standing, survey, file.mapping(), request.corrects()));
                files.add(new FileImport(file, survey, patient));
            }
        }
        if (files.isEmpty()) {
            return new ImportResult(0, unchanged);
        }
        ImportResult result = warned(database, importChanged(archive, request, files, superseded, unchanged));
        RowCounts counts = result.counts();
        LOG.info(
                "Imported batch {}: {} files, {} rows read, {} accepted, {} repeated, {} rejected, {} skipped in {} ms",
                result.batch(),
                files.size(),
                counts.read(),
                counts.accepted(),
                counts.repeated(),
                counts.rejected(),
                counts.skipped(),
                (System.nanoTime() - started) / 1_000_000);
        return result;
    }

    private static ProgressListener givingWay(ProgressListener listener, PagesFirst pages) {
        return new ProgressListener() {
            @Override
            public void reading(String file, long records, long bytes) {
                listener.reading(file, records, bytes);
            }

            @Override
            public void betweenRows() {
                pages.giveWay();
            }
        };
    }

    private static boolean isUnchanged(List<StandingFile> standing, FileSurvey survey, SourceMapping mapping) {
        return standing.stream()
                .anyMatch(file -> file.sha256().equals(survey.sha256())
                        && file.mappingSha256().equals(mapping.sha256()));
    }

    /**
     * The files whose place this one takes: those of its name with the same bytes, for they are read anew through a
     * changed mapping; and, where it is said to correct, the newest of its name. Where several mappings read one file,
     * each reading takes the place of its own.
     */
    private static List<Integer> replaced(
            List<StandingFile> all, FileSurvey survey, SourceMapping mapping, boolean corrects) {
        List<StandingFile> readAlike = all.stream()
                .filter(file -> file.mapping().equals(mapping.name()))
                .toList();
        List<StandingFile> standing = readAlike.isEmpty() ? all : readAlike;
        List<StandingFile> same = standing.stream()
                .filter(file -> file.sha256().equals(survey.sha256()))
                .toList();
        List<StandingFile> replaced = same.isEmpty() && corrects ? newest(standing) : same;
        return replaced.stream().map(StandingFile::number).toList();
    }

    /** A workbook is one delivery of several sheets. */
    private static List<StandingFile> newest(List<StandingFile> standing) {
        return standing.stream()
                .filter(file -> file.sha256().equals(standing.getFirst().sha256()))
                .toList();
    }

    private static ImportResult importChanged(
            Archive archive,
            ImportRequest request,
            List<FileImport> files,
            Set<Integer> superseded,
            List<FileResult> unchanged) {
        long expectedRows = files.stream().mapToLong(FileImport::bytes).sum() / BYTES_OF_A_ROW;
        Map<String, KnownMapping> mappings = new HashMap<>();
        ImportedBatch batch =
                archive.importBatch(request.agency(), request.importedBy(), expectedRows, superseded, writer -> {
                    for (FileImport file : files) {
                        KnownMapping mapping = mappings.computeIfAbsent(
                                file.mapping().sha256(), sha256 -> known(archive, file.mapping()));
                        file.run(writer, mapping, request.conditions());
                    }
                });
        List<FileResult> results = new ArrayList<>(unchanged);
        files.forEach(file -> results.add(file.result(batch.counts())));
        return new ImportResult(batch.number(), results);
    }

    private static ImportResult warned(Database database, ImportResult result) {
        Map<Integer, Integer> warned = new RowAccount(database).warnedRows(result.batch());
        return new ImportResult(
                result.batch(),
                result.files().stream()
                        .map(file -> file.withWarned(warned.getOrDefault(file.number(), 0)))
                        .toList());
    }

    private static KnownMapping known(Archive archive, SourceMapping mapping) {
        return archive.mapping(
                mapping.name(), mapping.version(), mapping.sha256(), mapping.yaml(), RowReading.shapes(mapping));
    }

    /** Files that open case files first, then by name: the order in which they are named must not matter. */
    private static List<FileToRead> inOrder(List<FileToRead> files) {
        return files.stream()
                .sorted(Comparator.comparing(
                                (FileToRead file) -> !file.mapping().opensCaseFiles())
                        .thenComparing(FileToRead::name)
                        .thenComparing(file -> file.path().toString()))
                .toList();
    }
}
