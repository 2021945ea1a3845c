package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Lines of enquiry, suspects, exhibits and checks: what was raised and what became of it. */
final class EnquiryScenarios {
    private static final LocalDate VAGUE_FROM = LocalDate.of(2008, 1, 1);
    private static final LocalDate VAGUE_TO = LocalDate.of(2013, 11, 30);

    static final List<Scenario> ALL = List.of(
            Scenario.occurrence(1, Scenario.asUsual(), EnquiryScenarios::enquiryWithoutResult),
            Scenario.occurrence(3, EnquiryScenarios::suspectShape, EnquiryScenarios::suspectNotInterviewed),
            Scenario.occurrence(4, EnquiryScenarios::namedShape, EnquiryScenarios::namedButNoSuspect),
            Scenario.occurrence(31, Scenario.asUsual(), EnquiryScenarios::noticeOnly),
            Scenario.occurrence(32, EnquiryScenarios::adviceShape, EnquiryScenarios::noEarlyAdvice),
            Scenario.occurrence(38, EnquiryScenarios::gapShape, EnquiryScenarios::longGap),
            Scenario.occurrence(39, Scenario.asUsual(), EnquiryScenarios::exhibitUnexamined),
            Scenario.occurrence(40, EnquiryScenarios::codesShape, EnquiryScenarios::otherSuspectsForgotten),
            Scenario.ofUnit(48, "case-file", Scenario.asUsual(), EnquiryScenarios::friendsNotAsked));

    private EnquiryScenarios() {}

    private static void enquiryWithoutResult(NorthmereCase file, Kind kind) {
        LocalDateTime raised = file.reported.plusDays(file.dice.between(2, 12));
        String description = "Establish who uses the phone given in the account";
        switch (kind) {
            case YES -> file.action(description, raised, "", null);
            case NEAR_MISS -> {
                if (file.chance(0.5)) {
                    file.action(description, raised, "Subscriber named; see log", file.closed.minusDays(1));
                } else {
                    file.action("Answer a letter received after closure", file.closed.plusDays(6), "", null);
                }
            }
            case CANNOT_TELL -> file.action(description, raised, Wording.ON_PAPER, null);
        }
    }

    /** An outcome in words that stand for no one code. */
    static void vague(CaseShape shape) {
        shape.reported(VAGUE_FROM, VAGUE_TO).outcomeAsWritten = "NFA";
    }

    private static void suspectShape(CaseShape shape, Kind kind) {
        shape.outcome(List.of(15, 16, 21).get(shape.variant % 3));
        if (kind == Kind.NEAR_MISS && shape.variant % 2 == 0) {
            shape.outcome(1);
        }
        if (kind == Kind.CANNOT_TELL && shape.variant % 2 == 0) {
            vague(shape);
        }
    }

    private static void suspectNotInterviewed(NorthmereCase file, Kind kind) {
        boolean even = file.shape.variant % 2 == 0;
        if (kind == Kind.NEAR_MISS && !even) {
            file.interview("arrest and interview", Times.police(file.closed.minusDays(1)));
        } else if (kind == Kind.CANNOT_TELL && !even) {
            file.interview("", "");
        } else {
            file.interview("not interviewed", "");
        }
    }

    private static void namedShape(CaseShape shape, Kind kind) {
        shape.outcome(shape.variant % 2 == 0 ? 18 : 14).suspectNamed = false;
        shape.plain = false;
        if (kind == Kind.NEAR_MISS && shape.variant % 2 == 0) {
            shape.outcome(15).suspectNamed = true;
        }
        if (kind == Kind.CANNOT_TELL && shape.variant % 2 == 0) {
            shape.outcomeAsWritten = shape.variant % 4 == 0 ? "NFA" : "Filed";
            shape.reported(VAGUE_FROM, VAGUE_TO);
        }
    }

    private static void namedButNoSuspect(NorthmereCase file, Kind kind) {
        boolean even = file.shape.variant % 2 == 0;
        LocalDateTime when = file.reported.plusDays(2);
        if (kind == Kind.CANNOT_TELL && !even) {
            file.clearLog();
            file.log(file.reported, "[withheld]");
            file.log(file.closed, "[withheld]");
        } else if (kind == Kind.NEAR_MISS && !even) {
            file.victimRow.set("phone", "");
            file.log(when, "A man in his twenties is described. No name, number or vehicle is given.");
        } else {
            file.log(when, trace(file));
        }
    }

    private static String trace(NorthmereCase file) {
        return switch (file.dice.below(4)) {
            case 0 -> "The child names " + file.suspect.fullName() + ", aged about 30, as the driver of the car.";
            case 1 -> "An adult known as \"" + file.suspect.nickname() + "\" was waiting outside.";
            case 2 -> "The calls come from " + file.suspect.phone() + ", user not established.";
            default -> "Car registration " + Gazetteer.registration(file.dice.next()) + " was seen outside the house.";
        };
    }

