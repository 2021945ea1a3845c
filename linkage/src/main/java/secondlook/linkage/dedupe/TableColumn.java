package secondlook.linkage.dedupe;

import java.util.List;

/**
 * A column of one table, coded, with what it was found to hold. Its text form gives the heading only.
 *
 * @param profile what it holds
 * @param dictionary its distinct values
 * @param codes for each row of the table the place of its value, -1 for none
 */
@SuppressWarnings("ArrayRecordComponent")
record TableColumn(ColumnProfile profile, List<String> dictionary, int[] codes) {
    boolean compared() {
        return profile.kind() != null;
    }

    TableColumn leftOut(String why) {
        return new TableColumn(
                new ColumnProfile(profile.header(), null, why, profile.filledShare(), profile.distinct()),
                dictionary,
                codes);
    }

    @Override
    public String toString() {
        return "TableColumn[" + profile.header() + "]";
    }
}
