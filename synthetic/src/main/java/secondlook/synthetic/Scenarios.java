package secondlook.synthetic;

import java.util.List;
import java.util.stream.Stream;

/** Every scenario of the region. */
final class Scenarios {
    static final List<Scenario> ALL = Stream.of(
                    EnquiryScenarios.ALL,
                    ClosureScenarios.ALL,
                    ChildScenarios.ALL,
                    MissingEpisodes.ALL,
                    SharedScenarios.ALL,
                    WordingScenarios.ALL,
                    CouncilScenarios.ALL,
                    CareScenarios.ALL)
            .flatMap(List::stream)
            .toList();

    /** Planted beside the indicators: the scope rules in their three answers, groups, and what only looks like one. */
    static final List<Scenario> UNCOUNTED = Stream.of(ScopeScenarios.ALL, GroupScenarios.ALL)
            .flatMap(List::stream)
            .toList();

    private Scenarios() {}

    static List<Kind> kinds(Scenario scenario) {
        return scenario.indicator() == 52 ? List.of(Kind.YES, Kind.NEAR_MISS) : List.of(Kind.values());
    }
}
