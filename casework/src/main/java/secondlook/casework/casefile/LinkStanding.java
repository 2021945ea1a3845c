package secondlook.casework.casefile;

/** What a tie between two records of one person rests on. */
public enum LinkStanding {
    /** The agency's own key says so. */
    RECORDED,
    /** The linkage made it, with no contradiction. */
    LINKED,
    /** People judged it. */
    JUDGED,
    /** Not made: it waits for people to judge it. Whatever rests on it is shown apart. */
    POSSIBLE
}
