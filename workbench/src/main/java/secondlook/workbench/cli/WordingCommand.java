package secondlook.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import secondlook.casework.wording.Mark;
import secondlook.casework.wording.MarkedNotes;
import secondlook.casework.wording.WordingList;
import secondlook.casework.wording.WordingMatcher;
import secondlook.workbench.intake.NoteFile;
import secondlook.workbench.report.CsvLines;

/** Wording to look at, in any CSV file. Advice, never a verdict. */
@Command(
        name = "wording",
        description = "Mark wording that blames or minimises a child, and say whose words they are.",
        mixinStandardHelpOptions = true)
final class WordingCommand implements Callable<Integer> {

    /** So many rows that could not be read are named; --json names more. */
    private static final int NAMED = 10;

    @Parameters(paramLabel = "FILE", description = "A CSV file with a heading.")
    private Path file = Path.of("");

    @Option(names = "--text-column", required = true, paramLabel = "COLUMN", description = "The column of the text.")
    private String textColumn = "";

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column that names the row (default: id where there is one, else the record number).")
    private @Nullable String idColumn;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the marks are written.")
    private Path out = Path.of("");

    @Option(names = "--list", paramLabel = "FILE", description = "Your own list instead of the built-in one.")
    private @Nullable Path list;

    @Mixin
    private final Report report = new Report();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out) && Files.exists(file) && Files.isSameFile(out, file)) {
            throw new FailureMessages.BadInput("The marks would be written over the file that is read ["
                    + file.getFileName() + "]. Choose another file for --out.");
        }
        WordingList words = list == null ? WordingList.builtIn() : WordingList.read(Files.newBufferedReader(list));
        long marks = 0;
        try (NoteFile notes = NoteFile.open(file, textColumn, idColumn);
                CsvLines lines = CsvLines.to(out)) {
            lines.line("id", "start", "end", "phrase", "kind", "suggestion");
            MarkedNotes marked = new MarkedNotes(WordingMatcher.load(words), notes);
            while (marked.hasNext()) {
                MarkedNotes.NoteMark each = marked.next();
                Mark mark = each.mark();
                lines.line(
                        each.id(),
                        Integer.toString(mark.start()),
                        Integer.toString(mark.end()),
                        mark.phrase(),
                        mark.voice().name().toLowerCase(Locale.ROOT),
                        mark.suggestion());
                marks++;
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("notes", notes.read());
            values.put("unread", notes.passedOver());
            values.put("unread_rows", notes.unread());
            values.put("marks", marks);
            values.put("list_version", words.version());
            report.result(
                    values,
                    notRead(notes) + marks + " marks in " + notes.read() + " notes, list " + words.version()
                            + ". A mark is wording to look at, never a verdict.");
        }
        return ExitCode.WELL;
    }

    private static String notRead(NoteFile notes) {
        StringBuilder words = new StringBuilder();
        for (NoteFile.Unread row :
                notes.unread().subList(0, Math.min(NAMED, notes.unread().size()))) {
            words.append("Not read: row ")
                    .append(row.record())
                    .append(", line ")
                    .append(row.line())
                    .append(". ")
                    .append(row.reason())
                    .append(". ")
                    .append(row.remedy())
                    .append('.')
                    .append(System.lineSeparator());
        }
        if (notes.passedOver() > NAMED) {
            words.append("Not read, in all: ")
                    .append(notes.passedOver())
                    .append(" rows.")
                    .append(System.lineSeparator());
        }
        return words.toString();
    }
}
