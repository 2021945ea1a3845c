package secondlook.workbench.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.archive.RowCounts;

/**
 * What would become of one file.
 *
 * @param rejected how many rows for each cause
 * @param skipped likewise
 * @param warnings how often each would be given, with its column
 * @param facts how many of each kind
 * @param notUnderstood words that are in no table of codes, by column and field, with how often they stand there
 * @param settled how the file was understood, in sentences
 * @param samples the first rows that would be accepted
 */
public record DryRunFile(
        String name,
        @Nullable String sheet,
        String mapping,
        RowCounts counts,
        Map<String, Integer> rejected,
        Map<String, Integer> skipped,
        Map<String, Integer> warnings,
        Map<FactKind, Integer> facts,
        Map<String, Map<String, Integer>> notUnderstood,
        List<String> settled,
        List<SampleRow> samples) {

    public DryRunFile {
        rejected = ordered(rejected);
        skipped = ordered(skipped);
        warnings = ordered(warnings);
        facts = ordered(facts);
        notUnderstood = ordered(notUnderstood);
        settled = List.copyOf(settled);
        samples = List.copyOf(samples);
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Its rows hold cells: only the name is shown. */
    @Override
    public String toString() {
        return "DryRunFile[" + name + "]";
    }

    /** A row's cells by column, and what was read out of them. */
    public record SampleRow(int record, Map<String, String> cells, List<SampleValue> values) {

        public SampleRow {
            cells = ordered(cells);
            values = List.copyOf(values);
        }

        /** Cells may be personal: only the place is shown. */
        @Override
        public String toString() {
            return "SampleRow[" + record + "]";
        }
    }

    /**
     * One value that was read.
     *
     * @param part which of the row's facts it belongs to, from 0
     * @param field the field, or "key" and "follows …"
     * @param column the cell it was read from; empty for a constant and for keys
     */
    public record SampleValue(int part, FactKind kind, String field, String column, String words) {

        /** The words may be personal: only the field is shown. */
        @Override
        public String toString() {
            return "SampleValue[" + part + ", " + field + "]";
        }
    }
}
