package secondlook.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of the house (ARCHITECTURE.md), each as a function of the root package, so that the same rule is held
 * against the program and against a small tree in which it is broken on purpose.
 */
final class HouseRules {

    /** What each room of the workbench may know of, besides itself and the leaves. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("intake", Set.of("archive")),
            // Pages and papers about what was received.
            Map.entry("material", Set.of("archive", "safeguarding")),
            Map.entry("safeguarding", Set.of("archive", "people")),
            Map.entry("archive", Set.of()),
            Map.entry("people", Set.of("archive")),
            Map.entry("naming", Set.of("archive", "people")),
            // why: what people judged to be named in words stands in the case files that triage builds.
            Map.entry("triage", Set.of("archive", "people", "naming")),
            // why: it reads the case files that triage builds, and no reason and no order.
            Map.entry("connections", Set.of("archive", "people", "naming", "triage")),
            Map.entry("search", Set.of("archive", "people")),
            // The web is layout only: it hands a room the parts of its pages and knows no room.
            Map.entry("review", Set.of("archive", "people", "naming", "triage", "safeguarding", "web")),
            Map.entry("report", Set.of("archive", "people", "naming", "triage", "connections", "missing", "review")),
            Map.entry("missing", Set.of("archive", "people")),
            Map.entry("web", Set.of()));

    private static final List<String> LEAVES = List.of("database", "access", "audit", "drafts");

    /** The shapes of the layout's fragments, which a room's pages fill. It knows no room. */
    private static final String FACE = "web";

    private HouseRules() {}

    /** Data flows one way: a room knows only the rooms its data comes from, and the leaves. */
    static ArchRule dataFlowsOneWay(String root) {
        List<ArchRule> rules = new ArrayList<>();
        ARROWS.forEach((room, known) -> {
            List<String> allowed = new ArrayList<>(known);
            allowed.addAll(LEAVES);
            allowed.add(FACE);
            allowed.add(room);
            rules.add(within(root, room, allowed));
        });
        List<String> leavesAndFace = new ArrayList<>(LEAVES);
        leavesAndFace.add(FACE);
        LEAVES.forEach(leaf -> rules.add(within(root, leaf, leavesAndFace)));
        return CompositeArchRule.of(rules).as("Data flows one way between the rooms");
    }

    private static ArchRule within(String root, String room, List<String> allowed) {
        String[] packages =
                allowed.stream().map(name -> root + ".workbench." + name + "..").toArray(String[]::new);
        DescribedPredicate<JavaClass> otherRoom = resideInAPackage(root + ".workbench..")
                .and(DescribedPredicate.not(resideInAnyPackage(packages)))
                .as("another room than " + allowed);
        return noClasses()
                .that()
                .resideInAPackage(root + ".workbench." + room + "..")
                .should()
                .dependOnClassesThat(otherRoom)
                .allowEmptyShould(true);
    }

    /** No room stands in a circle with another, in any module. */
    static ArchRule noCycles(String root) {
        return CompositeArchRule.of(List.of(
                        slices().matching(root + ".workbench.(*)..").should().beFreeOfCycles(),
                        slices().matching(root + ".casework.(*)..").should().beFreeOfCycles()))
                .as("No cycles");
    }

    /** linkage, casework and synthetic know no framework and no database; linkage knows no domain; Spark stays out. */
    static ArchRule wallsHold(String root) {
        ArchRule noFramework = noClasses()
                .that()
                .resideInAnyPackage(root + ".linkage..", root + ".casework..", root + ".synthetic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", root + ".workbench..")
                .allowEmptyShould(true);
        ArchRule noDomain = noClasses()
                .that()
                .resideInAPackage(root + ".linkage..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(root + ".casework..", root + ".synthetic..")
                .allowEmptyShould(true);
        ArchRule noSpark = noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".linkage.spark..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .allowEmptyShould(true);
        return CompositeArchRule.of(List.of(noFramework, noDomain, noSpark)).as("The walls between the modules hold");
    }

    /** casework has no clock: a moment is handed in. */
    static ArchRule caseworkAsksNoClock(String root) {
        Set<String> clocks = Set.of("now", "currentTimeMillis", "nanoTime");
        return noClasses()
                .that()
                .resideInAPackage(root + ".casework..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the present moment is asked for",
                        (JavaMethodCall call) ->
                                clocks.contains(call.getTarget().getName())))
                .allowEmptyShould(true)
                .as("casework asks no clock");
    }

    /** Agencies' formats are read only in intake. */
    static ArchRule formatsAreReadInIntake(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".workbench..")
                .and()
                .resideOutsideOfPackage(root + ".workbench.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar.fastcsv.reader..", "org.dhatim..", "org.apache.poi..")
                .allowEmptyShould(true)
                .as("Agencies' formats are read only in intake");
    }

    /** Only the command line prints. */
    static ArchRule onlyTheCommandLinePrints(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root + ".workbench.cli..", root + ".benchmark..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .allowEmptyShould(true)
                .as("Only the command line prints");
    }

    /** A name says what a class is. */
    static ArchRule namesSayWhatThingsAre(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)$")
                .allowEmptyShould(true)
                .as("No Util, Helper, Manager or Impl");
    }
}
