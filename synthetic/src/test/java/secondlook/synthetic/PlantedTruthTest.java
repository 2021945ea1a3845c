package secondlook.synthetic;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Answers indicators again from the rows alone, by the text of their definitions and knowing nothing of the scenarios,
 * and compares the answers with what was planted.
 */
class PlantedTruthTest {
    private static final String YES = "yes";
    private static final String NO = "near_miss";
    private static final String UNSURE = "cannot_tell";
    private static final String PAPER = "see paper report";
    private static final Set<String> NFA = Set.of("9", "10", "11", "12", "13", "14", "15", "16", "5", "18", "20", "21");

    private static final List<CaseSheet> SHEETS = new ArrayList<>();
    private static final Map<Table, Map<String, List<Row>>> BY_REFERENCE = new HashMap<>();

    @BeforeAll
    static void writeTwelveBlocks() {
        RegionSettings settings = new RegionSettings(12L * CasePlan.BLOCK, 20);
        for (long number = 0; number < settings.cases(); number++) {
            SHEETS.add(CasePlan.write(settings, number));
        }
        for (CaseSheet sheet : SHEETS) {
            for (Row row : sheet.rows()) {
                Map<String, List<Row>> rows = BY_REFERENCE.computeIfAbsent(row.table(), table -> new HashMap<>());
                for (String column : Set.copyOf(row.table().columns())) {
                    if (isKey(column) && !row.get(column).isEmpty()) {
                        rows.computeIfAbsent(row.get(column), key -> new ArrayList<>())
                                .add(row);
                    }
                }
            }
        }
    }

    private static boolean isKey(String column) {
        return column.equals("occ_ref")
                || column.equals("location")
                || column.contains("person_id")
                || column.endsWith("_id")
                || column.equals("la_number");
    }

    @TestFactory
    List<DynamicTest> answersWhatWasPlanted() {
        Map<Integer, Function<CaseSheet.Plant, String>> oracles = new TreeMap<>();
        oracles.put(1, plant -> result(actionsBeforeClosure(plant.unitKey())));
        oracles.put(2, this::account);
        oracles.put(3, this::interview);
        oracles.put(5, this::nonSupport);
        oracles.put(6, this::withdrawal);
        oracles.put(7, this::unexplained);
        oracles.put(8, this::resourceLed);
        oracles.put(4, this::namedButNoSuspect);
        oracles.put(9, this::crimeNotRecorded);
        oracles.put(10, this::cancelled);
        oracles.put(11, this::reclassified);
        oracles.put(12, this::notFlagged);
        oracles.put(14, this::flagRemoved);
        oracles.put(13, this::oneFlagOfTwo);
        oracles.put(15, this::riskSteppedDown);
        oracles.put(16, this::sameAdult);
        oracles.put(17, this::otherChildren);
        oracles.put(18, this::placeRecurs);
        oracles.put(19, this::warnings);
        oracles.put(21, this::meetingNotHeld);
        oracles.put(20, this::repeatedNoAction);
        oracles.put(22, this::missingWithoutPlan);
        oracles.put(24, this::slowFirstAction);
        oracles.put(25, this::returnInterview);
        oracles.put(26, this::interviewLost);
        oracles.put(30, this::placedAway);
        oracles.put(34, this::noReferral);
        oracles.put(37, this::transferred);
        oracles.put(42, this::documentMissing);
        oracles.put(45, this::againstEvidence);
        oracles.put(47, this::homeLosingChildren);
        oracles.put(48, this::friendsNotAsked);
        oracles.put(50, this::yearsUntilProtection);
        oracles.put(51, this::harmedOnReturn);
        oracles.put(28, this::agenciesDisagree);
        oracles.put(31, this::noticeOnly);
        oracles.put(32, this::advice);
        oracles.put(33, this::victimCriminalised);
        oracles.put(38, this::longGap);
        oracles.put(39, plant -> result(of(NorthmereTables.EXHIBITS, plant.unitKey())));
        oracles.put(41, this::noReviewRoute);
        oracles.put(44, this::notTold);
        oracles.put(46, this::oneContact);
        oracles.put(49, this::underThirteen);
        return oracles.entrySet().stream()
                .map(oracle -> DynamicTest.dynamicTest(
                        "indicator " + oracle.getKey(), () -> check(oracle.getKey(), oracle.getValue())))
                .toList();
    }

