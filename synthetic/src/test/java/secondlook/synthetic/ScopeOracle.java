package secondlook.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static secondlook.synthetic.RegionRows.NFA;
import static secondlook.synthetic.RegionRows.PAPER;
import static secondlook.synthetic.RegionRows.closed;
import static secondlook.synthetic.RegionRows.code;
import static secondlook.synthetic.RegionRows.markers;
import static secondlook.synthetic.RegionRows.occurrence;
import static secondlook.synthetic.RegionRows.of;

import java.time.LocalDate;
import java.util.List;

/** Scope rules on a single file, answered from the rows alone. */
final class ScopeOracle {

    private ScopeOracle() {}

    static String answer(String rule, String ref) {
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
