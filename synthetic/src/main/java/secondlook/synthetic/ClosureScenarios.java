package secondlook.synthetic;

import java.time.LocalDate;
import java.util.List;

/** How a matter was classified, decided, closed and told. */
final class ClosureScenarios {
    private static final LocalDate RIGHT_TO_REVIEW = LocalDate.of(2015, 4, 2);

    static final List<Scenario> ALL = List.of(
            Scenario.occurrence(7, Scenario.asUsual(), ClosureScenarios::closureUnexplained),
            Scenario.occurrence(8, Scenario.asUsual(), ClosureScenarios::resourceLed),
            Scenario.occurrence(10, ClosureScenarios::cancelledShape, ClosureScenarios::cancelled),
            Scenario.occurrence(11, (shape, kind) -> shape.open(48, 60), ClosureScenarios::reclassified),
            Scenario.occurrence(37, (shape, kind) -> shape.outcome(20), ClosureScenarios::transferred),
            Scenario.occurrence(41, ClosureScenarios::routeShape, ClosureScenarios::noReviewRoute),
            Scenario.occurrence(44, Scenario.asUsual(), ClosureScenarios::victimNotTold),
            Scenario.ofUnit(46, "case-file", Scenario.asUsual(), ClosureScenarios::decidedOnOneContact),
            Scenario.ofUnit(49, "case-file", ClosureScenarios::underThirteenShape, ClosureScenarios::underThirteen));

    private ClosureScenarios() {}

    private static void closureUnexplained(NorthmereCase file, Kind kind) {
        String template = file.dice.pick(Wording.TEMPLATE_RATIONALES);
        switch (kind) {
            case YES -> file.occurrence.set("closing_rationale", template).set("decision_maker", "");
            case NEAR_MISS -> {
                if (file.chance(0.5)) {
                    file.occurrence.set("closing_rationale", template);
                } else {
                    file.occurrence.set("decision_maker", "");
                }
            }
            case CANNOT_TELL ->
                file.occurrence.set("closing_rationale", Wording.ON_PAPER).set("decision_maker", "");
        }
    }

    private static void resourceLed(NorthmereCase file, Kind kind) {
        boolean open = kind == Kind.YES || (kind == Kind.NEAR_MISS && file.chance(0.5));
        if (kind != Kind.NEAR_MISS || !open) {
            file.occurrence.set("closing_rationale", file.dice.pick(Wording.CAPACITY_RATIONALES));
        }
        String result = kind == Kind.CANNOT_TELL ? Wording.ON_PAPER : open ? "" : "Spoken to; nothing to add";
        file.action(
                "Trace the driver named by the witness",
                file.reported.plusDays(5),
                result,
                kind == Kind.NEAR_MISS && !open ? file.reported.plusDays(20) : null);
    }

    private static void cancelledShape(CaseShape shape, Kind kind) {
        shape.outcomeAsWritten = shape.variant % 2 == 0 ? "N100 closed" : Outcomes.words(0);
    }

    private static void cancelled(NorthmereCase file, Kind kind) {
        boolean n100 = file.shape.variant % 2 == 0;
        file.occurrence.set("kind", n100 ? "N100" : "crime");
        Row change = file.record(NorthmereTables.CLASSIFICATION_HISTORY, "CH");
        switch (kind) {
            case YES -> history(file, change, file.closed.minusDays(1), n100 ? "N100 closed" : "Cancelled");
            case NEAR_MISS ->
                history(file, change, file.closed.minusDays(1), n100 ? "N100 closed" : "Cancelled")
                        .set(
                                "additional_information",
                                "Camera pictures and two tickets show both in another town that day");
            case CANNOT_TELL ->
                change.set("to_classification", Wording.ON_PAPER).set("additional_information", Wording.ON_PAPER);
        }
    }

    private static Row history(NorthmereCase file, Row change, java.time.LocalDateTime when, String to) {
        return change.set("changed", Times.police(when))
                .set("from_classification", file.occurrence.get("classification"))
                .set("to_classification", to)
                .set("changed_by", file.dice.pick(Wording.OFFICERS));
    }

