package secondlook.linkage.dedupe;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.LinkageReport;

/**
 * What a run of {@link Dedupe} did; holds no personal data.
 *
 * @param records records read
 * @param clusters clusters made
 * @param pairs pairs written
 * @param columns what each column was taken for, or why it was left out, one sentence a column
 * @param warnings what a reader should know
 * @param score comparison with the truth column, null when none was given
 * @param report what the linkage did
 * @param written files written
 */
public record DedupeOutcome(
        int records,
        int clusters,
        long pairs,
        List<String> columns,
        List<String> warnings,
        @Nullable TruthScore score,
        LinkageReport report,
        List<Path> written) {
    public DedupeOutcome {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
        written = List.copyOf(written);
    }
}
