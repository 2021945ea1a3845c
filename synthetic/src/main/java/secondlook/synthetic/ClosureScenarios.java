package secondlook.synthetic;

/** How a matter was decided and closed. */
final class ClosureScenarios {
    static final Scenario CLOSURE_UNEXPLAINED =
            Scenario.occurrence(7, Scenario.asUsual(), ClosureScenarios::closureUnexplained);
    static final Scenario DECIDED_ON_ONE_CONTACT =
            Scenario.ofUnit(46, "case-file", Scenario.asUsual(), ClosureScenarios::decidedOnOneContact);

    private ClosureScenarios() {}

    private static void closureUnexplained(NorthmereCase file, Kind kind) {
        switch (kind) {
            case YES ->
                file.occurrence
                        .set("closing_rationale", file.dice.pick(Wording.TEMPLATE_RATIONALES))
                        .set("decision_maker", "");
            case NEAR_MISS -> {
                if (file.dice.chance(0.5)) {
                    file.occurrence.set("closing_rationale", file.dice.pick(Wording.TEMPLATE_RATIONALES));
                } else {
                    file.occurrence.set("decision_maker", "");
                }
            }
            case CANNOT_TELL ->
                file.occurrence.set("closing_rationale", Wording.ON_PAPER).set("decision_maker", "");
        }
    }

    private static void decidedOnOneContact(NorthmereCase file, Kind kind) {
        file.without(NorthmereTables.CONTACTS, "type", "first account", "visit", "support referral");
        if (kind == Kind.NEAR_MISS && file.dice.chance(0.3)) {
            file.contact("visit", "in person", file.reported.plusDays(5), "");
        } else if (kind == Kind.NEAR_MISS && file.dice.chance(0.4)) {
            file.contact("first account", "in person", file.reported.plusDays(2), "");
        } else if (file.dice.chance(0.6)) {
            file.contact("telephone call", "telephone", file.reported.plusDays(2), "");
        }
        boolean checked = kind == Kind.NEAR_MISS
                && file.sheet.rows().stream()
                        .filter(row -> row.table().equals(NorthmereTables.CONTACTS))
                        .noneMatch(row ->
                                java.util.Set.of("visit", "first account").contains(row.get("type")));
        if (!checked) {
            file.without(
                    NorthmereTables.ACTIONS,
                    "description",
                    NorthmereCase.OTHER_RECORDS_CHECK,
                    NorthmereCase.OTHER_CHILDREN_CHECK,
                    NorthmereCase.STRATEGY);
            file.action(
                    "Ask for camera pictures", file.reported.plusDays(2), "Received, read", file.reported.plusDays(7));
        }
        if (kind == Kind.CANNOT_TELL) {
            file.contactsOnPaper();
        }
    }
}
