package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** docs/intake.md is all that somebody needs who maps a file: it is complete, and what it shows works. */
final class IntakeDocumentTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```(\\w*)\\n(.*?)```");
    private static final Path DOCS = Path.of("../docs");

    private final String document = read(DOCS.resolve("intake.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> blocks(String language) {
        List<String> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(document);
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2));
            }
        }
        return blocks;
    }

    @Test
    void explainsEveryKindAndEveryFieldWithAnExample() {
        for (FactKind kind : FactKind.values()) {
            String heading = "### " + kind.key().replace('_', ' ') + "\n";
            assertThat(document).containsOnlyOnce(heading);
            int start = document.indexOf(heading);
            int end = document.indexOf("\n### ", start + 1);
            String section = document.substring(start, end < 0 ? document.length() : end);
            assertThat(section).containsIgnoringCase(kind.meaning());
            assertThat(section.lines().filter(line -> line.startsWith("| `")).count())
                    .as(kind.key())
                    .isEqualTo(kind.fields().size());
            for (Field field : kind.fields()) {
                assertThat(section.lines().filter(line -> line.startsWith("| `" + field.key() + "` |")))
                        .as(kind.key() + "." + field.key())
                        .hasSize(1)
                        .allMatch(line -> line.contains(field.meaning()))
                        .noneMatch(line -> line.endsWith("|  |"))
                        .allMatch(line -> field.codes().size() > 30
                                || field.codes().stream().allMatch(code -> line.contains("`" + code + "`")));
            }
        }
    }

    @Test
    void explainsEveryKeyOfTheLanguage() {
        for (String part : List.of("top", "read", "part", "field", "table", "condition", "each")) {
            for (String key : MappingReader.keys(part)) {
                assertThat(document)
                        .as(part + " " + key)
                        .containsPattern("`" + Pattern.quote(key) + "[:`]|\\b" + Pattern.quote(key) + ":");
            }
        }
        AgencySource.KEYS.forEach(key -> assertThat(document).contains("| `" + key + "` |"));
    }

    @Test
    void showsMappingsThatWork() {
        assertThat(blocks("yaml").stream().filter(block -> block.startsWith("mapping:")))
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> assertThat(
                                MappingReader.read("intake.md", block).parts())
                        .isNotEmpty());
    }

    @Test
    void leadsFromHeadingsToFactsInItsFirstExample(@TempDir Path folder) {
        String mapping = blocks("yaml").stream()
                .filter(block -> block.startsWith("mapping: vale-crimes"))
                .findFirst()
                .orElseThrow();

        MappedFile file =
                MappedFile.read(folder, "crime_extract.txt", blocks("").getFirst(), mapping);

        assertThat(file.verdicts)
                .containsExactly("1 skipped: Title row", "2 skipped: Heading", "3 accepted", "4 accepted");
        assertThat(file.warnings).isEmpty();
        assertThat(file.values(FactKind.OCCURRENCE, Field.STATUS)).containsExactly("=closed", "=open");
        assertThat(file.values(FactKind.OCCURRENCE, Field.OFFENCE_GROUP)).containsOnly("=contact-sexual");
        assertThat(file.values(FactKind.OCCURRENCE, Field.OUTCOME)).containsExactly("=vague", "=14");
        assertThat(file.values(FactKind.PERSON, Field.SURNAME)).containsExactly("=HOLT", null, null, "=BRIG");
        assertThat(file.values(FactKind.PERSON, Field.NICKNAME)).containsExactly("=Jo", null, null, null);
        assertThat(file.values(FactKind.PERSON, Field.BIRTH_DATE))
                .containsExactly(
                        "@R1998-01-01T00:00/2000-12-31T23:59:59", null, null, "@R1998-02-12T00:00/1999-02-11T23:59:59");
        assertThat(file.values(FactKind.INVOLVEMENT, Field.ROLE))
                .containsExactlyInAnyOrder("=victim", "=suspect", "=witness", "=victim");
        assertThat(file.values(FactKind.LOG_ENTRY, Field.AT))
                .containsExactly("@N2014-02-03T22:10", "@N2014-02-04T09:00");
        assertThat(file.of(FactKind.PERSON))
                .extracting(MappedFile.SeenFact::person)
                .containsExactly("V/0012/14/victim", "V/0012/14/1", "V/0012/14/2", "V/0013/14/victim");
    }

    @Test
    void standsBesideSchemasThatKnowTheSameKeys() {
        assertThat(read(DOCS.resolve("schema/mapping.schema.json")))
                .as("./second-look mapping schema > docs/schema/mapping.schema.json")
                .isEqualTo(MappingSchema.ofMapping());
        assertThat(read(DOCS.resolve("schema/source.schema.json")))
                .as("./second-look mapping schema --source > docs/schema/source.schema.json")
                .isEqualTo(MappingSchema.ofSource());
    }
}
