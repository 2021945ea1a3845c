package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Workers;

/**
 * Compares blocks, or parts of large ones, that are handed in one after another: what a machine of a cluster does with
 * its share of them. Small blocks are gathered and compared together, some thousand records at a time, so memory is that
 * of the largest block handed in. Counts are whole numbers, which can be added up in any order. Owned by one thread.
 */
public final class BlockScan {
    private static final int RECORDS_AT_ONCE = 8192;

    private final ComparisonModel model;
    private final List<BlockingRule> rules;
    private final List<ModelColumn> columns;
    private final long[] totals;
    private final boolean[] weighed;
    private final Task task;

    private final List<BlockRecord> gathered = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private Runnable atEnd = () -> {};
    private int rule = -1;
    private long pairs;

    /** Records gathered from a place to another, of which the first so many meet so many of the next ones. */
    private record Part(int from, int to, int own, int near) {}

    /** What is done with the pairs of the records gathered. */
    private interface Task {
        /**
         * Makes the sink that takes them.
         *
         * @param ordered the records by number
         * @param afterwards takes what is to be done when the sink has taken them all
         */
        TileSink sink(PreparedRecords records, List<BlockRecord> ordered, Consumer<Runnable> afterwards);
    }

    /** Takes the pairs that weigh enough. */
    public interface Pairs {
        /** Takes a pair; the left record comes first in content order. */
        void accept(BlockRecord left, BlockRecord right, double bits);
    }

    private BlockScan(ComparisonModel model, List<BlockingRule> rules, long[] totals, int[] weighed, Task task) {
        this.model = model;
        this.rules = List.copyOf(rules);
        this.totals = totals;
        this.task = task;
        columns = model.columns();
        this.weighed = new boolean[columns.size()];
        for (int column : weighed) {
            this.weighed[column] = true;
        }
    }

    /**
     * A scan that weighs the pairs of a trained model's blocks.
     *
     * @param totals by column, how many of all records have a value; read only for frequency columns
     * @param leastBits least weight of a pair handed on
     */
    public static BlockScan weighing(ComparisonModel model, long[] totals, double leastBits, Pairs kept) {
        int[] weighed = new ModelStages(model).frequencyColumns();
        return new BlockScan(model, model.blocking(), totals.clone(), weighed, (records, ordered, afterwards) -> {
            PairScorer scorer = new PairScorer(new Weights(records, model), leastBits);
            afterwards.accept(() ->
                    scorer.forEach((left, right, bits) -> kept.accept(ordered.get(left), ordered.get(right), bits)));
            return scorer;
        });
    }

    /** A scan that counts the pairs of some rules' blocks, each pair once; {@link #finish} says how many. */
    public static BlockScan counting(ComparisonModel model, List<BlockingRule> rules) {
        return new BlockScan(model, rules, new long[0], new int[0], (records, ordered, afterwards) -> tile -> {});
    }

    /**
     * A scan that counts the agreement patterns of the pairs of one rule's blocks.
     *
     * @param patterns filled by {@link #finish}; a pattern is a number whose digits are the levels, the first
     *     comparison lowest
     */
    public static BlockScan counting(ComparisonModel model, BlockingRule rule, Map<Long, Long> patterns) {
        PatternCounts counts = new PatternCounts(model.comparisons());
        BlockScan scan =
                new BlockScan(model, List.of(rule), new long[0], new int[0], (records, ordered, afterwards) -> counts);
        scan.atEnd = () -> patterns.putAll(counts.asMap());
        return scan;
    }

    /**
     * Counts the levels of all pairs of a sample of records.
     *
     * @param values by record, the values it is compared by; in content order
     * @param times by record, how many records it stands for
     * @return by comparison and level
     */
    public static long[][] levels(ComparisonModel model, List<@Nullable String[]> values, long[] times) {
        List<BlockRecord> records = new ArrayList<>();
        for (@Nullable String[] own : values) {
            records.add(new BlockRecord("", records.size(), 0, own, new long[0], new int[0], new int[0]));
        }
        LevelCounts counts = new LevelCounts(times, model.comparisons().size());
        PreparedRecords prepared = counting(model, List.of()).prepared(records);
        int[] members = new int[prepared.size];
        Arrays.setAll(members, record -> record);
        new PairScan(prepared, model, new Workers(1)).scanAll(members, counts);
        return counts.counts;
    }

