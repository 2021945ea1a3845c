package secondlook.workbench.database;

/** What only one transaction at a time may do in a workspace. The numbers are the workspace's, and stay what they are. */
public enum DatabaseLock {
    /** Taking a batch in, or withdrawing one. */
    IMPORT(0x5EC0_0001L),
    /** Making the search index. */
    SEARCH_INDEX(0x5EC0_0020L),
    /** Answering pairs. */
    JUDGEMENT(0x5EC0_0030L),
    /** Answering whether words name somebody. */
    NAMING_JUDGEMENT(0x5EC0_0031L);

    private final long key;

    DatabaseLock(long key) {
        this.key = key;
    }

    long key() {
        return key;
    }
}