    private static void check(int indicator, Function<CaseSheet.Plant, String> oracle) {
        int seen = 0;
        for (CaseSheet sheet : SHEETS) {
            for (CaseSheet.Plant plant : sheet.plants()) {
                if (plant.indicator() == indicator) {
                    seen++;
                    assertThat(oracle.apply(plant))
                            .as(plant.toString())
                            .isEqualTo(plant.kind().key());
                }
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(36);
    }

    private static List<Row> of(Table table, String key) {
        return BY_REFERENCE.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    private static Row occurrence(String ref) {
        return of(NorthmereTables.OCCURRENCES, ref).getFirst();
    }

    private static LocalDateTime time(String text) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(3, 5)),
                Integer.parseInt(text.substring(0, 2)));
        return date.atTime(text.length() > 10 ? LocalTime.parse(text.substring(11)) : LocalTime.MIN);
    }

    private static LocalDateTime closed(String ref) {
        return time(occurrence(ref).get("closed"));
    }

    private static LocalDateTime reported(String ref) {
        return time(occurrence(ref).get("reported"));
    }

    private static String code(String ref) {
        Row row = occurrence(ref);
        if (!row.get("outcome_code").isEmpty()) {
            return row.get("outcome_code");
        }
        for (int code : new int[] {1, 9, 10, 14, 15, 16, 17, 18, 20, 21}) {
            if (Outcomes.words(code).equals(row.get("outcome_words"))) {
                return String.valueOf(code);
            }
        }
        return "vague";
    }

    private static String result(List<Row> rows) {
        String answer = NO;
        for (Row row : rows) {
            if (row.get("result").isEmpty()) {
                return YES;
            }
            answer = row.get("result").equals(PAPER) ? UNSURE : answer;
        }
        return answer;
    }

    private static List<Row> actionsBeforeClosure(String ref) {
        return of(NorthmereTables.ACTIONS, ref).stream()
                .filter(row -> !time(row.get("raised")).isAfter(closed(ref)))
                .toList();
    }

    private static boolean contactsOnPaper(String ref) {
        return of(NorthmereTables.CONTACTS, ref).stream()
                .anyMatch(row -> row.get("type").equals(PAPER));
    }

    private static List<Row> contacts(String ref, Set<String> types) {
        return of(NorthmereTables.CONTACTS, ref).stream()
                .filter(row -> types.contains(row.get("type")))
                .toList();
    }

    private static final Set<String> ACCOUNTS = Set.of("first account", "statement", "recorded interview");
    private static final Set<String> CONTACTS =
            Set.of("first account", "statement", "recorded interview", "telephone call", "visit", "support referral");

    private String account(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        if (contactsOnPaper(ref)) {
            return UNSURE;
        }
        return contacts(ref, ACCOUNTS).stream()
                        .map(row -> time(row.get("contact_time")))
                        .filter(when -> when.isBefore(closed(ref)))
                        .min(naturalOrder())
                        .filter(when -> Duration.between(reported(ref), when).toDays() <= 28)
                        .isPresent()
                ? NO
                : YES;
    }

    private String interview(CaseSheet.Plant plant) {
        String code = code(plant.unitKey());
        List<String> types = of(NorthmereTables.SUSPECT_PROCESS, plant.unitKey()).stream()
                .map(row -> row.get("process_type"))
                .toList();
        if (types.stream().anyMatch(type -> type.contains("interview") && !type.startsWith("not"))) {
            return NO;
        }
        if (code.equals("vague") || types.contains("")) {
            return UNSURE;
        }
        return Set.of("14", "15", "16", "18", "21").contains(code) ? YES : NO;
    }

