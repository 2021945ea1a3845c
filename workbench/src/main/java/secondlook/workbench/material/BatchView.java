package secondlook.workbench.material;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.RowCounts;

/** A batch as its pages show it. */
final class BatchView {

    private BatchView() {}

    /** One line of the list of batches. */
    record Listed(
            int number, String agency, String takenIn, String by, int files, RowCounts counts, boolean withdrawn) {}

    /**
     * The result of a batch.
     *
     * @param takenIn when, by whom, and when it was received
     * @param note why it was withdrawn, or null while it is in use
     * @param sums one a file, in the order in which they were taken in
     * @param withheld what the mappings sealed or refused, in sentences
     * @param sendBack files that go back in part
     */
    record Result(
            int number,
            String agency,
            String lede,
            String takenIn,
            @Nullable String note,
            List<Sum> sums,
            Sum total,
            List<CauseLine> skipped,
            List<CauseLine> rejected,
            List<WarningLine> warnings,
            List<Settled> settled,
            List<String> withheld,
            String mappings,
            List<SendBackFile> sendBack) {

        public boolean isWithdrawn() {
            return note != null;
        }

        public int skippedRows() {
            return total.counts().skipped();
        }
    }

    /**
     * A sum.
     *
     * @param warned accepted rows with something to know about them
     * @param state words where the file is no longer in use, else null
     */
    record Sum(
            int file,
            String title,
            String from,
            RowCounts counts,
            int warned,
            @Nullable String state) {}

    /** Rows that were not accepted, with their cause and the first of them. */
    record CauseLine(
            int file,
            String title,
            int record,
            String line,
            String reason,
            @Nullable String remedy,
            int rows,
            String href) {}

    /** Rows that carry one sort of warning. */
    record WarningLine(String words, int rows, List<FileLink> files) {}

    /** Where they stand. */
    record FileLink(String title, int rows, String href) {}

    /** What was settled in a file, or was not. */
    record Settled(String title, List<String> sentences, List<String> open) {}

    /** A send-back file to be had. */
    record SendBackFile(String name, int rows, String href) {}
}
