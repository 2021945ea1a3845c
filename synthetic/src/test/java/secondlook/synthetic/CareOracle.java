package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.synthetic.RegionRows.NO;
import static secondlook.synthetic.RegionRows.PAPER;
import static secondlook.synthetic.RegionRows.UNSURE;
import static secondlook.synthetic.RegionRows.YES;
import static secondlook.synthetic.RegionRows.of;
import static secondlook.synthetic.RegionRows.threeWithin;
import static secondlook.synthetic.RegionRows.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Missing from care, and what the council, homes and health recorded, answered from the rows alone. */
final class CareOracle {

    private CareOracle() {}

    static Map<Integer, Function<CaseSheet.Plant, String>> all() {
        Map<Integer, Function<CaseSheet.Plant, String>> oracles = new TreeMap<>();
        oracles.put(9, CareOracle::crimeNotRecorded);
        oracles.put(15, CareOracle::riskSteppedDown);
        oracles.put(19, CareOracle::warnings);
        oracles.put(20, CareOracle::repeatedNoAction);
        oracles.put(21, CareOracle::meetingNotHeld);
        oracles.put(22, CareOracle::missingWithoutPlan);
        oracles.put(24, CareOracle::slowFirstAction);
        oracles.put(25, CareOracle::returnInterview);
        oracles.put(26, CareOracle::interviewLost);
        oracles.put(28, CareOracle::agenciesDisagree);
        oracles.put(30, CareOracle::placedAway);
        oracles.put(42, CareOracle::documentMissing);
        oracles.put(45, CareOracle::againstEvidence);
        oracles.put(47, CareOracle::homeLosingChildren);
        oracles.put(50, CareOracle::yearsUntilProtection);
        oracles.put(51, CareOracle::harmedOnReturn);
        return oracles;
    }

    private static String crimeNotRecorded(CaseSheet.Plant plant) {
        Table table = plant.file().endsWith("jsonl") ? OtherTables.HOME_LOG : OtherTables.LETTERS;
        Row row = of(table, plant.unitKey()).getFirst();
        String written = row.get(table.equals(OtherTables.LETTERS) ? "written_at" : "at");
        boolean flat = table.equals(OtherTables.HOME_LOG) && written.compareTo(HomeLogFile.NESTED_FROM) < 0;
        if (flat || row.get("crime_ref").equals(PAPER)) {
            return UNSURE;
        }
        if (row.get("crime_ref").isEmpty()) {
            return YES;
        }
        LocalDateTime at = LocalDateTime.parse(written);
        long limit = at.getYear() < 2015 ? 72 : 24;
        LocalDateTime recorded = LocalDateTime.parse(row.get("crime_ref_at"));
        return recorded.isAfter(at.plusHours(limit)) ? YES : NO;
    }

    private static String riskSteppedDown(CaseSheet.Plant plant) {
        List<Row> levels = of(EastholmTables.RISK_ASSESSMENTS, plant.unitKey());
        String before = levels.getFirst().get("risk_missing_90_days");
        String after = levels.getLast().get("risk_missing_90_days");
        if (levels.getFirst().get("risk_level").equals(levels.getLast().get("risk_level"))) {
            return NO;
        }
        for (Row level : levels) {
            LocalDate day = LocalDate.parse(level.get("risk_date"));
            long counted = of(EastholmTables.MISSING, plant.unitKey()).stream()
                    .map(row -> row.get("miss_missing_episode_start_date"))
                    .filter(start -> !start.isEmpty())
                    .map(LocalDate::parse)
                    .filter(start -> start.isBefore(day) && start.isAfter(day.minusDays(90)))
                    .count();
            String written = level.get("risk_missing_90_days");
            assertThat(written).isIn("", String.valueOf(counted));
        }
        return after.isEmpty() ? UNSURE : Integer.parseInt(after) >= Integer.parseInt(before) ? YES : NO;
    }

    private static String warnings(CaseSheet.Plant plant) {
        int none = 0;
        int paper = 0;
        for (CaseSheet sheet : RegionRows.SHEETS) {
            for (Row row : sheet.rows()) {
                if (row.table().equals(OtherTables.LETTERS)
                        && row.get("child_ref").equals(plant.unitKey())) {
                    none += row.get("response").isEmpty() ? 1 : 0;
                    paper += row.get("response").equals(PAPER) ? 1 : 0;
                }
            }
        }
        return none >= 2 ? YES : none + paper >= 2 ? UNSURE : NO;
    }