    /**
     * Compares a block of a rule.
     *
     * @param ruleNumber number of the rule; blocks of one rule should be handed in together
     * @param members its records in content order, at most {@link ModelStages#mostRecordsOfBlock}
     */
    public void block(int ruleNumber, List<BlockRecord> members) {
        if (members.size() > BlockIndex.WHOLE) {
            throw new IllegalArgumentException("The block is too large [" + members.size() + "]. Maybe split it.");
        }
        part(ruleNumber, members, members.size(), members.size());
    }

    /**
     * Compares a part of a split block.
     *
     * @param members records of the block in the order of {@link ModelStages#splitOrder}
     * @param own how many of them meet their next ones; those after them are only met
     * @param near how many of the next ones each meets
     */
    public void part(int ruleNumber, List<BlockRecord> members, int own, int near) {
        if (ruleNumber != rule || gathered.size() + members.size() > RECORDS_AT_ONCE) {
            flush();
        }
        rule = ruleNumber;
        parts.add(new Part(gathered.size(), gathered.size() + members.size(), own, near));
        gathered.addAll(members);
    }

    /** Compares what was gathered last; returns the number of pairs compared so far. */
    public long finish() {
        flush();
        atEnd.run();
        return pairs;
    }

    private void flush() {
        if (gathered.isEmpty()) {
            return;
        }
        Integer[] order = new Integer[gathered.size()];
        Arrays.setAll(order, at -> at);
        Arrays.sort(order, Comparator.comparingLong(at -> gathered.get(at).place()));
        List<BlockRecord> ordered = new ArrayList<>();
        int[] members = new int[order.length];
        for (int number = 0; number < order.length; number++) {
            ordered.add(gathered.get(order[number]));
            members[order[number]] = number;
        }
        PreparedRecords records = prepared(ordered);
        List<BlockIndex> earlier = new ArrayList<>();
        for (int before = 0; before < rule; before++) {
            int at = before;
            int[] places =
                    ordered.stream().mapToInt(record -> record.splitPlace()[at]).toArray();
            int[] near = ordered.stream()
                    .mapToInt(record -> record.splitNeighbours()[at])
                    .toArray();
            earlier.add(BlockIndex.elsewhere(records, rules.get(before), places, near));
        }
        List<Runnable> afterwards = new ArrayList<>();
        TileSink sink = task.sink(records, ordered, afterwards::add);
        PairKernel kernel = new PairScan(records, model, new Workers(1)).kernel(earlier, sink);
        kernel.agreeOn(records.indexes(rules.get(rule)));
        for (Part part : parts) {
            kernel.part(members, part.from, part.to, part.own, part.near, false);
        }
        kernel.finish();
        afterwards.forEach(Runnable::run);
        pairs += kernel.pairs();
        gathered.clear();
        parts.clear();
    }

    private PreparedRecords prepared(List<BlockRecord> ordered) {
        List<PreparedColumn> prepared = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            prepared.add(prepared(column, ordered));
        }
        int[] files = ordered.stream().mapToInt(BlockRecord::file).toArray();
        return new PreparedRecords(prepared, files.length, files);
    }

    private PreparedColumn prepared(int column, List<BlockRecord> ordered) {
        Map<String, Integer> codeOf = new HashMap<>();
        List<String> values = new ArrayList<>();
        List<Long> times = new ArrayList<>();
        int[] codes = new int[ordered.size()];
        for (int record = 0; record < codes.length; record++) {
            BlockRecord own = ordered.get(record);
            String value = own.values()[column];
            codes[record] = value == null
                    ? -1
                    : codeOf.computeIfAbsent(value, key -> {
                        values.add(key);
                        times.add(weighed[column] ? own.times()[column] : 1);
                        return values.size() - 1;
                    });
        }
        double[] log = new double[values.size()];
        for (int code = 0; weighed[column] && code < log.length; code++) {
            log[code] = PreparedColumn.logFrequency(times.get(code), totals[column]);
        }
        return new PreparedColumn(columns.get(column).name(), new ValueColumn.Texts(values, codes), codes, log);
    }
}
