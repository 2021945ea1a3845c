package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final LinkageSettings SETTINGS = LinkageSettings.defaults().withThreads(2);
    private static final LinkageSettings KEPT_APART =
            SETTINGS.withForbiddenRoles(List.of(new RolePair("victim", "suspect")));

    @Test
    void findsNearlyAllPeopleWithoutConfiguration() {
        List<InventedPeople.Recorded> records = InventedPeople.records(400, 7);

        LinkageResult result = new Linker().link(InventedPeople.input(records), SETTINGS, List.of());

        assertThat(pairwiseF1(result, records)).isGreaterThan(0.98);
    }

    @Test
    void givesTheSameClustersForAnyThreadsAndAnyOrderOfRowsAndColumns() {
        List<InventedPeople.Recorded> records = InventedPeople.records(700, 3);
        LinkageResult first = new Linker().link(InventedPeople.input(records), SETTINGS.withThreads(1), List.of());
        List<InventedPeople.Recorded> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(1));

        LinkageResult second = new Linker().link(InventedPeople.input(shuffled), SETTINGS.withThreads(8), List.of());

        assertThat(clusters(second, shuffled)).isEqualTo(clusters(first, records));
        assertThat(second.model().toJson()).isEqualTo(first.model().toJson());
    }

    @Test
    void thatTwoRecordsDifferNeverSpeaksForOnePerson() {
        List<Field> fields = new ArrayList<>(InventedPeople.FIELDS);
        fields.add(new Field("address", FieldKind.ADDRESS));
        LinkageInput.Builder people = LinkageInput.of(fields);
        Random random = new Random(5);
        for (InventedPeople.Recorded record : InventedPeople.records(60, 5)) {
            LinkageInput.RecordBuilder row = people.record(record.id());
            for (int at = 0; at < record.values().size(); at++) {
                row.value(fields.get(at).name(), record.values().get(at));
            }
            // Everybody moves from row to row, and all through the same four streets.
            int copy = record.id().charAt(record.id().length() - 1) - '0';
            row.value(
                    "address",
                    (1 + random.nextInt(900)) + " "
                            + List.of("Mill", "Tarrow", "Quay", "Hill").get(copy));
        }

        LinkageModel model =
                new Linker().link(people.build(), SETTINGS, List.of()).model();

        for (Field field : fields) {
            assertThat(model.levels(field.name())
                            .get(ComparedField.DIFFERENT - 1)
                            .bits())
                    .as(field.name())
                    .isLessThanOrEqualTo(1e-9);
        }
    }

    @Test
    void neverJoinsAVictimWithASuspectAutomatically() {
        LinkageInput input = aVictimAndASuspectOfOneName();

        LinkageResult result = new Linker().link(input, KEPT_APART, List.of());

        int victim = ordinal(input, "v");
        int suspect = ordinal(input, "s");
        assertThat(result.clusterOf(victim)).isNotEqualTo(result.clusterOf(suspect));
        assertThat(result.explain(victim, suspect).status()).isEqualTo(PairStatus.ROLES_FORBIDDEN);
        assertThat(result.pairs())
                .anyMatch(pair -> pair.status() == PairStatus.ROLES_FORBIDDEN && pair.probability() > 0.5);
    }

    @Test
    void joinsAVictimWithASuspectWhenPeopleJudgedSo() {
        LinkageInput input = aVictimAndASuspectOfOneName();

        LinkageResult result = new Linker().link(input, KEPT_APART, List.of(new Judgement("v", "s", true)));

        assertThat(result.clusterOf(ordinal(input, "v"))).isEqualTo(result.clusterOf(ordinal(input, "s")));
    }

    private static LinkageInput aVictimAndASuspectOfOneName() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people, 200);
        person(people, "v", "Imogen", "Torvenwood", "1999-03-04").role("victim");
        person(people, "s", "Imogen", "Torvenwood", "1999-03-04").role("suspect");
        return people.build();
    }

    @Test
    void stopsAtAConflictOfStrongIdentifiers() {
        List<Field> fields = new ArrayList<>(InventedPeople.FIELDS);
        fields.add(new Field("number", FieldKind.STRONG_IDENTIFIER));
        LinkageInput.Builder people = LinkageInput.of(fields);
        fill(people, 200);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04").value("number", "77-1");
        person(people, "b", "Imogen", "Torvenwood", "1999-03-04").value("number", "77-2");
        person(people, "c", "Imogen", "Torvenwood", "1999-03-04");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        int a = ordinal(input, "a");
        int b = ordinal(input, "b");
        assertThat(result.clusterOf(a)).isNotEqualTo(result.clusterOf(b));
        assertThat(result.explain(a, b).status()).isEqualTo(PairStatus.IDENTIFIER_CONFLICT);
    }

    @Test
    void keepsApartWhatPeopleJudgedToBeTwo() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people, 200);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04");
        person(people, "b", "Imogen", "Torvenwood", "1999-03-04");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of(new Judgement("a", "b", false)));

        assertThat(result.clusterOf(ordinal(input, "a"))).isNotEqualTo(result.clusterOf(ordinal(input, "b")));
    }

    @Test
    void judgedPairsTeachWhatOthersOfTheirWeightMean() {
        List<InventedPeople.Recorded> records = InventedPeople.records(2_500, 1);
        LinkageInput input = InventedPeople.input(records);
        LinkageResult before = new Linker().link(input, SETTINGS, List.of());
        List<ScoredPair> open = before.pairs().stream()
                .filter(pair -> pair.status() == PairStatus.POSSIBLE && pair.probability() > 0.2)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(open, new Random(1));
        List<Judgement> judgements = open.stream()
                .limit(20)
                .map(pair -> new Judgement(input.id(pair.left()), input.id(pair.right()), isOnePerson(input, pair)))
                .toList();

        LinkageResult after = new Linker().link(input, SETTINGS, judgements);

        List<ScoredPair> others = open.subList(20, open.size());
        Judged taught = after.model().judged();
        assertThat(taught.openPairs().judgements()).isBetween(15, 20);
        assertThat(surprise(input, others, taught.openPairs()))
                .isLessThan(surprise(input, others, Calibration.NONE) * 0.8);
        assertThat(after.model().thresholdBits()).isNotZero();
        assertThat(pairwiseF1(after, records)).isGreaterThan(pairwiseF1(before, records));
    }

    @Test
    void aModelKeepsWhatJudgementsTaughtIt() {
        LinkageInput input = InventedPeople.input(InventedPeople.records(300, 23));
        List<Judgement> judgements = new Linker()
                .link(input, SETTINGS, List.of()).pairs().stream()
                        .filter(pair -> pair.status() == PairStatus.POSSIBLE)
                        .limit(12)
                        .map(pair -> new Judgement(input.id(pair.left()), input.id(pair.right()), true))
                        .toList();
        LinkageModel model = new Linker().link(input, SETTINGS, judgements).model();

        LinkageResult again = new Linker().link(input, LinkageModel.fromJson(model.toJson()), SETTINGS, List.of());

        assertThat(model.judged()).isNotEqualTo(Judged.NOTHING);
        assertThat(again.model().judged()).isEqualTo(model.judged());
        assertThat(again.model().thresholdBits()).isEqualTo(model.thresholdBits());
        List<Judgement> settledAlready = List.of(new Judgement(
                input.id(again.pairs().get(0).left()),
                input.id(again.pairs().get(0).right()),
                true));
        assertThat(new Linker()
                        .link(input, LinkageModel.fromJson(model.toJson()), SETTINGS, settledAlready)
                        .model()
                        .judged())
                .isEqualTo(model.judged());
        assertThat(again.pairs())
                .filteredOn(pair -> pair.status() == PairStatus.POSSIBLE)
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.probability())
                        .isEqualTo(model.judged().openPairs().probability(pair.matchWeightBits()))
                        .isCloseTo(again.explain(pair.left(), pair.right()).probability(), within(1e-9)));
    }

    @Test
    void whatRolesKeptApartTeachesNothingOfWeights() {
        LinkageInput input = aVictimAndASuspectOfOneName();

        LinkageResult result = new Linker().link(input, KEPT_APART, List.of(new Judgement("v", "s", false)));

        assertThat(result.model().judged()).isEqualTo(Judged.NOTHING);
    }

    private static boolean isOnePerson(LinkageInput input, ScoredPair pair) {
        return personOf(input.id(pair.left())).equals(personOf(input.id(pair.right())));
    }

    private static String personOf(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    /** Mean logarithmic loss. */
    private static double surprise(LinkageInput input, List<ScoredPair> pairs, Calibration calibration) {
        return pairs.stream()
                .mapToDouble(pair -> {
                    double probability = calibration.probability(pair.matchWeightBits());
                    return -Math.log(isOnePerson(input, pair) ? probability : 1 - probability);
                })
                .average()
                .orElseThrow();
    }

    @Test
    void namesJudgementsThatContradictOneAnother() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people, 50);
        List<Judgement> judgements = List.of(
                new Judgement("r0-0", "r1-0", true),
                new Judgement("r1-0", "r2-0", true),
                new Judgement("r0-0", "r2-0", false));

        LinkageResult result = new Linker().link(people.build(), SETTINGS, judgements);

        assertThat(result.report().contradictions()).hasSize(1);
    }

    @Test
    void explainsAPairSoThatItsPartsAddUp() {
        List<InventedPeople.Recorded> records = InventedPeople.records(300, 5);
        LinkageResult result = new Linker().link(InventedPeople.input(records), SETTINGS, List.of());
        ScoredPair pair = result.pairs().get(0);

        PairExplanation explanation = result.explain(pair.left(), pair.right());

        double sum = explanation.startingBits()
                + explanation.evidence().stream().mapToDouble(Evidence::bits).sum();
        assertThat(sum).isCloseTo(pair.matchWeightBits(), within(1e-6));
        assertThat(explanation.evidenceFor())
                .anyMatch(evidence -> evidence.frequency().matches("1 in [\\d,]+ here"));
        assertThat(explanation.toString())
                .doesNotContain(records.get(pair.left()).values().get(1));
    }

    @Test
    void readsBackItsOwnModelAndLinksAlike() {
        List<InventedPeople.Recorded> records = InventedPeople.records(300, 11);
        LinkageInput input = InventedPeople.input(records);
        LinkageModel model = new Linker().link(input, SETTINGS, List.of()).model();

        LinkageModel read = LinkageModel.fromJson(model.toJson());

        assertThat(read.toJson()).isEqualTo(model.toJson());
        assertThat(pairwiseF1(new Linker().link(input, read, SETTINGS, List.of()), records))
                .isGreaterThan(0.97);
    }

    @Test
    void saysWhatIsWrongWithAModelThatCannotBeRead() {
        assertThatThrownBy(() -> LinkageModel.fromJson("{\"format\": 1, \"fields\": 3}"))
                .hasMessageContaining("[fields]")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> LinkageModel.fromJson("not json")).hasMessageContaining("not JSON");
    }

    @Test
    void linksNothingToNothing() {
        LinkageResult empty =
                new Linker().link(LinkageInput.of(InventedPeople.FIELDS).build(), SETTINGS, List.of());
        LinkageInput.Builder one = LinkageInput.of(InventedPeople.FIELDS);
        one.record("only");

        assertThat(empty.clusterCount()).isZero();
        assertThat(new Linker().link(one.build(), SETTINGS, List.of()).clusterCount())
                .isEqualTo(1);
    }

    @Test
    void linksPeopleBySeveralValuesOfOneField() {
        LinkageInput.Builder people = LinkageInput.of(InventedPeople.FIELDS);
        fill(people, 200);
        person(people, "a", "Imogen", "Torvenwood", "1999-03-04").value("surname", "Rosoby");
        person(people, "b", "Imogen", "Rosoby", "1999-03-04");
        LinkageInput input = people.build();

        LinkageResult result = new Linker().link(input, SETTINGS, List.of());

        assertThat(result.clusterOf(ordinal(input, "a"))).isEqualTo(result.clusterOf(ordinal(input, "b")));
    }

    private static void fill(LinkageInput.Builder builder, int people) {
        for (InventedPeople.Recorded record : InventedPeople.records(people, 21)) {
            LinkageInput.RecordBuilder row = builder.record(record.id());
            for (int field = 0; field < record.values().size(); field++) {
                row.value(
                        InventedPeople.FIELDS.get(field).name(), record.values().get(field));
            }
        }
    }

    private static LinkageInput.RecordBuilder person(
            LinkageInput.Builder people, String id, String forename, String surname, String born) {
        return people.record(id)
                .value("forename", forename)
                .value("surname", surname)
                .value("born", born)
                .value("town", "Oscroft")
                .value("postcode", "ZZ9 9AB");
    }

    private static int ordinal(LinkageInput input, String id) {
        for (int record = 0; record < input.size(); record++) {
            if (input.id(record).equals(id)) {
                return record;
            }
        }
        throw new AssertionError(id);
    }

    private static Set<Set<String>> clusters(LinkageResult result, List<InventedPeople.Recorded> records) {
        Map<Integer, Set<String>> clusters = new HashMap<>();
        for (int record = 0; record < records.size(); record++) {
            clusters.computeIfAbsent(result.clusterOf(record), key -> new TreeSet<>())
                    .add(records.get(record).id());
        }
        return clusters.values().stream().collect(Collectors.toSet());
    }

    private static double pairwiseF1(LinkageResult result, List<InventedPeople.Recorded> records) {
        long found = 0;
        long correct = 0;
        long real = 0;
        for (int one = 0; one < records.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean together = result.clusterOf(one) == result.clusterOf(other);
                boolean same = records.get(one).person() == records.get(other).person();
                found += together ? 1 : 0;
                real += same ? 1 : 0;
                correct += together && same ? 1 : 0;
            }
        }
        return 2.0 * correct / (found + real);
    }
}
