package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The child's account and support, flags, referrals and offences, as the force recorded them. */
final class ChildScenarios {
    private static final LocalDate LAST = LocalDate.of(2024, 6, 30);
    private static final LocalDate SEXUAL_FLAG = LocalDate.of(2016, 4, 10);
    private static final LocalDate CRIMINAL_FLAG = LocalDate.of(2019, 7, 10);

    static final List<Scenario> ALL = List.of(
            Scenario.occurrence(2, (shape, kind) -> shape.open(62, 85), ChildScenarios::accountNotTaken),
            Scenario.occurrence(5, ChildScenarios::nonSupportShape, ChildScenarios::earlyNonSupport),
            Scenario.occurrence(6, (shape, kind) -> shape.outcome(16), ChildScenarios::withdrawal),
            Scenario.occurrence(12, ChildScenarios::notFlaggedShape, ChildScenarios::notFlagged),
            Scenario.occurrence(13, (shape, kind) -> shape.reported(CRIMINAL_FLAG, LAST), ChildScenarios::oneFlagOfTwo),
            Scenario.occurrence(14, (shape, kind) -> shape.reported(SEXUAL_FLAG, LAST), ChildScenarios::flagRemoved),
            child(33, SEXUAL_FLAG, ChildScenarios::victimCriminalised),
            child(34, LocalDate.of(2015, 11, 10), ChildScenarios::noReferralMechanism),
            child(52, LocalDate.of(2009, 1, 1), ChildScenarios::movedWithoutQuestion));

    private ChildScenarios() {}

    private static Scenario child(
            int indicator, LocalDate from, java.util.function.BiConsumer<NorthmereCase, Kind> change) {
        return Scenario.planting(indicator, (shape, kind) -> shape.reported(from, LAST), (file, kind) -> {
            change.accept(file, kind);
            file.plantIn(indicator, "child", NorthmereTables.PERSONS.path(), file.victimId, kind);
        });
    }

    private static void accountNotTaken(NorthmereCase file, Kind kind) {
        if (kind == Kind.CANNOT_TELL) {
            file.contactsOnPaper();
            return;
        }
        file.without(NorthmereTables.CONTACTS, "type", "first account");
        if (kind == Kind.NEAR_MISS) {
            file.contact(account(file), "in person", file.reported.plusDays(file.dice.between(20, 27)), "");
        } else if (file.chance(0.5)) {
            file.contact(account(file), "in person", file.reported.plusDays(file.dice.between(30, 55)), "");
        }
    }

    private static String account(NorthmereCase file) {
        return file.dice.pick(List.of("first account", "statement", "recorded interview"));
    }

    private static void nonSupportShape(CaseShape shape, Kind kind) {
        boolean late = kind == Kind.NEAR_MISS && shape.variant % 3 == 0;
        shape.open(late ? 33 : 14, late ? 45 : 28).outcome(shape.variant % 2 == 0 ? 14 : 16);
        shape.suspectNamed = shape.outcome == 16;
    }

    private static void earlyNonSupport(NorthmereCase file, Kind kind) {
        if (kind == Kind.CANNOT_TELL) {
            file.contactsOnPaper();
            return;
        }
        file.without(NorthmereTables.CONTACTS, "type", "visit", "support referral");
        if (kind == Kind.NEAR_MISS && file.shape.variant % 3 == 1) {
            file.added(NorthmereTables.CONTACTS, "type", "first account").set("wishes", file.dice.pick(Wording.WISHES));
        } else if (kind == Kind.NEAR_MISS && file.shape.variant % 3 == 2) {
            file.contact("telephone call", "telephone", file.reported.plusDays(4), "");
            file.contact("visit", "in person", file.reported.plusDays(7), "");
        }
    }

    private static void withdrawal(NorthmereCase file, Kind kind) {
        String type = file.chance(0.5) ? "contact by suspect" : "suspect seen";
        LocalDateTime seen = file.reported.plusDays(9);
        file.contact(type, "", seen, "");
        Row withdrawn = file.contact("support withdrawn", "telephone", seen.plusDays(file.dice.between(1, 13)), "");
        if (kind == Kind.CANNOT_TELL) {
            withdrawn.set("contact_time", "");
        } else if (kind == Kind.NEAR_MISS && file.chance(0.5)) {
            withdrawn.set("contact_time", Times.police(seen.plusDays(file.dice.between(16, 22))));
        } else if (kind == Kind.NEAR_MISS) {
            withdrawn.set("contact_time", Times.police(seen.minusDays(file.dice.between(2, 6))));
        }
    }

    private static boolean criminal(CaseShape shape) {
        return shape.variant % 2 == 0;
    }