    private static void noticeOnly(NorthmereCase file, Kind kind) {
        LocalDateTime late = file.closed.minusDays(1);
        Row notice = file.record(NorthmereTables.NOTICES, "NO")
                .set("person_id", file.suspectId)
                .set("child_person_id", file.victimId)
                .set("notice", "child abduction warning notice");
        switch (kind) {
            case YES -> {
                notice.set("served", Times.police(late));
                if (file.chance(0.4)) {
                    notice.set("served", Times.police(file.reported.plusDays(10)));
                    file.action("Trace a witness", file.reported.plusDays(12), "Spoken to", file.reported.plusDays(15));
                    file.contact("contact by suspect", "telephone", file.reported.plusDays(20), "");
                }
            }
            case NEAR_MISS -> {
                notice.set("served", Times.police(file.reported.plusDays(10)));
                file.action("Trace a witness", file.reported.plusDays(12), "Spoken to", file.reported.plusDays(15));
            }
            case CANNOT_TELL -> notice.set("served", "");
        }
    }

    private static void adviceShape(CaseShape shape, Kind kind) {
        shape.outcome(List.of(15, 16, 21, 10).get(shape.variant % 4));
        if (kind == Kind.NEAR_MISS && shape.variant % 3 == 0) {
            shape.outcome(1);
        }
        if (kind == Kind.CANNOT_TELL && shape.variant % 3 == 0) {
            vague(shape);
        }
    }

    private static void noEarlyAdvice(NorthmereCase file, Kind kind) {
        boolean third = file.shape.variant % 3 == 0;
        if (kind == Kind.CANNOT_TELL && !third) {
            file.outcome.set("prosecutor_ref", Wording.ON_PAPER).set("prosecutor_ref_date", "");
        } else if (kind != Kind.NEAR_MISS || third) {
            file.outcome.set("prosecutor_ref", "").set("prosecutor_ref_date", "");
        }
    }

    private static void gapShape(CaseShape shape, Kind kind) {
        shape.open(130, 160);
        if (kind == Kind.YES && shape.variant % 4 == 0) {
            shape.outcome(17);
        }
    }

    private static void longGap(NorthmereCase file, Kind kind) {
        if (kind == Kind.YES && file.shape.variant % 4 == 0) {
            return;
        }
        file.clearLog();
        file.log(file.reported, "Report received and recorded.");
        if (kind == Kind.CANNOT_TELL) {
            for (int entry = 0; entry < 5; entry++) {
                file.logRow(null, file.dice.pick(Wording.LOG_LINES));
            }
        } else {
            int gap = kind == Kind.YES ? file.dice.between(62, 110) : file.dice.between(50, 58);
            LocalDateTime day = file.reported.plusDays(4);
            file.log(day, "Enquiry plan written.");
            day = day.plusDays(gap);
            for (; day.isBefore(file.closed); day = day.plusDays(12)) {
                file.log(day, file.dice.pick(Wording.LOG_LINES));
            }
        }
        file.log(file.closed, "Closing report submitted and read. Occurrence closed.");
    }

    private static void exhibitUnexamined(NorthmereCase file, Kind kind) {
        Row exhibit = file.record(NorthmereTables.EXHIBITS, "EX")
                .set("seized", Times.police(file.reported.plusDays(2)))
                .set(
                        "description",
                        file.dice.pick(List.of("Mobile phone, black", "Tablet computer", "Coat", "Receipt")))
                .set("examination", "asked for");
        switch (kind) {
            case YES -> {}
            case NEAR_MISS ->
                exhibit.set("result", "Examined; nothing from the dates")
                        .set(
                                "result_date",
                                Times.police(file.closed.minusDays(2).toLocalDate()));
            case CANNOT_TELL -> exhibit.set("result", Wording.ON_PAPER);
        }
    }

    static void codesShape(CaseShape shape, Kind kind) {
        shape.reported(LocalDate.of(2014, 5, 1), LocalDate.of(2025, 6, 30));
        shape.outcome(1);
    }

    private static void otherSuspectsForgotten(NorthmereCase file, Kind kind) {
        Person other = People.adult("C" + file.sheet.number() + "-6", file.dice, file.reported.toLocalDate());
        String otherId = file.person(other, "suspect");
        file.involve(otherId, "suspect", "not known to the child");
        Row process = file.process(otherId, "voluntary attendance interview", file.reported.plusDays(7));
        switch (kind) {
            case YES -> process.set("outcome_code", "").set("outcome_date", "");
            case NEAR_MISS -> process.set("outcome_code", "15");
            case CANNOT_TELL -> process.set("outcome_code", Wording.ON_PAPER).set("outcome_date", "");
        }
    }

    private static void friendsNotAsked(NorthmereCase file, Kind kind) {
        Person friend = Person.drawn(
                "C" + file.sheet.number() + "-6", file.dice, file.victim.birth().minusDays(300), file.victim.birth());
        Row account = file.added(NorthmereTables.CONTACTS, "type", "first account");
        account.set("others_named", kind == Kind.CANNOT_TELL ? Wording.ON_PAPER : friend.fullName())
                .set("notes", kind == Kind.CANNOT_TELL ? Wording.ON_PAPER : "Says that a friend was there as well.");
        file.without(
                NorthmereTables.ACTIONS,
                "description",
                NorthmereCase.OTHER_CHILDREN_CHECK,
                NorthmereCase.OTHER_RECORDS_CHECK);
        if (kind == Kind.NEAR_MISS) {
            file.action(
                    "Check records for the child named in the account",
                    file.reported.plusDays(3),
                    "Checked; spoken to with a parent",
                    file.reported.plusDays(6));
        }
    }
}
