package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run's state between stages: the model so far, the pairs' weights by it, and the clusters they make. */
final class Persons {
    private static final int MOST_PAIRS_OF_EQUALS = 1_000_000;
    /** Of units that met, how many patterns are kept at most; a small input needs few. */
    private static final int MOST_PATTERNS = 1 << 20;

    /** Pairs below this weight after training are given up: no later round brings them back to even odds. */
    private static final double GIVEN_UP_BITS = -15;

    private final LinkageInput input;
    private final RecordTable table;
    private Candidates candidates;
    private final Training training;
    private final Linker.JudgedRecords judged;
    private final LinkageSettings settings;
    private final List<String> contradictions = new ArrayList<>();
    private ValueFrequencies frequencies;
    private PairScorer scorer;
    private float[] bits = {};
    private @Nullable Agglomeration agglomeration;
    private Constraints constraints;
    private int[] clusterOf = {};
    private LastingValues lasting;
    /** Clusters are made several times over, and mostly the same units meet. */
    private final PairMemory patterns;

    /** What judgements taught: those of this run, or where none of them teaches anything, the given model's. */
    private Judged taught = Judged.NOTHING;

    private Map<String, Map<String, List<String>>> aliases = new HashMap<>();

    Persons(
            LinkageInput input,
            RecordTable table,
            Candidates candidates,
            Training training,
            Linker.JudgedRecords judged,
            LinkageSettings settings) {
        this.input = input;
        this.table = table;
        this.candidates = candidates;
        this.training = training;
        this.judged = judged;
        this.settings = settings;
        patterns = new PairMemory(Integer.highestOneBit((int) Math.min(MOST_PATTERNS, 32L * (table.size() + 1))));
        frequencies = new ValueFrequencies(table, new int[table.size()], false);
        scorer = new PairScorer(table, training.first(), frequencies, false);
        constraints = new Constraints(table, input, settings.forbiddenRoles());
        lasting = LastingValues.unknown(table);
    }

    /**
     * Trains on candidates: independence first, then trees. Several rounds, for a tree first has to learn that all parts
     * of an address change when somebody moves before such pairs count as likely and teach it.
     */
    void learn(int rounds) {
        bits = training.score(scorer, GIVEN_UP_BITS);
        for (int round = 0; round < rounds; round++) {
            giveUp();
            scorer = new PairScorer(table, training.refit(probabilities(), frequencies, false), frequencies, false);
            bits = training.score(scorer, GIVEN_UP_BITS);
        }
        giveUp();
    }

    private void giveUp() {
        float[] before = bits;
        candidates = training.giveUpBelow(GIVEN_UP_BITS, before);
        bits = new float[candidates.count];
        for (int pair = 0, at = 0; pair < before.length; pair++) {
            if (before[pair] >= GIVEN_UP_BITS) {
                bits[at++] = before[pair];
            }
        }
    }

    /** Trains on clusters: their pairs are one person's, all others are not, and values count once a person. */
    void learnFromClusters() {
        float[] same = new float[candidates.count];
        for (int pair = 0; pair < same.length; pair++) {
            same[pair] = clusterOf[candidates.left[pair]] == clusterOf[candidates.right[pair]] ? 1 : 0;
        }
        frequencies = new ValueFrequencies(table, clusterOf, true);
        scorer = new PairScorer(table, training.refit(same, frequencies, true), frequencies, true);
        lasting = LastingValues.of(table, clusterOf, scorer.model());
        bits = training.score(scorer);
    }

    void use(LinkageModel model) {
        for (ComparedField field : table.fields) {
            field.learnAliases(model.aliases(field.field().name()));
        }
        aliases = new HashMap<>();
        for (Field field : model.fields()) {
            aliases.put(field.name(), model.aliases(field.name()));
        }
        scorer = new PairScorer(table, model.forFields(table.fields), frequencies, false);
        bits = training.score(scorer);
        taught = model.judged();
    }

    private float[] probabilities() {
        float[] probabilities = new float[bits.length];
        for (int pair = 0; pair < bits.length; pair++) {
            probabilities[pair] = (float) PairModel.probability(bits[pair]);
        }
        return probabilities;
    }