    private static void notFlaggedShape(CaseShape shape, Kind kind) {
        shape.reported(criminal(shape) ? CRIMINAL_FLAG : SEXUAL_FLAG, LAST);
        if (kind == Kind.NEAR_MISS && shape.variant % 3 == 0) {
            shape.reported(LocalDate.of(2009, 1, 1), LocalDate.of(2016, 2, 1));
        }
    }

    private static void notFlagged(NorthmereCase file, Kind kind) {
        boolean criminal = criminal(file.shape);
        int variant = file.shape.variant % 3;
        int count = kind == Kind.NEAR_MISS && variant == 1 ? 2 : 3;
        Markers.put(file, Markers.some(criminal ? Markers.CRIMINAL : Markers.SEXUAL, count, file.dice));
        if (kind == Kind.CANNOT_TELL) {
            file.occurrence.set("flags", Wording.ON_PAPER);
            file.record(NorthmereTables.FLAGS, "FL").set("flag", Wording.ON_PAPER);
        } else if (kind == Kind.NEAR_MISS && variant == 2) {
            file.flag(criminal ? "CCE" : "CSE", file.reported.plusDays(2));
        }
    }

    private static void oneFlagOfTwo(NorthmereCase file, Kind kind) {
        List<String> markers = new ArrayList<>(Markers.some(Markers.SEXUAL, 2, file.dice));
        markers.addAll(Markers.some(Markers.CRIMINAL, 2, file.dice));
        Markers.put(file, markers);
        if (kind == Kind.CANNOT_TELL) {
            file.occurrence.set("flags", Wording.ON_PAPER);
            file.record(NorthmereTables.FLAGS, "FL").set("flag", Wording.ON_PAPER);
            return;
        }
        String first = file.chance(0.5) ? "CSE" : "CCE";
        file.flag(first, file.reported.plusDays(2));
        if (kind == Kind.NEAR_MISS) {
            file.flag(first.equals("CSE") ? "CCE" : "CSE", file.reported.plusDays(3));
        }
    }

    private static void flagRemoved(NorthmereCase file, Kind kind) {
        LocalDateTime removed = file.reported.plusDays(20);
        Row flag = file.flag("CSE", file.reported.plusDays(2))
                .set("removed_by", file.dice.pick(Wording.OFFICERS))
                .set("removal_reason", "Review of the list")
                .set("removed_on", kind == Kind.CANNOT_TELL ? "" : Times.police(removed.toLocalDate()));
        file.occurrence.set("flags", kind == Kind.CANNOT_TELL ? flag.get("flag") : "");
        int days = kind == Kind.NEAR_MISS ? file.dice.between(195, 300) : file.dice.between(25, 160);
        MissingEpisodes.report(file, removed.plusDays(days));
    }

    private static void victimCriminalised(NorthmereCase file, Kind kind) {
        file.flag("CSE", file.reported.plusDays(2));
        int days = kind == Kind.NEAR_MISS ? -file.dice.between(400, 700) : file.dice.between(10, 300);
        Row offence = file.sheet.add(NorthmereTables.OFFENCES.row(
                "OF" + file.sheet.number(),
                file.victimId,
                Times.police(file.reported.plusDays(days).toLocalDate()),
                file.dice.pick(List.of("Theft from a shop", "Criminal damage", "Public order")),
                "caution"));
        if (kind == Kind.CANNOT_TELL) {
            offence.set("offence_date", "");
        }
    }

    private static void noReferralMechanism(NorthmereCase file, Kind kind) {
        file.occurrence.set("classification", "Modern slavery: criminal exploitation of a child");
        if (kind == Kind.YES && file.chance(0.5)) {
            return;
        }
        Row referral = file.record(NorthmereTables.NRM_REFERRALS, "NR")
                .set("person_id", file.victimId)
                .set("recorded", Times.police(file.reported.plusDays(3).toLocalDate()))
                .set("concern", "criminal exploitation");
        switch (kind) {
            case YES -> referral.set("nrm_status", "not referred");
            case NEAR_MISS ->
                referral.set("nrm_status", "referred")
                        .set(
                                "referred_on",
                                Times.police(file.reported.plusDays(6).toLocalDate()));
            case CANNOT_TELL -> {}
        }
    }

    private static void movedWithoutQuestion(NorthmereCase file, Kind kind) {
        Row report = MissingEpisodes.report(file, file.reported.plusDays(6));
        report.set("movement", file.dice.pick(List.of("hotel", "other town", "car of a stranger")));
        if (kind == Kind.NEAR_MISS) {
            report.set("trafficking_considered", "Considered with the council; recorded as not indicated");
        }
    }
}
