package secondlook.casework.indicator;

/**
 * The classes in which reasons stand in the reading order, in their written order. A class says what a reason is about,
 * never how much it weighs.
 */
public enum ReasonClass {
    CHILDS_ACCOUNT(1, "The child’s account"),
    CANNOT_TELL(2, "Cannot tell: little material, or a key fact is missing"),
    ENQUIRIES(3, "Enquiries not finished"),
    AGENCIES_KNEW(4, "What agencies knew"),
    HOW_DECIDED(5, "How it was decided"),
    MISSING_FROM_CARE(6, "Missing from care"),
    REPORTING_ONLY(7, "Reported only"),
    /** Never in the reading order: shown to the safeguarding lead alone. */
    SAFEGUARDING_LEAD(8, "For the safeguarding lead");

    private final int place;
    private final String heading;

    ReasonClass(int place, String heading) {
        this.place = place;
        this.heading = heading;
    }

    /** The heading on the reading order. */
    public String heading() {
        return heading;
    }

    /** Its place in the written order, from 1; as it is kept. */
    public int place() {
        return place;
    }

    /**
     * The class at a place.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static ReasonClass at(int place) {
        for (ReasonClass reasonClass : values()) {
            if (reasonClass.place == place) {
                return reasonClass;
            }
        }
        throw new IllegalArgumentException("No reason class has the place [" + place + "].");
    }
}
