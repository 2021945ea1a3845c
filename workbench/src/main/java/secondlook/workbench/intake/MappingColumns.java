package secondlook.workbench.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.intake.SourceMapping.Each;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.KeyPart;
import secondlook.workbench.intake.SourceMapping.Part;

/** Which columns a mapping reads. */
final class MappingColumns {

    private final Set<String> names = new LinkedHashSet<>();
    private final boolean withOptional;

    private MappingColumns(boolean withOptional) {
        this.withOptional = withOptional;
    }

    /** Every column, with the paths into cells of JSON and with the columns themselves. */
    static Set<String> of(SourceMapping mapping) {
        MappingColumns columns = new MappingColumns(true);
        columns.addAll(mapping);
        columns.names.addAll(mapping.read().jsonColumns());
        return columns.names;
    }

    /** The columns that a file must have. */
    static Set<String> needed(SourceMapping mapping) {
        MappingColumns columns = new MappingColumns(false);
        columns.addAll(mapping);
        Set<String> json = mapping.read().jsonColumns();
        columns.names.removeIf(name ->
                json.stream().anyMatch(column -> name.startsWith(column + ".") || name.startsWith(column + "[")));
        columns.names.addAll(json);
        return columns.names;
    }

    private void addAll(SourceMapping mapping) {
        names.addAll(mapping.read().fillDown());
        mapping.read().skip().forEach(condition -> names.add(condition.column()));
        mapping.parts().forEach(this::add);
        names.removeIf(name -> name.equals(RowCells.PIECE) || name.equals(RowCells.PIECE_NUMBER));
    }

    private void add(Part part) {
        part.when().forEach(condition -> names.add(condition.column()));
        Stream.of(part.key(), part.caseReference(), part.person())
                .flatMap(List::stream)
                .forEach(this::add);
        if (part.parent() != null) {
            part.parent().key().forEach(this::add);
        }
        Each each = part.each();
        if (each != null) {
            add(each.column());
            add(each.list());
        }
        part.fields().values().stream()
                .filter(source -> withOptional || !source.optional())
                .forEach(this::add);
    }

    private void add(KeyPart key) {
        add(key.column());
    }

    private void add(FieldSource source) {
        names.addAll(source.columns());
        add(source.codesBy());
        add(source.age());
        add(source.ageAt());
    }

    private void add(@Nullable String column) {
        if (column != null) {
            names.add(column);
        }
    }
}