    private String nonSupport(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        if (contactsOnPaper(ref)) {
            return UNSURE;
        }
        List<Row> before = contacts(ref, CONTACTS).stream()
                .filter(row -> time(row.get("contact_time")).isBefore(closed(ref)))
                .toList();
        boolean wish = before.stream().anyMatch(row -> !row.get("wishes").isEmpty());
        boolean soon = Duration.between(reported(ref), closed(ref)).toDays() <= 30;
        boolean support = before.stream().anyMatch(row -> row.get("type").equals("support referral"));
        boolean code = Set.of("14", "16").contains(code(ref));
        return code && before.size() <= 1 && !wish && soon && !support ? YES : NO;
    }

    private String withdrawal(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        String withdrawn = contacts(ref, Set.of("support withdrawn")).getFirst().get("contact_time");
        if (withdrawn.isEmpty()) {
            return UNSURE;
        }
        return contacts(ref, Set.of("contact by suspect", "suspect seen")).stream()
                        .map(row -> ChronoUnit.DAYS.between(
                                time(row.get("contact_time")).toLocalDate(),
                                time(withdrawn).toLocalDate()))
                        .anyMatch(days -> days >= 0 && days <= 14)
                ? YES
                : NO;
    }

    private String unexplained(CaseSheet.Plant plant) {
        Row row = occurrence(plant.unitKey());
        String rationale = row.get("closing_rationale");
        if (!row.get("decision_maker").isEmpty()) {
            return NO;
        }
        return rationale.equals(PAPER) ? UNSURE : rationale.length() <= 40 ? YES : NO;
    }

    private String resourceLed(CaseSheet.Plant plant) {
        String rationale = occurrence(plant.unitKey()).get("closing_rationale");
        boolean cites =
                Pattern.compile("capacity|demand|priority").matcher(rationale).find();
        return cites ? result(actionsBeforeClosure(plant.unitKey())) : NO;
    }

    private String cancelled(CaseSheet.Plant plant) {
        Row change = of(NorthmereTables.CLASSIFICATION_HISTORY, plant.unitKey()).getFirst();
        if (change.get("to_classification").equals(PAPER)) {
            return UNSURE;
        }
        return change.get("additional_information").isEmpty() ? YES : NO;
    }

    private String reclassified(CaseSheet.Plant plant) {
        List<String> down = List.of(
                "Sexual offence, child under 13",
                "Sexual offence, child under 16",
                "Sexual offence, other",
                "Harassment",
                "Concern for safety");
        Row change = of(NorthmereTables.CLASSIFICATION_HISTORY, plant.unitKey()).getFirst();
        boolean lowered =
                down.indexOf(change.get("to_classification")) > down.indexOf(change.get("from_classification"));
        if (!lowered || !change.get("reason").isEmpty()) {
            return NO;
        }
        if (change.get("changed").isEmpty()) {
            return UNSURE;
        }
        Duration after = Duration.between(reported(plant.unitKey()), time(change.get("changed")));
        return after.toDays() <= 30 ? YES : NO;
    }

    private static Set<String> markers(String ref, List<String> family) {
        StringBuilder text = new StringBuilder(occurrence(ref).get("factors"));
        of(NorthmereTables.LOG, ref).forEach(row -> text.append('\n').append(row.get("entry_text")));
        Set<String> found = new HashSet<>();
        family.stream().filter(text.toString()::contains).forEach(found::add);
        return found;
    }

    private String notFlagged(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        LocalDate day = reported(ref).toLocalDate();
        boolean sexual = markers(ref, Markers.SEXUAL).size() >= 3 && !day.isBefore(LocalDate.of(2016, 4, 1));
        boolean criminal = markers(ref, Markers.CRIMINAL).size() >= 3 && !day.isBefore(LocalDate.of(2019, 7, 1));
        if (!sexual && !criminal) {
            return NO;
        }
        String flags = occurrence(ref).get("flags");
        return flags.equals(PAPER) ? UNSURE : flags.isEmpty() ? YES : NO;
    }

