package secondlook.workbench.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.ValueText;
import secondlook.workbench.intake.SourceMapping.CodeTable;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.Part;

/** Reads one field out of the rows of one file: which cell, which words stand for no value, and what the rest means. */
final class FieldReading {

    private static final Pattern AGE = Pattern.compile("(\\d{1,3})(?:\\.\\d+)? ?(?:y|yr|yrs|years?|y/o|yo)?(?: old)?");
    private static final Pattern AGES = Pattern.compile(
            "(\\?|c\\.? |ca\\.? |about |approx\\.? |aged? about )?(?:aged? )?(\\d{1,3})(?:\\.\\d+)?(?: ?(?:-|/|to|or) ?(\\d{1,3}))?"
                    + " ?(?:y|yr|yrs|years?|y/o|yo)?(?: old)?(\\?| ?approx\\.?|ish)?");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(?:\\.\\d+)?");
    private static final int OLDEST = 120;
    /** What spreadsheets write where a value could not be worked out. */
    private static final Set<String> SPREADSHEET_ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");

    private static final Pattern SHORTENED_NUMBER = Pattern.compile("\\d(?:\\.\\d+)?E\\+?\\d{1,2}");
    private static final Pattern ZERO_LOST = Pattern.compile("[12378]\\d{8,9}");

    private final Field field;
    private final FieldSource source;
    private final String usual;
    private final RowCells row;
    private final AbsentWords absentWords;
    private final DateReader dates;
    private final DateReader otherDates;
    private final SourceMapping.DaySerials serials;
    private final boolean notSupplied;

    /**
     * @param row the cells of the row that is being read, shared by all fields
     */
    FieldReading(
            Part part,
            Field field,
            RowCells row,
            AbsentWords absentWords,
            DayOrder order,
            SourceMapping.DaySerials serials) {
        this.serials = serials;
        this.field = field;
        this.source = Objects.requireNonNull(part.fields().get(field));
        this.usual = column(part, source);
        this.row = row;
        this.absentWords = absentWords;
        this.dates = new DateReader(source.dates() == null ? order : source.dates());
        this.otherDates = new DateReader(order);
        this.notSupplied = isNotSupplied();
    }

    Field field() {
        return field;
    }

    FieldSource source() {
        return source;
    }

    boolean isRequired() {
        return source.required();
    }

    /** The column that its values are cited by where nothing else is said; empty for a constant. */
    static String column(Part part, FieldSource source) {
        if (source.ofFollowed()) {
            return ValueText.OF_FOLLOWED;
        }
        if (source.columns().isEmpty()) {
            return source.age() == null ? "" : source.age();
        }
        String first = source.columns().getFirst();
        boolean ofPiece = first.equals(RowCells.PIECE) || first.equals(RowCells.PIECE_NUMBER);
        return ofPiece && part.each() != null && part.each().column() != null
                ? part.each().column()
                : first;
    }

    /** Whether the file has none of its columns, and the mapping says that it need not. */
    private boolean isNotSupplied() {
        return !source.columns().isEmpty()
                && source.age() == null
                && source.columns().stream().noneMatch(row::has);
    }

    /** Adds what the cells in hand tell of the order of day and month. */
    void addEvidence(DayOrderEvidence evidence) {
        addEvidence(source.codesBy(), evidence);
        addEvidence(source.ageAt(), evidence);
        if (field.type() != FieldType.DATE || source.dates() != null) {
            return;
        }
        for (String each : source.columns()) {
            String found = row.cell(each);
            if (found != null && !found.isBlank()) {
                Matcher matcher = matcher(found.strip());
                String taken = source.patterns().isEmpty() ? found : matcher == null ? null : taken(matcher);
                if (taken != null) {
                    evidence.add(taken);
                }
                return;
            }
        }
    }

    private void addEvidence(@Nullable String column, DayOrderEvidence evidence) {
        String cell = column == null ? null : row.cell(column);
        if (cell != null) {
            evidence.add(cell);
        }
    }

    /** Whether some date that it reads helps to settle the order of day and month in the file. */
    static boolean isUnsettledDate(Field field, FieldSource source) {
        return (field.type() == FieldType.DATE && source.dates() == null)
                || source.codesBy() != null
                || source.ageAt() != null;
    }

    /** The value as the archive writes it; null where the cell is empty. */
    @Nullable
    String read(Warnings warnings) {
        if (source.ofFollowed()) {
            return null;
        }
        String column = usual;
        String cell = source.constant();
        boolean noJson = false;
        for (String each : source.columns()) {
            String found = row.cell(each);
            if (found != null && !found.isBlank()) {
                cell = found.strip();
                column = row.citedColumn(each);
                noJson = row.isNoJson(each);
                break;
            }
        }
        if (source.joinWith() != null) {
            cell = joined(source.joinWith());
        }
        String value =
                cell == null ? empty() : noJson ? notTakenApart(cell, column, warnings) : value(cell, column, warnings);
        return column.equals(usual) ? value : ValueText.from(column, value == null ? notRecorded() : value);
    }

