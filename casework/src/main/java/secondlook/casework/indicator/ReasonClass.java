package secondlook.casework.indicator;

/**
 * The classes in which reasons stand in the reading order, in their written order. A class says what a reason is about,
 * never how much it weighs.
 */
public enum ReasonClass {
    CHILDS_ACCOUNT("The child’s account"),
    CANNOT_TELL("Cannot tell: little material, or a key fact is missing"),
    ENQUIRIES("Enquiries not finished"),
    AGENCIES_KNEW("What agencies knew"),
    HOW_DECIDED("How it was decided"),
    MISSING_FROM_CARE("Missing from care"),
    REPORTING_ONLY("Reported only"),
    /** Never in the reading order: shown to the safeguarding lead alone. */
    SAFEGUARDING_LEAD("For the safeguarding lead");

    private final String heading;

    ReasonClass(String heading) {
        this.heading = heading;
    }

    /** The heading on the reading order. */
    public String heading() {
        return heading;
    }
}
