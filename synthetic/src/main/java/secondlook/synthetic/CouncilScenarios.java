package secondlook.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** What the council decided, agreed, placed and wrote about a child. */
final class CouncilScenarios {
    static final List<Scenario> ALL = List.of(
            child(15, CouncilScenarios::riskSteppedDown),
            child(20, CouncilScenarios::repeatedNoAction),
            child(21, CouncilScenarios::meetingNotHeld),
            child(22, CouncilScenarios::missingWithoutPlan),
            child(30, CouncilScenarios::placedAway),
            child(42, CouncilScenarios::documentMissing),
            child(50, CouncilScenarios::yearsUntilProtection),
            of(45, (file, kind) -> {
                decidedAgainstEvidence(file, kind);
                file.plant(45, "case-file", EastholmTables.CIN_EPISODES, file.ref, kind);
            }));

    private CouncilScenarios() {}

    private static Scenario child(int indicator, BiConsumer<EastholmCase, Kind> change) {
        return of(indicator, (file, kind) -> {
            change.accept(file, kind);
            file.plant(indicator, "child", EastholmTables.PERSON, file.childId, kind);
        });
    }

    static Scenario of(int indicator, BiConsumer<EastholmCase, Kind> change) {
        return new Scenario(indicator, 1, context -> change.accept(file(context), context.kind()));
    }

    static EastholmCase file(CaseContext context) {
        Dice dice = context.dice();
        LocalDate referred = LocalDate.of(2008, 1, 1).plusDays(dice.below(15 * 365));
        Person child = Person.drawn(
                "C" + context.number() + "-1", dice, referred.minusYears(15).minusDays(200), referred.minusYears(13));
        return new EastholmCase(context.sheet(), dice, context.variant(), referred, dice.between(60, 90), child);
    }

    private static void riskSteppedDown(EastholmCase file, Kind kind) {
        LocalDate first = file.referred.plusDays(10);
        LocalDate second = first.plusDays(95);
        int before = file.dice.between(2, 3);
        int after = kind == Kind.NEAR_MISS && file.variant % 2 == 0 ? before - 1 : before + file.dice.below(2);
        boolean lowered = kind != Kind.NEAR_MISS || file.variant % 2 == 0;
        for (int episode = 0; episode < before; episode++) {
            file.missing(first.minusDays(50L - episode * 12L));
        }
        for (int episode = 0; episode < after; episode++) {
            if (kind == Kind.CANNOT_TELL) {
                file.missingUndated();
            } else {
                file.missing(second.minusDays(60L - episode * 12L));
            }
        }
        risk(file, first, "high", String.valueOf(before));
        risk(file, second, lowered ? "medium" : "high", kind == Kind.CANNOT_TELL ? "" : String.valueOf(after));
    }

    private static void risk(EastholmCase file, LocalDate day, String level, String missing) {
        file.sheet.add(
                EastholmTables.RISK_ASSESSMENTS.row(file.next("RA"), file.childId, day.toString(), level, missing));
    }

    private static void repeatedNoAction(EastholmCase file, Kind kind) {
        boolean spread = kind == Kind.NEAR_MISS && file.variant % 2 == 0;
        int step = spread ? file.dice.between(200, 240) : file.dice.between(40, 120);
        for (int contact = 0; contact < 3; contact++) {
            boolean accepted = kind == Kind.NEAR_MISS && !spread && contact == 1;
            boolean unknown = kind == Kind.CANNOT_TELL && contact == 2;
            if (kind == Kind.YES && contact == 2 && file.variant % 2 == 0) {
                closedAfterAssessment(file, file.referred.plusDays(120L + (long) contact * step));
                continue;
            }
            file.contact(
                    file.referred.plusDays(120L + (long) contact * step),
                    "2A",
                    "School",
                    unknown ? "" : accepted ? "Referral" : "NFA");
        }
    }

    /** A further referral that ends in no action, or in early help. */
    private static void closedAfterAssessment(EastholmCase file, LocalDate referred) {
        file.sheet.add(EastholmTables.CIN_EPISODES.row(
                file.ref + "-2",
                file.childId,
                referred.toString(),
                "N1",
                "2A",
                "{\"outcome\":\"Assessment\"}",
                "N",
                file.chanceOfHalf() ? "RC8" : "RC9",
                referred.plusDays(30).toString(),
                "Children's assessment team"));
    }

