package secondlook.synthetic;

import java.time.LocalDateTime;
import java.util.List;

/** Missing reports of Northmere Police: what the force did while a child was missing and on the child's return. */
final class MissingEpisodes {
    private static final List<Scenario> POLICE = List.of(
            episode(23, MissingEpisodes::underGraded),
            episode(24, MissingEpisodes::slowFirstAction),
            episode(27, MissingEpisodes::notSeenOnReturn),
            episode(29, MissingEpisodes::foundWithAdult),
            episode(51, MissingEpisodes::harmedOnReturn));
    static final List<Scenario> ALL = POLICE;

    private MissingEpisodes() {}

    private interface EpisodeChange {
        void apply(NorthmereCase file, Row report, Kind kind);
    }

    private static Scenario episode(int indicator, EpisodeChange change) {
        return Scenario.planting(indicator, Scenario.asUsual(), (file, kind) -> {
            Row report = report(file, file.reported.plusDays(file.dice.between(4, 20)));
            change.apply(file, report, kind);
            file.plantIn(indicator, "episode", NorthmereTables.MISSING_REPORTS.path(), report.ownKey(), kind);
        });
    }

    /** A report in which everything was done: graded medium, acted on within hours, seen in person, found alone. */
    static Row report(NorthmereCase file, LocalDateTime day) {
        LocalDateTime reported = day.toLocalDate().atTime(21, file.dice.below(60));
        return file.record(NorthmereTables.MISSING_REPORTS, "MR")
                .set("person_id", file.victimId)
                .set("reported", Times.police(reported))
                .set("grade", "medium")
                .set("first_action", "Officer sent to the last known place")
                .set("first_action_time", Times.police(reported.plusMinutes(file.dice.between(40, 300))))
                .set("returned", Times.police(reported.plusHours(file.dice.between(6, 14))))
                .set("found_with", "alone")
                .set("found_place", "came back by bus")
                .set("prevention_interview", "in person")
                .set("condition", "well");
    }

    private static void underGraded(NorthmereCase file, Row report, Kind kind) {
        String low = file.dice.pick(List.of("absent", "no apparent risk", "low"));
        boolean flagged = kind != Kind.NEAR_MISS || file.chance(0.5);
        if (flagged) {
            file.flag("CSE", file.reported.plusDays(1));
        }
        switch (kind) {
            case YES -> report.set("grade", low);
            case NEAR_MISS -> report.set("grade", flagged ? file.dice.pick(List.of("medium", "high")) : low);
            case CANNOT_TELL -> report.set("grade", "");
        }
    }

    private static void slowFirstAction(NorthmereCase file, Row report, Kind kind) {
        LocalDateTime reported = file.reported.plusDays(5).toLocalDate().atTime(20, file.dice.below(60));
        report.set("reported", Times.police(reported)).set("returned", Times.police(reported.plusHours(26)));
        switch (kind) {
            case YES -> {
                if (file.chance(0.3)) {
                    report.set("first_action", "").set("first_action_time", "");
                } else {
                    report.set("first_action_time", Times.police(reported.plusMinutes(file.dice.between(490, 1200))));
                }
            }
            case NEAR_MISS ->
                report.set("first_action_time", Times.police(reported.plusMinutes(file.dice.between(300, 470))));
            case CANNOT_TELL ->
                report.set("reported", Times.police(reported.toLocalDate()))
                        .set(
                                "first_action_time",
                                Times.police(reported.toLocalDate().plusDays(1).atTime(5, 10)));
        }
    }

    private static void notSeenOnReturn(NorthmereCase file, Row report, Kind kind) {
        switch (kind) {
            case YES -> report.set("prevention_interview", file.dice.pick(List.of("telephone", "not held")));
            case NEAR_MISS -> report.set("prevention_interview", "in person");
            case CANNOT_TELL -> report.set("prevention_interview", "");
        }
    }

    private static void foundWithAdult(NorthmereCase file, Row report, Kind kind) {
        switch (kind) {
            case YES -> report.set("found_with", adult(file));
            case NEAR_MISS -> {
                if (file.chance(0.5)) {
                    report.set("found_with", adult(file)).set("found_follow_up", "Adult traced and spoken to");
                } else {
                    report.set("found_with", "a school friend of the same age");
                }
            }
            case CANNOT_TELL -> report.set("found_with", "");
        }
    }

    private static String adult(NorthmereCase file) {
        return file.chance(0.5)
                ? "adult, known as \"" + file.dice.pick(Wording.NICKNAMES) + "\""
                : "adult, about 30, in a parked car";
    }

    private static void harmedOnReturn(NorthmereCase file, Row report, Kind kind) {
        report.set("condition", file.dice.pick(List.of("injured", "drugged", "distressed", "new belongings")));
        if (kind == Kind.CANNOT_TELL) {
            report.set("condition", "");
        } else if (kind == Kind.NEAR_MISS && file.chance(0.4)) {
            report.set("condition", "well");
        } else if (kind == Kind.NEAR_MISS) {
            LocalDateTime returned = file.reported.plusDays(22);
            report.set("reported", Times.police(returned.minusHours(9)))
                    .set("first_action_time", Times.police(returned.minusHours(7)))
                    .set("returned", Times.police(returned));
            file.record(NorthmereTables.INTELLIGENCE, "IN")
                    .set("person_id", file.victimId)
                    .set("received", Times.police(returned.plusDays(file.dice.between(1, 5))))
                    .set("source", "officer on return")
                    .set("intel_text", "Condition on return recorded; see missing report " + report.ownKey() + ".");
        }
    }
}
