package secondlook.workbench.archive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;

/**
 * One part of a mapping: the kind of fact it makes and the column that each field is read from.
 *
 * @param part the part's place in its mapping, from 0
 * @param columns parallel to the kind's fields; null where the mapping does not fill the field, the empty string where
 *     the mapping gives a constant
 */
public record FactShape(int part, FactKind kind, List<@Nullable String> columns) {

    public FactShape {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        if (columns.size() != kind.fields().size()) {
            throw new IllegalArgumentException("A shape of kind [" + kind + "] has "
                    + kind.fields().size() + " columns, not [" + columns.size() + "].");
        }
    }

    /** The fields' keys, stored beside the columns so that a kind may gain fields without old facts being misread. */
    List<String> fieldKeys() {
        return kind.fields().stream().map(Field::key).toList();
    }
}
