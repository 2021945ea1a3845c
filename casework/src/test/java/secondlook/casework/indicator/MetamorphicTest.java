package secondlook.casework.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.Material;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.Supply;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** What must hold of every answer, whatever it is about. */
class MetamorphicTest {

    private static final Set<Field> NEVER_USED =
            Set.of(Field.SEX, Field.ETHNICITY_SELF, Field.ETHNICITY_OFFICER, Field.NATIONALITY);

    @TestFactory
    Stream<DynamicTest> anotherSexEthnicityOrNationalityChangesNoAnswer() {
        return each((name, file) -> {
            CaseFile one = map(file, fact -> filled(fact, "one"));
            CaseFile other = map(file, fact -> filled(fact, "other"));

            assertThat(Asking.INDICATORS.ask(other)).isEqualTo(Asking.INDICATORS.ask(one));
        });
    }

    @TestFactory
    Stream<DynamicTest> rowsInAnotherOrderGiveTheSameAnswers() {
        return each((name, file) -> {
            List<Fact> facts = new ArrayList<>(file.facts());
            List<PersonInCase> persons = new ArrayList<>(file.persons());
            List<TiedFact> elsewhere = new ArrayList<>(file.elsewhere());
            Random random = new Random(7);
            Collections.shuffle(facts, random);
            Collections.shuffle(persons, random);
            Collections.shuffle(elsewhere, random);

            CaseFile shuffled = new CaseFile(
                    file.id(),
                    file.head(),
                    facts,
                    shuffledTies(persons, random),
                    elsewhere,
                    file.material(),
                    file.homes());

            assertThat(sorted(Asking.INDICATORS.ask(shuffled))).isEqualTo(sorted(Asking.INDICATORS.ask(file)));
        });
    }

