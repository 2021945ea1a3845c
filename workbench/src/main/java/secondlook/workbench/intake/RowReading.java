package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.workbench.archive.FactShape;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.intake.SourceMapping.Part;
import secondlook.workbench.intake.SourceRecord.Problem;

/**
 * Reads the rows of one file through its mapping. This is where a row is accepted or rejected: a row is rejected only
 * where its own key is missing or a value that the mapping requires cannot be read (and where it could not be split,
 * which the {@link SourceReader} says). Everything else is kept, with a warning.
 *
 * <p>Not thread-safe.
 */
final class RowReading {

    private final RowCells row;
    private final List<PartReading> parts = new ArrayList<>();
    private final List<ConditionTest> skip;
    private final Map<SourceMapping.Withheld, List<ConditionTest>> withheld = new LinkedHashMap<>();
    private final Warnings warnings = new Warnings();
    private final List<NewFact> facts = new ArrayList<>();

    /**
     * @param shapes the archive's number of each part
     */
    RowReading(SourceMapping mapping, List<Integer> shapes, Columns columns, DayOrder order) {
        this.row = new RowCells(columns, mapping.read());
        DateReader dates = new DateReader(order);
        for (int i = 0; i < mapping.parts().size(); i++) {
            parts.add(new PartReading(mapping, i, shapes, row, order));
        }
        this.skip = ConditionTest.of(mapping.read().skip(), dates);
        for (SourceMapping.Withheld each : mapping.read().withheld()) {
            withheld.put(each, ConditionTest.of(each.when(), dates));
        }
    }

    /** The class of withheld material that the row belongs to, or null. To be asked before anything of it is kept. */
    SourceMapping.@Nullable Withheld withheld(@Nullable String[] cells) {
        row.row(cells);
        for (Map.Entry<SourceMapping.Withheld, List<ConditionTest>> each : withheld.entrySet()) {
            if (each.getValue().isEmpty() || ConditionTest.all(each.getValue(), row)) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Whether some rows are withheld: then a row that cannot be read might be one of them. */
    boolean mayBeWithheld() {
        return !withheld.isEmpty();
    }

    /** The kinds and columns of the mapping's parts, as the archive keeps them. */
    static List<FactShape> shapes(SourceMapping mapping) {
        List<FactShape> shapes = new ArrayList<>();
        for (Part part : mapping.parts()) {
            List<@Nullable String> columns = new ArrayList<>();
            for (Field field : part.kind().fields()) {
                SourceMapping.FieldSource source = part.fields().get(field);
                columns.add(source == null ? null : FieldReading.column(part, source));
            }
            shapes.add(new FactShape(shapes.size(), part.kind(), columns));
        }
        return shapes;
    }

    /** What became of the row; its facts and warnings stand ready until the next one. */
    Result read(@Nullable String[] cells) {
        row.row(cells);
        warnings.clear();
        facts.clear();
        if (!skip.isEmpty() && ConditionTest.all(skip, row)) {
            return Result.skipped("The mapping skips such rows");
        }
        PartReading own = null;
        for (PartReading part : parts) {
            if (part.applies() && (own == null || !part.isReadLast())) {
                Problem problem = part.read(own == null, facts, warnings);
                if (problem != null) {
                    return new Result(problem, null);
                }
                own = own == null ? part : own;
            }
        }
        // why: a role that is the same for every row depends on whether the row records the person at all
        for (PartReading part : parts) {
            if (part != own && part.isReadLast() && part.applies()) {
                Problem problem = part.read(false, facts, warnings);
                if (problem != null) {
                    return new Result(problem, null);
                }
            }
        }
        return own == null ? Result.skipped("No part of the mapping reads such a row") : Result.ACCEPTED;
    }

    /** Adds what the dates of the row tell of the order of day and month. */
    void addEvidence(@Nullable String[] cells, DayOrderEvidence evidence) {
        row.row(cells);
        for (PartReading part : parts) {
            if (part.applies()) {
                part.addEvidence(evidence);
            }
        }
    }

    /** What the parts say of records that belong to nothing, each a sentence. */
    List<String> followingNothing() {
        return parts.stream()
                .map(PartReading::followingNothing)
                .filter(Objects::nonNull)
                .toList();
    }

    List<NewFact> facts() {
        return facts;
    }

    Warnings warnings() {
        return warnings;
    }

    /** At most one of the two: why it was rejected, or why it was skipped. */
    record Result(@Nullable Problem rejected, @Nullable String skipped) {

        static final Result ACCEPTED = new Result(null, null);

        static Result skipped(String why) {
            return new Result(null, why);
        }
    }
}