    private static String repeatedNoAction(CaseSheet.Plant plant) {
        List<LocalDate> none = new ArrayList<>();
        List<LocalDate> either = new ArrayList<>();
        for (Row row : of(EastholmTables.CONTACTS, plant.unitKey())) {
            LocalDate day = LocalDate.parse(row.get("cont_contact_date"));
            String outcome = row.get("cont_contact_outcome_json");
            if (outcome.contains("NFA")) {
                none.add(day);
            }
            if (outcome.contains("NFA") || outcome.isEmpty()) {
                either.add(day);
            }
        }
        for (Row row : of(EastholmTables.CIN_EPISODES, plant.unitKey())) {
            if (Set.of("RC8", "RC9").contains(row.get("cine_close_reason"))) {
                none.add(LocalDate.parse(row.get("cine_referral_date")));
            }
        }
        return threeWithin(none, 365) ? YES : threeWithin(either, 365) ? UNSURE : NO;
    }

    private static String meetingNotHeld(CaseSheet.Plant plant) {
        List<Row> meetings = of(EastholmTables.MEETINGS, plant.unitKey());
        Row agreed = meetings.stream()
                .filter(row -> row.get("meet_decision").contains("convene"))
                .findFirst()
                .orElseThrow();
        List<Row> later = meetings.stream()
                .filter(row -> row.get("meet_date").compareTo(agreed.get("meet_date")) > 0)
                .toList();
        if (!of(EastholmTables.CONFERENCES, plant.unitKey()).isEmpty()) {
            return NO;
        }
        return later.isEmpty() ? YES : UNSURE;
    }

    private static String missingWithoutPlan(CaseSheet.Plant plant) {
        if (!of(EastholmTables.MEETINGS, plant.unitKey()).isEmpty()) {
            return NO;
        }
        List<LocalDate> starts = new ArrayList<>();
        boolean undated = false;
        for (Row row : of(EastholmTables.MISSING, plant.unitKey())) {
            String start = row.get("miss_missing_episode_start_date");
            undated |= start.isEmpty();
            if (!start.isEmpty()) {
                starts.add(LocalDate.parse(start));
            }
        }
        return threeWithin(starts, 90) ? YES : undated ? UNSURE : NO;
    }

    private static String slowFirstAction(CaseSheet.Plant plant) {
        Row report = of(NorthmereTables.MISSING_REPORTS, plant.unitKey()).getFirst();
        if (report.get("first_action_time").isEmpty()) {
            return YES;
        }
        if (report.get("reported").length() == 10) {
            return UNSURE;
        }
        Duration wait = Duration.between(time(report.get("reported")), time(report.get("first_action_time")));
        return wait.compareTo(Duration.ofHours(8)) > 0 ? YES : NO;
    }

    private static String returnInterview(CaseSheet.Plant plant) {
        Row interview = of(EastholmTables.RETURN_INTERVIEWS, plant.unitKey()).getFirst();
        String held = interview.get("rhi_held_at");
        if (held.equals(PAPER)) {
            return UNSURE;
        }
        if (held.isEmpty()) {
            return interview.get("rhi_refusal_reason").isEmpty() ? YES : NO;
        }
        Duration wait =
                Duration.between(LocalDateTime.parse(interview.get("rhi_returned_at")), LocalDateTime.parse(held));
        boolean late = wait.compareTo(Duration.ofHours(72)) > 0;
        return late || interview.get("rhi_independent").equals("N") ? YES : NO;
    }

    private static String interviewLost(CaseSheet.Plant plant) {
        Row interview = of(EastholmTables.RETURN_INTERVIEWS, plant.unitKey()).getFirst();
        String named = interview.get("rhi_named");
        if (named.equals(PAPER)) {
            return UNSURE;
        }
        if (named.isEmpty()) {
            return NO;
        }
        String passedOn = interview.get("rhi_intelligence_date");
        return passedOn.isEmpty()
                        || LocalDate.parse(passedOn)
                                .isAfter(LocalDate.parse(
                                                interview.get("rhi_returned_at").substring(0, 10))
                                        .plusDays(14))
                ? YES
                : NO;
    }

    private static String agenciesDisagree(CaseSheet.Plant plant) {
        Row entry = of(OtherTables.HOME_LOG, plant.unitKey()).getFirst();
        if (entry.get("home_area").equals("Stanmere")) {
            return UNSURE;
        }
        String day = entry.get("at").substring(0, 10);
        boolean council = of(EastholmTables.MISSING, entry.get("la_number")).stream()
                .anyMatch(row -> row.get("miss_missing_episode_start_date").equals(day));
        boolean police = of(NorthmereTables.MISSING_REPORTS, entry.get("la_number")).stream()
                .anyMatch(row -> row.get("la_number").equals(entry.get("la_number")));
        return council || police ? NO : YES;
    }

