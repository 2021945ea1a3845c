package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers indicators again from the rows alone, by the text of their definitions and knowing nothing of the scenarios,
 * and compares the answers with what was planted.
 */
class PlantedTruthTest {

    @TestFactory
    List<DynamicTest> answersWhatWasPlanted() {
        Map<Integer, Function<CaseSheet.Plant, String>> oracles = new TreeMap<>(PoliceOracle.all());
        oracles.putAll(ClosureOracle.all());
        oracles.putAll(CareOracle.all());
        return oracles.entrySet().stream()
                .map(oracle -> DynamicTest.dynamicTest(
                        "indicator " + oracle.getKey(), () -> check(oracle.getKey(), oracle.getValue())))
                .toList();
    }

    private static void check(int indicator, Function<CaseSheet.Plant, String> oracle) {
        int seen = 0;
        for (CaseSheet sheet : RegionRows.SHEETS) {
            for (CaseSheet.Plant plant : sheet.plants()) {
                if (plant.indicator() == indicator) {
                    seen++;
                    assertThat(oracle.apply(plant))
                            .as(plant.toString())
                            .isEqualTo(plant.kind().key());
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(36);
    }

    @TestFactory
    List<DynamicTest> answersEveryScopeRuleAsPlanted() {
        Set<String> rules = new HashSet<>();
        RegionRows.SHEETS.forEach(sheet -> sheet.scopes().forEach(scope -> rules.add(scope.rule())));
        assertThat(rules).hasSize(10);
        return rules.stream()
                .sorted()
                .map(rule -> DynamicTest.dynamicTest(
                        rule,
                        () -> RegionRows.SHEETS.stream()
                                .flatMap(sheet -> sheet.scopes().stream())
                                .filter(scope -> scope.rule().equals(rule))
                                .forEach(scope -> assertThat(ScopeOracle.answer(rule, scope.caseKey()))
                                        .as(scope.toString())
                                        .isEqualTo(scope.answer()))))
                .toList();
    }
}
