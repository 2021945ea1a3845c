package secondlook.synthetic;

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

/** Twelve blocks of the region, before any row is damaged, and what the oracles ask of them. */
final class RegionRows {

    static final String YES = "yes";
    static final String NO = "near_miss";
    static final String UNSURE = "cannot_tell";
    static final String PAPER = "see paper report";
    static final Set<String> NFA = Set.of("9", "10", "11", "12", "13", "14", "15", "16", "5", "18", "20", "21");
    static final List<CaseSheet> SHEETS = new ArrayList<>();
    static final Map<Table, Map<String, List<Row>>> BY_REFERENCE = new HashMap<>();
    static final Set<String> ACCOUNTS = Set.of("first account", "statement", "recorded interview");
    static final Set<String> CONTACTS =
            Set.of("first account", "statement", "recorded interview", "telephone call", "visit", "support referral");

    private RegionRows() {}

    static {
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

    static List<Row> of(Table table, String key) {
        return BY_REFERENCE.getOrDefault(table, Map.of()).getOrDefault(key, List.of());
    }

    static Row occurrence(String ref) {
        return of(NorthmereTables.OCCURRENCES, ref).getFirst();
    }

    static LocalDateTime time(String text) {
        LocalDate date = LocalDate.of(
                Integer.parseInt(text.substring(6, 10)),
                Integer.parseInt(text.substring(3, 5)),
                Integer.parseInt(text.substring(0, 2)));
        return date.atTime(text.length() > 10 ? LocalTime.parse(text.substring(11)) : LocalTime.MIN);
    }

    static LocalDateTime closed(String ref) {
        return time(occurrence(ref).get("closed"));
    }

    static LocalDateTime reported(String ref) {
        return time(occurrence(ref).get("reported"));
    }

    static String code(String ref) {
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

    static String result(List<Row> rows) {
        String answer = NO;
        for (Row row : rows) {
            if (row.get("result").isEmpty()) {
                return YES;
            }
            answer = row.get("result").equals(PAPER) ? UNSURE : answer;
        }
        return answer;
    }

    static List<Row> actionsBeforeClosure(String ref) {
        return of(NorthmereTables.ACTIONS, ref).stream()
                .filter(row -> !time(row.get("raised")).isAfter(closed(ref)))
                .toList();
    }

    static boolean contactsOnPaper(String ref) {
        return of(NorthmereTables.CONTACTS, ref).stream()
                .anyMatch(row -> row.get("type").equals(PAPER));
    }

    static List<Row> contacts(String ref, Set<String> types) {
        return of(NorthmereTables.CONTACTS, ref).stream()
                .filter(row -> types.contains(row.get("type")))
                .toList();
    }

    static Set<String> markers(String ref, List<String> family) {
        StringBuilder text = new StringBuilder(occurrence(ref).get("factors"));
        of(NorthmereTables.LOG, ref).forEach(row -> text.append('\n').append(row.get("entry_text")));
        Set<String> found = new HashSet<>();
        family.stream().filter(text.toString()::contains).forEach(found::add);
        return found;
    }

    static boolean threeWithin(List<LocalDate> days, int span) {
        List<LocalDate> sorted = days.stream().sorted().toList();
        for (int at = 2; at < sorted.size(); at++) {
            if (ChronoUnit.DAYS.between(sorted.get(at - 2), sorted.get(at)) <= span) {
                return true;
            }
        }
        return false;
    }
}
