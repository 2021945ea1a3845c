package secondlook.casework.network;

/** By whose keys people are one. */
public enum Look {
    /** By the agencies' own keys of people, and nothing else. */
    AS_RECORDED(0),
    /** By recorded keys, linkage and judgements. */
    AS_LINKED(1);

    private final int number;

    Look(int number) {
        this.number = number;
    }

    /** As it is kept. */
    public int number() {
        return number;
    }

    /** The look of a number that was kept. */
    public static Look of(int number) {
        return number == AS_RECORDED.number ? AS_RECORDED : AS_LINKED;
    }
}
