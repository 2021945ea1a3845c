package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses which pairs of units are looked at. Every two features of a unit (values, halves of values, years, rare words)
 * that were not made from one value are a key; units that share a key make a block. Blocks are taken smallest
 * first until the pair budget is spent, for a rare coincidence tells more than a common one. In blocks beyond the
 * budget every unit still meets its next neighbours in content order, so no block is dropped; how many were cut is
 * reported. Small inputs are compared all with all.
 *
 * <p>Cost: one sort of the keys, at most {@link #KEY_LIMIT} of them, and one visit for each pair of each block taken.
 */
final class Blocking {
    private static final int KEY_LIMIT = 60_000_000;
    private static final int LEAST_KEY_LIMIT = 16_000_000;
    private static final int UNIT_BITS = 24;
    private static final int RULE_BITS = 8;
    private static final int NEIGHBOURS = 2;
    private static final int ALL_PAIRS_UP_TO = 2_000;
    private static final int VISITS_PER_PAIR = 40;
    private static final int SAMPLED_UNITS = 400;

    private final RecordTable table;
    private final Workers workers;
    private final long pairBudget;

    /**
     * What was done, for the report.
     *
     * @param limit units in the largest block whose pairs were all taken
     * @param largest units in the largest block
     * @param rules pairs met by each pair of fields
     */
    record Report(
            long keys,
            long blocks,
            long blocksCut,
            int limit,
            int largest,
            long pairs,
            boolean allPairs,
            List<LinkageReport.BlockingRule> rules) {}

    Blocking(RecordTable table, Workers workers, long pairBudget) {
        if (table.size() >= 1 << UNIT_BITS) {
            throw new IllegalArgumentException(
                    "Too many different records for one machine [" + table.size() + "]. Maybe use linkage-spark.");
        }
        this.table = table;
        this.workers = workers;
        this.pairBudget = pairBudget > 0
                ? pairBudget
                : Math.max(2_000_000L, Math.min(200L * table.size(), 10_000_000L + 10L * table.size()));
    }

    Candidates candidates() {
        int size = table.size();
        if (size <= ALL_PAIRS_UP_TO) {
            Candidates candidates = new Candidates(table, workers, everyOther(size));
            return candidates.reporting(new Report(0, 1, 0, size, size, candidates.count, true, List.of()));
        }
        long[] keys = keys();
        Arrays.parallelSort(keys);
        int[] ends = blockEnds(keys);
        long blocks = 0;
        long[] pairsBySize = new long[1 << 12];
        for (int at = 0; at < keys.length; at = ends[at]) {
            int length = ends[at] - at;
            if (length > 1) {
                blocks++;
                pairsBySize[Math.min(length, pairsBySize.length - 1)] += (long) length * (length - 1) / 2;
            }
        }
        BlockIndex index = index(keys, ends);
        int limit = largestBlock(index, pairsBySize);
        Candidates candidates = new Candidates(table, workers, index.sharing(limit));
        return candidates.reporting(report(keys, ends, blocks, limit, candidates));
    }

    private Report report(long[] keys, int[] ends, long blocks, int limit, Candidates candidates) {
        long cut = 0;
        int largest = 0;
        long[] met = new long[1 << RULE_BITS];
        for (int at = 0; at < keys.length; at = ends[at]) {
            long length = (long) ends[at] - at;
            cut += length > limit ? 1 : 0;
            largest = Math.max(largest, (int) length);
            long pairs = length > limit ? NEIGHBOURS * length : length * (length - 1) / 2;
            met[(int) (keys[at] >>> UNIT_BITS) & ((1 << RULE_BITS) - 1)] += pairs;
        }
        List<LinkageReport.BlockingRule> rules = new ArrayList<>();
        for (int one = 0; one < table.fields.length; one++) {
            for (int other = 0; other <= one; other++) {
                if (table.blockingFamily[one] == one
                        && table.blockingFamily[other] == other
                        && met[rule(one, other)] > 0) {
                    String name = one == other ? familyName(one) : familyName(one) + " and " + familyName(other);
                    rules.add(new LinkageReport.BlockingRule(name, met[rule(one, other)]));
                }
            }
        }
        rules.sort((one, other) -> Long.compare(other.pairsMet(), one.pairsMet()));
        return new Report(keys.length, blocks, cut, limit, largest, candidates.count, false, rules);
    }

    private String familyName(int family) {
        return java.util.stream.IntStream.range(0, table.fields.length)
                .filter(field -> table.blockingFamily[field] == family)
                .mapToObj(field -> table.fields[field].field().name())
                .collect(java.util.stream.Collectors.joining(" or "));
    }

    /** The number of an unordered pair of families, below 2 to the {@link #RULE_BITS}. */
    private static int rule(int one, int other) {
        int larger = Math.max(one, other);
        return larger * (larger + 1) / 2 + Math.min(one, other);
    }

    /**
     * The largest size of block such that the pairs in all blocks up to it stay within the budget. How many different
     * pairs they hold is estimated on some of the units, for records of one person share many blocks.
     */
    private int largestBlock(BlockIndex index, long[] pairsBySize) {
        double[] different = differentPairs(index, pairsBySize.length);
        int limit = 2;
        long visits = 0;
        double pairs = different[0] + different[1] + different[2];
        for (int size = 3; size < pairsBySize.length; size++) {
            visits += pairsBySize[size];
            pairs += different[size];
            if (visits > VISITS_PER_PAIR * pairBudget || pairs > pairBudget) {
                return limit;
            }
            limit = size;
        }
        return limit;
    }

    /** How many different pairs have a block of each size as the smallest that they share, estimated on some units. */
    private double[] differentPairs(BlockIndex index, int sizes) {
        int size = table.size();
        int sampled = Math.min(size, SAMPLED_UNITS);
        double[] counts = new double[sizes];
        int[] smallest = new int[size];
        int[] met = new int[size];
        for (int draw = 0; draw < sampled; draw++) {
            int length = index.smallestShared((int) ((long) draw * size / sampled), sizes, smallest, met);
            for (int at = 0; at < length; at++) {
                counts[smallest[met[at]]] += (double) size / sampled;
                smallest[met[at]] = 0;
            }
        }
        return counts;
    }

    private static Candidates.Partners everyOther(int size) {
        return (unit, sink) -> {
            for (int other = unit + 1; other < size; other++) {
                sink.accept(other);
            }
        };
    }

    private BlockIndex index(long[] keys, int[] ends) {
        int size = table.size();
        int[] starts = new int[size + 1];
        int mask = (1 << UNIT_BITS) - 1;
        for (long key : keys) {
            starts[(int) (key & mask) + 1]++;
        }
        for (int unit = 0; unit < size; unit++) {
            starts[unit + 1] += starts[unit];
        }
        int[] places = new int[keys.length];
        int[] next = Arrays.copyOf(starts, size);
        for (int at = 0; at < keys.length; at++) {
            places[next[(int) (keys[at] & mask)]++] = at;
        }
        int[] begins = new int[keys.length];
        for (int at = 0; at < keys.length; at = ends[at]) {
            Arrays.fill(begins, at, ends[at], at);
        }
        return new BlockIndex(keys, begins, ends, starts, places);
    }

    /** Sorted keys with the begin and end of each one's block, and for each unit the places of its keys. */
    @SuppressWarnings("ArrayRecordComponent")
    private record BlockIndex(long[] keys, int[] begins, int[] ends, int[] starts, int[] places) {
        /** Notes for each later unit the smallest block shared with this one; returns how many were met. */
        int smallestShared(int unit, int limit, int[] smallest, int[] met) {
            int mask = (1 << UNIT_BITS) - 1;
            int length = 0;
            for (int index = starts[unit]; index < starts[unit + 1]; index++) {
                int at = places[index];
                int size = ends[at] - begins[at];
                for (int other = at + 1; size < limit && other < ends[at]; other++) {
                    int partner = (int) (keys[other] & mask);
                    if (smallest[partner] == 0) {
                        met[length++] = partner;
                        smallest[partner] = size;
                    } else {
                        smallest[partner] = Math.min(smallest[partner], size);
                    }
                }
            }
            return length;
        }

        Candidates.Partners sharing(int limit) {
            int mask = (1 << UNIT_BITS) - 1;
            return (unit, sink) -> {
                for (int index = starts[unit]; index < starts[unit + 1]; index++) {
                    int at = places[index];
                    boolean taken = ends[at] - begins[at] <= limit;
                    int end = taken ? ends[at] : Math.min(ends[at], at + 1 + NEIGHBOURS);
                    for (int other = at + 1; other < end; other++) {
                        sink.accept((int) (keys[other] & mask));
                    }
                }
            };
        }
    }

    private static int[] blockEnds(long[] keys) {
        int[] ends = new int[keys.length];
        for (int at = 0; at < keys.length; ) {
            int end = at + 1;
            while (end < keys.length && keys[end] >>> UNIT_BITS == keys[at] >>> UNIT_BITS) {
                end++;
            }
            Arrays.fill(ends, at, end, end);
            at = end;
        }
        return ends;
    }

    private long[] keys() {
        long[][][] features = featuresByValue();
        FeatureCounts counts = countFeatures(features);
        int size = table.size();
        int most = mostFeatures(size);
        long[][] pieces = new long[Workers.PIECES][];
        workers.ranges(size, (piece, from, to) -> pieces[piece] = keysOf(from, to, features, counts, most));
        int total = Arrays.stream(pieces).mapToInt(piece -> piece.length).sum();
        long[] keys = new long[total];
        int at = 0;
        for (long[] piece : pieces) {
            System.arraycopy(piece, 0, keys, at, piece.length);
            at += piece.length;
        }
        return keys;
    }

    private static int mostFeatures(int size) {
        long limit = Math.max(LEAST_KEY_LIMIT, Math.min(KEY_LIMIT, 40L * size));
        int most = 40;
        while (most > 6 && (long) most * (most + 1) / 2 * size > limit) {
            most--;
        }
        return most;
    }

    private long[] keysOf(int from, int to, long[][][] features, FeatureCounts counts, int most) {
        long[] keys = new long[1024];
        int length = 0;
        for (int unit = from; unit < to; unit++) {
            List<Feature> own = rarestFeatures(unit, features, counts, most);
            int needed = own.size() * (own.size() + 1) / 2;
            if (keys.length < length + needed) {
                keys = Arrays.copyOf(keys, Math.max(keys.length * 2, length + needed));
            }
            int start = length;
            for (int i = 0; i < own.size(); i++) {
                Feature one = own.get(i);
                keys[length++] = key(one.hash * 31, rule(one.family, one.family), unit);
                for (int j = i + 1; j < own.size(); j++) {
                    Feature other = own.get(j);
                    if (one.source != other.source) {
                        keys[length++] = key(one.hash + other.hash, rule(one.family, other.family), unit);
                    }
                }
            }
            Arrays.sort(keys, start, length);
            int kept = start;
            for (int at = start; at < length; at++) {
                if (at == start || keys[at] != keys[at - 1]) {
                    keys[kept++] = keys[at];
                }
            }
            length = kept;
        }
        return Arrays.copyOf(keys, length);
    }

    private static long key(long hash, int rule, int unit) {
        int low = UNIT_BITS + RULE_BITS;
        return ((Hashing.mix(hash) >>> low) << low) | ((long) rule << UNIT_BITS) | unit;
    }

    /** The unit's features that another unit has too, the rarest of them. */
    private List<Feature> rarestFeatures(int unit, long[][][] features, FeatureCounts counts, int most) {
        List<Feature> own = featuresOf(unit, features);
        own.removeIf(feature -> counts.of(feature.hash) < 2);
        if (own.size() > most) {
            own.sort(Comparator.comparingInt((Feature feature) -> counts.of(feature.hash))
                    .thenComparingLong(feature -> feature.hash));
            return own.subList(0, most);
        }
        return own;
    }

    /** The unit's features, each once although several fields may have it, in the order of their hashes. */
    private List<Feature> featuresOf(int unit, long[][][] features) {
        List<Feature> own = new ArrayList<>();
        for (int field = 0; field < features.length; field++) {
            for (int code : table.codes(field, unit)) {
                long[] pairs = features[field][code];
                for (int at = 0; at < pairs.length; at += 2) {
                    own.add(new Feature(pairs[at], pairs[at + 1], table.blockingFamily[field]));
                }
            }
        }
        own.sort(Comparator.comparingLong((Feature feature) -> feature.hash)
                .thenComparingLong(feature -> feature.source));
        int kept = 0;
        for (int at = 0; at < own.size(); at++) {
            if (at == 0 || own.get(at).hash != own.get(at - 1).hash) {
                own.set(kept++, own.get(at));
            }
        }
        return own.subList(0, kept);
    }

    private record Feature(long hash, long source, int family) {}

    /** By field and value, hash and source of each feature, one after the other. */
    private long[][][] featuresByValue() {
        long[][][] features = new long[table.fields.length][][];
        workers.run(features.length, field -> {
            ComparedField compared = table.fields[field];
            int family = table.blockingFamily[field];
            features[field] = new long[compared.size()][];
            long[] buffer = new long[128];
            int[] length = new int[1];
            for (int code = 0; code < compared.size(); code++) {
                length[0] = 0;
                compared.features(code, (kind, text, source) -> {
                    if (length[0] < buffer.length) {
                        buffer[length[0]++] = Hashing.text(text, family * 16 + kind);
                        buffer[length[0]++] = Hashing.text(source, family);
                    }
                });
                features[field][code] = Arrays.copyOf(buffer, length[0]);
            }
        });
        return features;
    }

    private FeatureCounts countFeatures(long[][][] features) {
        long total = 0;
        for (int field = 0; field < features.length; field++) {
            for (int unit = 0; unit < table.size(); unit++) {
                for (int code : table.codes(field, unit)) {
                    total += features[field][code].length / 2;
                }
            }
        }
        FeatureCounts counts = new FeatureCounts((int) Math.min(total, 1 << 27));
        for (int unit = 0; unit < table.size(); unit++) {
            featuresOf(unit, features).forEach(feature -> counts.add(feature.hash));
        }
        return counts;
    }

    /** An open-addressing count of hashes. */
    private static final class FeatureCounts {
        private final long[] hashes;
        private final int[] counts;

        FeatureCounts(int most) {
            int capacity = Integer.highestOneBit(Math.max(16, most)) * 2;
            hashes = new long[capacity];
            counts = new int[capacity];
        }

        void add(long hash) {
            int slot = slot(hash);
            hashes[slot] = hash;
            counts[slot]++;
        }

        int of(long hash) {
            return counts[slot(hash)];
        }

        private int slot(long hash) {
            int slot = (int) (hash & (hashes.length - 1));
            while (counts[slot] > 0 && hashes[slot] != hash) {
                slot = slot + 1 & (hashes.length - 1);
            }
            return slot;
        }
    }
}
