package secondlook.casework.network;

/** By whose keys people are one. */
public enum Look {
    /** By the agencies' own keys of people, and nothing else. */
    AS_RECORDED,
    /** By recorded keys, linkage and judgements. */
    AS_LINKED
}