    /** A cell that should hold JSON and does not: a word for no value, or kept as it is written. */
    private String notTakenApart(String cell, String column, Warnings warnings) {
        AbsentReason absent = absentWords.reason(field, cell);
        return absent != null ? ValueText.absent(absent) : unreadable(cell, column, "as JSON", warnings);
    }

    private static String notRecorded() {
        return ValueText.absent(AbsentReason.NOT_RECORDED);
    }

    private @Nullable String joined(String with) {
        List<String> found = new ArrayList<>();
        for (String each : source.columns()) {
            String cell = row.cell(each);
            if (cell != null && !cell.isBlank()) {
                found.add(cell.strip());
            }
        }
        return found.isEmpty() ? null : String.join(with, found);
    }

    private @Nullable String empty() {
        String code = code(CodeTable.EMPTY);
        if (code != null) {
            return coded(code);
        }
        DateRange fromAge = source.age() == null ? null : bornAt(row.cell(source.age()));
        if (fromAge != null) {
            return ofAge(fromAge);
        }
        return notSupplied ? ValueText.absent(AbsentReason.NOT_SUPPLIED) : null;
    }

    private @Nullable String value(String cell, String column, Warnings warnings) {
        String code = code(cell.toLowerCase(Locale.ROOT));
        if (code != null) {
            return coded(code);
        }
        AbsentReason absent = absentWords.reason(field, cell);
        if (absent == AbsentReason.ON_PAPER) {
            warnings.add(column, RowWarning.Kind.ON_PAPER, "The cell says that this is on paper.");
        }
        if (absent != null) {
            return ageInstead(ValueText.absent(absent));
        }
        if (SPREADSHEET_ERRORS.contains(cell)) {
            return unreadable(cell, column, "for it holds an error of a spreadsheet", warnings);
        }
        String taken = cell;
        if (!source.patterns().isEmpty()) {
            Matcher matcher = matcher(cell);
            if (matcher == null) {
                return source.patternMayMiss() ? null : unreadable(cell, column, "in the pattern expected", warnings);
            }
            taken = taken(matcher);
            if (taken == null || taken.isBlank()) {
                return null;
            }
        }
        return switch (field.type()) {
            case TEXT -> {
                lookForLostDigits(taken.strip(), column, warnings);
                yield ValueText.text(source.prefix() == null ? text(taken) : source.prefix() + text(taken));
            }
            case DATE -> date(taken.strip(), column, warnings);
            case CODE -> ownCode(taken.strip(), cell, column, warnings);
            case FLAG -> flag(taken.strip(), cell, column, warnings);
            case NUMBER -> number(taken.strip(), cell, column, warnings);
        };
    }

