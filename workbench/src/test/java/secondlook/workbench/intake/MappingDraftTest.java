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
                        "started: 'Start Date'                # 95 in 100: the heading, and 100 of 100 values are dates")
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
    void saysWhatItCannotDraft() {
        assertThatThrownBy(() -> MappingDraft.of(MappedFile.written(folder, "empty.csv", new byte[0])))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("No heading row was found");
    }
}
