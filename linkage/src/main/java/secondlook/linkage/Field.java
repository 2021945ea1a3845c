package secondlook.linkage;

/**
 * A field of the input.
 *
 * @param name how reports and explanations call it; it has no influence on the result
 * @param kind what it holds
 */
public record Field(String name, FieldKind kind) {
    public Field {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A field has no name []. Maybe a column heading is blank.");
        }
    }
}
