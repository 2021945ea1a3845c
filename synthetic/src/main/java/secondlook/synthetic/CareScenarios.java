package secondlook.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Return interviews, the homes' log, and letters from health: what was said and who answered. */
final class CareScenarios {
    static final List<Scenario> ALL = List.of(
            CouncilScenarios.of(25, CareScenarios::interviewLate),
            CouncilScenarios.of(26, CareScenarios::interviewLost),
            CouncilScenarios.of(28, CareScenarios::agenciesDisagree),
            CouncilScenarios.of(19, CareScenarios::warningsUnanswered),
            CouncilScenarios.of(9, CareScenarios::crimeNotRecorded),
            new Scenario(47, 1, CareScenarios::homeLosingChildren));
    private static final int CHILDREN_OF_A_HOME = 4;
    private static final LocalDate LONGER_LIMIT_TO = LocalDate.of(2015, 1, 1);

    private CareScenarios() {}

    private static void interviewLate(EastholmCase file, Kind kind) {
        LocalDate day = file.referred.plusDays(14);
        Row missing = file.missing(day);
        LocalDateTime returned = day.plusDays(1).atTime(6, 15);
        Row interview = file.returnInterview(missing, returned);
        int variant = file.variant % 4;
        switch (kind) {
            case YES -> {
                if (variant == 0) {
                    missing.set("miss_missing_rhi_offered", "N").set("miss_missing_rhi_accepted", "");
                    interview
                            .set("rhi_offered", "N")
                            .set("rhi_held_at", "")
                            .set("rhi_independent", "")
                            .set("rhi_notes", "");
                } else if (variant == 1) {
                    interview.set("rhi_held_at", "").set("rhi_independent", "").set("rhi_notes", "");
                } else if (variant == 2) {
                    interview.set("rhi_held_at", Times.iso(returned.plusHours(file.dice.between(74, 240))));
                } else {
                    interview.set("rhi_independent", "N");
                }
            }
            case NEAR_MISS -> {
                if (variant % 2 == 0) {
                    interview.set("rhi_held_at", Times.iso(returned.plusHours(file.dice.between(60, 71))));
                } else {
                    missing.set("miss_missing_rhi_accepted", "N");
                    interview
                            .set("rhi_held_at", "")
                            .set("rhi_independent", "")
                            .set("rhi_notes", "")
                            .set("rhi_refusal_reason", "Child did not wish to talk; said so to the worker");
                }
            }
            case CANNOT_TELL ->
                interview
                        .set("rhi_held_at", Wording.ON_PAPER)
                        .set("rhi_independent", "")
                        .set("rhi_notes", Wording.ON_PAPER);
        }
        file.plant(25, "episode", EastholmTables.MISSING, missing.ownKey(), kind);
    }

    private static void interviewLost(EastholmCase file, Kind kind) {
        LocalDate day = file.referred.plusDays(14);
        Row missing = file.missing(day);
        LocalDateTime returned = day.plusDays(1).atTime(6, 15);
        Row interview = file.returnInterview(missing, returned);
        String named = switch (file.variant % 3) {
            case 0 -> "adult: \"" + file.child.nickname() + "\"";
            case 1 ->
                "place: "
                        + Gazetteer.premises("takeaway", file.sheet.number() * 8 + 1)
                                .text();
            default -> "vehicle: " + Gazetteer.registration(file.dice.next());
        };
        interview.set("rhi_named", named).set("rhi_notes", "Spoken to alone. Named " + named + ".");
        if (kind == Kind.NEAR_MISS && file.chanceOfHalf()) {
            interview.set("rhi_named", "").set("rhi_notes", "Spoken to alone. Asked where and why; nothing named.");
        } else if (kind == Kind.NEAR_MISS) {
            interview
                    .set("rhi_intelligence_ref", "IN-EC-" + file.sheet.number())
                    .set(
                            "rhi_intelligence_date",
                            returned.plusDays(file.dice.between(3, 12))
                                    .toLocalDate()
                                    .toString());
        } else if (kind == Kind.CANNOT_TELL) {
            interview.set("rhi_named", Wording.ON_PAPER).set("rhi_notes", Wording.ON_PAPER);
        }
        file.plant(26, "episode", EastholmTables.MISSING, missing.ownKey(), kind);
    }

    private static void agenciesDisagree(EastholmCase file, Kind kind) {
        LocalDate day = file.referred.plusDays(20);
        String home = Gazetteer.home(file.variant % 3);
        file.placement(home, file.referred.minusDays(40), file.closed);
        Row entry = HomeLog.missing(
                file.sheet, file.dice, 1, home, file.child, file.childId, day.atTime(20, file.dice.below(60)));
        if (kind == Kind.NEAR_MISS) {
            file.missing(day);
        } else if (kind == Kind.CANNOT_TELL) {
            entry.set("home", "Fellgate House")
                    .set("home_area", "Stanmere")
                    .set("placing_authority", "Stanmere Council")
                    .set("la_number", "ST" + file.sheet.number());
        }
        file.plant(28, "episode", OtherTables.HOME_LOG, entry.ownKey(), kind);
    }

