package secondlook.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links records: which of them speak of one person. Needs no configuration and no truth; a trained {@link LinkageModel}
 * may be given instead. The result depends on the records' content, the judgements and the settings alone: not on
 * threads, not on the order of rows or columns, not on names of columns.
 *
 * <p>Method: Fellegi and Sunter (1969) with value frequencies, dependence trees (Chow and Liu 1968) in place of
 * independence, agglomeration by mean tie and cluster profile, and parameters taken again from the clusters. See
 * docs/method/linkage.md for what each step assumes. Stateless and thread-safe.
 *
 * <pre>{@code
 * LinkageInput.Builder people = LinkageInput.of(
 *         new Field("name", FieldKind.FULL_NAME), new Field("born", FieldKind.BIRTH_DATE));
 * people.record("a1").value("name", "Ann Marlowe").value("born", "1990-04-01");
 * LinkageResult result = new Linker().link(people.build(), LinkageSettings.defaults(), List.of());
 * }</pre>
 */
public final class Linker {
    private static final int TREE_ROUNDS = 5;
    private static final int MOST_CLUSTER_ROUNDS = 8;
    /** Share of linked pairs that may still change between rounds when clusters count as settled. */
    private static final double SETTLED = 0.004;

    private static final double PROFILE_SHARE = 0.5;

    /** Links records with a model learned from them. */
    public LinkageResult link(LinkageInput input, LinkageSettings settings, List<Judgement> judgements) {
        return run(input, null, settings, judgements);
    }

    /** Links records with a model learned before; value frequencies are those of these records. */
    public LinkageResult link(
            LinkageInput input, LinkageModel model, LinkageSettings settings, List<Judgement> judgements) {
        return run(input, model, settings, judgements);
    }

    private static LinkageResult run(
            LinkageInput input, @Nullable LinkageModel given, LinkageSettings settings, List<Judgement> judgements) {
        StageClock clock = new StageClock();
        JudgedRecords judged = JudgedRecords.of(input, judgements);
        Workers workers = new Workers(settings.threads());
        RecordTable table = RecordTable.of(input, judged.records(), workers);
        clock.ended("normalise");
        Candidates candidates = new Blocking(table, workers, settings.pairBudget()).candidates();
        clock.ended("block and compare");
        Training training = new Training(table, candidates, workers);
        Persons persons = new Persons(input, table, candidates, training, judged, settings);
        if (given == null) {
            persons.learn(TREE_ROUNDS);
            clock.ended("train");
            persons.cluster(PROFILE_SHARE);
            double change = 1;
            for (int round = 0; round < MOST_CLUSTER_ROUNDS && change > SETTLED; round++) {
                int[] before = persons.clusterOf();
                persons.learnFromClusters();
                persons.cluster(PROFILE_SHARE);
                change = persons.changeSince(before);
            }
        } else {
            persons.use(given);
            clock.ended("weigh");
            persons.cluster(PROFILE_SHARE);
        }
        persons.attachSparse();
        clock.ended("cluster");
        return persons.result(clock);
    }

    /** Judgements by ordinal. */
    record JudgedRecords(List<int[]> same, List<int[]> different, Set<Integer> records) {
        static JudgedRecords of(LinkageInput input, List<Judgement> judgements) {
            Map<String, Integer> ordinalOf = new HashMap<>();
            for (int record = 0; record < input.size() && !judgements.isEmpty(); record++) {
                ordinalOf.put(input.id(record), record);
            }
            List<int[]> same = new ArrayList<>();
            List<int[]> different = new ArrayList<>();
            Set<Integer> records = new HashSet<>();
            for (Judgement judgement : judgements) {
                Integer left = ordinalOf.get(judgement.leftId());
                Integer right = ordinalOf.get(judgement.rightId());
                // A judgement about a record that is not in this input binds nothing here and is no fault.
                if (left != null && right != null && !left.equals(right)) {
                    (judgement.samePerson() ? same : different).add(new int[] {left, right});
                    records.add(left);
                    records.add(right);
                }
            }
            return new JudgedRecords(same, different, records);
        }
    }

    /** Measures stages. */
    static final class StageClock {
        private final List<LinkageReport.Stage> stages = new ArrayList<>();
        private long startedNanos = System.nanoTime();

        void ended(String name) {
            long now = System.nanoTime();
            stages.add(new LinkageReport.Stage(name, (now - startedNanos) / 1_000_000));
            startedNanos = now;
        }

        List<LinkageReport.Stage> stages() {
            return stages;
        }
    }
}
