package secondlook.workbench.database;

/** Whether a workspace holds the fictional region or agencies' files; settled when it is created, for good. */
public enum WorkspaceKind {
    /** Invented people only. Demo users exist here and nowhere else. */
    DEMO,
    /** Agencies' files. */
    REAL;

    /** The word that the database keeps. */
    String stored() {
        return this == DEMO ? "demo" : "real";
    }

    static WorkspaceKind ofStored(String stored) {
        return switch (stored) {
            case "demo" -> DEMO;
            case "real" -> REAL;
            default ->
                throw new IllegalStateException("Unknown kind of workspace [" + stored
                        + "]. Maybe it was made by a later version of Second Look.");
        };
    }
}
