package secondlook.workbench.intake;

import org.jspecify.annotations.Nullable;

/**
 * Settles from a file's own dates whether it writes the day or the month first. A date with a part above 12 settles
 * itself; the file is settled when enough of those agree. A few that disagree are taken for slips of the pen, not for a
 * second order.
 */
final class DayOrderEvidence {

    private static final double MOST_SLIPS = 0.05;

    private int dayFirst;
    private int monthFirst;
    private int eitherWay;
    private int inZones;

    void add(String written) {
        inZones += DateReader.namesZone(written) ? 1 : 0;
        int evidence = DateReader.evidence(written);
        if (evidence > 0) {
            dayFirst++;
        } else if (evidence < 0) {
            monthFirst++;
        } else if (DateReader.readsEitherWay(written)) {
            eitherWay++;
        }
    }

    DayOrder order() {
        int all = dayFirst + monthFirst;
        if (all == 0) {
            return DayOrder.UNSETTLED;
        }
        if (monthFirst <= all * MOST_SLIPS) {
            return DayOrder.DAY_FIRST;
        }
        return dayFirst <= all * MOST_SLIPS ? DayOrder.MONTH_FIRST : DayOrder.UNSETTLED;
    }

    /** What to know of times that name a zone, or null where none does. */
    @Nullable
    String zones() {
        return inZones == 0
                ? null
                : "Times that name a zone (Z, UTC, +01:00) stand as they are written and are not moved to another: "
                        + inZones + ".";
    }

    /** For the page that shows what was settled. */
    String sentence() {
        String counted = dayFirst + " dates have a first part above 12 and " + monthFirst + " a second part above 12";
        return switch (order()) {
            case DAY_FIRST -> "Day first: " + counted + ".";
            case MONTH_FIRST -> "Month first: " + counted + ".";
            case UNSETTLED ->
                eitherWay == 0
                        ? "The order of day and month does not matter: no date reads both ways."
                        : "The order of day and month is not settled: " + counted + ". " + eitherWay
                                + " dates read either way and are kept as both. Say which in the mapping.";
        };
    }
}