    private static void warningsUnanswered(EastholmCase file, Kind kind) {
        Row first = Letters.letter(
                file.sheet,
                file.dice,
                1,
                file.child,
                file.referred.minusDays(30).atTime(10, 20));
        Row second = Letters.letter(
                file.sheet, file.dice, 2, file.child, file.referred.minusDays(9).atTime(15, 40));
        first.set("response", "").set("response_date", "");
        switch (kind) {
            case YES -> second.set("response", "").set("response_date", "");
            case NEAR_MISS -> {}
            case CANNOT_TELL -> second.set("response", Wording.ON_PAPER).set("response_date", "");
        }
        file.plant(19, "child", OtherTables.LETTERS, first.get("child_ref"), kind);
    }

    private static void crimeNotRecorded(EastholmCase file, Kind kind) {
        LocalDateTime at = file.referred.minusDays(2).atTime(11, file.dice.below(60));
        boolean flat = at.toLocalDate().toString().compareTo(HomeLogFile.NESTED_FROM) < 0;
        boolean inLog = file.chanceOfHalf() && (kind == Kind.CANNOT_TELL) == flat;
        Row row = inLog
                ? HomeLog.entry(
                                file.sheet,
                                file.dice,
                                1,
                                Gazetteer.home(file.variant % 3),
                                file.child,
                                file.childId,
                                at)
                        .set("kind", "disclosure")
                        .set("note", "Disclosure recorded; the child's own words are in the keyworker's file.")
                : Letters.disclosure(Letters.letter(file.sheet, file.dice, 1, file.child, at));
        int limit = at.toLocalDate().isBefore(LONGER_LIMIT_TO) ? 72 : 24;
        boolean late = kind == Kind.YES && file.chanceOfHalf();
        if (late || kind == Kind.NEAR_MISS) {
            int hours = late ? file.dice.between(limit + 2, limit + 200) : file.dice.between(limit / 3, limit - 2);
            row.set("crime_ref", "NP/" + at.getYear() % 100 + "/L" + file.sheet.number())
                    .set("crime_ref_at", Times.iso(at.plusHours(hours)));
        } else if (kind == Kind.CANNOT_TELL && !inLog) {
            row.set("crime_ref", Wording.ON_PAPER);
        }
        file.plant(9, "source-row", row.table(), row.ownKey(), kind);
    }

    /** A home of its own, so that no other case's children are counted in it. */
    private static void homeLosingChildren(CaseContext context) {
        EastholmCase file = CouncilScenarios.file(context);
        Dice dice = context.dice();
        Kind kind = context.kind();
        String home = Gazetteer.home(3L + context.variant() * 3L + ofItsKind(kind));
        LocalDate monday = file.referred.plusDays(40).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        List<Person> children = new ArrayList<>(List.of(file.child));
        List<String> ids = new ArrayList<>(List.of(file.childId));
        for (int more = 1; more < CHILDREN_OF_A_HOME; more++) {
            Person child = Person.drawn(
                    "C" + context.number() + "-" + (more + 1),
                    dice,
                    file.referred.minusYears(16),
                    file.referred.minusYears(12));
            children.add(child);
            ids.add(file.person(child, more, true));
        }
        if (kind != Kind.CANNOT_TELL) {
            ids.forEach(id -> file.place(id, home, monday.minusDays(60), monday.plusDays(120)));
        }
        int weeks = kind == Kind.NEAR_MISS && context.variant() % 2 == 0 ? 2 : 3;
        int entry = 0;
        for (int week = 0; week < weeks; week++) {
            for (int which = 0; which < CHILDREN_OF_A_HOME / 2; which++) {
                int child = (which + week) % CHILDREN_OF_A_HOME;
                LocalDateTime from = monday.plusDays(week * 7L + 1 + which * 2L).atTime(20, 30);
                HomeLog.missing(context.sheet(), dice, ++entry, home, children.get(child), ids.get(child), from);
            }
        }
        if (kind == Kind.NEAR_MISS && weeks == 3) {
            context.sheet()
                    .add(EastholmTables.HOME_NOTICES.row(
                            file.next("HN"),
                            home,
                            monday.plusDays(9).toString(),
                            dice.pick(List.of("meeting", "notification", "inspection contact"))));
        }
        context.sheet()
                .plant(new CaseSheet.Plant(
                        47,
                        "home-week",
                        OtherTables.HOME_LOG.agency(),
                        OtherTables.HOME_LOG.path(),
                        home + "|" + monday.plusDays(14),
                        home + "|" + monday,
                        kind));
    }

    private static int ofItsKind(Kind kind) {
        return switch (kind) {
            case YES -> 0;
            case NEAR_MISS -> 1;
            case CANNOT_TELL -> 2;
        };
    }
}
