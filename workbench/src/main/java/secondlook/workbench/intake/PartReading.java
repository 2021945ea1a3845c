package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.intake.SourceMapping.Each;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.KeyPart;
import secondlook.workbench.intake.SourceMapping.Parent;
import secondlook.workbench.intake.SourceMapping.Part;
import secondlook.workbench.intake.SourceRecord.Problem;

/** Reads one part of a row: one fact, or one for each element or piece that the part goes through. */
final class PartReading {

    private final Part part;
    private final int shape;
    private final RowCells row;
    private final AbsentWords absentWords;
    private final List<ConditionTest> when;
    private final List<ConditionTest> whenElement;
    private final @Nullable FieldReading[] fields;
    private final boolean[] constant;
    private final Set<Integer> personShapes = new HashSet<>();
    private final boolean followsPersonOfRow;
    private final boolean isAllConstant;

    /**
     * @param shapes the archive's number of each part of the mapping
     */
    PartReading(SourceMapping mapping, int place, List<Integer> shapes, RowCells row, DayOrder order) {
        SourceMapping.Reading read = mapping.read();
        this.part = mapping.parts().get(place);
        this.shape = shapes.get(place);
        for (int i = 0; i < shapes.size(); i++) {
            Part other = mapping.parts().get(i);
            if (other.kind() == FactKind.PERSON && other.key().equals(part.person())) {
                personShapes.add(shapes.get(i));
            }
        }
        this.followsPersonOfRow = !personShapes.isEmpty() && part.kind() != FactKind.PERSON;
        this.isAllConstant = part.fields().keySet().stream().allMatch(this::isConstant);
        this.row = row;
        this.absentWords = read.absent();
        Map<Boolean, List<SourceMapping.Condition>> when = part.when().stream()
                .collect(
                        Collectors.partitioningBy(condition -> part.each() != null && isOfElement(condition.column())));
        this.when = ConditionTest.of(when.getOrDefault(false, List.of()), new DateReader(order));
        this.whenElement = ConditionTest.of(when.getOrDefault(true, List.of()), new DateReader(order));
        List<Field> all = part.kind().fields();
        this.fields = new FieldReading[all.size()];
        this.constant = new boolean[all.size()];
        for (int i = 0; i < fields.length; i++) {
            Field field = all.get(i);
            constant[i] = isConstant(field);
            fields[i] = part.fields().containsKey(field)
                    ? new FieldReading(part, field, row, absentWords, order, read.serials())
                    : null;
        }
    }

    private static boolean isOfElement(String column) {
        return column.contains("[]") || column.equals(RowCells.PIECE) || column.equals(RowCells.PIECE_NUMBER);
    }

    boolean applies() {
        return ConditionTest.all(when, row);
    }

    /**
     * Adds the facts of this part.
     *
     * @param primary whether this is the row's own record, without whose key the row cannot be taken in
     * @return why the row is rejected, or null
     */
    @Nullable
    Problem read(boolean primary, List<NewFact> facts, Warnings warnings) {
        Each each = part.each();
        if (each == null) {
            return readOne(primary, facts, warnings);
        }
        Problem problem =
                each.list() != null ? readList(each.list(), facts, warnings) : readPieces(each, facts, warnings);
        row.leave();
        return problem;
    }

    /** Adds what the dates of this part tell of the order of day and month. */
    void addEvidence(DayOrderEvidence evidence) {
        List<FieldReading> dates = new ArrayList<>();
        for (FieldReading field : fields) {
            if (field != null && FieldReading.isUnsettledDate(field.field(), field.source())) {
                dates.add(field);
            }
        }
        Each each = part.each();
        if (each == null) {
            dates.forEach(date -> date.addEvidence(evidence));
            return;
        }
        String list = each.list();
        List<String> pieces = list == null ? pieces(each) : List.of();
        for (int i = 0; list == null ? i < pieces.size() : row.hasAnyUnder(list + "[" + i + "]"); i++) {
            if (list == null) {
                row.piece("", pieces.get(i), i);
            } else {
                row.element(i);
            }
            dates.forEach(date -> date.addEvidence(evidence));
        }
        row.leave();
    }

