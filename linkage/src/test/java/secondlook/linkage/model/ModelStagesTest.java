package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.ScoredPair;

class ModelStagesTest {
    private static final List<String> FIELDS = List.of("id", "first_name", "surname", "dob", "postcode");
    private static final double LEAST_BITS = -2;

    @Test
    void stagesPutTogetherGiveThePairsOfOneMachine() {
        List<String[]> rows = ModelLinkerTest.people(1_500, 9);
        Spread spread = new Spread(rows, ModelLinkerTest.model(), 1_000);

        assertThat(spread.pairs()).hasSizeGreaterThan(500).isEqualTo(whole(rows, ModelLinkerTest.model()));
        assertThat(spread.tiles).isZero();
    }

    @Test
    void partsOfASplitBlockGiveThePairsOfTheWholeOne() {
        List<String[]> rows = ModelLinkerTest.people(6_300, 11);
        rows.forEach(row -> row[4] = row[0].endsWith("7") ? "" : "AB1 1AA");
        ComparisonModel.Builder builder =
                ComparisonModel.builder().prior(0.001).blockOn("postcode").blockOn("postcode", "dob");
        for (String field : List.of("first_name", "surname", "dob")) {
            builder.compare(ModelLinkerTest.weighed(Comparison.same(field)));
        }
        ComparisonModel model = builder.blockOn("surname", "dob").build();

        Spread spread = new Spread(rows, model, 2_500);

        assertThat(spread.pairs()).hasSizeGreaterThan(500).isEqualTo(whole(rows, model));
        assertThat(spread.tiles).isEqualTo(3);
    }

    private static Map<String, Double> whole(List<String[]> rows, ComparisonModel model) {
        double kept = 1 / (1 + Math.pow(2, -LEAST_BITS));
        ModelResult result = new ModelLinker()
                .link(
                        ModelLinkerTest.records(rows),
                        model,
                        LinkageSettings.defaults().withKeptProbability(kept));
        Map<String, Double> whole = new TreeMap<>();
        for (int number = 0; number < result.pairCount(); number++) {
            ScoredPair pair = result.pair(number);
            whole.put(rows.get(pair.left())[0] + " " + rows.get(pair.right())[0], pair.matchWeightBits());
        }
        return whole;
    }

    /** As a cluster would do it: map to values and keys, group by key, compare each group by itself. */
    private static final class Spread {
        private final ComparisonModel model;
        private final ModelStages stages;
        private final int tileRecords;
        private final List<BlockRecord> records = new ArrayList<>();
        private final long[] totals;
        private final Map<String, Double> pairs = new TreeMap<>();
        private int tiles;

        Spread(List<String[]> rows, ComparisonModel model, int tileRecords) {
            this.model = model;
            this.tileRecords = tileRecords;
            stages = new ModelStages(model);
            totals = new long[model.columns().size()];
            List<Map<String, Long>> times = new ArrayList<>();
            Arrays.stream(totals).forEach(column -> times.add(new HashMap<>()));
            List<String[]> ordered = new ArrayList<>(rows);
            ordered.sort(Comparator.comparingLong(
                            (String[] row) -> stages.contentHash(field -> row[FIELDS.indexOf(field)]) ^ Long.MIN_VALUE)
                    .thenComparing(row -> row[0]));
            List<@Nullable String[]> values = ordered.stream()
                    .map(row -> stages.values(field -> row[FIELDS.indexOf(field)]))
                    .toList();
            for (@Nullable String[] own : values) {
                for (int column = 0; column < totals.length; column++) {
                    if (own[column] != null) {
                        times.get(column).merge(own[column], 1L, Long::sum);
                        totals[column]++;
                    }
                }
            }
            for (int place = 0; place < ordered.size(); place++) {
                long[] ownTimes = new long[totals.length];
                for (int column = 0; column < totals.length; column++) {
                    ownTimes[column] = times.get(column).getOrDefault(values.get(place)[column], 0L);
                }
                int[] none = new int[model.blocking().size()];
                Arrays.fill(none, -1);
                records.add(new BlockRecord(
                        ordered.get(place)[0], place, 0, values.get(place), ownTimes, none, none.clone()));
            }
        }

        Map<String, Double> pairs() {
            BlockScan scan = BlockScan.weighing(
                    model, totals, LEAST_BITS, (left, right, bits) -> pairs.put(left.id() + " " + right.id(), bits));
            for (int rule = 0; rule < model.blocking().size(); rule++) {
                Map<String, List<BlockRecord>> blocks = new TreeMap<>();
                for (BlockRecord record : records) {
                    String key = stages.key(record.values(), model.blocking().get(rule));
                    if (key != null) {
                        blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(record);
                    }
                }
                for (List<BlockRecord> block : blocks.values()) {
                    if (block.size() <= ModelStages.mostRecordsOfBlock()) {
                        scan.block(rule, block);
                    } else {
                        inTiles(scan, rule, block);
                    }
                }
            }
            scan.finish();
            return pairs;
        }

        private void inTiles(BlockScan scan, int rule, List<BlockRecord> block) {
            BlockingRule columns = model.blocking().get(rule);
            block.sort(Comparator.comparing(
                            (BlockRecord record) -> stages.splitOrder(record.values(), columns),
                            Arrays::compareUnsigned)
                    .thenComparing(BlockRecord::place));
            int near = ModelStages.neighbours(block.size());
            for (int at = 0; at < block.size(); at++) {
                block.get(at).splitPlace()[rule] = at;
                block.get(at).splitNeighbours()[rule] = near;
            }
            for (int from = 0; from < block.size(); from += tileRecords) {
                int to = Math.min(block.size(), from + tileRecords);
                scan.part(rule, block.subList(from, Math.min(block.size(), to + near)), to - from, near);
                tiles++;
            }
        }
    }
}
