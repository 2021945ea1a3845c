package secondlook.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.synthetic.NameExchange;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.connections.KnownGroup;
import secondlook.workbench.connections.Network;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;

/** A small region taken in thrice: what must change no answer, no group and no place in the order changes none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

    private static final RegionSettings REGION = new RegionSettings(90, 11);
    private static final Pattern PROTECTED =
            Pattern.compile("(?i).*(^|_)(sex|gender|ethnicity|nationality|religion)(_.*|$)");
    private static final int COMPLETENESS = 36;

    private List<String> asItIs = List.of();

    private Path folder = Path.of(".");

    @BeforeAll
    void askTheRegion(@TempDir Path given) {
        folder = given;
        asItIs = asked(generated("first"));
        assertThat(asItIs).hasSizeGreaterThan(1_000).anyMatch(line -> line.startsWith("group AS_LINKED"));
    }

    private List<ImportRequest> generated(String name) {
        return DemoRegion.generate(REGION, folder.resolve(name), StageListener.SILENT)
                .requests();
    }

    @Test
    void whatSomebodyIsChangesNothing() throws IOException {
        List<ImportRequest> requests = generated("exchanged");
        int exchanged = 0;
        for (Path file : exports("exchanged", "persons.csv", "person.csv")) {
            exchanged += exchange(file);
        }
        assertThat(exchanged).isPositive();

        assertThat(asked(requests)).containsExactlyElementsOf(asItIs);
    }

    @Test
    void filesInAnotherOrderGiveTheSame() {
        List<ImportRequest> requests = new ArrayList<>(generated("turned"));
        Collections.reverse(requests);

        assertThat(asked(requests)).containsExactlyElementsOf(asItIs);
    }

    /** Two origins exchange their names, in every file and text; who is linked with whom stays the same too. */
    @Test
    void namesOfAnotherOriginChangeNothing() throws IOException {
        NameExchange names = NameExchange.betweenOrigins();
        List<ImportRequest> requests = generated("renamed");
        int renamed = 0;
        for (Path file : exports("renamed", ".csv", ".jsonl")) {
            renamed += rename(file, names);
        }
        assertThat(renamed).isGreaterThan(300);

        assertThat(asked(requests)).containsExactlyElementsOf(asItIs);
    }

    /** The files of a generated region whose names end so; none of the truth beside them. */
    private List<Path> exports(String region, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(region))) {
            return files.filter(file -> Arrays.stream(endings).anyMatch(file.toString()::endsWith))
                    .filter(file -> !file.toString().contains("truth"))
                    .toList();
        }
    }

    /** How many lines speak of somebody who is called otherwise now. */
    private static int rename(Path file, NameExchange names) throws IOException {
        // Every name stands in Windows-1252, and its accents in UTF-8 begin with one of two bytes.
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Charset charset = bytes.contains("\u00c3") || bytes.contains("\u00c5")
                ? StandardCharsets.UTF_8
                : Charset.forName("windows-1252");
        String[] lines = Files.readString(file, charset).split("(?<=\n)");
        int renamed = 0;
        for (int at = 0; at < lines.length; at++) {
            String line = names.in(lines[at]);
            renamed += line.equals(lines[at]) ? 0 : 1;
            lines[at] = line;
        }
        Files.writeString(file, String.join("", lines), charset);
        return renamed;
    }

    /** Girls become boys, and every other such column is dealt out anew among its rows. */
    private static int exchange(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            reader.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
        }
        int exchanged = 0;
        List<String> heading = rows.getFirst();
        for (int column = 0; column < heading.size(); column++) {
            if (PROTECTED.matcher(heading.get(column)).matches()) {
                int at = column;
                List<String> values = new ArrayList<>(
                        rows.stream().skip(1).map(row -> row.get(at)).toList());
                if (heading.get(column).toLowerCase(Locale.ROOT).contains("sex")) {
                    values.replaceAll(SameAnswersTest::other);
                } else {
                    Collections.shuffle(values, new Random(5));
                }
                for (int row = 1; row < rows.size(); row++) {
                    rows.get(row).set(at, values.get(row - 1));
                }
                exchanged++;
            }
        }
        try (CsvWriter writer = CsvWriter.builder().build(file)) {
            rows.forEach(writer::writeRecord);
        }
        return exchanged;
    }

    private static String other(String sex) {
        return switch (sex) {
            case "F" -> "M";
            case "M" -> "F";
            case "Female" -> "Male";
            case "Male" -> "Female";
            default -> sex;
        };
    }

    /** Every answer, scope answer, place in the order and group, by what agencies themselves call a case file. */
    private static List<String> asked(List<ImportRequest> requests) {
        try (Database database = TestDatabase.fresh()) {
            Viewer lead = TestViewers.aLead();
            new CasePipeline(database, TestViewers.anAnalyst(), Clock.systemUTC(), StageListener.SILENT).run(requests);
            Archive archive = new Archive(database);
            Reasons reasons = new Reasons(database);
            ScopeAnswers scope = new ScopeAnswers(database);
            Map<Integer, CaseFileId> ids = new HashMap<>();
            archive.caseFiles().forEach((CaseFileEntry entry) -> ids.put(entry.number(), entry.id()));
            List<String> lines = new ArrayList<>();
            ids.forEach((number, id) -> {
                reasons.entry(lead, number)
                        .ifPresent(
                                entry -> lines.add("order " + id + " " + entry.reasonClass() + " " + entry.reported()));
                reasons.everyAnswer(number).stream()
                        .filter(answer -> answer.indicatorNumber() != COMPLETENESS)
                        .forEach(answer -> lines.add("answer " + id + " " + answer.indicator() + " " + answer.value()
                                + " " + answer.possible() + " " + answer.sentence() + " "
                                + answer.citations().size()));
                scope.of(lead, number)
                        .forEach(line -> lines.add("scope " + id + " " + line.rule() + " " + line.basis() + " "
                                + line.value() + " " + line.possible()));
            });
            Network network = new Network(database);
            for (Look look : Look.values()) {
                for (KnownGroup group : network.groups(lead, look)) {
                    lines.add("group " + look + " "
                            + group.caseFiles().stream()
                                    .map(ids::get)
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList());
                }
            }
            return lines.stream().sorted().toList();
        }
    }
}
