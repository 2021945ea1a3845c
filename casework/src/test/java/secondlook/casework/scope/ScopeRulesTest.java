package secondlook.casework.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static secondlook.casework.CaseFileBuilder.COUNCIL;
import static secondlook.casework.CaseFileBuilder.aCaseFile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import secondlook.casework.CaseFileBuilder;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.casefile.Supply;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth.Value;

class ScopeRulesTest {

    private static final ScopeRules RULES = ScopeRules.builtIn();

    private record Case(String rule, Basis basis, CaseFileBuilder file, String sentence) {}

    private static Case alone(String rule, CaseFileBuilder file, String sentence) {
        return new Case(rule, Basis.FILE, file, sentence);
    }

    private static CaseFileBuilder one() {
        return aCaseFile().child("c1").suspect("s1");
    }

    private static CaseFileBuilder two() {
        return one().suspect("s2")
                .child("c2")
                .head(Field.CONTACT_OFFENCE, "yes", Field.REVIEWED_BEFORE, "no")
                .person("s3", "suspect", Field.SURNAME, "Arden", Field.ALIVE, "yes");
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheTableSays() {
        return Stream.of(
                        alone("group-based", one().suspect("s2"), "Meets"),
                        alone("group-based", one(), "Does not meet"),
                        alone("group-based", one().person("s2", "suspect", Field.NICKNAME, "Daz"), "Does not meet"),
                        alone(
                                "group-based",
                                one().head(Field.SUSPECTS_RECORDED, AbsentReason.ON_PAPER),
                                "Cannot tell: would meet if 2 suspects are identified"),
                        alone("organised-network", one().person("s2", "suspect", Field.NICKNAME, "Daz"), "Meets"),
                        alone("organised-network", one(), "Does not meet"),
                        alone(
                                "organised-network",
                                one().supply(Supply.IN_PART, FactKind.INVOLVEMENT),
                                "Cannot tell: would meet if the file records 2 suspects"),
                        alone("group-no-further-action", two(), "Meets"),
                        alone("group-no-further-action", two().head(Field.OUTCOME, "1"), "Does not meet"),
                        alone("group-no-further-action", two().head(Field.CLOSED, "2009-12-31"), "Does not meet"),
                        alone("group-no-further-action", two().head(Field.REVIEWED_BEFORE, "yes"), "Does not meet"),
                        alone(
                                "group-no-further-action",
                                two().head(
                                                Field.CONTACT_OFFENCE,
                                                AbsentReason.NOT_RECORDED,
                                                Field.CLASSIFICATION,
                                                "Sexual offence"),
                                "Cannot tell: would meet if the offence was a contact offence"),
                        alone(
                                "group-based",
                                one().person("s2", "suspect", Field.NICKNAME, "Daz")
                                        .head(Field.SUSPECTS_RECORDED, "2"),
                                "Does not meet"),
                        alone(
                                "group-based",
                                one().head(Field.SUSPECTS_RECORDED, "2"),
                                "Cannot tell: would meet if 2 suspects are identified"),
                        alone(
                                "complex-abuse",
                                one().person("c2", "victim", Field.BIRTH_DATE, "1970")
                                        .head(Field.VICTIMS_RECORDED, "2"),
                                "Does not meet"),
                        alone("complex-abuse", one().head(Field.VICTIMS_RECORDED, "2"), "Meets"),
                        alone(
                                "group-no-further-action",
                                two().head(
                                                Field.CLOSED,
                                                DateRange.between(
                                                        LocalDate.of(2009, 1, 1),
                                                        LocalDate.of(2026, 1, 1),
                                                        DatePrecision.RANGE)),
                                "Cannot tell: would meet if it was closed on 2011-02-16"),
                        alone(
                                "institutional",
                                aCaseFile()
                                        .child("c1")
                                        .person("s1", "suspect", Field.SURNAME, "Arden")
                                        .involved("s1", "suspect", Field.RELATIONSHIP, "taxi driver")
                                        .head(Field.SETTING, "community"),
                                "Does not meet"),
                        alone(
                                "child-sexual-exploitation",
                                one().head(Field.CLASSIFICATION, "Concern for safety")
                                        .tied(
                                                "c1",
                                                COUNCIL,
                                                FactKind.REFERRAL,
                                                Field.MARKERS,
                                                "gifts without reason;hotel visits;older adults"),
                                "Does not meet"),
                        alone("complex-abuse", one().child("c2"), "Meets"),
                        alone("complex-abuse", one(), "Does not meet"),
                        alone(
                                "complex-abuse",
                                one().head(Field.VICTIMS_RECORDED, AbsentReason.ON_PAPER),
                                "Cannot tell: would meet if the file records 2 children as harmed"),
                        alone("intra-familial", one().head(Field.SETTING, "family"), "Meets"),
                        alone("intra-familial", one().head(Field.SETTING, "community"), "Does not meet"),
                        alone("intra-familial", one(), "Cannot tell: would meet if it was within the family"),
                        alone("institutional", one().head(Field.SETTING, "institution"), "Meets"),
                        alone("institutional", one().head(Field.SETTING, "community"), "Does not meet"),
                        alone(
                                "child-sexual-exploitation",
                                one().head(
                                                Field.MARKERS,
                                                "gifts without reason;hotel visits;older adults",
                                                Field.CLASSIFICATION,
                                                "Concern for safety"),
                                "Meets"),
                        alone(
                                "child-sexual-exploitation",
                                one().head(Field.CLASSIFICATION, "Sexual offence"),
                                "Does not meet"),
                        alone(
                                "child-criminal-exploitation",
                                one().head(
                                                Field.CLASSIFICATION,
                                                "Drugs offence, child recorded as carrying",
                                                Field.MARKERS,
                                                "carrying for others"),
                                "Meets"),
                        alone(
                                "child-criminal-exploitation",
                                one().head(Field.CLASSIFICATION, "Drugs offence"),
                                "Does not meet"),
                        alone(
                                "both-exploitations",
                                one().head(Field.MARKERS, "older adults;hotel visits;debt owed to adults;weapon found"),
                                "Meets"),
                        alone(
                                "both-exploitations",
                                one().head(Field.MARKERS, "older adults;hotel visits"),
                                "Does not meet"),
                        alone(
                                "modern-slavery",
                                one().head(Field.CLASSIFICATION, "Modern slavery: criminal exploitation of a child"),
                                "Meets"),
                        alone("modern-slavery", one().head(Field.CLASSIFICATION, "Harassment"), "Does not meet"),
                        alone(
                                "modern-slavery",
                                one().head(Field.CLASSIFICATION, AbsentReason.ON_PAPER),
                                "Cannot tell: would meet if trafficking or modern slavery is recorded"),
                        new Case(
                                "complex-abuse",
                                Basis.LINKED,
                                one().tiedCase("s1", LinkStanding.LINKED, "northmere-police", "NP/12/1", "s1", "c9"),
                                "Meets"),
                        alone(
                                "complex-abuse",
                                one().tiedCase("s1", LinkStanding.LINKED, "northmere-police", "NP/12/1", "s1", "c9"),
                                "Does not meet"))
                .map(one -> DynamicTest.dynamicTest(
                        one.rule + ", " + one.basis + ": " + one.sentence,
                        () -> assertThat(answer(RULES, one.rule, one.basis, one.file)
                                        .sentence())
                                .isEqualTo(one.sentence)));
    }

    @Test
    void whatMeetsOnlyWithAnUnjudgedTieSaysSo() {
        ScopeAnswer answer = answer(
                RULES,
                "complex-abuse",
                Basis.LINKED,
                one().tiedCase("s1", LinkStanding.POSSIBLE, "northmere-police", "NP/12/1", "s1", "c9"));

        assertThat(answer.sentence()).isEqualTo("Meets");
        assertThat(answer.restsOnUnjudgedLink()).isTrue();
    }

    @Test
    void everyTestHasItsOwnTruthAndRows() {
        ScopeAnswer answer = answer(RULES, "group-no-further-action", Basis.FILE, one());

        assertThat(answer.tests().getFirst().truth().value()).isEqualTo(Value.NO);
        assertThat(answer.tests().getFirst().truth().because()).isNotEmpty();
        assertThat(answer.tests().get(2).truth().value()).isEqualTo(Value.YES);
    }

    @Test
    void aTeamsOwnRuleIsAskedBesideTheOthers() {
        ScopeRules rules = RULES.with("own.cel", """
                // rule: early-years
                // version: 3
                // title: Reported before 2014
                // source: terms of reference, paragraph 4

                // test: it was reported before 2014
                reported < timestamp('2014-01-01T00:00:00Z')
                """);

        assertThat(answer(rules, "early-years", Basis.FILE, one()).sentence()).isEqualTo("Does not meet");
        assertThat(answer(rules, "early-years", Basis.FILE, one().head(Field.REPORTED, "2013"))
                        .sentence())
                .isEqualTo("Meets");
        assertThat(rules.all()).hasSize(11);
    }

    @Test
    void aRuleThatDoesNotParseSaysWhere() {
        assertThatThrownBy(() -> RULES.with("own.cel", own("suspects >=\n  && children > 1")))
                .isInstanceOfSatisfying(
                        InvalidScopeRuleException.class,
                        e -> assertThat(e.line()).isEqualTo(7));
        assertThatThrownBy(() -> RULES.with("own.cel", own("suspects >= 'two'")))
                .isInstanceOf(InvalidScopeRuleException.class)
                .hasMessageContaining("line 6, column 10");
        assertThatThrownBy(() -> RULES.with("own.cel", own("shoe_size > 4")))
                .hasMessageContaining("undeclared reference to 'shoe_size'");
        assertThatThrownBy(() -> RULES.with("own.cel", own("children"))).isInstanceOf(InvalidScopeRuleException.class);
        assertThatThrownBy(() -> RULES.with("own.cel", "children > 1")).hasMessageContaining("it has no test");
    }

    @Test
    void sexEthnicityNationalityAndReligionAreRefusedByName() {
        for (String name : List.of("sex", "suspect_ethnicity", "nationality", "religion")) {
            assertThatThrownBy(() -> RULES.with("own.cel", own(name + " == 'x'")))
                    .isInstanceOf(InvalidScopeRuleException.class)
                    .hasMessageContaining("never select a case file");
        }
        for (ScopeFact fact : ScopeFact.values()) {
            assertThat(fact.key().toLowerCase(Locale.ROOT).split("_"))
                    .doesNotContain("sex", "gender", "ethnicity", "nationality", "religion");
        }
    }

    private static String own(String expression) {
        return "// rule: own\n// version: 1\n// title: Own\n// source: own\n// test: as it says\n" + expression + "\n";
    }

    private static ScopeAnswer answer(ScopeRules rules, String rule, Basis basis, CaseFileBuilder file) {
        return rules.ask(file.build()).stream()
                .filter(answer -> answer.rule().equals(rule) && answer.basis() == basis)
                .findFirst()
                .orElseThrow();
    }
}