    void cluster(double profileShare) {
        contradictions.clear();
        if (!judged.records().isEmpty()) {
            learnFromJudgements(profileShare);
        }
        Agglomeration clusters = unjoined(thresholdBits(), profileShare);
        for (int[] pair : judged.different()) {
            constraints.keepApart(table.unitOf[pair[0]], table.unitOf[pair[1]]);
        }
        for (int[] pair : judged.same()) {
            int left = table.unitOf[pair[0]];
            int right = table.unitOf[pair[1]];
            if (constraints.judgedApart(clusters.clusterOf(left), clusters.clusterOf(right), clusters::members)) {
                contradictions.add("Judged the same person and, by way of other judgements, different persons ["
                        + input.id(pair[0]) + ", " + input.id(pair[1]) + "]");
            } else {
                clusters.mustLink(left, right);
            }
        }
        clusters.run(candidates, bits);
        clusterOf = clusters.clusters();
        agglomeration = clusters;
    }

    private Agglomeration unjoined(double thresholdBits, double profileShare) {
        constraints = new Constraints(table, input, settings.forbiddenRoles());
        return new Agglomeration(table, scorer, constraints, lasting, patterns, thresholdBits, profileShare);
    }

    /**
     * Makes clusters as if nobody had judged, and learns from the pairs that are open then. What stands in one cluster, or is
     * apart for its identifiers or roles, was not judged for its weight.
     */
    private void learnFromJudgements(double profileShare) {
        Agglomeration clusters = unjoined(settings.thresholdBits(), profileShare);
        clusters.run(candidates, bits);
        Judged.Lesson lesson = new Judged.Lesson();
        judged.same().forEach(pair -> learnFrom(lesson, clusters, pair, true));
        judged.different().forEach(pair -> learnFrom(lesson, clusters, pair, false));
        Judged learned = lesson.learned();
        taught = learned.equals(Judged.NOTHING) ? taught : learned;
    }

    private void learnFrom(Judged.Lesson lesson, Agglomeration clusters, int[] pair, boolean same) {
        int left = table.unitOf[pair[0]];
        int right = table.unitOf[pair[1]];
        if (clusters.clusterOf(left) != clusters.clusterOf(right)
                && constraints.mayMerge(clusters.clusterOf(left), clusters.clusterOf(right), clusters::members)) {
            lesson.add(pair, same, scorer.bits(left, right), clusters.joinBits(left, right));
        }
    }

    /** The weight from which clusters are joined. */
    private double thresholdBits() {
        return taught.joins().weightOf(settings.thresholdBits());
    }

    /** Attaches sparse records to the clusters that explain them; the last step, so that nothing is learned from it. */
    void attachSparse() {
        Agglomeration clusters = agglomeration;
        if (clusters != null) {
            Set<Integer> judgedUnits = new HashSet<>();
            judged.records().forEach(record -> judgedUnits.add(table.unitOf[record]));
            new SparseAttachment(table, scorer, constraints, clusters, judgedUnits).run(candidates);
            clusterOf = clusters.clusters();
        }
    }

    /** Share of the candidate pairs in clusters whose standing changed since the given clusters. */
    double changeSince(int[] before) {
        long together = 1;
        long changed = 0;
        for (int pair = 0; pair < candidates.count; pair++) {
            boolean now = clusterOf[candidates.left[pair]] == clusterOf[candidates.right[pair]];
            boolean then = before[candidates.left[pair]] == before[candidates.right[pair]];
            together += now ? 1 : 0;
            changed += now == then ? 0 : 1;
        }
        return (double) changed / together;
    }

    int[] clusterOf() {
        return clusterOf;
    }

    LinkageResult result(Linker.StageClock clock) {
        int[] clusterOfRecord = clustersOfRecords();
        int[][] members = members(clusterOfRecord);
        List<ScoredPair> pairs = pairs(clusterOfRecord);
        clock.ended("write out pairs");
        List<Field> fields =
                Arrays.stream(table.fields).map(ComparedField::field).toList();
        LinkageModel model = new LinkageModel(fields, scorer.model(), aliases, thresholdBits(), taught);
        Blocking.Report blocking = candidates.report;
        Proportion recall =
                BlockingRecall.of(table, candidates, scorer, clusterOf, thresholdBits(), training.workers());
        clock.ended("estimate blocking recall");
        LinkageReport report = new LinkageReport(
                input.size(),
                table.size(),
                blocking.keys(),
                blocking.blocks(),
                blocking.blocksCut(),
                blocking.pairs(),
                blocking.allPairs(),
                blocking.largest(),
                blocking.limit(),
                blocking.rules(),
                recall,
                contradictions,
                warnings(recall),
                clock.stages());
        return new LinkageResult(
                clusterOfRecord, members, pairs, model, report, (left, right) -> explain(left, right, clusterOfRecord));
    }