    private static void reclassified(NorthmereCase file, Kind kind) {
        Row change = file.record(NorthmereTables.CLASSIFICATION_HISTORY, "CH");
        String lower = file.dice.pick(List.of("Sexual offence, other", "Harassment", "Concern for safety"));
        history(file, change, file.reported.plusDays(file.dice.between(3, 25)), lower);
        int variant = file.shape.variant % 3;
        if (kind == Kind.CANNOT_TELL) {
            change.set("changed", "");
        } else if (kind == Kind.NEAR_MISS && variant == 0) {
            change.set("reason", "Offence as described by the child falls under the other section; see account");
        } else if (kind == Kind.NEAR_MISS && variant == 1) {
            change.set("changed", Times.police(file.reported.plusDays(file.dice.between(33, 45))));
        } else if (kind == Kind.NEAR_MISS) {
            change.set("from_classification", lower).set("to_classification", "Sexual offence, child under 16");
            return;
        }
        file.occurrence.set("classification", lower);
    }

    private static void transferred(NorthmereCase file, Kind kind) {
        Row transfer = file.record(NorthmereTables.TRANSFERS, "TR")
                .set("sent", Times.police(file.closed.minusDays(1)))
                .set("receiving_body", kind == Kind.CANNOT_TELL ? "Westhaven Police" : "Brackwater Constabulary");
        if (kind == Kind.NEAR_MISS) {
            String received = BrackwaterCase.refOf(file.closed, file.sheet.number());
            transfer.set("receiving_ref", received)
                    .set("accepted", Times.police(file.closed.plusDays(2).toLocalDate()));
            BrackwaterCase.received(file, received);
        }
    }

    private static void routeShape(CaseShape shape, Kind kind) {
        boolean even = shape.variant % 2 == 0;
        switch (kind) {
            case YES -> {
                shape.reported(RIGHT_TO_REVIEW, LocalDate.of(2025, 6, 30)).outcome(even ? 18 : 15);
                shape.suspectNamed = !even;
            }
            case NEAR_MISS -> {
                if (even) {
                    shape.reported(RIGHT_TO_REVIEW, LocalDate.of(2025, 6, 30));
                } else {
                    shape.reported(LocalDate.of(2008, 1, 1), LocalDate.of(2013, 3, 30));
                }
            }
            case CANNOT_TELL -> shape.reported(LocalDate.of(2013, 6, 6), LocalDate.of(2015, 1, 20));
        }
    }

    private static void noReviewRoute(NorthmereCase file, Kind kind) {
        if (kind == Kind.YES && file.shape.suspectNamed) {
            file.interview("not interviewed", "");
        }
    }

    private static void victimNotTold(NorthmereCase file, Kind kind) {
        if (kind == Kind.CANNOT_TELL) {
            file.contactsOnPaper();
            return;
        }
        file.without(NorthmereTables.CONTACTS, "type", "outcome told");
        if (kind == Kind.NEAR_MISS) {
            file.contact("outcome told", "telephone", file.closed.plusDays(2), "")
                    .set("person_id", file.parentId())
                    .set("notes", "Told to the child's parent");
        }
    }

    private static void decidedOnOneContact(NorthmereCase file, Kind kind) {
        file.without(NorthmereTables.CONTACTS, "type", "first account", "visit", "support referral");
        int variant = kind == Kind.NEAR_MISS ? file.shape.variant % 3 : 3 + file.dice.below(2);
        switch (variant) {
            case 0 -> file.contact("visit", "in person", file.reported.plusDays(5), "");
            case 1 -> file.contact("first account", "in person", file.reported.plusDays(2), "");
            case 2, 3 -> file.contact("telephone call", "telephone", file.reported.plusDays(2), "");
            default -> {}
        }
        if (variant != 2) {
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

    private static void underThirteenShape(CaseShape shape, Kind kind) {
        boolean older = kind == Kind.NEAR_MISS && shape.variant % 2 == 0;
        shape.victimAgeLeast = older ? 13 : 9;
        shape.victimAgeMost = older ? 15 : 11;
    }

    private static void underThirteen(NorthmereCase file, Kind kind) {
        boolean discussed = kind == Kind.NEAR_MISS && file.shape.variant % 2 != 0;
        if (!discussed) {
            file.without(NorthmereTables.ACTIONS, "description", NorthmereCase.STRATEGY);
        }
        file.occurrence.set("classification", "Sexual offence, child under 13");
        if (kind == Kind.NEAR_MISS && !discussed) {
            file.occurrence.set("classification", "Sexual offence, child under 16");
        } else if (kind == Kind.CANNOT_TELL) {
            file.occurrence.set("classification", "Sexual offence, other");
            file.victimRow.set("birth_date", "").set("age_recorded", "");
        } else if (kind == Kind.YES && file.chance(0.5)) {
            file.log(
                    file.reported.plusDays(3), "Described as consensual; the two say that they are in a relationship.");
        }
    }
}
