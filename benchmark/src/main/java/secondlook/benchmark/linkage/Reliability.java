package secondlook.benchmark.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.Proportion;
import secondlook.linkage.dedupe.Dedupe;
import secondlook.linkage.dedupe.DedupeOptions;
import secondlook.linkage.dedupe.TruthScore;

/**
 * Whether a probability means what it says: pairs by the probability they were given, beside the share of them that truly
 * are one person; and what the threshold chosen without truth loses against others.
 */
final class Reliability {
    private static final double[] ENDS = {0.05, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99, 1.0000001};
    private static final int[] THRESHOLDS = {-6, -4, -2, 2, 4, 6};
    /** Larger sets are not clustered again at every threshold. */
    private static final int ROWS_FOR_THRESHOLDS = 5_000;

    private final List<List<String>> rows;
    private final String id;
    private final String truth;
    private final Path file;
    private final Path out;

    Reliability(List<List<String>> rows, String id, String truth, Path file, Path out) {
        this.rows = rows;
        this.id = id;
        this.truth = truth;
        this.file = file;
        this.out = out;
    }

    void print(PrintStream to, TruthScore chosen) throws IOException {
        DedupeOptions options =
                DedupeOptions.of(List.of(file), out).withIdColumn(id).withTruthColumn(truth);
        new Dedupe().run(options);
        probabilities(to);
        if (rows.size() <= ROWS_FOR_THRESHOLDS + 1) {
            thresholds(to, options, chosen);
        }
    }

    private void probabilities(PrintStream to) throws IOException {
        Map<String, String> person = new HashMap<>();
        int idColumn = rows.get(0).indexOf(id);
        int truthColumn = rows.get(0).indexOf(truth);
        rows.subList(1, rows.size()).forEach(row -> person.put(row.get(idColumn), row.get(truthColumn)));
        double[] given = new double[ENDS.length];
        long[] right = new long[ENDS.length];
        long[] pairs = new long[ENDS.length];
        List<String> lines = Files.readAllLines(out.resolve("pairs.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double probability = Double.parseDouble(cells[3]);
            int bin = 0;
            while (probability >= ENDS[bin]) {
                bin++;
            }
            given[bin] += probability;
            pairs[bin]++;
            right[bin] += Objects.equals(person.get(cells[0]), person.get(cells[1])) ? 1 : 0;
        }
        for (int bin = 1; bin < ENDS.length; bin++) {
            if (pairs[bin] > 0) {
                Proportion share = Proportion.of(right[bin], pairs[bin]);
                to.printf(
                        Locale.ROOT,
                        "  probability %.2f to %.2f: %8d pairs, said %.3f, true %.3f (%.3f to %.3f)%n",
                        ENDS[bin - 1],
                        Math.min(1, ENDS[bin]),
                        pairs[bin],
                        given[bin] / pairs[bin],
                        share.share(),
                        share.low(),
                        share.high());
            }
        }
    }

    private void thresholds(PrintStream to, DedupeOptions options, TruthScore chosen) throws IOException {
        double best = chosen.f1();
        double at = LinkageSettings.defaults().thresholdBits();
        for (int threshold : THRESHOLDS) {
            TruthScore other = new Dedupe()
                    .run(options.withSettings(LinkageSettings.defaults().withThresholdBits(threshold)))
                    .score();
            if (other != null && other.f1() > best) {
                best = other.f1();
                at = threshold;
            }
        }
        to.printf(
                Locale.ROOT,
                "  best of seven thresholds: %.0f bits, F1 %.4f; the one chosen without truth loses %.4f%n",
                at,
                best,
                best - chosen.f1());
    }
}
