package secondlook.workbench.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;

/**
 * What a case file held when its reader decided: enough to show later what was before their eyes, though files are
 * corrected, links judged and questions asked anew.
 *
 * @param rows every row that the case page drew on, with the hash of its cells
 * @param answers every answer, the ones <em>not seen</em> too
 * @param links every tie by which a row of another case file or agency reached it, as it stood
 * @param files the files of the rows, with the mapping they were read by
 * @param rule the rule of the reading order, in words
 */
public record Seen(List<Row> rows, List<Answered> answers, List<Link> links, List<ReadFile> files, String rule) {

    public Seen {
        rows = List.copyOf(rows);
        answers = List.copyOf(answers);
        links = List.copyOf(links);
        files = List.copyOf(files);
    }

    /** The hash of a row's cells, or null where the row was not among what was seen. */
    @Nullable
    String hashOf(RowCitation row) {
        return rows.stream()
                .filter(seen -> seen.file() == row.file() && seen.record() == row.record())
                .map(Row::sha256)
                .findFirst()
                .orElse(null);
    }

    /**
     * A row.
     *
     * @param sha256 of its cells, as {@link RowHash} makes it
     */
    public record Row(int file, int record, String sha256) {}

    /** An answer with the version of the question. */
    public record Answered(
            String indicator,
            int number,
            int version,
            String unit,
            String value,
            boolean possible,
            String sentence,
            List<String> missing,
            List<RowCitation> cited) {

        public Answered {
            missing = List.copyOf(missing);
            cited = List.copyOf(cited);
        }
    }

    /**
     * A tie.
     *
     * @param person the person it runs through, or empty where it runs through a place, phone or vehicle
     * @param caseFile the case file it leads to, or empty
     * @param standing what it rested on
     */
    public record Link(String person, int file, int record, String caseFile, String tie, String standing) {}

    /** A received file and the mapping it was read by. */
    public record ReadFile(int number, String sha256, String mapping, int mappingVersion) {}
}
