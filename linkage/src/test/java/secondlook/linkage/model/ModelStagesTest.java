package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.ScoredPair;

class ModelStagesTest {
    private static final List<String> FIELDS = List.of("id", "first_name", "surname", "dob", "postcode");

    @Test
    void stagesPutTogetherGiveThePairsOfOneMachine() {
        List<String[]> rows = ModelLinkerTest.people(1_500, 9);
        ComparisonModel model = ModelLinkerTest.model();
        double leastBits = -6;

        Map<String, Double> spread = spread(rows, model, leastBits);

        double kept = 1 / (1 + Math.pow(2, -leastBits));
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
        assertThat(spread).hasSizeGreaterThan(500).isEqualTo(whole);
    }

    /** As a cluster would do it: map to values and keys, group by key, compare each group by itself. */
    private static Map<String, Double> spread(List<String[]> rows, ComparisonModel model, double leastBits) {
        ModelStages stages = new ModelStages(model);
        int columns = model.columns().size();
        ModelStages.Frequencies even = new ModelStages.Frequencies(columns);
        ModelStages.Frequencies odd = new ModelStages.Frequencies(columns);
        record Entry(String id, long hash, @Nullable String[] values) {}
        List<Entry> entries = new ArrayList<>();
        for (String[] row : rows) {
            @Nullable String[] values = stages.values(field -> row[FIELDS.indexOf(field)]);
            (entries.size() % 2 == 0 ? even : odd).add(values);
            entries.add(new Entry(row[0], stages.contentHash(field -> row[FIELDS.indexOf(field)]), values));
        }
        odd.add(even);
        entries.sort(Comparator.comparingLong((Entry entry) -> entry.hash >>> 1).thenComparing(Entry::id));
        Map<String, Double> pairs = new TreeMap<>();
        for (int rule = 0; rule < model.blocking().size(); rule++) {
            Map<String, List<Entry>> blocks = new TreeMap<>();
            for (Entry entry : entries) {
                String key = stages.key(entry.values, rule);
                if (key != null) {
                    blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(entry);
                }
            }
            for (List<Entry> block : blocks.values()) {
                List<@Nullable String[]> values = new ArrayList<>();
                block.forEach(entry -> values.add(entry.values));
                stages.pairs(rule, values, odd, leastBits)
                        .forEach(pair ->
                                pairs.put(block.get(pair.left()).id + " " + block.get(pair.right()).id, pair.bits()));
            }
        }
        return pairs;
    }
}