    private List<String> warnings(Proportion recall) {
        List<String> warnings = new ArrayList<>(training.warnings());
        if (recall.high() < 0.9) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "Blocking lets through only some of the pairs of one person, about %.0f%%. Maybe raise the pair"
                            + " budget.",
                    100 * recall.share()));
        }
        return warnings;
    }

    /** Clusters by record, numbered in content order; equal records stay apart when equality says too little. */
    private int[] clustersOfRecords() {
        int[] sizes = new int[table.size()];
        for (int cluster : clusterOf) {
            sizes[cluster]++;
        }
        int[] result = new int[input.size()];
        Map<Integer, Integer> numberOf = new HashMap<>();
        int next = 0;
        for (int unit = 0; unit < table.size(); unit++) {
            boolean alone = sizes[clusterOf[unit]] == 1;
            if (alone && table.multiplicity[unit] > 1 && scorer.bits(unit, unit) < thresholdBits()) {
                for (int record : table.records[unit]) {
                    result[record] = next++;
                }
            } else {
                Integer known = numberOf.get(clusterOf[unit]);
                int number = known == null ? next++ : known;
                numberOf.put(clusterOf[unit], number);
                for (int record : table.records[unit]) {
                    result[record] = number;
                }
            }
        }
        return result;
    }

    private static int[][] members(int[] clusterOfRecord) {
        int clusters = Arrays.stream(clusterOfRecord).max().orElse(-1) + 1;
        int[] sizes = new int[clusters];
        for (int cluster : clusterOfRecord) {
            sizes[cluster]++;
        }
        int[][] members = new int[clusters][];
        Arrays.setAll(members, cluster -> new int[sizes[cluster]]);
        int[] filled = new int[clusters];
        for (int record = 0; record < clusterOfRecord.length; record++) {
            int cluster = clusterOfRecord[record];
            members[cluster][filled[cluster]++] = record;
        }
        return members;
    }

    private List<ScoredPair> pairs(int[] clusterOfRecord) {
        List<ScoredPair> pairs = new ArrayList<>();
        Set<Long> judgedPairs = new HashSet<>();
        for (int[] pair : judged.same()) {
            pairs.add(scored(pair[0], pair[1], PairStatus.JUDGED_SAME));
            judgedPairs.add(key(pair[0], pair[1]));
        }
        for (int[] pair : judged.different()) {
            pairs.add(scored(pair[0], pair[1], PairStatus.JUDGED_DIFFERENT));
            judgedPairs.add(key(pair[0], pair[1]));
        }
        for (int pair = 0; pair < candidates.count; pair++) {
            if (PairModel.probability(bits[pair]) >= settings.keptProbability()) {
                int left = table.records[candidates.left[pair]][0];
                int right = table.records[candidates.right[pair]][0];
                if (!judgedPairs.contains(key(left, right))) {
                    pairs.add(scored(left, right, status(left, right, clusterOfRecord)));
                }
            }
        }
        for (int unit = 0; unit < table.size() && pairs.size() < MOST_PAIRS_OF_EQUALS + candidates.count; unit++) {
            int[] equals = table.records[unit];
            for (int at = 1; at < equals.length; at++) {
                pairs.add(scored(equals[at - 1], equals[at], status(equals[at - 1], equals[at], clusterOfRecord)));
            }
        }
        pairs.sort(Comparator.comparingDouble((ScoredPair pair) -> -pair.matchWeightBits())
                .thenComparingInt(pair -> table.unitOf[pair.left()])
                .thenComparingInt(pair -> table.unitOf[pair.right()]));
        return pairs;
    }

    private static long key(int left, int right) {
        return (long) Math.min(left, right) << 32 | Math.max(left, right);
    }

    private ScoredPair scored(int left, int right, PairStatus status) {
        double weight = scorer.bits(table.unitOf[left], table.unitOf[right]);
        return new ScoredPair(left, right, weight, taught.probability(weight, status), status);
    }

    private PairStatus status(int left, int right, int[] clusterOfRecord) {
        if (clusterOfRecord[left] == clusterOfRecord[right]) {
            return PairStatus.LINKED;
        }
        Agglomeration clusters = agglomeration;
        if (clusters == null) {
            return PairStatus.POSSIBLE;
        }
        PairStatus ban = constraints.ban(
                clusters.clusterOf(table.unitOf[left]), clusters.clusterOf(table.unitOf[right]), clusters::members);
        return ban == null ? PairStatus.POSSIBLE : ban;
    }

    private PairExplanation explain(int leftRecord, int rightRecord, int[] clusterOfRecord) {
        return new PairEvidence(table, scorer, taught)
                .of(
                        input.id(leftRecord),
                        input.id(rightRecord),
                        table.unitOf[leftRecord],
                        table.unitOf[rightRecord],
                        status(leftRecord, rightRecord, clusterOfRecord));
    }
}
