package secondlook.linkage.model;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import secondlook.linkage.Workers;

/** Counts of records that one machine holds. */
final class CountsOfRecords implements TrainingCounts {
    private final ComparisonModel model;
    private final PreparedRecords prepared;
    private final PairScan scan;

    CountsOfRecords(CodedRecords records, ComparisonModel model, int threads) {
        this.model = model;
        Workers workers = new Workers(threads);
        prepared = new PreparedRecords(records, model, workers);
        scan = new PairScan(prepared, model, workers);
    }

    @Override
    public long records() {
        return prepared.size;
    }

    @Override
    public long pairs(List<BlockingRule> rules) {
        return scan.scan(scan.blocks(rules), () -> tile -> {}).pairs();
    }

    @Override
    public long distinctValues(int column) {
        return prepared.column(column).size();
    }

    @Override
    public double agreement(int column) {
        return prepared.column(column).agreement();
    }

    @Override
    public long[][] levelsOfSample(int most) {
        int[] sample = new int[Math.min(most, prepared.size)];
        long[] ones = new long[sample.length];
        for (int at = 0; at < sample.length; at++) {
            sample[at] = (int) ((long) at * prepared.size / sample.length);
            ones[at] = 1;
        }
        return levels(sample, ones);
    }

    @Override
    public long[] levelsOfValues(int index, int comparison) {
        PreparedColumn column = prepared.column(index);
        int[] first = new int[column.size()];
        Arrays.fill(first, -1);
        for (int record = 0; record < prepared.size; record++) {
            int code = column.codes[record];
            if (code >= 0 && first[code] < 0) {
                first[code] = record;
            }
        }
        int[] members =
                Arrays.stream(first).filter(record -> record >= 0).sorted().toArray();
        long[] times = new long[members.length];
        for (int at = 0; at < times.length; at++) {
            times[at] = column.count(column.codes[members[at]]);
        }
        return levels(members, times)[comparison];
    }

    private long[][] levels(int[] members, long[] times) {
        LevelCounts counts = new LevelCounts(times, model.comparisons().size());
        scan.scanAll(members, counts);
        return counts.counts;
    }

    @Override
    public SortedMap<Long, Long> patterns(BlockingRule rule) {
        PatternCounts all = new PatternCounts(model.comparisons());
        scan.scan(scan.blocks(List.of(rule)), () -> new PatternCounts(model.comparisons()))
                .sinks()
                .forEach(all::add);
        return all.asMap();
    }
}
