package secondlook.casework.scope;

/** How far a scope rule looks. */
public enum Basis {
    /** The case file alone, as its agency recorded it. */
    FILE("On this file alone"),
    /** With the rows that recorded keys, linkage and judgements tie to its people. */
    LINKED("After linking");

    private final String words;

    Basis(String words) {
        this.words = words;
    }

    /** As it stands on a page. */
    public String words() {
        return words;
    }
}
