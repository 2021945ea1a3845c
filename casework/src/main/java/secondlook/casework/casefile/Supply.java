package secondlook.casework.casefile;

/** How much of one kind of record an agency handed over. */
public enum Supply {
    /** Files of this kind were received and read. */
    SUPPLIED,
    /** Some of it is unread, requested, refused or on paper. */
    IN_PART,
    /** Nothing of this kind was received from the agency. */
    NOT_SUPPLIED
}
