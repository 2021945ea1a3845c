package secondlook.workbench.audit;

/**
 * What an act was about.
 *
 * @param kind such as {@code case-file}, {@code source-file}, {@code decision}: small letters and hyphens
 * @param id as the kind's own package writes it: never a name or a date of birth
 */
public record AuditedObject(String kind, String id) {

    public AuditedObject {
        if (!kind.matches("[a-z][a-z-]{0,40}")) {
            throw new IllegalArgumentException("Not a kind of object [" + kind + "]. Maybe it has capital letters.");
        }
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException(
                    "An id of " + id.length() + " characters for a [" + kind + "]. Maybe it is no id.");
        }
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
