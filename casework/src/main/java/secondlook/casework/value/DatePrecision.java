package secondlook.casework.value;

/** How exactly a date was written. */
public enum DatePrecision {
    MINUTE,
    DAY,
    MONTH,
    SEASON,
    YEAR,
    /** Two ends of different kinds, an age, or a date that can be read in two ways. */
    RANGE
}
