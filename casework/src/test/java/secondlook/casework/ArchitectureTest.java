package secondlook.casework;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The walls of casework: it is pure, and its packages point one way. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("secondlook.casework");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @Test
    void knowsNoSpringNoDatabaseAndNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "secondlook.workbench..",
                        "secondlook.linkage..")
                .check(CLASSES);
    }

    @Test
    void readsNoClock() {
        NO_CLOCK.check(CLASSES);
    }

    @Test
    void aPlantedClockIsCaught() {
        JavaClasses planted = new ClassFileImporter().importClasses(Planted.class);

        assertThat(NO_CLOCK.evaluate(planted).hasViolation()).isTrue();
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("secondlook.casework.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void valuesAndCaseFilesKnowNothingOfWhatIsAsked() {
        noClasses()
                .that()
                .resideInAnyPackage("secondlook.casework.value..", "secondlook.casework.casefile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "secondlook.casework.indicator..",
                        "secondlook.casework.scope..",
                        "secondlook.casework.network..",
                        "secondlook.casework.reading..")
                .check(CLASSES);
    }

    /** Breaks the rule, to show that it would be seen. */
    private static final class Planted {
        @SuppressWarnings("unused")
        private static LocalDate today() {
            return LocalDate.now();
        }
    }
}
