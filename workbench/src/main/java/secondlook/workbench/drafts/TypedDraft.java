package secondlook.workbench.drafts;

import java.util.Map;

/**
 * What one reader typed into one form so far.
 *
 * @param form which form, of what
 * @param fields what was typed, by the field's name; empty where nothing is kept
 * @param kept when it was kept, in words; empty where nothing is
 */
public record TypedDraft(String form, Map<String, String> fields, String kept) {

    public TypedDraft {
        fields = Map.copyOf(fields);
    }

    /** What was typed into a field, or nothing. */
    public String words(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What was typed into a field, or what stands there otherwise. */
    public String words(String field, String otherwise) {
        return fields.getOrDefault(field, otherwise);
    }

    /** Holds what somebody wrote. */
    @Override
    public String toString() {
        return "TypedDraft[" + fields.size() + " fields]";
    }
}
