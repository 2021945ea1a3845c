package secondlook.benchmark.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the engine is held against: a bare kernel written out for the benchmark's six fields and three rules and for
 * nothing else. One row of eight integers a record, packed keys, equality of codes, letter signatures as an upper bound
 * before bit-parallel Jaro-Winkler, dates by their packed digits, frequency tables, a histogram of patterns and a
 * threshold. It has no model, no missing-column logic beyond these fields, no report, and its order of pairs is not
 * kept.
 */
final class ReferenceKernel {
    private static final int STRIDE = 8;
    private static final int PATTERNS = 3_375;
    private static final double HIGH = 0.92;
    private static final double LOW = 0.88;

    private final int[] rows;
    private final int records;
    private final byte[][][] letters = new byte[2][][];
    private final long[][] signatures = new long[2][];
    private final long[] dates;
    private final float[][] logFrequency = new float[6][];
    private final float[] weights = new float[PATTERNS];
    private final long[][] keys = new long[3][];

    ReferenceKernel(List<String[]> columns) {
        records = columns.get(0).length;
        rows = new int[records * STRIDE];
        long[] packedDates = new long[0];
        for (int field = 0; field < 6; field++) {
            Map<String, Integer> codeOf = new HashMap<>();
            List<String> values = new ArrayList<>();
            int[] counts = new int[records + 1];
            for (int record = 0; record < records; record++) {
                String value = columns.get(field)[record];
                int code = value.isEmpty()
                        ? -1
                        : codeOf.computeIfAbsent(value, key -> {
                            values.add(key);
                            return values.size() - 1;
                        });
                rows[record * STRIDE + field] = code;
                counts[code + 1]++;
            }
            logFrequency[field] = new float[values.size()];
            for (int code = 0; code < values.size(); code++) {
                logFrequency[field][code] = (float) (Math.log((double) counts[code + 1] / records) / Math.log(2));
            }
            if (field < 2) {
                letters[field] = values.stream().map(String::getBytes).toArray(byte[][]::new);
                signatures[field] = Arrays.stream(letters[field])
                        .mapToLong(ReferenceKernel::signature)
                        .toArray();
            } else if (field == 2) {
                packedDates = values.stream().mapToLong(ReferenceKernel::packed).toArray();
            }
        }
        dates = packedDates;
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            weights[pattern] = pattern % 97 / 4f - 20;
        }
    }

    private static long signature(byte[] word) {
        long signature = 0;
        for (byte letter : word) {
            long once = 1L << (2 * (letter & 31));
            signature |= (signature & once) == 0 ? once : once << 1;
        }
        return signature;
    }

    private static long packed(String date) {
        long packed = 0;
        for (int at = 0; at < Math.min(16, date.length()); at++) {
            packed |= (long) (date.charAt(at) & 15) << (4 * at);
        }
        return packed;
    }

    /** Sorts the keys of the three rules; not part of what is measured. */
    void block() {
        for (int rule = 0; rule < 3; rule++) {
            long[] sorted = new long[records];
            int count = 0;
            for (int record = 0; record < records; record++) {
                int base = record * STRIDE;
                long key = rule == 0
                        ? key(rows[base], rows[base + 1], logFrequency[1].length)
                        : rule == 1 ? rows[base + 2] : key(rows[base + 4], rows[base + 1], logFrequency[1].length);
                if (key >= 0) {
                    sorted[count++] = key << 24 | record;
                }
            }
            keys[rule] = Arrays.copyOf(sorted, count);
            Arrays.parallelSort(keys[rule]);
        }
    }

    private static long key(int one, int other, int sizeOfOther) {
        return (one | other) < 0 ? -1 : (long) one * sizeOfOther + other;
    }

    /** What one run found. */
    record Scored(long pairs, long kept) {}

    /** Scores every pair of the three rules once. */
    Scored score(int threads) throws InterruptedException {
        int pieces = 64;
        long[] pairs = new long[pieces * 3];
        long[] kept = new long[pieces * 3];
        AtomicInteger next = new AtomicInteger();
        List<Thread> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            Thread worker = new Thread(() -> {
                long[] histogram = new long[PATTERNS];
                for (int piece = next.getAndIncrement(); piece < pairs.length; piece = next.getAndIncrement()) {
                    run(piece / pieces, piece % pieces, pieces, histogram, pairs, kept, piece);
                }
            });
            worker.start();
            running.add(worker);
        }
        for (Thread worker : running) {
            worker.join();
        }
        return new Scored(Arrays.stream(pairs).sum(), Arrays.stream(kept).sum());
    }

    private void run(int rule, int piece, int pieces, long[] histogram, long[] pairs, long[] kept, int slot) {
        long[] sorted = keys[rule];
        int from = blockStart(sorted, (int) ((long) sorted.length * piece / pieces));
        int end = blockStart(sorted, (int) ((long) sorted.length * (piece + 1) / pieces));
        long[] place = new long[128];
        long seen = 0;
        long keep = 0;
        while (from < end) {
            int to = from + 1;
            while (to < end && sorted[to] >>> 24 == sorted[from] >>> 24) {
                to++;
            }
            for (int one = from; one < to; one++) {
                int a = (int) (sorted[one] & 0xFFFFFF) * STRIDE;
                for (int other = one + 1; other < to; other++) {
                    int b = (int) (sorted[other] & 0xFFFFFF) * STRIDE;
                    boolean met = (rule > 0 && agree(a, b, 0) && agree(a, b, 1)) || (rule > 1 && agree(a, b, 2));
                    if (met) {
                        continue;
                    }
                    seen++;
                    keep += pair(a, b, place, histogram) ? 1 : 0;
                }
            }
            from = to;
        }
        pairs[slot] = seen;
        kept[slot] = keep;
    }

    private static int blockStart(long[] sorted, int at) {
        int place = at;
        while (place > 0 && place < sorted.length && sorted[place] >>> 24 == sorted[place - 1] >>> 24) {
            place++;
        }
        return place;
    }

    private boolean agree(int a, int b, int field) {
        return rows[a + field] == rows[b + field] && rows[a + field] >= 0;
    }

    private boolean pair(int a, int b, long[] place, long[] histogram) {
        int pattern = 0;
        float frequency = 0;
        for (int field = 0; field < 2; field++) {
            int one = rows[a + field];
            int other = rows[b + field];
            int level = (one | other) < 0 ? 0 : one == other ? 1 : name(field, one, other, place);
            frequency += level == 1 ? logFrequency[field][one] : 0;
            pattern = pattern * 5 + level;
        }
        int date = rows[a + 2];
        int otherDate = rows[b + 2];
        pattern = pattern * 5 + ((date | otherDate) < 0 ? 0 : date == otherDate ? 1 : date(date, otherDate));
        for (int field = 3; field < 6; field++) {
            int one = rows[a + field];
            int other = rows[b + field];
            int level = (one | other) < 0 ? 0 : one == other ? 1 : 2;
            frequency += level == 1 ? logFrequency[field][one] : 0;
            pattern = pattern * 3 + level;
        }
        histogram[pattern]++;
        return weights[pattern] - frequency > 20;
    }

    private int date(int one, int other) {
        long differing = dates[one] ^ dates[other];
        long digits = (differing | differing >>> 1 | differing >>> 2 | differing >>> 3) & 0x1111111111111111L;
        int count = Long.bitCount(digits);
        return count <= 1 ? 2 : count <= 2 ? 3 : 4;
    }

    private int name(int field, int one, int other, long[] place) {
        byte[] a = letters[field][one];
        byte[] b = letters[field][other];
        long signature = signatures[field][one];
        long otherSignature = signatures[field][other];
        int common = Long.bitCount(signature & otherSignature)
                + Math.min(a.length - Long.bitCount(signature), b.length - Long.bitCount(otherSignature));
        double most = ((double) common / a.length + (double) common / b.length + 1) / 3;
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        if (most + prefix * 0.1 * (1 - most) < LOW) {
            return 4;
        }
        double jaro = jaro(a, b, place);
        double winkler = jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
        return winkler >= HIGH ? 2 : winkler >= LOW ? 3 : 4;
    }

    private static double jaro(byte[] a, byte[] b, long[] place) {
        for (int at = 0; at < b.length; at++) {
            place[b[at]] |= 1L << at;
        }
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        long inWindow = (1L << (window + 1)) - 1;
        long takenA = 0;
        long takenB = 0;
        for (int at = 0; at < a.length; at++) {
            long found = place[a[at]] & inWindow & ~takenB;
            takenB |= found & -found;
            takenA |= found == 0 ? 0 : 1L << at;
            inWindow = at < window ? inWindow << 1 | 1 : inWindow << 1;
        }
        for (byte letter : b) {
            place[letter] = 0;
        }
        int matches = Long.bitCount(takenA);
        if (matches == 0) {
            return 0;
        }
        int outOfOrder = 0;
        while (takenA != 0) {
            outOfOrder += a[Long.numberOfTrailingZeros(takenA)] == b[Long.numberOfTrailingZeros(takenB)] ? 0 : 1;
            takenA &= takenA - 1;
            takenB &= takenB - 1;
        }
        int half = outOfOrder / 2;
        double m = matches;
        return (m / a.length + m / b.length + (m - half) / m) / 3;
    }
}
