package secondlook.linkage.model;

import java.util.List;

/**
 * What tests compare: a field of the records after some steps. Two columns may come from one field, as a postcode and
 * its district do.
 *
 * @param name how tests and blocking rules name it
 * @param field the field, which is a heading of the file
 * @param steps what its values go through first, in order; none compares them as they are written
 */
public record ModelColumn(String name, String field, List<ValueStep> steps) {
    public ModelColumn {
        steps = List.copyOf(steps);
    }

    /** A field as it is written, under its own name. */
    public static ModelColumn of(String field) {
        return new ModelColumn(field, field, List.of());
    }
}