    private static void meetingNotHeld(EastholmCase file, Kind kind) {
        LocalDate agreed = file.referred.plusDays(25);
        file.meeting(agreed, "review", "Agreed to convene an initial child protection conference", "held");
        switch (kind) {
            case YES -> {}
            case NEAR_MISS ->
                file.sheet.add(EastholmTables.CONFERENCES.row(
                        file.next("IC"), "", file.childId, agreed.plusDays(12).toString(), "N"));
            case CANNOT_TELL -> file.meeting(agreed.plusDays(12), "", "", Wording.ON_PAPER);
        }
    }

    private static void missingWithoutPlan(EastholmCase file, Kind kind) {
        file.without(EastholmTables.MEETINGS);
        file.without(EastholmTables.S47_ENQUIRY);
        boolean spread = kind == Kind.NEAR_MISS && file.variant % 2 == 0;
        LocalDate first = file.referred.plusDays(5);
        file.missing(first);
        file.missing(first.plusDays(spread ? 55 : 20));
        if (kind == Kind.CANNOT_TELL) {
            file.missingUndated();
        } else {
            file.missing(first.plusDays(spread ? 110 : file.dice.between(40, 85)));
        }
        if (kind == Kind.NEAR_MISS && !spread) {
            String type = file.chanceOfHalf() ? "trigger plan" : "strategy meeting";
            file.meeting(first.plusDays(30), type, "Plan for further episodes agreed", "held");
        }
    }

    private static void placedAway(EastholmCase file, Kind kind) {
        LocalDate from = file.referred.plusDays(30);
        Row placement = file.placement("Fellgate House, Stanmere", from, from.plusDays(200));
        boolean nearby = kind == Kind.NEAR_MISS && file.variant % 2 == 0;
        placement.set("clap_out_of_area", kind == Kind.CANNOT_TELL ? "" : nearby ? "N" : "Y");
        if (kind == Kind.NEAR_MISS && !nearby) {
            placement
                    .set("clap_host_authority_notified", from.plusDays(2).toString())
                    .set("clap_host_force_notified", from.plusDays(3).toString());
        } else if (kind == Kind.YES && file.chanceOfHalf()) {
            placement.set("clap_host_authority_notified", from.plusDays(2).toString());
        }
    }

    private static void documentMissing(EastholmCase file, Kind kind) {
        String number = "D-" + (100_000 + file.sheet.number());
        file.note(file.referred.plusDays(12), "other", "Minutes of the earlier meeting read.")
                .set("note_document_ref", kind == Kind.CANNOT_TELL ? "D-1?" + file.variant % 10 + "#" : number);
        if (kind == Kind.NEAR_MISS) {
            file.sheet.add(EastholmTables.DOCUMENTS.row(
                    number,
                    file.childId,
                    "Minutes of meeting",
                    file.referred.minusDays(40).toString()));
        }
    }

    private static void yearsUntilProtection(EastholmCase file, Kind kind) {
        file.without(EastholmTables.MEETINGS);
        file.without(EastholmTables.S47_ENQUIRY);
        LocalDate concern = file.referred.plusDays(22);
        file.sheet.remove(EastholmTables.ASSESSMENT_FACTORS, row -> true);
        file.sheet.add(EastholmTables.ASSESSMENT_FACTORS.row(
                "AF" + file.sheet.number(), file.assessment.ownKey(), "[\"11A\"]"));
        int days = kind == Kind.NEAR_MISS ? file.dice.between(20, 170) : file.dice.between(190, 900);
        Row enquiry = file.enquiry(concern.plusDays(days));
        if (kind == Kind.CANNOT_TELL) {
            enquiry.set("s47e_s47_start_date", "").set("s47e_s47_end_date", "");
        }
    }

    private static void decidedAgainstEvidence(EastholmCase file, Kind kind) {
        LocalDate decided = file.referred.plusDays(22);
        String decision = file.dice.pick(List.of("no risk", "no threat", "not exploitation"));
        file.assessment.set("cina_assessment_outcome_json", "{\"decision\":\"" + decision + "\"}");
        boolean none = kind == Kind.NEAR_MISS && file.variant % 2 == 0;
        LocalDate seen = kind == Kind.NEAR_MISS ? decided.plusDays(9) : decided.minusDays(10);
        if (!none) {
            switch (file.variant % 3) {
                case 0 -> file.note(seen, "disclosure", "Disclosure recorded; the child's words are in the account.");
                case 1 -> file.note(seen, "named adult", "Names an adult known as \"" + file.child.nickname() + "\".");
                default -> file.note(seen, "marker", "Recorded at the visit: alcohol or drugs given.");
            }
        }
        if (kind == Kind.CANNOT_TELL) {
            file.assessment.set("cina_assessment_auth_date", "");
        }
    }
}
