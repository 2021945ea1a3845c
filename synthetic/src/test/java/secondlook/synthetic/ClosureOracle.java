package secondlook.synthetic;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.synthetic.RegionRows.ACCOUNTS;
import static secondlook.synthetic.RegionRows.CONTACTS;
import static secondlook.synthetic.RegionRows.NO;
import static secondlook.synthetic.RegionRows.PAPER;
import static secondlook.synthetic.RegionRows.UNSURE;
import static secondlook.synthetic.RegionRows.YES;
import static secondlook.synthetic.RegionRows.closed;
import static secondlook.synthetic.RegionRows.code;
import static secondlook.synthetic.RegionRows.contacts;
import static secondlook.synthetic.RegionRows.contactsOnPaper;
import static secondlook.synthetic.RegionRows.markers;
import static secondlook.synthetic.RegionRows.occurrence;
import static secondlook.synthetic.RegionRows.of;
import static secondlook.synthetic.RegionRows.reported;
import static secondlook.synthetic.RegionRows.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The child's account, flags, and how a matter was closed, answered from the rows alone. */
final class ClosureOracle {

    private ClosureOracle() {}

    static Map<Integer, Function<CaseSheet.Plant, String>> all() {
        Map<Integer, Function<CaseSheet.Plant, String>> oracles = new TreeMap<>();
        oracles.put(2, ClosureOracle::account);
        oracles.put(5, ClosureOracle::nonSupport);
        oracles.put(6, ClosureOracle::withdrawal);
        oracles.put(7, ClosureOracle::unexplained);
        oracles.put(10, ClosureOracle::cancelled);
        oracles.put(11, ClosureOracle::reclassified);
        oracles.put(12, ClosureOracle::notFlagged);
        oracles.put(13, ClosureOracle::oneFlagOfTwo);
        oracles.put(14, ClosureOracle::flagRemoved);
        oracles.put(33, ClosureOracle::victimCriminalised);
        oracles.put(34, ClosureOracle::noReferral);
        oracles.put(44, ClosureOracle::notTold);
        oracles.put(46, ClosureOracle::oneContact);
        oracles.put(49, ClosureOracle::underThirteen);
        return oracles;
    }

    private static String account(CaseSheet.Plant plant) {
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

    private static String nonSupport(CaseSheet.Plant plant) {
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

    private static String withdrawal(CaseSheet.Plant plant) {
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

    private static String unexplained(CaseSheet.Plant plant) {
        Row row = occurrence(plant.unitKey());
        String rationale = row.get("closing_rationale");
        if (!row.get("decision_maker").isEmpty()) {
            return NO;
        }
        return rationale.equals(PAPER) ? UNSURE : rationale.length() <= 40 ? YES : NO;
    }

    private static String cancelled(CaseSheet.Plant plant) {
        Row change = of(NorthmereTables.CLASSIFICATION_HISTORY, plant.unitKey()).getFirst();
        if (change.get("to_classification").equals(PAPER)) {
            return UNSURE;
        }
        return change.get("additional_information").isEmpty() ? YES : NO;
    }

    private static String reclassified(CaseSheet.Plant plant) {
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

    private static String notFlagged(CaseSheet.Plant plant) {
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

    private static String oneFlagOfTwo(CaseSheet.Plant plant) {
        String ref = plant.unitKey();
        assertThat(markers(ref, Markers.SEXUAL)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(markers(ref, Markers.CRIMINAL)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(reported(ref)).isAfter(LocalDate.of(2019, 7, 1).atStartOfDay());
        String flags = occurrence(ref).get("flags");
        return flags.equals(PAPER) ? UNSURE : flags.contains(";") ? NO : YES;
    }

    private static String flagRemoved(CaseSheet.Plant plant) {
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

    private static String victimCriminalised(CaseSheet.Plant plant) {
        Row flag = of(NorthmereTables.FLAGS, plant.unitKey()).getFirst();
        String offence =
                of(NorthmereTables.OFFENCES, plant.unitKey()).getFirst().get("offence_date");
        if (offence.isEmpty()) {
            return UNSURE;
        }
        return time(offence).isBefore(time(flag.get("set_on")).minusDays(365)) ? NO : YES;
    }

    private static String noReferral(CaseSheet.Plant plant) {
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

    private static String notTold(CaseSheet.Plant plant) {
        if (contactsOnPaper(plant.unitKey())) {
            return UNSURE;
        }
        return contacts(plant.unitKey(), Set.of("outcome told")).isEmpty() ? YES : NO;
    }

    private static String oneContact(CaseSheet.Plant plant) {
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

    private static String underThirteen(CaseSheet.Plant plant) {
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
}
