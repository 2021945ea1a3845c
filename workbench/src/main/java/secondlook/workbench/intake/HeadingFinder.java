package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        Set<String> wanted = MappingColumns.needed(mapping);
        Integer told = mapping.read().headerRecord();
        SourceRecord nearest = null;
        int most = 0;
        for (SourceRecord record = reader.next();
                record != null && above.size() < LAST_LOOKED_AT;
                record = reader.next()) {
            int found = found(record, wanted);
            if (told != null ? record.record() == told : found * 2 >= Math.max(2, wanted.size())) {
                check(mapping, Columns.of(cells(record)), file);
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
                + mapping.name() + "] reads the columns " + String.join(", ", wanted) + "." + unreadableFirst()
                + " Maybe another mapping, delimiter or encoding is meant.");
    }

    /** The heading may be the record that could not be split. */
    private String unreadableFirst() {
        SourceRecord.Problem problem = above.isEmpty() ? null : above.getFirst().problem();
        return problem == null ? "" : " Record 1: " + problem.reason() + ". " + problem.remedy() + ".";
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

    /** Refuses a file that lacks a column which the mapping cannot do without. */
    static void check(SourceMapping mapping, Columns columns, String file) {
        List<String> missing = MappingColumns.needed(mapping).stream()
                .filter(name -> columns.indexOf(name) < 0)
                .toList();
        if (!missing.isEmpty()) {
            String first = missing.getFirst();
            throw new ImportException("The file [" + file + "] has no column [" + String.join("], [", missing)
                    + "], which the mapping [" + mapping.name() + "] reads."
                    + YamlNode.suggestion(first, columns.names())
                    + " A column that some files lack can be marked 'optional: yes'.");
        }
    }
}
