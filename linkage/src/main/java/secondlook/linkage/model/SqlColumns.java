package secondlook.linkage.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The model's columns that conditions have named so far. */
final class SqlColumns {
    private final Map<String, ModelColumn> columns = new LinkedHashMap<>();

    /** The name of the model's column for a column with functions. */
    String name(SqlValue value) {
        if (value.side().isEmpty()) {
            throw new SqlCondition.Unreadable("a column is expected");
        }
        String steps = value.steps().stream().map(ValueStep::toString).collect(Collectors.joining(", "));
        String name = steps.isEmpty() ? value.field() : value.field() + " (" + steps + ")";
        columns.putIfAbsent(name, new ModelColumn(name, value.field(), value.steps()));
        return name;
    }

    Collection<ModelColumn> all() {
        return columns.values();
    }
}
