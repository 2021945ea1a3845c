package secondlook.synthetic;

import java.util.Map;

/**
 * What was written.
 *
 * @param cases matters generated
 * @param records logical records of each file by its path under the exports folder, headings and blank lines included
 * @param planted planted units by indicator and kind, for example {@code 7 near_miss}
 */
public record RegionSummary(long cases, Map<String, Long> records, Map<String, Long> planted) {

    /** Copies both maps. */
    public RegionSummary {
        records = Map.copyOf(records);
        planted = Map.copyOf(planted);
    }

    /** Records of all files. */
    public long totalRecords() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }
}
