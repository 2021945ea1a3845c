package secondlook.workbench.report;

import java.util.function.IntPredicate;

/**
 * Exact limits for how many of a known number of files have something, from some of them drawn without replacement: the
 * hypergeometric form of Clopper and Pearson's limits (Buonaccorsi, <em>A note on confidence intervals for proportions in
 * finite populations</em>, The American Statistician 41, 1987). They hold at least as often as they say, for any size, and
 * where every file was read they are the count itself.
 *
 * <p>Cost: some twenty tail sums of at most as many terms as were drawn.
 */
final class FinitePopulation {

    private FinitePopulation() {}

    /**
     * The fewest that have it, at this confidence.
     *
     * @param files how many there are
     * @param read how many of them were drawn and read, at most {@code files}
     * @param having how many of those have it
     * @param tail the chance that is allowed below, such as 0.025
     */
    static int fewest(int files, int read, int having, double tail) {
        require(files, read, having);
        return having == 0
                ? 0
                : first(having, files - (read - having), all -> atLeast(files, all, read, having) > tail);
    }

    /** The most that have it, at this confidence; parameters as above. */
    static int most(int files, int read, int having, double tail) {
        require(files, read, having);
        // why: that a file lacks it is the same question
        return files - fewest(files, read, read - having, tail);
    }

    private static void require(int files, int read, int having) {
        if (having < 0 || having > read || read > files) {
            throw new IllegalArgumentException("Not a sample: [" + having + "] of [" + read + "] of [" + files
                    + "]. Maybe files were counted twice.");
        }
    }

    /** The first number for which it holds; it holds for the last one, and for all that follow the first. */
    private static int first(int from, int last, IntPredicate holds) {
        int low = from;
        int high = last;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The chance that at least so many of those read have it, where {@code all} of the files have it. */
    private static double atLeast(int files, int all, int read, int having) {
        int most = Math.min(all, read);
        // why: the sum begins at its largest term, for the outer ones of a large sample are below what a double can
        // hold
        int mode = (int) ((read + 1L) * (all + 1L) / (files + 2L));
        int middle = Math.clamp(mode, having, most);
        double largest = Math.exp(choose(all, middle) + choose(files - all, read - middle) - choose(files, read));
        double sum = largest;
        double term = largest;
        for (int i = middle; i < most; i++) {
            term *= (double) (all - i) * (read - i) / ((i + 1.0) * (files - all - read + i + 1.0));
            sum += term;
        }
        term = largest;
        for (int i = middle; i > having; i--) {
            term *= i * (files - all - read + (double) i) / ((all - i + 1.0) * (read - i + 1.0));
            sum += term;
        }
        return sum;
    }

    private static double choose(int of, int taken) {
        return logFactorial(of) - logFactorial(taken) - logFactorial(of - taken);
    }

    /** By Stirling's series above 30, else by the sum itself; relative error below 1e-15 of the logarithm. */
    private static double logFactorial(int number) {
        if (number < 30) {
            double log = 0;
            for (int i = 2; i <= number; i++) {
                log += Math.log(i);
            }
            return log;
        }
        double x = number + 1.0;
        double square = x * x;
        return (x - 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + 1 / (12 * x)
                - 1 / (360 * x * square)
                + 1 / (1260 * x * square * square);
    }
}
