package secondlook.casework.value;

/** Why a value is not there. <em>Not recorded</em> is never <em>none</em>, and none of these means that nothing happened. */
public enum AbsentReason {
    /** The field is in the material, and empty here. */
    NOT_RECORDED("not recorded"),
    /** The record says that it is not known. */
    UNKNOWN("recorded as unknown"),
    /** The record says that nobody asked. */
    NOT_ASKED("not asked"),
    /** The record says that an answer was refused. */
    REFUSED("refused"),
    /** The agency holds it and did not send it. */
    WITHHELD("withheld"),
    /** The record says that it is on paper. */
    ON_PAPER("on paper"),
    /** The material has no such field: neither full nor empty. */
    NOT_SUPPLIED("not supplied");

    private final String words;

    AbsentReason(String words) {
        this.words = words;
    }

    /** As it stands on a page. */
    public String words() {
        return words;
    }

    /**
     * Whether an empty value says something about the record itself. Only an empty field does: all the others leave open
     * what was done.
     */
    public boolean isEmptyField() {
        return this == NOT_RECORDED;
    }
}
