package secondlook.casework.indicator;

/** What one answer is about. */
public enum Unit {
    OCCURRENCE,
    CASE_FILE,
    CHILD,
    ADULT,
    EPISODE,
    PLACE,
    HOME_AND_WEEK,
    TEXT,
    SOURCE_AND_ROLE
}
