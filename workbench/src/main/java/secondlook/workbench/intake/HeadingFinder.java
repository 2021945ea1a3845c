package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.KeyPart;
import secondlook.workbench.intake.SourceMapping.Part;

/**
 * Finds the row with the headings: the first one that names at least half of the columns that the mapping reads. Files
 * made for people have titles above it.
 */
final class HeadingFinder {

    private static final int LAST_LOOKED_AT = 50;

    private final SourceMapping mapping;
    private final List<SourceRecord> above = new ArrayList<>();

    HeadingFinder(SourceMapping mapping) {
        this.mapping = mapping;
    }

    /** Records above the heading. */
    List<SourceRecord> above() {
        return above;
    }

    /**
     * The record with the headings.
     *
     * @throws ImportException when there is none, or it lacks columns that the mapping reads
     */
    SourceRecord find(SourceReader reader, String file) {
        Set<String> wanted = wanted(mapping);
        Integer told = mapping.read().headerRecord();
        SourceRecord nearest = null;
        int most = 0;
        for (SourceRecord record = reader.next();
                record != null && above.size() < LAST_LOOKED_AT;
                record = reader.next()) {
            int found = found(record, wanted);
            if (told != null ? record.record() == told : found * 2 >= Math.max(2, wanted.size())) {
                check(Columns.of(cells(record)), wanted, file);
                return record;
            }
            above.add(record);
            if (found > most) {
                most = found;
                nearest = record;
            }
        }
        throw new ImportException("No heading row was found in [" + file + "]"
                + (nearest == null ? "" : "; record " + nearest.record() + " comes nearest") + ". The mapping ["
                + mapping.name() + "] reads the columns " + String.join(", ", wanted)
                + ". Maybe another mapping, delimiter or encoding is meant.");
    }

    static List<String> cells(SourceRecord record) {
        List<String> cells = new ArrayList<>();
        for (String cell : record.cells()) {
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    private static int found(SourceRecord record, Set<String> wanted) {
        Columns columns = Columns.of(cells(record));
        return (int) wanted.stream().filter(name -> columns.indexOf(name) >= 0).count();
    }

    private void check(Columns columns, Set<String> wanted, String file) {
        List<String> missing =
                wanted.stream().filter(name -> columns.indexOf(name) < 0).toList();
        if (!missing.isEmpty()) {
            String first = missing.getFirst();
            throw new ImportException("The file [" + file + "] has no column [" + String.join("], [", missing)
                    + "], which the mapping [" + mapping.name() + "] reads."
                    + YamlNode.suggestion(first, columns.names())
                    + " A column that some files lack can be marked 'optional: yes'.");
        }
    }

    /** The columns that the mapping cannot do without. */
    static Set<String> wanted(SourceMapping mapping) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<String> json = mapping.read().jsonColumns();
        mapping.read().skip().forEach(condition -> wanted.add(condition.column()));
        for (Part part : mapping.parts()) {
            part.when().forEach(condition -> wanted.add(condition.column()));
            Stream.of(part.key(), part.caseReference(), part.person())
                    .flatMap(List::stream)
                    .forEach(key -> addIfNamed(wanted, key));
            if (part.parent() != null) {
                part.parent().key().forEach(key -> addIfNamed(wanted, key));
            }
            if (part.each() != null && part.each().column() != null) {
                wanted.add(part.each().column());
            }
            part.fields().values().stream()
                    .filter(source -> !source.optional())
                    .forEach(source -> addColumns(wanted, source));
        }
        wanted.removeIf(name -> name.equals(RowCells.PIECE)
                || name.equals(RowCells.PIECE_NUMBER)
                || json.stream().anyMatch(column -> name.startsWith(column + ".") || name.startsWith(column + "[")));
        wanted.addAll(json);
        return wanted;
    }

    private static void addIfNamed(Set<String> wanted, KeyPart key) {
        if (key.column() != null) {
            wanted.add(key.column());
        }
    }

    private static void addColumns(Set<String> wanted, FieldSource source) {
        wanted.addAll(source.columns());
        addIfGiven(wanted, source.codesBy());
        addIfGiven(wanted, source.age());
        addIfGiven(wanted, source.ageAt());
    }

    private static void addIfGiven(Set<String> wanted, @Nullable String column) {
        if (column != null) {
            wanted.add(column);
        }
    }
}
