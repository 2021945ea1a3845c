package secondlook.casework.wording;

/** Whose words a marked phrase is in. */
public enum Voice {
    /** The author of the text uses the phrase of the child. */
    AUTHOR,
    /** Somebody else's words: in quotation marks, or reported. */
    QUOTED,
    /** Guidance, a correction, a denial or a policy that names the phrase or the general case. */
    CORRECTIVE
}