    @TestFactory
    Stream<DynamicTest> removingACitedRowChangesOrWithdrawsTheAnswerThatCitesIt() {
        return each((name, file) -> {
            for (Answer answer : Asking.INDICATORS.ask(file)) {
                answer.citations().stream()
                        .filter(citation -> answer.truth().isYes())
                        .filter(citation -> !isIn(file.head(), citation))
                        .forEach(citation -> assertThat(Asking.INDICATORS.ask(without(file, citation)))
                                .as("%s without %s", answer, citation)
                                .doesNotContain(answer));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> noSentenceHoldsAName() {
        return each((name, file) -> {
            CaseFile named = map(
                    file,
                    fact -> with(
                            fact,
                            Set.of(Field.SURNAME, Field.FORENAME, Field.FULL_NAME, Field.NICKNAME, Field.OTHER_NAMES),
                            "Zzyzx",
                            true));

            assertThat(Asking.INDICATORS.ask(named))
                    .allSatisfy(answer -> assertThat(answer.sentence()).doesNotContain("Zzyzx"));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyYesCitesARowThatTheCaseFileHolds() {
        return each((name, file) -> {
            Set<String> held = facts(file).map(fact -> place(fact.row())).collect(Collectors.toSet());

            assertThat(Asking.INDICATORS.ask(file))
                    .allSatisfy(answer -> assertThat(answer.citations())
                            .allSatisfy(citation -> assertThat(held).contains(place(citation))));
        });
    }

    /** Kinds that are one of several in which what is asked about may stand, or that only make a yes surer. */
    private static final Map<String, Set<FactKind>> AMONG_OTHERS = Map.of(
            "decided-against-evidence", Set.of(FactKind.ASSESSMENT, FactKind.REFERRAL, FactKind.LETTER),
            "document-missing", Set.of(FactKind.DOCUMENT),
            "moved-without-question", Set.of(FactKind.HOME_LOG, FactKind.MISSING_EPISODE),
            "named-but-no-suspect", Set.of(FactKind.VEHICLE),
            "no-referral-mechanism", Set.of(FactKind.NRM, FactKind.REFERRAL),
            "notice-only", Set.of(FactKind.CONTACT),
            "under-thirteen-minimised", Set.of(FactKind.LOG_ENTRY),
            "years-until-protection", Set.of(FactKind.REFERRAL, FactKind.CONCERN));

    /** Whether it was so cannot be told from material that was never handed over. */
    @TestFactory
    Stream<DynamicTest> aKindThatNobodyHandedOverIsNeverAnsweredAsNotSeen() {
        return IndicatorCasesTest.cases()
                .filter(one -> one.expected() == Truth.Value.YES)
                .map(one -> DynamicTest.dynamicTest(one.toString(), () -> {
                    CaseFile file = one.caseFile().build();
                    Set<FactKind> cited = EnumSet.noneOf(FactKind.class);
                    Asking.INDICATORS.ask(file).stream()
                            .filter(answer -> answer.indicator().equals(one.indicator()))
                            .filter(answer -> answer.truth().isYes())
                            .flatMap(answer -> answer.citations().stream())
                            .forEach(citation -> facts(file)
                                    .filter(fact -> isIn(fact, citation))
                                    .forEach(fact -> cited.add(fact.kind())));
                    cited.remove(FactKind.OCCURRENCE);
                    cited.remove(FactKind.PERSON);
                    cited.removeAll(AMONG_OTHERS.getOrDefault(one.indicator(), Set.of()));
                    for (FactKind kind : cited) {
                        assertThat(Asking.INDICATORS.ask(withoutKind(file, kind)))
                                .filteredOn(answer -> answer.indicator().equals(one.indicator()))
                                .as("without %s", kind)
                                .noneMatch(answer -> answer.truth().isNo());
                    }
                }));
    }

    private static CaseFile withoutKind(CaseFile file, FactKind kind) {
        Map<String, Map<FactKind, Supply>> supplied = new TreeMap<>();
        for (String agency : file.material().agencies()) {
            Map<FactKind, Supply> kinds = new EnumMap<>(FactKind.class);
            for (FactKind each : FactKind.values()) {
                kinds.put(
                        each,
                        each == kind ? Supply.NOT_SUPPLIED : file.material().supply(agency, each));
            }
            supplied.put(agency, kinds);
        }
        return new CaseFile(
                file.id(),
                file.head(),
                file.facts().stream().filter(fact -> fact.kind() != kind).toList(),
                file.persons().stream()
                        .map(person -> new PersonInCase(
                                person.person(),
                                person.mentions(),
                                kind == FactKind.INVOLVEMENT ? List.of() : person.involvements(),
                                person.elsewhere().stream()
                                        .filter(tied -> tied.fact().kind() != kind)
                                        .toList()))
                        .toList(),
                file.elsewhere().stream()
                        .filter(tied -> tied.fact().kind() != kind)
                        .toList(),
                new Material(supplied),
                file.homes());
    }

    private interface Property {
        void check(String name, CaseFile file);
    }

    private static Stream<DynamicTest> each(Property property) {
        return IndicatorCasesTest.cases()
                .map(one -> DynamicTest.dynamicTest(
                        one.toString(),
                        () -> property.check(one.toString(), one.caseFile().build())));
    }

    private static List<String> sorted(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer + " " + answer.sentence() + " "
                        + answer.citations().stream()
                                .map(MetamorphicTest::cell)
                                .sorted()
                                .toList())
                .sorted()
                .toList();
    }

    private static String cell(Citation citation) {
        return citation.toString();
    }

    private static String place(Citation citation) {
        return citation.file() + ":" + citation.place();
    }

    private static boolean isIn(Fact fact, Citation citation) {
        return place(fact.row()).equals(place(citation));
    }

    private static List<PersonInCase> shuffledTies(List<PersonInCase> persons, Random random) {
        return persons.stream()
                .map(person -> {
                    List<TiedFact> tied = new ArrayList<>(person.elsewhere());
                    Collections.shuffle(tied, random);
                    return new PersonInCase(person.person(), person.mentions(), person.involvements(), tied);
                })
                .toList();
    }

    private static CaseFile without(CaseFile file, Citation citation) {
        List<PersonInCase> persons = file.persons().stream()
                .map(person -> new PersonInCase(
                        person.person(),
                        keep(person.mentions(), citation),
                        keep(person.involvements(), citation),
                        keepTied(person.elsewhere(), citation)))
                .filter(person ->
                        !person.mentions().isEmpty() || !person.involvements().isEmpty())
                .toList();
        List<HomeRecord> homes = file.homes().stream()
                .map(home -> new HomeRecord(
                        home.home(),
                        home.placements(),
                        home.episodes().stream()
                                .filter(row -> !isIn(row.fact(), citation))
                                .toList(),
                        keep(home.responses(), citation)))
                .toList();
        return new CaseFile(
                file.id(),
                file.head(),
                keep(file.facts(), citation),
                persons,
                keepTied(file.elsewhere(), citation),
                file.material(),
                homes);
    }

    private static List<Fact> keep(List<Fact> facts, Citation citation) {
        return facts.stream().filter(fact -> !isIn(fact, citation)).toList();
    }

    private static List<TiedFact> keepTied(List<TiedFact> tied, Citation citation) {
        return tied.stream().filter(row -> !isIn(row.fact(), citation)).toList();
    }

    private static Fact filled(Fact fact, String value) {
        return with(fact, NEVER_USED, value, false);
    }

    /** The same with these fields written otherwise, all of them or only those that are known. */
    private static Fact with(Fact fact, Set<Field> fields, String value, boolean onlyKnown) {
        List<Recorded<?>> values = new ArrayList<>();
        for (Field field : fact.kind().fields()) {
            boolean change =
                    fields.contains(field) && (!onlyKnown || fact.value(field).isKnown());
            values.add(change ? new Recorded.Known<>(value, fact.row().at(field.key())) : fact.value(field));
        }
        return new Fact(fact.kind(), fact.agency(), fact.row(), fact.key(), fact.person(), values);
    }

    private static Stream<Fact> facts(CaseFile file) {
        return Stream.of(
                        file.facts().stream(),
                        file.elsewhere().stream().map(TiedFact::fact),
                        file.persons().stream()
                                .flatMap(person -> Stream.concat(
                                        Stream.concat(person.mentions().stream(), person.involvements().stream()),
                                        person.elsewhere().stream().map(TiedFact::fact))),
                        file.homes().stream()
                                .flatMap(home -> Stream.concat(
                                        home.episodes().stream().map(HomeRecord.ChildRow::fact),
                                        home.responses().stream())))
                .flatMap(all -> all);
    }

    private static CaseFile map(CaseFile file, UnaryOperator<Fact> change) {
        UnaryOperator<TiedFact> tied =
                row -> new TiedFact(change.apply(row.fact()), row.caseFile(), row.tie(), row.standing(), row.whose());
        List<PersonInCase> persons = file.persons().stream()
                .map(person -> new PersonInCase(
                        person.person(),
                        person.mentions().stream().map(change).toList(),
                        person.involvements().stream().map(change).toList(),
                        person.elsewhere().stream().map(tied).toList()))
                .toList();
        return new CaseFile(
                file.id(),
                change.apply(file.head()),
                file.facts().stream().map(change).toList(),
                persons,
                file.elsewhere().stream().map(tied).toList(),
                file.material(),
                file.homes());
    }
}
