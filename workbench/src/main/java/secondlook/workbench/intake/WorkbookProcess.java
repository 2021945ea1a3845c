package secondlook.workbench.intake;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The reader's own process: takes a workbook, writes the rows of one sheet to a file and what it found out to another.
 * Whatever a workbook does to it, it does to a process with little memory that holds nothing else. It needs nothing but
 * the classes of this package and of Java itself.
 */
final class WorkbookProcess {

    /** Ended well. */
    static final int WELL = 0;
    /** The workbook is not read; the second file says why. */
    static final int REFUSED = 4;

    /** Stands where the next row's number would. */
    static final int NO_MORE_ROWS = -1;

    private WorkbookProcess() {}

    /**
     * Runs.
     *
     * @param arguments the workbook, the name of the sheet or nothing, the file for rows, the file for what was found out
     */
    public static void main(String[] arguments) throws IOException {
        Path notes = Path.of(arguments[3]);
        try {
            Files.write(notes, run(Path.of(arguments[0]), arguments[1], Path.of(arguments[2])));
            System.exit(WELL);
        } catch (WorkbookException e) {
            Files.writeString(notes, String.valueOf(e.getMessage()));
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            Files.writeString(
                    notes,
                    e.getCause() instanceof WorkbookException why
                            ? String.valueOf(why.getMessage())
                            : "it is damaged or encrypted inside. Ask the agency to save it again, or as CSV.");
        }
        System.exit(REFUSED);
    }

    private static List<String> run(Path file, String sheetName, Path rows) throws IOException, XMLStreamException {
        try (WorkbookPackage parts = WorkbookPackage.open(file);
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16))) {
            Workbook workbook = Workbook.of(parts);
            Workbook.Sheet chosen = chosen(workbook, sheetName);
            XMLStreamReader reader = parts.part(chosen.part());
            if (reader == null) {
                throw new WorkbookException("the sheet [" + chosen.name() + "] is not in it. Maybe it was cut off.");
            }
            WorkbookSheet sheet =
                    new WorkbookSheet(workbook, (row, texts, marks, width) -> write(out, row, texts, marks, width));
            sheet.read(reader);
            out.writeInt(NO_MORE_ROWS);
            return found(parts, workbook, chosen, sheet);
        }
    }

    private static Workbook.Sheet chosen(Workbook workbook, String name) {
        List<String> names = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.sheets()) {
            names.add(sheet.name());
            if (name.isEmpty() ? !sheet.hidden() : sheet.name().strip().equalsIgnoreCase(name.strip())) {
                return sheet;
            }
        }
        if (names.isEmpty()) {
            throw new WorkbookException("it has no sheet of cells.");
        }
        throw new WorkbookException(
                name.isEmpty()
                        ? "all its sheets are hidden: " + names + ". Say in the mapping which one to read (sheet: …)."
                        : "it has no sheet [" + name + "]; it has " + names + ".");
    }

    private static void write(DataOutputStream out, int row, @Nullable String[] texts, int[] marks, int width)
            throws IOException {
        int filled = 0;
        for (int i = 0; i < width; i++) {
            filled += texts[i] == null ? 0 : 1;
        }
        out.writeInt(row);
        out.writeShort(filled);
        for (int i = 0; i < width; i++) {
            String text = texts[i];
            if (text != null) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeShort(i);
                out.writeByte(marks[i]);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    /** The sheet's name, then sentences. */
    private static List<String> found(
            WorkbookPackage parts, Workbook workbook, Workbook.Sheet chosen, WorkbookSheet sheet) {
        List<String> found = new ArrayList<>();
        found.add(chosen.name());
        found.add("Sheet [" + chosen.name() + "]" + (chosen.hidden() ? ", which is hidden," : "") + " is read.");
        for (Workbook.Sheet other : workbook.sheets()) {
            if (!other.equals(chosen)) {
                found.add((other.hidden() ? "Hidden sheet [" : "Sheet [") + other.name()
                        + "] is not read by this mapping.");
            }
        }
        found.add("Days count from " + (workbook.isFrom1904() ? "1904" : "1900") + ": the workbook says so.");
        add(found, sheet.formulas(), "hold formulas, of which the stored results are taken", "cells");
        add(found, sheet.hiddenRows(), "are hidden and are read like any other", "rows");
        add(
                found,
                sheet.merged(),
                "are merged; the first of their cells holds the value and the others are empty",
                "ranges of cells");
        if (parts.hasPart("vbaproject")) {
            found.add("It holds a program (macro), which was not run.");
        }
        if (parts.hasPart("externallinks/")) {
            found.add("It holds links to other files, which were not followed.");
        }
        if (parts.hasPart("/media/")) {
            found.add("It holds pictures, which were not opened.");
        }
        return found;
    }

    private static void add(List<String> found, int count, String what, String of) {
        if (count > 0) {
            found.add(count + " " + of + " " + what + ".");
        }
    }
}
