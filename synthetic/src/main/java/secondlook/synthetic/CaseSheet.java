package secondlook.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** All rows of one case, of every agency, and what was planted in them. Mutable, one per case. */
final class CaseSheet {
    private final long number;
    private final boolean planted;
    private final List<Row> rows = new ArrayList<>(64);
    private final List<Plant> plants = new ArrayList<>(2);
    private final List<ScopeTruth> scopes = new ArrayList<>(1);
    private final List<GroupTruth> groups = new ArrayList<>(0);
    private final List<ActionToday> today = new ArrayList<>(0);

    /**
     * What was planted for one indicator in one unit.
     *
     * @param unit as INDICATORS.md names it, words joined by a hyphen
     * @param file the file of the unit's own row, or empty where a unit has none
     * @param unitKey the agency's own key of the unit
     * @param also further keys of the same unit, separated by blanks
     */
    record Plant(int indicator, String unit, String agency, String file, String unitKey, String also, Kind kind) {}

    /**
     * A member of a planted group, or of what must not be shown as one.
     *
     * @param kind case-file, person, place, phone or vehicle; for a decoy what it is
     * @param key reference, person id, or the thing as it is written when nothing goes wrong
     */
    record GroupTruth(String group, boolean decoy, String kind, String agency, String key) {}

    /** A row that suggests that somebody is at risk now. */
    record ActionToday(Row row, String reason) {}

    /** What a scope rule answers of one case file taken alone. */
    record ScopeTruth(String rule, String agency, String caseKey, String answer) {}

    /**
     * @param planted whether truth hangs on single rows of the case, so that none of them may be damaged
     */
    CaseSheet(long number, boolean planted) {
        this.number = number;
        this.planted = planted;
    }

    long number() {
        return number;
    }

    boolean planted() {
        return planted;
    }

    Row add(Row row) {
        rows.add(row);
        return row;
    }

    void remove(Table table, Predicate<Row> which) {
        rows.removeIf(row -> row.table().equals(table) && which.test(row));
    }

    List<Row> rows() {
        return rows;
    }

    void plant(Plant plant) {
        plants.add(plant);
    }

    List<Plant> plants() {
        return plants;
    }

    void group(GroupTruth truth) {
        groups.add(truth);
    }

    List<GroupTruth> groups() {
        return groups;
    }

    void actionToday(Row row, String reason) {
        today.add(new ActionToday(row, reason));
    }

    List<ActionToday> today() {
        return today;
    }

    void scope(ScopeTruth truth) {
        scopes.add(truth);
    }

    List<ScopeTruth> scopes() {
        return scopes;
    }
}
