package secondlook.workbench.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;

/** What goes back to an agency: in its own shape, and harmless in a spreadsheet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SendBackTest {

    private final Database database = TestDatabase.fresh();

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void keepsDelimiterEncodingAndHeadingAndSaysWhatToFix(@TempDir Path folder) throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path file = folder.resolve("notes.csv");
        Files.writeString(
                file,
                "Nr;Fall;Wer;Text\r\n1;F/1;Zoë;fine\r\n;F/2;Chloé;=1+1\r\n;F/3;-see above;\"two\r\nlines\"\r\n4;F/4;Siân;a;b\r\n",
                windows);
        Path mapping = folder.resolve("notes.yaml");
        Files.writeString(
                mapping,
                "mapping: notes\nread: {shape: csv, files: notes.csv, encoding: windows-1252}\nrow is: log_entry\nkey: Nr\n"
                        + "follows: {occurrence: Fall}\nfields: {author: Wer, text: Text}\n");
        AgencySource police = AgencySource.demo().getFirst();
        ImportRequest request = new ImportRequest(
                "elsewhere",
                police.conditions(),
                List.of(new FileToRead(file, AgencySource.mapping(mapping))),
                "a test");
        int batch = Intake.importFiles(database, request, ProgressListener.NONE).batch();

        SendBack sendBack = new SendBack(database, new Audit(database, Clock.systemUTC()));
        SourceFile sent = sendBack.files(TestViewers.anAnalyst(), batch).getFirst();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sendBack.write(TestViewers.anAnalyst(), sent, bytes);

        assertThat(SendBack.name(sent)).isEqualTo("notes-to-fix.csv");
        String[] lines = bytes.toString(windows).split("\r\n");
        assertThat(lines[0]).isEqualTo("What to fix;Nr;Fall;Wer;Text");
        assertThat(lines[1]).endsWith(";;F/2;Chloé;\"'=1+1\"").contains("record 3");
        assertThat(lines[2]).endsWith(";;F/3;\"'-see above\";\"two");
        assertThat(lines[4]).endsWith(";4;F/4;Siân;a;b").contains("quotation marks");
        assertThat(new Archive(database)
                        .rows(sent.number(), Verdict.REJECTED, 1)
                        .getFirst()
                        .cells())
                .as("what was received stays as it was received")
                .anyMatch(cell -> cell.raw().equals("=1+1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 7255 123456", "-1", "@x", "\tx", "\rx", "\nx", "＝1"})
    void noCellStartsAFormula(String cell) {
        String line = SafeCsv.line(List.of("ok", cell), ',');

        assertThat(line).startsWith("ok,\"'" + cell.charAt(0));
    }

    @Test
    void everyCellOfAWorkbookIsText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TextWorkbook book = new TextWorkbook(bytes, "Missing [2015]")) {
            book.row(List.of("=1+1", "a & b < \u0001c"));
        }
        String sheet = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                sheet = entry.getName().endsWith("sheet1.xml") ? content : sheet;
            }
        }
        assertThat(sheet)
                .contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t>")
                .contains("a &amp; b &lt; c")
                .doesNotContain("<f>");
    }
}
