package secondlook.linkage.model;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.DateRange;
import secondlook.linkage.Workers;

/** One column of the model over all records, in content order, with what tests need to know of its values. */
final class PreparedColumn {
    /** Stands for a value that is no day. */
    static final int NO_DAY = Integer.MIN_VALUE;

    final String name;
    final int[] codes;
    private final ValueColumn values;
    private final int[] counts;
    private final long total;
    private @Nullable Words words;
    private int @Nullable [] days;
    private int @Nullable [] ranks;
    private double @Nullable [] logFrequency;

    PreparedColumn(String name, ValueColumn values, int[] codes) {
        this.name = name;
        this.values = values;
        this.codes = codes;
        counts = new int[values.size()];
        long filled = 0;
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
                filled++;
            }
        }
        total = filled;
    }

    /** A column of some records of a greater whole, whose frequencies are given by code. */
    PreparedColumn(String name, ValueColumn values, int[] codes, double[] logFrequency) {
        this(name, values, codes);
        this.logFrequency = logFrequency;
    }

    int size() {
        return counts.length;
    }

    String value(int code) {
        return values.value(code);
    }

    /** Records with a value. */
    long total() {
        return total;
    }

    int count(int code) {
        return counts[code];
    }

    /** Probability that two records with a value, taken at random, have the same one: exact. */
    double agreement() {
        // Whole numbers, so that the order of the values changes nothing; at most the square of the records.
        long same = 0;
        for (int count : counts) {
            same += (long) count * (count - 1);
        }
        return agreement(same, total);
    }

    /** Share of all ordered pairs of so many records that have one value. */
    static double agreement(long same, long total) {
        return total < 2 ? 0 : same / ((double) total * (total - 1));
    }

    /** By code, log2 of the share of records with a value that have this one. */
    double[] logFrequency() {
        double[] known = logFrequency;
        if (known == null) {
            known = new double[counts.length];
            for (int code = 0; code < known.length; code++) {
                known[code] = logFrequency(counts[code], total);
            }
            logFrequency = known;
        }
        return known;
    }

    static double logFrequency(long times, long total) {
        return Math.log((double) Math.max(1, times) / Math.max(1, total)) / Math.log(2);
    }

    /** The values as letters; made once, before threads share the column. */
    Words words(Workers workers) {
        Words known = words;
        if (known == null) {
            known = Words.of(values, workers);
            words = known;
        }
        return known;
    }

    /** By code, the day since 1970, or {@link #NO_DAY}; made once, before threads share the column. */
    int[] days() {
        int[] known = days;
        if (known == null) {
            known = new int[counts.length];
            for (int code = 0; code < known.length; code++) {
                DateRange range = DateRange.parse(values.value(code));
                LocalDate day = range == null || !range.isDay() ? null : range.earliest();
                known[code] = day == null ? NO_DAY : (int) day.toEpochDay();
            }
            days = known;
        }
        return known;
    }

    /** By code, the place of the value in the order of texts; needed only where a block has to be split. */
    synchronized int[] ranks() {
        int[] known = ranks;
        if (known == null) {
            Integer[] order = new Integer[counts.length];
            Arrays.setAll(order, code -> code);
            String[] texts = new String[counts.length];
            Arrays.setAll(texts, values::value);
            Arrays.parallelSort(order, (one, other) -> texts[one].compareTo(texts[other]));
            known = new int[counts.length];
            for (int rank = 0; rank < order.length; rank++) {
                known[order[rank]] = rank;
            }
            ranks = known;
        }
        return known;
    }
}
