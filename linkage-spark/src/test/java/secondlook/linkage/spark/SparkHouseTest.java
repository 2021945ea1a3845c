package secondlook.linkage.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The walls around this module: Spark is known here and nowhere else, and nothing else is known here. */
class SparkHouseTest {
    private static final String TESTS = SparkHouseTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath();
    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages("secondlook.linkage");

    @Test
    void onlyThisPackageKnowsSpark() {
        assertThat(LIBRARY).anyMatch(type -> type.getPackageName().equals("secondlook.linkage.model"));
        noClasses()
                .that()
                .resideOutsideOfPackage("secondlook.linkage.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .check(LIBRARY);
    }

    @Test
    void thisPackageKnowsTheLibraryAndSparkAlone() {
        classes()
                .that()
                .resideInAPackage("secondlook.linkage.spark..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "secondlook.linkage..", "java..", "org.apache.spark..", "scala..", "org.jspecify.annotations..")
                .check(LIBRARY);
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that()
                .resideInAPackage("secondlook.linkage.spark..")
                .and()
                .doNotHaveSimpleName("LinkCommand")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(LIBRARY);
    }
}