    private String flagRemoved(CaseSheet.Plant plant) {
        Row flag = of(NorthmereTables.FLAGS, plant.unitKey()).getFirst();
        if (flag.get("removed_on").isEmpty()) {
            return flag.get("removed_by").isEmpty() ? NO : UNSURE;
        }
        LocalDateTime removed = time(flag.get("removed_on"));
        return of(NorthmereTables.MISSING_REPORTS, flag.get("person_id")).stream()
                        .map(row -> Duration.between(removed, time(row.get("reported")))
                                .toDays())
                        .anyMatch(days -> days >= 0 && days <= 180)
                ? YES
                : NO;
    }

    private String sameAdult(CaseSheet.Plant plant) {
        Row adult = of(NorthmereTables.PERSONS, plant.unitKey()).getFirst();
        Set<String> children = new HashSet<>();
        for (Row tie : of(NorthmereTables.INVOLVEMENTS, plant.unitKey())) {
            List<Row> file = of(NorthmereTables.INVOLVEMENTS, tie.get("occ_ref"));
            if (file.stream().filter(row -> row.get("role").equals("suspect")).count() == 1) {
                file.stream()
                        .filter(row -> row.get("role").equals("victim"))
                        .forEach(row -> children.add(row.get("person_id")));
            }
        }
        if (adult.get("surname").isEmpty()) {
            return UNSURE;
        }
        return children.size() >= 2 ? YES : NO;
    }

    private String placeRecurs(CaseSheet.Plant plant) {
        List<Row> files = of(NorthmereTables.OCCURRENCES, plant.unitKey());
        boolean acted = files.stream()
                .flatMap(row -> of(NorthmereTables.ACTIONS, row.get("occ_ref")).stream())
                .anyMatch(row -> row.get("description").contains(plant.unitKey()));
        if (plant.unitKey().startsWith("a ")) {
            return UNSURE;
        }
        return files.size() >= 3 && !acted ? YES : NO;
    }

