package secondlook.casework.network;

/**
 * Why a thing makes no group of the people it ties. It stays in the network and is shown: only the conclusion is not drawn
 * from it.
 */
public enum WhyNoGroup {
    DWELLING("a dwelling ties the people who live there", true, false),
    STATION("very many people pass through a station", false, false),
    HOSTEL("a hostel ties everybody who stays there", false, false),
    HOSPITAL("a hospital ties everybody who is treated there", false, false),
    SCHOOL("a school ties everybody who goes there", false, false),
    CHILDRENS_HOME("a home ties every child in it", false, false),
    STREET("a stretch of street is no one place", false, true),
    VAGUE("the words name no place in particular", false, true),
    KIND_NOT_RECORDED("what kind of place it is was not recorded", true, false),
    PART_OF_A_REGISTRATION("a part of a registration may be of several vehicles", false, true),
    CHAIN("several houses have this name", true, false),
    IN_MANY_CASE_FILES("it stands in very many case files", false, false);

    private final String words;
    private final boolean ledThrough;
    private final boolean possibleOnly;

    WhyNoGroup(String words, boolean ledThrough, boolean possibleOnly) {
        this.words = words;
        this.ledThrough = ledThrough;
        this.possibleOnly = possibleOnly;
    }

    /** The reason, as the second half of a sentence on a page. */
    public String words() {
        return words;
    }

    /** Whether a path may lead through it: what ties everybody says nothing of two people. */
    public boolean isLedThrough() {
        return ledThrough;
    }

    /** Whether its ties are possible ones: what is written may be of several things. */
    public boolean isPossibleOnly() {
        return possibleOnly;
    }
}
