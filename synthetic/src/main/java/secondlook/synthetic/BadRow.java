package secondlook.synthetic;

import java.util.Locale;

/** What is wrong with a planted bad row, and what intake is to make of it. */
enum BadRow {
    UNCLOSED_QUOTE("rejected"),
    TOO_MANY_COLUMNS("rejected"),
    OWN_KEY_MISSING("rejected"),
    LINE_CUT_SHORT("rejected"),
    EXACT_REPEAT("repeated"),
    /** The same key with another value in one cell: both are kept. */
    KEY_AGAIN("accepted"),
    BLANK("skipped"),
    TITLE("skipped"),
    HEADING("skipped"),
    TOTAL("skipped");

    private final String verdict;

    BadRow(String verdict) {
        this.verdict = verdict;
    }

    String verdict() {
        return verdict;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
