package secondlook.casework.naming;

/** How words name what they may name: the surest first. */
public enum HowNamed {
    IN_FULL("forename and surname, as they are recorded"),
    SHORT_FORM("a short form or another forename, or one part of a double surname"),
    INITIAL("an initial, and the surname"),
    TITLE("a title, and the surname"),
    SURNAME("a surname alone"),
    SPELLING("forename and surname, one letter otherwise"),
    NICKNAME("a nickname or single name, as it is recorded"),
    NUMBER("the whole number, as the text writes it"),
    PART("a part of a registration"),
    PLACE("a place, as it is recorded");

    private final String words;

    HowNamed(String words) {
        this.words = words;
    }

    /** In words for a page, after "Written as". */
    public String words() {
        return words;
    }
}
