package secondlook.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house stands as drawn, and each rule would notice if it did not. */
final class HouseRulesTest {

    private static final List<String> MODULES = List.of("linkage", "casework", "synthetic", "workbench");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    MODULES.stream().map(module -> "secondlook." + module).toArray(String[]::new));
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("secondlook.planted");

    static List<Rule> rules() {
        return List.of(
                new Rule("data flows one way", HouseRules::dataFlowsOneWay),
                new Rule("no cycles", HouseRules::noCycles),
                new Rule("the walls hold", HouseRules::wallsHold),
                new Rule("casework asks no clock", HouseRules::caseworkAsksNoClock),
                new Rule("formats are read in intake", HouseRules::formatsAreReadInIntake),
                new Rule("only the command line prints", HouseRules::onlyTheCommandLinePrints),
                new Rule("names say what things are", HouseRules::namesSayWhatThingsAre));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProgramKeepsTheRule(Rule rule) {
        rule.under().apply("secondlook").check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleNoticesAPlantedViolation(Rule rule) {
        assertThatThrownBy(() -> rule.under().apply("secondlook.planted").check(PLANTED))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void theRulesSeeEveryModule() {
        assertThat(MODULES)
                .allSatisfy(module -> assertThat(PROGRAM)
                        .anyMatch(type -> type.getPackageName().startsWith("secondlook." + module)));
    }

    record Rule(String name, Function<String, ArchRule> under) {
        @Override
        public String toString() {
            return name;
        }
    }
}
