package secondlook.workbench.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a reader may decide. */
public enum DecisionOutcome {
    STANDS("original decision stands", "The recorded decision holds on the material read."),
    INVESTIGATE("recommend further investigation", "Say what should be done, and by whom."),
    REFER("refer now", "Somebody may be at risk. Goes to the safeguarding lead at once."),
    CANNOT_CONCLUDE("cannot conclude: material missing", "Say what is missing and who holds it.");

    private final String stored;
    private final String hint;

    DecisionOutcome(String stored, String hint) {
        this.stored = stored;
        this.hint = hint;
    }

    /** As it is kept and exported. */
    public String stored() {
        return stored;
    }

    /** As it begins a line on a page. */
    public String words() {
        return stored.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + stored.substring(1);
    }

    /** What it means, in the form. */
    public String hint() {
        return hint;
    }

    /** All of them, for the form. */
    public static List<DecisionOutcome> all() {
        return List.of(values());
    }

    /** The outcome that is kept as these words; empty where none is. */
    public static Optional<DecisionOutcome> of(String stored) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.stored.equals(stored))
                .findFirst();
    }
}
