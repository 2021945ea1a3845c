package secondlook.workbench.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
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
import secondlook.workbench.intake.SourceMapping.KeyForm;
import secondlook.workbench.intake.SourceMapping.KeyPart;
import secondlook.workbench.intake.SourceMapping.Parent;
import secondlook.workbench.intake.SourceMapping.Part;
import secondlook.workbench.intake.SourceRecord.Problem;

/** Reads one part of a row: one fact, or one for each element or piece that the part goes through. */
final class PartReading {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Part part;
    private final int shape;
    private final RowCells row;
    private final AbsentWords absentWords;
    private final List<ConditionTest> when;
    private final List<ConditionTest> whenElement;
    private final @Nullable FieldReading[] fields;
    private final boolean[] constant;
    private final DateReader dates;
    private final Map<KeyPart, List<Pattern>> keyPatterns = new HashMap<>();
    private final Set<Integer> personShapes = new HashSet<>();
    private final boolean followsPersonOfRow;
    private final boolean isAllConstant;
    private int followsNothing;

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
        this.dates = new DateReader(read.dates() == null ? order : read.dates());
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
        if (list != null) {
            row.forEachElement(list, () -> dates.forEach(date -> date.addEvidence(evidence)));
        } else {
            List<String> pieces = pieces(each);
            for (int i = 0; i < pieces.size(); i++) {
                row.piece("", pieces.get(i), i);
                dates.forEach(date -> date.addEvidence(evidence));
            }
        }
        row.leave();
    }

    private @Nullable Problem readList(String list, List<NewFact> facts, Warnings warnings) {
        List<Problem> problems = new ArrayList<>(0);
        row.forEachElement(list, () -> {
            Problem problem = problems.isEmpty() ? readOne(false, facts, warnings) : null;
            if (problem != null) {
                problems.add(problem);
            }
        });
        return problems.isEmpty() ? null : problems.getFirst();
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
        String caseReference = key(part.caseReference());
        String parent = parent();
        followsNothing += caseReference == null && parent == null && namesNoPerson() && saysWhatItFollows() ? 1 : 0;
        facts.add(new NewFact(
                shape, part.kind() == FactKind.OCCURRENCE, caseReference, key, person(key), parent, content));
        return null;
    }

    private boolean namesNoPerson() {
        return part.kind() == FactKind.PERSON || key(part.person()) == null;
    }

    private boolean saysWhatItFollows() {
        return part.parent() != null
                || (part.kind() != FactKind.OCCURRENCE && !part.caseReference().isEmpty())
                || (part.kind() != FactKind.PERSON && !part.person().isEmpty());
    }

    /** How many records belong to nothing although the mapping says what they follow, as a sentence; null where none does. */
    @Nullable
    String followingNothing() {
        if (followsNothing == 0) {
            return null;
        }
        List<KeyPart> named = new ArrayList<>(part.kind() == FactKind.OCCURRENCE ? List.of() : part.caseReference());
        named.addAll(part.kind() == FactKind.PERSON ? List.of() : part.person());
        named.addAll(part.parent() == null ? List.of() : part.parent().key());
        return "Records (" + part.kind().key().replace('_', ' ')
                + ") that belong to nothing, for they are empty in what they"
                + " follow by ["
                + named.stream()
                        .map(KeyPart::column)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining("], ["))
                + "]: " + followsNothing + ".";
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
        String cell = row.cellOrAbove(each.column());
        if (cell == null || cell.isBlank() || absentWords.reason(Field.REFERENCE, cell) != null) {
            return null;
        }
        String taken = each.patterns().isEmpty() ? cell.strip() : taken(each, cell.strip());
        return taken == null || taken.isBlank()
                ? null
                : switch (each.as()) {
                    case WRITTEN -> taken.strip();
                    case DAY -> day(taken);
                    case WORDS -> words(taken);
                };
    }

    private @Nullable String taken(KeyPart each, String cell) {
        for (Pattern pattern : keyPatterns.computeIfAbsent(
                each, part -> part.patterns().stream().map(Pattern::compile).toList())) {
            Matcher matcher = pattern.matcher(cell);
            if (matcher.find()) {
                return FieldReading.taken(matcher);
            }
        }
        return null;
    }

    /** The day as ISO 8601, or null where the date is none or may be of several days. */
    private @Nullable String day(String written) {
        WrittenDate date = dates.read(written);
        if (date == null) {
            return null;
        }
        LocalDate first = date.range().earliest().toLocalDate();
        return first.equals(date.range().latest().toLocalDate()) ? first.toString() : null;
    }

    private static @Nullable String words(String written) {
        String words = NO_WORD.matcher(written.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return words.isEmpty() ? null : words;
    }

    private Problem keyMissing() {
        String column = part.key().stream()
                .filter(each -> each.column() != null && keyCell(each) == null)
                .map(each -> String.valueOf(each.column()))
                .findFirst()
                .orElse("");
        return new Problem(
                "Its own key is empty"
                        + (part.key().stream()
                                        .allMatch(each -> each.patterns().isEmpty() && each.as() == KeyForm.WRITTEN)
                                ? ""
                                : " or not as expected")
                        + ": " + column,
                "Send the row again with its own key in the column " + column);
    }

    private Problem requiredMissing(Field field) {
        FieldSource source = part.fields().get(field);
        String column = source == null ? "" : FieldReading.column(part, source);
        return new Problem(
                "A value that is required is missing or cannot be read: " + column,
                "Send the row again with a value in the column " + column);
    }
}
