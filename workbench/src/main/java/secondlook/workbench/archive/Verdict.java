package secondlook.workbench.archive;

import java.util.Locale;

/** What became of a row that was read. Every row has exactly one, so that the four counts add up to the rows read. */
public enum Verdict {
    ACCEPTED(0),
    /** The same record, cell for cell, was already taken in; it counts once and may be cited twice. */
    REPEATED(1),
    /** It could not be split into cells, or its own key is missing; it can go back to the agency. */
    REJECTED(2),
    /** A heading, title, blank or total row: nothing to take in. */
    SKIPPED(3);

    private final int stored;

    Verdict(int stored) {
        this.stored = stored;
    }

    /** As it stands in {@code source_row}. */
    int stored() {
        return stored;
    }

    static Verdict ofStored(int stored) {
        for (Verdict verdict : values()) {
            if (verdict.stored == stored) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("No verdict is stored as [" + stored + "].");
    }

    /** As it stands on a page. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
