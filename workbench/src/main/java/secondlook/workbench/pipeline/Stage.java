package secondlook.workbench.pipeline;

/** The stages of the flow, in their order. */
public enum Stage {
    GENERATE("generate", "Making a fictional region"),
    IMPORT("import", "Taking files in"),
    LINK("link", "Linking the records that speak of one person"),
    INDEX("index", "Making names, places and words findable"),
    NAMINGS("namings", "Finding who and what the words of rows may name"),
    CONNECT("connect", "Tying what separate case files have in common"),
    TRIAGE("triage", "Asking every closed case file why it may need reading again");

    private final String key;
    private final String words;

    Stage(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As it stands in JSON. */
    public String key() {
        return key;
    }

    /** As it stands on a screen. */
    public String words() {
        return words;
    }
}