    private String repeatedNoAction(CaseSheet.Plant plant) {
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

    private static boolean threeWithin(List<LocalDate> days, int span) {
        List<LocalDate> sorted = days.stream().sorted().toList();
        for (int at = 2; at < sorted.size(); at++) {
            if (ChronoUnit.DAYS.between(sorted.get(at - 2), sorted.get(at)) <= span) {
                return true;
            }
        }
        return false;
    }

    private String missingWithoutPlan(CaseSheet.Plant plant) {
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

    private String slowFirstAction(CaseSheet.Plant plant) {
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

    private String returnInterview(CaseSheet.Plant plant) {
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

    private String agenciesDisagree(CaseSheet.Plant plant) {
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

    private String noticeOnly(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        String served = of(NorthmereTables.NOTICES, ref).getFirst().get("served");
        if (served.isEmpty()) {
            return UNSURE;
        }
        boolean acted = of(NorthmereTables.ACTIONS, ref).stream()
                .anyMatch(row -> time(row.get("raised")).isAfter(time(served)));
        boolean contacted = contacts(ref, Set.of("contact by suspect")).stream()
                .anyMatch(row -> time(row.get("contact_time")).isAfter(time(served)));
        return !acted || contacted ? YES : NO;
    }

    private String advice(CaseSheet.Plant plant) {
        String code = code(plant.unitKey());
        String reference =
                of(NorthmereTables.OUTCOMES, plant.unitKey()).getFirst().get("prosecutor_ref");
        if (!reference.isEmpty() && !reference.equals(PAPER)) {
            return NO;
        }
        if (code.equals("vague") || reference.equals(PAPER)) {
            return UNSURE;
        }
        return Set.of("10", "15", "16", "21").contains(code) ? YES : NO;
    }

    private String victimCriminalised(CaseSheet.Plant plant) {
        Row flag = of(NorthmereTables.FLAGS, plant.unitKey()).getFirst();
        String offence =
                of(NorthmereTables.OFFENCES, plant.unitKey()).getFirst().get("offence_date");
        if (offence.isEmpty()) {
            return UNSURE;
        }
        return time(offence).isBefore(time(flag.get("set_on")).minusDays(365)) ? NO : YES;
    }

    private String longGap(CaseSheet.Plant plant) {
        if (code(plant.unitKey()).equals("17")) {
            return YES;
        }
        List<String> entries = of(NorthmereTables.LOG, plant.unitKey()).stream()
                .map(row -> row.get("entry_time"))
                .toList();
        if (entries.contains("")) {
            return UNSURE;
        }
        for (int at = 1; at < entries.size(); at++) {
            if (Duration.between(time(entries.get(at - 1)), time(entries.get(at)))
                            .toDays()
                    > 60) {
                return YES;
            }
        }
        return NO;
    }

    private String noReviewRoute(CaseSheet.Plant plant) {
        LocalDate closed = closed(plant.unitKey()).toLocalDate();
        assertThat(NFA).contains(code(plant.unitKey()));
        if (closed.isBefore(LocalDate.of(2013, 6, 5))) {
            return NO;
        }
        if (closed.isBefore(LocalDate.of(2015, 4, 1))) {
            return UNSURE;
        }
        return of(NorthmereTables.SUSPECT_PROCESS, plant.unitKey()).stream()
                        .anyMatch(row -> row.get("process_type").startsWith("voluntary"))
                ? NO
                : YES;
    }

    private String notTold(CaseSheet.Plant plant) {
        if (contactsOnPaper(plant.unitKey())) {
            return UNSURE;
        }
        return contacts(plant.unitKey(), Set.of("outcome told")).isEmpty() ? YES : NO;
    }

    private String oneContact(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        if (contactsOnPaper(ref)) {
            return UNSURE;
        }
        List<Row> before = contacts(ref, CONTACTS).stream()
                .filter(row -> time(row.get("contact_time")).isBefore(closed(ref)))
                .toList();
        boolean met =
                before.stream().anyMatch(row -> row.get("type").equals("visit") || ACCOUNTS.contains(row.get("type")));
        boolean checked = of(NorthmereTables.ACTIONS, ref).stream()
                .anyMatch(row -> row.get("description").startsWith("Check"));
        return before.size() <= 1 && !met && !checked ? YES : NO;
    }

    private String underThirteen(CaseSheet.Plant plant) {
        Row occurrence = occurrence(plant.unitKey());
        boolean discussed = of(NorthmereTables.ACTIONS, plant.unitKey()).stream()
                .anyMatch(row -> row.get("description").startsWith("Strategy"));
        if (discussed) {
            return NO;
        }
        String child = of(NorthmereTables.INVOLVEMENTS, plant.unitKey()).stream()
                .filter(row -> row.get("role").equals("victim"))
                .findFirst()
                .orElseThrow()
                .get("person_id");
        String born = of(NorthmereTables.PERSONS, child).getFirst().get("birth_date");
        if (born.isEmpty()) {
            return UNSURE;
        }
        return time(born).plusYears(13).isAfter(time(occurrence.get("event_to"))) ? YES : NO;
    }

    private String namedButNoSuspect(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        Pattern trace = Pattern.compile("known as \"|names [A-ZÉÓÖÜÇ]|0\\d{4} \\d{6}|registration Q");
        boolean named = of(NorthmereTables.LOG, ref).stream()
                .anyMatch(row -> trace.matcher(row.get("entry_text")).find());
        boolean withheld = of(NorthmereTables.LOG, ref).stream()
                .anyMatch(row -> row.get("entry_text").equals("[withheld]"));
        String code = code(ref);
        if (withheld || (named && code.equals("vague"))) {
            return UNSURE;
        }
        return named && Set.of("14", "18").contains(code) ? YES : NO;
    }

    private String crimeNotRecorded(CaseSheet.Plant plant) {
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

    private String oneFlagOfTwo(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        assertThat(markers(ref, Markers.SEXUAL)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(markers(ref, Markers.CRIMINAL)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(reported(ref)).isAfter(LocalDate.of(2019, 7, 1).atStartOfDay());
        String flags = occurrence(ref).get("flags");
        return flags.equals(PAPER) ? UNSURE : flags.contains(";") ? NO : YES;
    }

    private String riskSteppedDown(CaseSheet.Plant plant) {
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

    private String otherChildren(CaseSheet.Plant plant) {
        boolean checked = of(NorthmereTables.ACTIONS, plant.unitKey()).stream()
                .anyMatch(row -> row.get("description").equals(NorthmereCase.OTHER_CHILDREN_CHECK));
        String suspect =
                of(NorthmereTables.SUSPECT_PROCESS, plant.unitKey()).getFirst().get("person_id");
        assertThat(of(NorthmereTables.INVOLVEMENTS, suspect)).hasSizeGreaterThanOrEqualTo(2);
        boolean named =
                !of(NorthmereTables.PERSONS, suspect).getFirst().get("surname").isEmpty();
        return checked ? NO : named ? YES : UNSURE;
    }

    private String warnings(CaseSheet.Plant plant) {
        int none = 0;
        int paper = 0;
        for (CaseSheet sheet : SHEETS) {
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

    private String meetingNotHeld(CaseSheet.Plant plant) {
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

    private String interviewLost(CaseSheet.Plant plant) {
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

    private String placedAway(CaseSheet.Plant plant) {
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

    private String noReferral(CaseSheet.Plant plant) {
        List<Row> referrals = of(NorthmereTables.NRM_REFERRALS, plant.unitKey());
        if (referrals.isEmpty()) {
            return YES;
        }
        return switch (referrals.getFirst().get("nrm_status")) {
            case "" -> UNSURE;
            case "referred" -> NO;
            default -> YES;
        };
    }

    private String transferred(CaseSheet.Plant plant) {
        Row transfer = of(NorthmereTables.TRANSFERS, plant.unitKey()).getFirst();
        if (!transfer.get("receiving_body").startsWith("Brackwater")) {
            return UNSURE;
        }
        boolean received = SHEETS.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.table().equals(BrackwaterCase.CRIMES))
                .anyMatch(row -> row.get("other_force_ref").equals(plant.unitKey())
                        && row.get("crime_no").equals(transfer.get("receiving_ref")));
        return received ? NO : YES;
    }

    private String documentMissing(CaseSheet.Plant plant) {
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

    private String againstEvidence(CaseSheet.Plant plant) {
        Row assessment = SHEETS.stream()
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

    private String homeLosingChildren(CaseSheet.Plant plant) {
        String home = plant.unitKey().split("\\|")[0];
        LocalDate monday = LocalDate.parse(plant.unitKey().split("\\|")[1]);
        Set<String> placed = new HashSet<>();
        Map<LocalDate, Set<String>> missing = new HashMap<>();
        boolean notice = false;
        for (CaseSheet sheet : SHEETS) {
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

    private String friendsNotAsked(CaseSheet.Plant plant) {
        Row account = contacts(plant.unitKey(), ACCOUNTS).getFirst();
        if (account.get("others_named").equals(PAPER)) {
            return UNSURE;
        }
        boolean checked = of(NorthmereTables.ACTIONS, plant.unitKey()).stream()
                .anyMatch(row -> row.get("description").startsWith("Check"));
        return checked || account.get("others_named").isEmpty() ? NO : YES;
    }

    private String yearsUntilProtection(CaseSheet.Plant plant) {
        String concern =
                of(EastholmTables.CIN_ASSESSMENTS, plant.unitKey()).getFirst().get("cina_assessment_auth_date");
        String enquiry =
                of(EastholmTables.S47_ENQUIRY, plant.unitKey()).getFirst().get("s47e_s47_start_date");
        if (enquiry.isEmpty()) {
            return UNSURE;
        }
        return ChronoUnit.DAYS.between(LocalDate.parse(concern), LocalDate.parse(enquiry)) > 180 ? YES : NO;
    }

    private String harmedOnReturn(CaseSheet.Plant plant) {
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

    @TestFactory
    List<DynamicTest> answersEveryScopeRuleAsPlanted() {
        Set<String> rules = new HashSet<>();
        SHEETS.forEach(sheet -> sheet.scopes().forEach(scope -> rules.add(scope.rule())));
        assertThat(rules).hasSize(10);
        return rules.stream()
                .sorted()
                .map(rule -> DynamicTest.dynamicTest(
                        rule,
                        () -> SHEETS.stream()
                                .flatMap(sheet -> sheet.scopes().stream())
                                .filter(scope -> scope.rule().equals(rule))
                                .forEach(scope -> assertThat(scope(rule, scope.caseKey()))
                                        .as(scope.toString())
                                        .isEqualTo(scope.answer()))))
                .toList();
    }

    private static String scope(String rule, String ref) {
        Row file = occurrence(ref);
        return switch (rule) {
            case "group-based", "organised-network" -> count(ref, "suspects_recorded", "suspect");
            case "complex-abuse" -> count(ref, "victims_recorded", "victim");
            case "intra-familial" -> setting(file, "family");
            case "institutional" -> setting(file, "institution");
            case "child-sexual-exploitation" -> exploitation(ref, Markers.SEXUAL);
            case "child-criminal-exploitation" -> exploitation(ref, Markers.CRIMINAL);
            case "both-exploitations" ->
                exploitation(ref, Markers.SEXUAL).equals("meets") ? exploitation(ref, Markers.CRIMINAL) : "cannot_tell";
            case "modern-slavery" ->
                file.get("classification").equals(PAPER)
                        ? "cannot_tell"
                        : file.get("classification").startsWith("Modern slavery") ? "meets" : "does_not_meet";
            case "group-no-further-action" -> groupWithoutAction(ref);
            default -> throw new IllegalArgumentException("No such rule [" + rule + "]");
        };
    }

    private static String count(String ref, String column, String role) {
        long people = of(NorthmereTables.INVOLVEMENTS, ref).stream()
                .filter(row -> row.get("role").equals(role))
                .count();
        String written = occurrence(ref).get(column);
        assertThat(written).isIn(PAPER, String.valueOf(people));
        return written.equals(PAPER) ? "cannot_tell" : people >= 2 ? "meets" : "does_not_meet";
    }

    private static String setting(Row file, String wanted) {
        String setting = file.get("setting");
        return setting.isEmpty() ? "cannot_tell" : setting.equals(wanted) ? "meets" : "does_not_meet";
    }

    private static String exploitation(String ref, List<String> family) {
        if (occurrence(ref).get("factors").equals(PAPER)) {
            return "cannot_tell";
        }
        return markers(ref, family).isEmpty() ? "does_not_meet" : "meets";
    }

    private static String groupWithoutAction(String ref) {
        Row file = occurrence(ref);
        List<String> facts = List.of(
                count(ref, "suspects_recorded", "suspect"),
                count(ref, "victims_recorded", "victim"),
                file.get("contact_offence").isEmpty()
                        ? "cannot_tell"
                        : file.get("contact_offence").equals("Y") ? "meets" : "does_not_meet",
                file.get("reviewed_before").isEmpty()
                        ? "cannot_tell"
                        : file.get("reviewed_before").equals("N") ? "meets" : "does_not_meet",
                NFA.contains(code(ref)) ? "meets" : "does_not_meet",
                closed(ref).isBefore(LocalDate.of(2025, 4, 1).atStartOfDay()) ? "meets" : "does_not_meet");
        return facts.contains("does_not_meet")
                ? "does_not_meet"
                : facts.contains("cannot_tell") ? "cannot_tell" : "meets";
    }
}