    private static String placedAway(CaseSheet.Plant plant) {
        Row placement = of(EastholmTables.PLACEMENTS, plant.unitKey()).getFirst();
        return switch (placement.get("clap_out_of_area")) {
            case "" -> UNSURE;
            case "N" -> NO;
            default ->
                placement.get("clap_host_authority_notified").isEmpty()
                                || placement.get("clap_host_force_notified").isEmpty()
                        ? YES
                        : NO;
        };
    }

    private static String documentMissing(CaseSheet.Plant plant) {
        String number = of(EastholmTables.CASE_NOTES, plant.unitKey()).stream()
                .map(row -> row.get("note_document_ref"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        if (number.contains("?")) {
            return UNSURE;
        }
        return of(EastholmTables.DOCUMENTS, plant.unitKey()).stream()
                        .anyMatch(row -> row.get("doc_number").equals(number))
                ? NO
                : YES;
    }

    private static String againstEvidence(CaseSheet.Plant plant) {
        Row assessment = RegionRows.SHEETS.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.table().equals(EastholmTables.CIN_ASSESSMENTS)
                        && row.get("cina_referral_id").equals(plant.unitKey()))
                .findFirst()
                .orElseThrow();
        String decided = assessment.get("cina_assessment_auth_date");
        assertThat(assessment.get("cina_assessment_outcome_json")).contains("decision");
        if (decided.isEmpty()) {
            return UNSURE;
        }
        return of(EastholmTables.CASE_NOTES, assessment.get("cina_person_id")).stream()
                        .filter(row ->
                                Set.of("disclosure", "named adult", "marker").contains(row.get("note_kind")))
                        .anyMatch(row -> row.get("note_date").compareTo(decided) < 0)
                ? YES
                : NO;
    }

    private static String homeLosingChildren(CaseSheet.Plant plant) {
        String home = plant.unitKey().split("\\|")[0];
        LocalDate monday = LocalDate.parse(plant.unitKey().split("\\|")[1]);
        Set<String> placed = new HashSet<>();
        Map<LocalDate, Set<String>> missing = new HashMap<>();
        boolean notice = false;
        for (CaseSheet sheet : RegionRows.SHEETS) {
            for (Row row : sheet.rows()) {
                if (row.table().equals(EastholmTables.PLACEMENTS)
                        && row.get("clap_home_name").equals(home)) {
                    placed.add(row.get("clap_person_id"));
                } else if (row.table().equals(OtherTables.HOME_LOG)
                        && row.get("home").equals(home)) {
                    LocalDate day = LocalDate.parse(row.get("at").substring(0, 10));
                    missing.computeIfAbsent(day.minusDays(day.getDayOfWeek().getValue() - 1L), week -> new HashSet<>())
                            .add(row.get("la_number"));
                } else if (row.table().equals(EastholmTables.HOME_NOTICES)) {
                    notice |= row.get("hnot_home").equals(home);
                }
            }
        }
        if (placed.isEmpty()) {
            return UNSURE;
        }
        boolean run = true;
        for (int week = 0; week < 3; week++) {
            run &= missing.getOrDefault(monday.minusWeeks(week), Set.of()).size() * 2 >= placed.size();
        }
        return run && !notice ? YES : NO;
    }

    private static String yearsUntilProtection(CaseSheet.Plant plant) {
        String concern =
                of(EastholmTables.CIN_ASSESSMENTS, plant.unitKey()).getFirst().get("cina_assessment_auth_date");
        String enquiry =
                of(EastholmTables.S47_ENQUIRY, plant.unitKey()).getFirst().get("s47e_s47_start_date");
        if (enquiry.isEmpty()) {
            return UNSURE;
        }
        return ChronoUnit.DAYS.between(LocalDate.parse(concern), LocalDate.parse(enquiry)) > 180 ? YES : NO;
    }

    private static String harmedOnReturn(CaseSheet.Plant plant) {
        Row report = of(NorthmereTables.MISSING_REPORTS, plant.unitKey()).getFirst();
        if (report.get("condition").isEmpty()) {
            return UNSURE;
        }
        LocalDateTime returned = time(report.get("returned"));
        boolean followed = of(NorthmereTables.INTELLIGENCE, report.get("person_id")).stream()
                .map(row -> time(row.get("received")))
                .anyMatch(when -> !when.isBefore(returned) && when.isBefore(returned.plusDays(7)));
        return report.get("condition").equals("well") || followed ? NO : YES;
    }
}