    private @Nullable Problem readList(String list, List<NewFact> facts, Warnings warnings) {
        for (int i = 0; row.hasAnyUnder(list + "[" + i + "]"); i++) {
            row.element(i);
            Problem problem = readOne(false, facts, warnings);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private @Nullable Problem readPieces(Each each, List<NewFact> facts, Warnings warnings) {
        int number = 0;
        for (String piece : pieces(each)) {
            row.piece(row.citedColumn(String.valueOf(each.column())), piece, number++);
            Problem problem = readOne(false, facts, warnings);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /** The pieces of the cell that are not blank; none where it holds no value. */
    private List<String> pieces(Each each) {
        String column = each.column();
        String cell = column == null ? null : row.cell(column);
        Pattern splitOn = each.splitOn();
        if (cell == null || absentWords.reason(Field.OTHER_NAMES, cell) != null) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : splitOn == null ? new String[] {cell} : splitOn.split(cell)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    private @Nullable Problem readOne(boolean primary, List<NewFact> facts, Warnings warnings) {
        if (!ConditionTest.all(whenElement, row)) {
            return null;
        }
        String key = key(part.key());
        if (primary && key == null && !part.key().isEmpty()) {
            return keyMissing();
        }
        @Nullable String[] content = new String[fields.length];
        boolean saysAnything = false;
        for (int i = 0; i < fields.length; i++) {
            FieldReading field = fields[i];
            if (field != null) {
                content[i] = field.read(warnings);
                saysAnything |= content[i] != null && !constant[i];
            }
        }
        if (!primary && !saysAnything && !isSaidByPerson(key, facts)) {
            return null;
        }
        for (int i = 0; i < fields.length; i++) {
            FieldReading field = fields[i];
            if (field != null && field.isRequired() && !isKnown(content[i])) {
                return requiredMissing(field.field());
            }
        }
        boolean keyMissing = key == null && !part.key().isEmpty();
        if (keyMissing || facts.size() >= ArchivedFact.MOST_PARTS) {
            warnings.add(
                    null,
                    RowWarning.Kind.LEFT_OUT,
                    "The part that records " + part.kind().meaning() + " was left out: "
                            + (keyMissing ? "its key is empty." : "the row has too many parts."));
            return null;
        }
        facts.add(new NewFact(
                shape,
                part.kind() == FactKind.OCCURRENCE,
                key(part.caseReference()),
                key,
                person(key),
                parent(),
                content));
        return null;
    }

    /**
     * Whether the part stands although no column gives it a value: the role of a person whom this row records, or a part
     * of constants about a person or under a key that is there.
     */
    private boolean isSaidByPerson(@Nullable String key, List<NewFact> facts) {
        String person = key(part.person());
        if (person != null && followsPersonOfRow) {
            return (isAllConstant || part.kind() == FactKind.INVOLVEMENT)
                    && facts.stream()
                            .anyMatch(fact -> personShapes.contains(fact.shape()) && person.equals(fact.key()));
        }
        return isAllConstant
                && (person != null
                        || (part.person().isEmpty()
                                && (key != null || !part.when().isEmpty())));
    }

    /** Whether it depends on what the row's other parts make, so that it is read when they have been. */
    boolean isReadLast() {
        return isAllConstant || (part.kind() == FactKind.INVOLVEMENT && followsPersonOfRow);
    }

    private boolean isConstant(Field field) {
        FieldSource source = part.fields().get(field);
        return source != null && source.constant() != null && source.columns().isEmpty();
    }

    private static boolean isKnown(@Nullable String content) {
        return content != null && content.charAt(0) != '~' && content.charAt(0) != '?';
    }

    private @Nullable String person(@Nullable String key) {
        String person = key(part.person());
        return person == null && part.kind() == FactKind.PERSON ? key : person;
    }

    private @Nullable String parent() {
        Parent parent = part.parent();
        String key = parent == null ? null : key(parent.key());
        return parent == null || key == null ? null : parent.kind().key() + ":" + key;
    }

    /** The parts of the key joined by strokes, or null where one of them is missing. */
    private @Nullable String key(List<KeyPart> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return keyCell(parts.getFirst());
        }
        StringBuilder key = new StringBuilder();
        for (KeyPart each : parts) {
            String cell = keyCell(each);
            if (cell == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : "/").append(cell);
        }
        return key.toString();
    }

    private @Nullable String keyCell(KeyPart each) {
        if (each.column() == null) {
            return each.constant();
        }
        String cell = row.cell(each.column());
        if (cell == null || cell.isBlank() || absentWords.reason(Field.REFERENCE, cell) != null) {
            return null;
        }
        return cell.strip();
    }

    private Problem keyMissing() {
        String column = part.key().stream()
                .filter(each -> each.column() != null && keyCell(each) == null)
                .map(each -> String.valueOf(each.column()))
                .findFirst()
                .orElse("");
        return new Problem(
                "Its own key is empty: " + column, "Send the row again with its own key in the column " + column);
    }

    private Problem requiredMissing(Field field) {
        FieldSource source = part.fields().get(field);
        String column = source == null ? "" : FieldReading.column(part, source);
        return new Problem(
                "A value that is required is missing or cannot be read: " + column,
                "Send the row again with a value in the column " + column);
    }
}
