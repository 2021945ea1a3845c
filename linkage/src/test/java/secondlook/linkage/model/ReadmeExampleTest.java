package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.LinkageSettings;

/** The example of linkage/README.md, run; and a check that the README shows this and nothing else. */
class ReadmeExampleTest {
    @TempDir
    private Path folder;

    @Test
    void theExampleRuns() throws IOException {
        StringBuilder rows = new StringBuilder("id,first_name,surname,dob,postcode\n");
        ModelLinkerTest.people(2_000, 8)
                .forEach(row -> rows.append(String.join(",", row)).append('\n'));
        Files.writeString(folder.resolve("people.csv"), rows);

        example(folder);

        assertThat(Files.readAllLines(folder.resolve("clusters.csv"))).hasSize(2_001);
    }

    @Test
    void theReadmeShowsTheExample() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        Path linkage = Files.exists(root.resolve("linkage")) ? root.resolve("linkage") : root;
        String source =
                Files.readString(linkage.resolve("src/test/java/secondlook/linkage/model/ReadmeExampleTest.java"));
        String body = source.substring(source.lastIndexOf("// begin\n") + 9, source.lastIndexOf("        // end\n"));
        String shown = body.lines()
                .map(line -> line.isBlank() ? "" : line.substring(8))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(linkage.resolve("README.md"))).contains(shown.strip());
    }

    private static void example(Path folder) throws IOException {
        // begin
        ComparisonModel model = ComparisonModel.builder()
                .column("surname", ValueStep.of(ValueStep.Kind.FOLD))
                .blockOn("first_name", "surname")
                .blockOn("dob")
                .blockOn("postcode", "surname")
                .compare(Comparison.name("first_name", 0.92, 0.8))
                .compare(Comparison.name("surname", 0.92, 0.8))
                .compare(Comparison.edits("dob", 1, 2))
                .compare(Comparison.same("postcode"))
                .build();

        CodedRecords records = CodedRecords.read(folder.resolve("people.csv"), "id", model);
        ModelTraining.Trained trained = ModelTraining.train(records, model, 2);
        ModelResult result = new ModelLinker().link(records, trained.model(), LinkageSettings.defaults());

        Files.writeString(folder.resolve("model.json"), trained.model().toJson());
        result.writeClusters(folder.resolve("clusters.csv"));
        result.writePairs(folder.resolve("pairs.csv"));
        // end
        assertThat(List.of(result.clusterCount())).allMatch(count -> count > 0);
    }
}
