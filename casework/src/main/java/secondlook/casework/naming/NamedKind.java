package secondlook.casework.naming;

/** What words may name. */
public enum NamedKind {
    PERSON("person"),
    PHONE("phone"),
    VEHICLE("vehicle"),
    PLACE("place");

    private final String key;

    NamedKind(String key) {
        this.key = key;
    }

    /** As it is stored and exported, and as pages say it. */
    public String key() {
        return key;
    }
}
