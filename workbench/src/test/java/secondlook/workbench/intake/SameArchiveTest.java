package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Withdrawal;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

/**
 * What the archive holds follows from the files in use alone, not from the way they came: files named in another order,
 * a file sent wrong and corrected, a mapping that was changed, a batch taken back. Seeded; the state is compared row by
 * row, fact by fact and warning by warning, but for the numbers that history gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SameArchiveTest {

    private static final int ROUNDS = 4;
    private static final List<String> MAPPINGS = List.of(
            "actions", "contacts", "involvements", "log", "occurrences", "outcomes", "persons", "suspect_process");

    private Path folder;
    private Path exports;
    private AgencySource police;
    private TreeSet<String> clean;

    @BeforeAll
    void importOnce(@TempDir Path temporary) throws IOException {
        folder = temporary;
        Region.generate(new RegionSettings(12, 3), folder.resolve("exports"), null);
        exports = folder.resolve("exports/northmere-police");
        deliverSomeAgain("persons", 2);
        deliverSomeAgain("occurrences", 3);
        deliverSomeAgain("involvements", 2);
        police = AgencySource.read(mappings("whole", "", ""));
        clean = new TreeSet<>(after(database -> receive(database, request())));
        assertThat(clean.size()).isGreaterThan(400);
        assertThat(clean).as("records of both deliveries").anyMatch(line -> line.startsWith("row persons-more.csv"));
    }

    @Test
    void inAnyOrderOfTheFiles() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            List<FileToRead> files = new ArrayList<>(request().files());
            Collections.shuffle(files, random);
            assertSame("order " + round, after(database -> receive(database, request(files))));
        }
    }

    @Test
    void afterAFileWasCorrected() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            List<FileToRead> files = request().files();
            List<FileToRead> wrong = new ArrayList<>(files);
            List<FileToRead> right = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                int which = random.nextInt(files.size());
                wrong.set(which, damaged(files.get(which), random, round));
                right.add(files.get(which));
            }
            assertSame("correction " + round, after(database -> {
                receive(database, request(wrong));
                receive(database, request(right.stream().distinct().toList()).correcting());
            }));
        }
    }

    @Test
    void afterAMappingWasChanged() throws IOException {
        AgencySource without = AgencySource.read(mappings("without", "result:", "#"));
        AgencySource keyless =
                AgencySource.read(mappings("keyless", "follows:", "follows: { occurrence: action_id } #"));
        for (AgencySource first : List.of(without, keyless)) {
            assertSame("mapping", after(database -> {
                receive(database, Objects.requireNonNull(first.requestFor(exports, "a test")));
                receive(database, request());
            }));
        }
    }

    @Test
    void whereTwoMappingsReadOneFileEachReadingTakesThePlaceOfItsOwn() throws IOException {
        List<List<FileToRead>> readings = new ArrayList<>();
        for (String field : List.of("description", "result")) {
            Path yaml = Files.writeString(
                    folder.resolve("as-log-" + field + ".yaml"),
                    "mapping: a-log-of-actions\nread: {shape: csv, files: actions.csv, dates: day first}\nrow is: log_entry\n"
                            + "key: action_id\nfollows: {occurrence: occ_ref}\nfields: {at: raised, text: " + field
                            + "}\n");
            List<FileToRead> files = new ArrayList<>(request().files());
            files.add(new FileToRead(exports.resolve("actions.csv"), AgencySource.mapping(yaml)));
            readings.add(files);
        }
        List<String> first = after(database -> receive(database, request(readings.get(1))));
        List<String> second = after(database -> {
            receive(database, request(readings.get(0)));
            receive(database, request(readings.get(1)));
        });

        assertThat(new TreeSet<>(second).equals(new TreeSet<>(first))).isTrue();
        assertThat(second).hasSameSizeAs(first);
    }

    @Test
    void afterABatchWasTakenBack() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            List<FileToRead> damaged = new ArrayList<>();
            for (FileToRead file : request().files()) {
                damaged.add(damaged(file, random, 10 + round));
            }
            boolean corrects = round % 2 == 0;
            assertSame("taken back " + round, after(database -> {
                receive(database, request());
                int second = receive(database, corrects ? request(damaged).correcting() : request(damaged));
                takeBack(database, second);
            }));
            assertSame("taken back first " + round, after(database -> {
                int first = receive(database, request(damaged));
                receive(database, request());
                takeBack(database, first);
            }));
        }
    }

    private static void takeBack(Database database, int batch) {
        Archive archive = new Archive(database);
        Withdrawal planned = archive.withdrawalOf(batch);
        assertThat(archive.withdraw(batch, "a test", "sent by mistake")).isEqualTo(planned);
        assertThat(archive.withdraw(batch, "a test", "again"))
                .as("a batch is withdrawn once")
                .isNull();
    }

    private void assertSame(String how, List<String> state) {
        TreeSet<String> missing = new TreeSet<>(clean);
        TreeSet<String> more = new TreeSet<>(state);
        missing.removeAll(state);
        more.removeAll(clean);
        assertThat(first(missing))
                .as(how + ": what is missing; there is instead " + first(more))
                .isEmpty();
        assertThat(first(more)).as(how + ": what is too much").isEmpty();
    }

    private static List<String> first(TreeSet<String> lines) {
        return lines.stream().limit(5).toList();
    }

    // ---- files ----

    private ImportRequest request() {
        return Objects.requireNonNull(police.requestFor(exports, "a test"));
    }

    private ImportRequest request(List<FileToRead> files) {
        return new ImportRequest(police.agency(), police.conditions(), files, "a test");
    }

    /** Another file of the same delivery that holds every so-manieth row again, some of them with another digit. */
    private void deliverSomeAgain(String name, int every) throws IOException {
        List<String> lines = Files.readAllLines(exports.resolve(name + ".csv"));
        List<String> again = new ArrayList<>(lines.subList(0, 1));
        for (int i = 1; i < lines.size(); i += every) {
            again.add(i % 4 == 0 ? lines.get(i).replaceFirst("[1-6]([^0-9]*)$", "0$1") : lines.get(i));
        }
        Files.writeString(exports.resolve(name + "-more.csv"), String.join("\r\n", again) + "\r\n");
    }

    /** Rows taken out, standing twice, with another digit, or without their quotation mark. */
    private FileToRead damaged(FileToRead file, Random random, int round) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file.path()));
        for (int i = 1; i < lines.size(); i++) {
            switch (random.nextInt(12)) {
                case 0 -> lines.set(i, "");
                case 1 -> lines.set(i, lines.get(i) + "\n" + lines.get(i));
                case 2 -> lines.set(i, lines.get(i).replaceFirst("[0-9]", "7"));
                case 3 -> lines.set(i, lines.get(random.nextInt(lines.size() - 1) + 1));
                default -> {}
            }
        }
        Path written = folder.resolve("damaged-" + round).resolve(file.path().getFileName());
        Files.createDirectories(written.getParent());
        Files.writeString(written, String.join("\r\n", lines) + "\r\n");
        return new FileToRead(written, file.mapping());
    }

    private Path mappings(String name, String replaced, String by) throws IOException {
        Path into = Files.createDirectories(folder.resolve("mappings-" + name));
        for (String file : Stream.concat(MAPPINGS.stream(), Stream.of("source")).toList()) {
            try (InputStream input = Objects.requireNonNull(
                    AgencySource.class.getResourceAsStream("/mappings/northmere-police/" + file + ".yaml"))) {
                String yaml = new String(input.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                Files.writeString(
                        into.resolve(file + ".yaml"),
                        replaced.isEmpty() || !file.equals("actions") ? yaml : yaml.replace(replaced, by));
            }
        }
        return into;
    }

    // ---- the archive's state ----

    private interface History {
        void with(Database database);
    }

    private static int receive(Database database, ImportRequest request) {
        return Intake.importFiles(database, request, ProgressListener.NONE).batch();
    }

    private static List<String> after(History history) {
        try (Database database = TestDatabase.fresh()) {
            history.with(database);
            List<String> state = new ArrayList<>();
            for (String each : List.of(
                    "SELECT 'file ' || name || ' ' || sha256 || ' ' || records_read || '=' || accepted || '+' || repeated"
                            + " || '+' || rejected || '+' || skipped FROM source_file WHERE state = 'live'",
                    "SELECT concat_ws(' ', 'row', f.name, r.record, r.verdict, o.name, r.repeats_record, r.reason, r.cells)"
                            + " FROM source_row r JOIN source_file f ON f.number = r.file AND f.state = 'live'"
                            + " LEFT JOIN source_file o ON o.number = r.repeats_file",
                    "SELECT concat_ws(' ', 'warning', f.name, w.record, w.column_name, w.kind, w.what) FROM row_warning w"
                            + " JOIN source_file f ON f.number = w.file AND f.state = 'live' WHERE w.in_use",
                    "SELECT concat_ws(' ', 'fact', f.name, (t.id >> 8) & 2147483647, t.id & 255, s.kind, c.reference,"
                            + " t.own_key, t.person, t.parent, t.followed, t.content) FROM fact t"
                            + " JOIN source_file f ON f.number = (t.id >> 40)::int JOIN fact_shape s ON s.id = t.shape"
                            + " LEFT JOIN case_file c ON c.number = t.case_file",
                    "SELECT 'case file ' || agency || ' ' || reference FROM case_file WHERE has_head")) {
                state.addAll(database.sql().sql(each).query(String.class).list());
            }
            return state;
        }
    }
}
