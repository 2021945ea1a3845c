package secondlook.synthetic;

import java.time.LocalDateTime;

/** Lines of enquiry, exhibits and checks: what was raised and what became of it. */
final class EnquiryScenarios {
    static final Scenario ENQUIRY_WITHOUT_RESULT =
            Scenario.occurrence(1, Scenario.asUsual(), EnquiryScenarios::enquiryWithoutResult);

    private EnquiryScenarios() {}

    private static void enquiryWithoutResult(NorthmereCase file, Kind kind) {
        LocalDateTime raised = file.reported.plusDays(file.dice.between(2, 12));
        String description = "Establish who uses the phone given in the account";
        switch (kind) {
            case YES -> file.action(description, raised, "", null);
            case NEAR_MISS -> {
                if (file.dice.chance(0.5)) {
                    file.action(description, raised, "Subscriber named; see log", file.closed);
                } else {
                    file.action("Answer letter received after closure", file.closed.plusDays(6), "", null);
                }
            }
            case CANNOT_TELL -> file.action(description, raised, Wording.ON_PAPER, null);
        }
    }
}
