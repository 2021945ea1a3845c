package secondlook.workbench.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/** Delimited text as it comes, and as nobody should send it. */
final class CsvReadingTest {

    private static final String NOTES = """
            mapping: notes
            read: {shape: csv%s}
            row is: log entry
            key: id
            fields: {text: note, author: {column: who, optional: yes}}
            """;

    @TempDir
    Path folder;

    private MappedFile read(byte[] bytes, String more) {
        return MappedFile.read(MappedFile.written(folder, "notes.csv", bytes), NOTES.formatted(more));
    }

    private MappedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), "");
    }

    private static byte[] bytes(Object... textsAndBytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object each : textsAndBytes) {
            if (each instanceof Integer lone) {
                all.write(lone);
            } else {
                all.writeBytes(each.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    @Test
    void findsOutHowCharactersAreWritten() {
        String text = "id;note\n1;Zoë – a café\n2;plain\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                Charset.forName("windows-1252"),
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE)) {
            MappedFile file = read(text.getBytes(charset), "");
            assertThat(file.values(FactKind.LOG_ENTRY, Field.TEXT))
                    .as(charset.name())
                    .containsExactly("=Zoë – a café", "=plain");
        }
        assertThat(read(bytes(0xEF, 0xBB, 0xBF, text), "").facts).hasSize(2);
    }

    @Test
    void readsBytesOfWindows1252InsideUtf8AndSaysSo() {
        MappedFile file = read(bytes("id,note\n1,Zoë\n2,caf", 0xE9, "\n3,", 0x81, 0xC3, "\n"), "");

        assertThat(file.values(FactKind.LOG_ENTRY, Field.TEXT)).containsExactly("=Zoë", "=café", "=\u0081Ã");
        assertThat(file.settled)
                .contains("UTF-8: most characters read well so. 3 bytes do not and are read as Windows-1252.");
    }

    @Test
    void doesAsTheMappingSaysWhereItSaysHow() {
        MappedFile told = read(
                bytes("id|note\n1|'a|b'\n2|Zo", 0xC3, 0xAB, "\n"),
                ", encoding: windows-1252, delimiter: '|', quote: \"'\"");

        assertThat(told.values(FactKind.LOG_ENTRY, Field.TEXT)).containsExactly("=a|b", "=ZoÃ«");
        assertThat(told.settled)
                .contains(
                        "Encoding windows-1252: by the mapping.",
                        "Delimiter [|]: by the mapping.",
                        "Quotation mark [']: by the mapping.");
        assertThat(read("id,note\n1,\"open\n2,\"x\" y\n".getBytes(StandardCharsets.UTF_8), ", quote: none").verdicts)
                .containsExactly("1 skipped: Heading", "2 accepted", "3 accepted");
    }

    @Test
    void readsAFileWithoutHeadingsByTheNamesThatTheMappingGives() {
        MappedFile file = read(
                "1,first,DC 71\n2,second,\n3,short\n".getBytes(StandardCharsets.UTF_8),
                ", header: none, columns: [id, note, who]");

        assertThat(file.verdicts)
                .containsExactly("1 accepted", "2 accepted", "3 rejected: One column fewer than the heading has");
        assertThat(file.header).containsExactly("id", "note", "who");
        assertThatThrownBy(() -> read("1,x\n".getBytes(StandardCharsets.UTF_8), ", header: none"))
                .hasMessage("test.yaml, line 2, column 28: a file without headings needs the names of its columns:"
                        + " columns: [first, second, …].");
    }

    @Test
    void namesColumnsThatNobodyReads() {
        assertThat(read("id,note,Case Worker,who\n1,x,y,z\n").settled)
                .contains("Columns that the mapping does not read: Case Worker.");
    }

    @Test
    void survivesMixedLineEndsZeroCharactersAndLongCells() {
        MappedFile file =
                read("id,note\r\n1,a\u0000b\r2,\"two\r\nlines\"\n3,\uFEFFc\n4," + "x".repeat(10_000_000) + "\n");

        assertThat(file.verdicts).hasSize(5).allMatch(verdict -> !verdict.contains("rejected"));
        assertThat(file.values(FactKind.LOG_ENTRY, Field.TEXT))
                .startsWith("=a\u2400b", "=two\r\nlines")
                .satisfies(values -> assertThat(values.get(3)).hasSize(10_000_001));
    }

    @Test
    void skipsFootersHoweverTheyAreWritten() {
        MappedFile file =
                read("id,note,by\n1,x,y\nCASE 12,,\nEpisodes: 14,,\n-- 519 rows selected --\n(3 rows affected),,\n"
                        + "Page 2 of 9,,\nPrinted on 3 May 2015 by a clerk,,\n");

        assertThat(file.verdicts)
                .containsExactly(
                        "1 skipped: Heading",
                        "2 accepted",
                        "3 accepted",
                        "4 skipped: Total row",
                        "5 skipped: Total row",
                        "6 skipped: Total row",
                        "7 skipped: Total row",
                        "8 skipped: Total row");
    }

    @Test
    void rejectsARowThatADelimiterInsideATextHasMovedThoughItsLastCellIsEmpty() {
        String yaml =
                "mapping: d\nread: {shape: csv}\nrow is: missing episode\nkey: id\nfields: {started: since, text: note}\n";
        MappedFile one = MappedFile.read(
                folder,
                "one.csv",
                "id,who,since,note\n1,Sam,2015-03-04,\n2,BRIG, Sam,2015-03-05,\n" + "3,Kim,2015-03-06,,\n",
                yaml);
        MappedFile all =
                MappedFile.read(folder, "all.csv", "id,who,since,note\n1,Sam,soon,,\n2,Kim,2015-03-05,,\n", yaml);

        assertThat(one.verdicts)
                .containsExactly(
                        "1 skipped: Heading",
                        "2 accepted",
                        "3 rejected: One column more than the heading has",
                        "4 accepted");
        assertThat(all.verdicts).containsExactly("1 skipped: Heading", "2 accepted", "3 accepted");
    }

    @Test
    void saysThatTimesOfOtherZonesAreNotMoved() {
        String yaml = "mapping: d\nread: {shape: csv}\nrow is: log entry\nkey: id\nfields: {at: at}\n";

        assertThat(MappedFile.read(
                                folder,
                                "z.csv",
                                "id,at\n1,2015-06-04T22:10Z\n2,2015-06-04 22:10:01.5+01:00\n3,2015-06-04\n",
                                yaml)
                        .settled)
                .contains(
                        "Times that name a zone (Z, UTC, +01:00) stand as they are written and are not moved to another: 2.");
    }

    @Test
    void rejectsOnlyTheRowWhoseQuotationMarkIsNeverClosed() {
        MappedFile file =
                read("id,note\n1,\"never closed\n2,fine\n3,\"a \"\" b\"\n4,\"a \" b\"\n5,\"open to the end\n6,fine\n");

        assertThat(file.verdicts)
                .containsExactly(
                        "1 skipped: Heading",
                        "2 rejected: The row cannot be split: a quotation mark is never closed",
                        "3 accepted",
                        "4 accepted",
                        "5 rejected: The row cannot be split: a quotation mark inside a text is not doubled",
                        "6 rejected: The row cannot be split: a quotation mark is never closed",
                        "7 accepted");
    }

    @Test
    void passesOverWhatIsTooLongOrTooWideToKeep() {
        String endless = "1," + "x".repeat(30_000_000);
        String unclosed = "2,\"" + ("y".repeat(200) + "\n").repeat(70_000);

        MappedFile file = read("id,note\n" + endless + "\n3,fine\n" + ",".repeat(1_000_000) + "\n4,fine\n" + unclosed);

        assertThat(file.verdicts.subList(0, 6))
                .containsExactly(
                        "1 skipped: Heading",
                        "2 rejected: The row cannot be split: it is longer than twelve million characters",
                        "3 accepted",
                        "4 rejected: The row cannot be split: it has more than twenty thousand cells",
                        "5 accepted",
                        "6 rejected: The row cannot be split: a quotation mark is never closed");
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read("")).isInstanceOf(ImportException.class).hasMessageContaining("No heading row");
        assertThatThrownBy(() -> read("\u0000".repeat(5_000)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("No heading row");
        assertThatThrownBy(() -> read("a,".repeat(1_000_000))).isInstanceOf(ImportException.class);
        assertThatThrownBy(() -> read("id,notes\n1,x\n"))
                .hasMessageContaining("has no column [note]")
                .hasMessageContaining("Maybe [notes] was meant");
    }

    @Test
    void losesNoCharacterOfWhateverIsThrownAtIt() {
        Random random = new Random(11);
        String letters = "ab,;\"'\n\r\t =-é\u200b\u0000";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            List<Integer> records = new ArrayList<>();
            int lines = 0;
            CsvReader reader = new CsvReader(new StringReader(text.toString()), ',', '"');
            reader.expectColumns(1 + random.nextInt(3));
            for (SourceRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record.record());
                assertThat(record.line()).isGreaterThan(lines);
                lines = record.line();
            }
            assertThat(records)
                    .as(text.toString())
                    .isEqualTo(java.util.stream.IntStream.rangeClosed(1, records.size())
                            .boxed()
                            .toList());
            assertThat(records.isEmpty()).isEqualTo(text.isEmpty());
        }
    }

    @Test
    void saysWhyAHeadingOfTooManyColumnsIsNone() {
        assertThatThrownBy(() -> read("c,".repeat(30_000) + "id,note,who\n1,n,w\n"))
                .hasMessageContaining("Record 1: The row cannot be split: it has more than twenty thousand cells.");
    }

    @Test
    void refusesWhatIsNoFileForADeviceMayNeverEnd() {
        assertThatThrownBy(() -> MappedFile.read(Path.of("/dev/zero"), NOTES.formatted("")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is a folder, a device or a pipe");
        assertThatThrownBy(() -> MappedFile.read(folder, NOTES.formatted("")))
                .hasMessageContaining("is a folder, a device or a pipe");
    }
}
