package secondlook.workbench.intake;

/** In which order a file writes the day and the month of an all-number date. */
public enum DayOrder {
    DAY_FIRST("day first"),
    MONTH_FIRST("month first"),
    /** Neither said by the mapping nor settled by the file: a date that reads both ways is kept as both. */
    UNSETTLED("not settled");

    private final String words;

    DayOrder(String words) {
        this.words = words;
    }

    /** As it is written in a mapping and stands on a page. */
    public String words() {
        return words;
    }
}
