package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.archive.SourceConditions;

/** Drafts of mappings, and runs that write nothing. */
final class MappingDraftTest {

    @TempDir
    Path folder;

    private static SourceMapping drafted(Path file) {
        return MappingReader.read("draft.yaml", MappingDraft.of(file));
    }

    @Test
    void proposesFieldsFromHeadingsAndValuesAndSaysWhatItLeftOut() {
        StringBuilder csv =
                new StringBuilder("Tarrow Council placements;;;;\nPlacement Ref;Child No;Start Date;End Date;OOA\n");
        for (int i = 0; i < 40; i++) {
            csv.append("PL")
                    .append(i)
                    .append(';')
                    .append(i / 2)
                    .append(";01/0")
                    .append(1 + i % 9)
                    .append("/2013;;")
                    .append(i % 2 == 0 ? "Y" : "N")
                    .append('\n');
        }
        Path file =
                MappedFile.written(folder, "placements 2013.csv", csv.toString().getBytes(StandardCharsets.UTF_8));

        String text = MappingDraft.of(file);
        SourceMapping mapping = drafted(file);

        assertThat(mapping.name()).isEqualTo("placements-2013");
        assertThat(mapping.read().headerRecord()).isEqualTo(2);
        assertThat(mapping.parts().getFirst().kind()).isEqualTo(FactKind.PLACEMENT);
        assertThat(mapping.parts().getFirst().key().getFirst().column()).isEqualTo("Placement Ref");
        assertThat(mapping.parts().getFirst().person().getFirst().column()).isEqualTo("Child No");
        assertThat(mapping.parts().getFirst().fields().get(Field.STARTED).columns())
                .containsExactly("Start Date");
        assertThat(text)
                .contains(
                        "started: 'Start Date'                # 95 in 100: the heading, and 40 of 40 values are dates")
                .contains("#   End Date: no value in the rows looked at")
                .contains("#   OOA: n (20), y (20)");
    }

    @Test
    void draftsOfEveryFileOfTheRegionCanBeReadAndRun() throws IOException {
        Region.generate(new RegionSettings(60, 3), folder.resolve("exports"), null);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve("exports"))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        SourceConditions conditions = new SourceConditions(
                "An invented controller", "An invented basis", "", SourceConditions.Statement.FACT, null);

        int accepted = 0;
        for (Path file : files) {
            ImportRequest request =
                    new ImportRequest("tarrow", conditions, List.of(new FileToRead(file, drafted(file))), "a test");
            DryRunFile run = DryRun.of(request, 2).getFirst();

            accepted += run.counts().accepted();
            assertThat(run.counts().read())
                    .as(file.toString())
                    .isEqualTo(run.counts().accepted()
                            + run.counts().rejected()
                            + run.counts().skipped());
        }
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(accepted).isGreaterThan(1_000);
    }

    @Test
    void aDryRunShowsCellsBesideWhatWasReadOutOfThemAndWordsThatNoTableKnows() {
        Path file = MappedFile.written(folder, "links.csv", """
                crime,nominal,how
                C1,N1,AGG
                C1,N2,SUSP
                C2,,AGG
                """.getBytes(StandardCharsets.UTF_8));
        SourceMapping mapping = MappingReader.read("links.yaml", """
                mapping: links
                read: {shape: csv}
                row is: involvement
                key: [crime, nominal]
                follows: {occurrence: crime, person: nominal}
                fields: {role: {column: how, codes: {agg: victim}}}
                """);
        SourceConditions conditions = new SourceConditions(
                "An invented controller", "An invented basis", "", SourceConditions.Statement.FACT, null);

        DryRunFile run = DryRun.of(
                        new ImportRequest("tarrow", conditions, List.of(new FileToRead(file, mapping)), "a test"), 1)
                .getFirst();

        assertThat(run.rejected()).containsEntry("Its own key is empty: nominal", 1);
        assertThat(run.notUnderstood()).containsKey("how → role");
        assertThat(run.notUnderstood().get("how → role")).containsEntry("SUSP", 1);
        assertThat(run.samples().getFirst().cells()).containsEntry("how", "AGG");
        assertThat(run.samples().getFirst().values()).anySatisfy(value -> {
            assertThat(value.field()).isEqualTo("role");
            assertThat(value.column()).isEqualTo("how");
            assertThat(value.words()).isEqualTo("victim");
        });
        assertThat(run.toString() + run.samples()).doesNotContain("AGG");
    }

    @Test
    void draftsShapesWithRepeatedHeadingsBlocksAndTitles() {
        String draft = MappingDraft.of(MappedFile.written(folder, "extract.txt", """
                Hill Constabulary
                Printed 3 May 2015
                Ref\tDate\tDate\tNotes\tNotes\tVIC1_NAME\tVIC1_DOB\tVIC2_NAME\tVIC2_DOB
                A1\t2015-01-02\t2015-02-02\tfirst\tsecond\tKim Ash\t2001-01-01\t\t
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(draft)
                .contains("  header: 3")
                .contains("# Blocks that repeat: a part with numbers: [1, 2] reads 'VIC{n}_DOB', 'VIC{n}_NAME'.")
                .contains("#   Date (2): dates");
    }

    @Test
    void draftsOnePartForEveryElementOfAListAndNamesEachPathOnce() {
        String draft =
                MappingDraft.of(MappedFile.written(folder, "home log.jsonl", """
                {"unit": "Lodge", "week": {"entries": [{"id": "E1", "at": "2015-03-04T22:10", "note": "Out.", "adults": [{"name": "Lu"}]}, \
                {"id": "E2", "at": "2015-03-05T22:10", "note": "Home.", "adults": []}]}}
                {"unit": "Lodge", "week": {"entries": [{"id": "E3", "at": "2015-03-11T22:10", "note": "Quiet.", "adults": []}]}}
                """.getBytes(StandardCharsets.UTF_8)));

        assertThat(draft)
                .contains("  - kind: home log")
                .contains("    each: 'week.entries'")
                .contains("    key: 'week.entries[].id'")
                .contains("      at: 'week.entries[].at'")
                .doesNotContain("[0]");
        assertThat(draft.lines().filter(line -> line.contains("adults[].name"))).hasSize(1);
    }

    @Test
    void seesATableOfEventsAndARegisterOfMissingChildren() {
        StringBuilder events = new StringBuilder("ref|evt|when\n");
        for (int i = 0; i < 12; i++) {
            events.append("R")
                    .append(i)
                    .append('|')
                    .append(List.of("CR", "AC", "CL").get(i % 3))
                    .append("|2015-01-02\n");
        }
        assertThat(MappingDraft.of(
                        MappedFile.written(folder, "e.dat", events.toString().getBytes(StandardCharsets.UTF_8))))
                .contains("# Maybe each row is one of several kinds, told by [evt]");
        assertThat(MappingDraft.of(
                        MappedFile.written(folder, "MFH register.csv", """
                        MFH No;Name;Rptd missing;1st action;Returned;Flag
                        M1;Kim Ash;04/03/2015 22:10;05/03/2015 07:30;05/03/2015 08:15;Y
                        M2;Sam Tey;14/03/2015 22:10;15/03/2015 07:30;15/03/2015 08:15;
                        """.getBytes(StandardCharsets.UTF_8))))
                .contains(
                        "row is: missing episode",
                        "started: 'Rptd missing'",
                        "first_action: '1st action'",
                        "ended: 'Returned'");
    }

    @Test
    void saysWhatItCannotDraft() {
        assertThatThrownBy(() -> MappingDraft.of(MappedFile.written(folder, "empty.csv", new byte[0])))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("No heading row was found");
    }
}