    /** The first pattern that is found in the cell, or null. */
    private @Nullable Matcher matcher(String cell) {
        for (Pattern pattern : source.patterns()) {
            Matcher matcher = pattern.matcher(cell);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    /** The group called value, else the first that was found; null where none was. */
    static @Nullable String taken(Matcher matcher) {
        Integer named = matcher.pattern().namedGroups().get("value");
        if (named != null) {
            return matcher.group(named);
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }

    /** Spreadsheets take a telephone number or a reference for a number, drop the zero before it or round it. */
    private void lookForLostDigits(String taken, String column, Warnings warnings) {
        if (SHORTENED_NUMBER.matcher(taken).matches()) {
            warnings.add(
                    column,
                    RowWarning.Kind.SPREADSHEET,
                    "The cell holds a number that a spreadsheet shortened; its last digits are lost.");
        } else if (field == Field.PHONE && ZERO_LOST.matcher(taken).matches()) {
            warnings.add(
                    column,
                    RowWarning.Kind.SPREADSHEET,
                    "The telephone number begins without a zero, which a spreadsheet may have dropped.");
        }
    }

    private String text(String taken) {
        if (source.listSeparator() == null) {
            return taken.strip();
        }
        List<String> pieces = new ArrayList<>();
        for (String piece : taken.split(Pattern.quote(source.listSeparator()))) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return String.join("; ", pieces);
    }

    // ---- codes ----

    private @Nullable String code(String cell) {
        for (CodeTable table : source.codes()) {
            if (applies(table)) {
                return table.codes().get(cell);
            }
        }
        return null;
    }

    /** A table between dates applies where the row's date lies surely within them. */
    private boolean applies(CodeTable table) {
        if (table.from() == null && table.until() == null) {
            return true;
        }
        String cell = source.codesBy() == null ? null : row.cell(source.codesBy());
        WrittenDate when = cell == null ? null : otherDates.read(cell);
        if (when == null) {
            return false;
        }
        LocalDate first = when.range().earliest().toLocalDate();
        LocalDate last = when.range().latest().toLocalDate();
        boolean late =
                table.from() == null || !first.isBefore(table.from().earliest().toLocalDate());
        return late
                && (table.until() == null
                        || !last.isAfter(table.until().latest().toLocalDate()));
    }

    private String coded(String code) {
        return switch (field.type()) {
            case FLAG -> ValueText.flag(code.equals("yes") || code.equals("true"));
            case TEXT, CODE, DATE, NUMBER -> ValueText.text(code);
        };
    }

    private String ownCode(String taken, String cell, String column, Warnings warnings) {
        String word = taken.toLowerCase(Locale.ROOT);
        String code = source.patterns().isEmpty() ? null : code(word);
        if (code != null) {
            return ValueText.text(code);
        }
        if (field.codes().contains(word)) {
            return ValueText.text(word);
        }
        String joined = word.replace(' ', '-').replace('_', '-');
        if (field.codes().contains(joined)) {
            return ValueText.text(joined);
        }
        String other = code(CodeTable.ANYTHING);
        return other != null ? ValueText.text(other) : unreadable(cell, column, "as one of the codes", warnings);
    }

    private String flag(String taken, String cell, String column, Warnings warnings) {
        String word = taken.toLowerCase(Locale.ROOT);
        String code = source.patterns().isEmpty() ? null : code(word);
        if (code != null) {
            return coded(code);
        }
        return switch (word) {
            case "y", "yes", "true", "t", "1" -> ValueText.flag(true);
            case "n", "no", "false", "f", "0" -> ValueText.flag(false);
            default -> {
                String other = code(CodeTable.ANYTHING);
                yield other != null ? coded(other) : unreadable(cell, column, "as yes or no", warnings);
            }
        };
    }

    // ---- dates and numbers ----

    private String date(String taken, String column, Warnings warnings) {
        WrittenDate read = dates.read(taken);
        if (read == null && SERIAL.matcher(taken).matches()) {
            return serial(taken, column, warnings);
        }
        if (read == null) {
            DateRange born = source.ageAt() == null ? null : bornAt(taken);
            return born != null ? ValueText.date(born) : unreadable(taken, column, "as a date", warnings);
        }
        switch (read.note()) {
            case PLAIN -> {}
            case EITHER_WAY ->
                warnings.add(column, RowWarning.Kind.UNSETTLED_DATE, "The date reads either way and is kept as both.");
            case OTHER_ORDER ->
                warnings.add(
                        column,
                        RowWarning.Kind.UNUSUAL,
                        "The date reads only with day and month in another order than in the rest of the file.");
        }
        return ValueText.date(read.range());
    }

    private String serial(String taken, String column, Warnings warnings) {
        LocalDate day = serials == SourceMapping.DaySerials.NONE
                ? null
                : CellFormat.day(
                        Integer.parseInt(taken.substring(0, 5)), serials == SourceMapping.DaySerials.FROM_1904);
        if (day != null) {
            return ValueText.date(DateRange.on(day));
        }
        warnings.add(
                column,
                RowWarning.Kind.UNREADABLE,
                "The cell could not be read as a date and is kept as written. It may be a day that a spreadsheet counts:"
                        + " say 'serials: 1900' in the mapping if so.");
        return ValueText.unreadable(taken);
    }

    /** A cell that names no date may still stand beside an age. */
    private String ageInstead(String absent) {
        DateRange born = source.age() == null ? null : bornAt(row.cell(source.age()));
        return born == null ? absent : ofAge(born);
    }

    /** A birth date that stands in no cell but follows from the age, whose cell is the one to look at. */
    private String ofAge(DateRange born) {
        String date = ValueText.date(born);
        return source.age() == null || source.age().equals(usual)
                ? date
                : ValueText.from(row.citedColumn(source.age()), date);
    }

    private @Nullable DateRange bornAt(@Nullable String age) {
        String at = source.ageAt() == null ? null : row.cell(source.ageAt());
        if (age == null || at == null) {
            return null;
        }
        Matcher years = AGES.matcher(age.strip().toLowerCase(Locale.ROOT));
        WrittenDate when = otherDates.read(at);
        if (!years.matches() || when == null) {
            return null;
        }
        int doubt = years.group(1) == null && years.group(4) == null ? 0 : 1;
        int youngest = Integer.parseInt(years.group(2));
        int oldest = years.group(3) == null ? youngest : Integer.parseInt(years.group(3));
        if (oldest < youngest || oldest > OLDEST) {
            return null;
        }
        DateRange last = DateRange.bornWhenAged(Math.max(0, youngest - doubt), when.range());
        DateRange first = DateRange.bornWhenAged(oldest + doubt, when.range());
        return oldest == youngest && doubt == 0
                ? last
                : DateRange.between(
                        first.earliest().toLocalDate(), last.latest().toLocalDate(), DatePrecision.RANGE);
    }

    private String number(String taken, String cell, String column, Warnings warnings) {
        Matcher years = AGE.matcher(taken.toLowerCase(Locale.ROOT));
        if (!years.matches()) {
            return unreadable(cell, column, "as a number", warnings);
        }
        return ValueText.number(Integer.parseInt(years.group(1)));
    }

    private static String unreadable(String cell, String column, String as, Warnings warnings) {
        warnings.add(
                column, RowWarning.Kind.UNREADABLE, "The cell could not be read " + as + " and is kept as written.");
        return ValueText.unreadable(cell);
    }
}
