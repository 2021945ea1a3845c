package secondlook.linkage;

/** What became of a pair. */
public enum PairStatus {
    /** Both records are in one cluster. */
    LINKED,
    /** Not joined; the evidence may still be considerable. */
    POSSIBLE,
    /** Never joined automatically: strong identifiers differ. */
    IDENTIFIER_CONFLICT,
    /** Never joined automatically: the records' roles forbid it. */
    ROLES_FORBIDDEN,
    /** People judged the records to be one person. */
    JUDGED_SAME,
    /** People judged the records to be two persons. */
    JUDGED_DIFFERENT
}
