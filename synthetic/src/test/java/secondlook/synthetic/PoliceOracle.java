package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.synthetic.RegionRows.ACCOUNTS;
import static secondlook.synthetic.RegionRows.NFA;
import static secondlook.synthetic.RegionRows.NO;
import static secondlook.synthetic.RegionRows.PAPER;
import static secondlook.synthetic.RegionRows.UNSURE;
import static secondlook.synthetic.RegionRows.YES;
import static secondlook.synthetic.RegionRows.actionsBeforeClosure;
import static secondlook.synthetic.RegionRows.closed;
import static secondlook.synthetic.RegionRows.code;
import static secondlook.synthetic.RegionRows.contacts;
import static secondlook.synthetic.RegionRows.occurrence;
import static secondlook.synthetic.RegionRows.of;
import static secondlook.synthetic.RegionRows.result;
import static secondlook.synthetic.RegionRows.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What was enquired into and with whom, answered from the rows alone. */
final class PoliceOracle {

    private PoliceOracle() {}

    static Map<Integer, Function<CaseSheet.Plant, String>> all() {
        Map<Integer, Function<CaseSheet.Plant, String>> oracles = new TreeMap<>();
        oracles.put(3, PoliceOracle::interview);
        oracles.put(4, PoliceOracle::namedButNoSuspect);
        oracles.put(8, PoliceOracle::resourceLed);
        oracles.put(16, PoliceOracle::sameAdult);
        oracles.put(17, PoliceOracle::otherChildren);
        oracles.put(18, PoliceOracle::placeRecurs);
        oracles.put(31, PoliceOracle::noticeOnly);
        oracles.put(32, PoliceOracle::advice);
        oracles.put(37, PoliceOracle::transferred);
        oracles.put(38, PoliceOracle::longGap);
        oracles.put(41, PoliceOracle::noReviewRoute);
        oracles.put(48, PoliceOracle::friendsNotAsked);
        oracles.put(1, plant -> result(actionsBeforeClosure(plant.unitKey())));
        oracles.put(39, plant -> result(of(NorthmereTables.EXHIBITS, plant.unitKey())));
        return oracles;
    }

    private static String interview(CaseSheet.Plant plant) {
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

    private static String namedButNoSuspect(CaseSheet.Plant plant) {
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

    private static String resourceLed(CaseSheet.Plant plant) {
        String rationale = occurrence(plant.unitKey()).get("closing_rationale");
        boolean cites =
                Pattern.compile("capacity|demand|priority").matcher(rationale).find();
        return cites ? result(actionsBeforeClosure(plant.unitKey())) : NO;
    }

    private static String sameAdult(CaseSheet.Plant plant) {
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

    private static String otherChildren(CaseSheet.Plant plant) {
        boolean checked = of(NorthmereTables.ACTIONS, plant.unitKey()).stream()
                .anyMatch(row -> row.get("description").equals(NorthmereCase.OTHER_CHILDREN_CHECK));
        String suspect =
                of(NorthmereTables.SUSPECT_PROCESS, plant.unitKey()).getFirst().get("person_id");
        assertThat(of(NorthmereTables.INVOLVEMENTS, suspect)).hasSizeGreaterThanOrEqualTo(2);
        boolean named =
                !of(NorthmereTables.PERSONS, suspect).getFirst().get("surname").isEmpty();
        return checked ? NO : named ? YES : UNSURE;
    }

    private static String placeRecurs(CaseSheet.Plant plant) {
        List<Row> files = of(NorthmereTables.OCCURRENCES, plant.unitKey());
        boolean acted = files.stream()
                .flatMap(row -> of(NorthmereTables.ACTIONS, row.get("occ_ref")).stream())
                .anyMatch(row -> row.get("description").contains(plant.unitKey()));
        if (plant.unitKey().startsWith("a ")) {
            return UNSURE;
        }
        return files.size() >= 3 && !acted ? YES : NO;
    }

    private static String noticeOnly(CaseSheet.Plant plant) {
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

    private static String advice(CaseSheet.Plant plant) {
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

    private static String transferred(CaseSheet.Plant plant) {
        Row transfer = of(NorthmereTables.TRANSFERS, plant.unitKey()).getFirst();
        if (!transfer.get("receiving_body").startsWith("Brackwater")) {
            return UNSURE;
        }
        boolean received = RegionRows.SHEETS.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .filter(row -> row.table().equals(BrackwaterCase.CRIMES))
                .anyMatch(row -> row.get("other_force_ref").equals(plant.unitKey())
                        && row.get("crime_no").equals(transfer.get("receiving_ref")));
        return received ? NO : YES;
    }

    private static String longGap(CaseSheet.Plant plant) {
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

    private static String noReviewRoute(CaseSheet.Plant plant) {
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

    private static String friendsNotAsked(CaseSheet.Plant plant) {
        Row account = contacts(plant.unitKey(), ACCOUNTS).getFirst();
        if (account.get("others_named").equals(PAPER)) {
            return UNSURE;
        }
        boolean checked = of(NorthmereTables.ACTIONS, plant.unitKey()).stream()
                .anyMatch(row -> row.get("description").startsWith("Check"));
        return checked || account.get("others_named").isEmpty() ? NO : YES;
    }
}
