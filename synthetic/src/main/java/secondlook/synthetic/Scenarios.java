package secondlook.synthetic;

import java.util.List;

/** Every scenario of the region. */
final class Scenarios {
    static final List<Scenario> ALL = List.of(
            EnquiryScenarios.ENQUIRY_WITHOUT_RESULT,
            ClosureScenarios.CLOSURE_UNEXPLAINED,
            ClosureScenarios.DECIDED_ON_ONE_CONTACT);
    static final List<Scenario> BACKGROUND = List.of(Background.NORTHMERE);

    private Scenarios() {}

    static List<Kind> kinds(Scenario scenario) {
        return scenario.indicator() == 52 ? List.of(Kind.YES, Kind.NEAR_MISS) : List.of(Kind.values());
    }
}
