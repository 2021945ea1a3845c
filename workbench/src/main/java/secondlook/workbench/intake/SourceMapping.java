package secondlook.workbench.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;

/**
 * What the rows of one shape of file mean, as written in a YAML file. Four nouns: {@code read} says how the file is
 * built, {@code row is} what a row records, {@code key} and {@code follows} what it is known by and belongs to,
 * {@code fields} which column gives which value. docs/intake.md explains each with examples.
 *
 * @param name under which versions of the mapping follow each other
 * @param sha256 of its text; two mappings with the same text are the same version
 */
public record SourceMapping(String name, int version, Reading read, List<Part> parts, String yaml, String sha256) {

    public SourceMapping {
        parts = List.copyOf(parts);
    }

    /** Whether some part of it opens case files. */
    boolean opensCaseFiles() {
        return parts.stream().anyMatch(part -> part.kind() == FactKind.OCCURRENCE);
    }

    /**
     * How the file is built. What is null or empty is found out from the file.
     *
     * @param columnNames the names of the columns where the file has no heading
     * @param fillDown columns whose empty cells stand for the cell above, in keys and conditions
     */
    record Reading(
            Shape shape,
            @Nullable Pattern fileNames,
            @Nullable String encoding,
            @Nullable Character delimiter,
            @Nullable Character quote,
            @Nullable Integer headerRecord,
            List<String> columnNames,
            @Nullable String sheet,
            @Nullable DayOrder dates,
            DaySerials serials,
            Set<String> jsonColumns,
            Set<String> fillDown,
            AbsentWords absent,
            List<Condition> skip,
            List<Withheld> withheld) {}

    /** How a file is built. */
    enum Shape {
        CSV,
        XLSX,
        JSONL
    }

    /** What a row, or a part of it, records. */
    record Part(
            int line,
            FactKind kind,
            List<Condition> when,
            @Nullable Each each,
            List<KeyPart> key,
            List<KeyPart> caseReference,
            List<KeyPart> person,
            @Nullable Parent parent,
            Map<Field, FieldSource> fields) {}

    /**
     * A column, or words that are the same for every row.
     *
     * @param patterns what is taken of the cell, by the first that fits; empty where the whole cell is taken
     * @param as in which form it is compared
     */
    record KeyPart(@Nullable String column, String constant, List<String> patterns, KeyForm as) {}

    /** In which form a part of a key is compared. */
    enum KeyForm {
        /** As it is written. */
        WRITTEN,
        /** The day of a date, however it is written. */
        DAY,
        /** Words without regard to capitals, marks and spaces between them. */
        WORDS
    }

    /** The record that this one follows, where it is neither a case nor a person. */
    record Parent(FactKind kind, List<KeyPart> key) {}

    /** Several mentions in a row: the elements of a list in JSON, or the pieces of a cell. */
    record Each(
            @Nullable String list,
            @Nullable String column,
            @Nullable Pattern splitOn) {}

    /** How bare numbers in a date field count days. */
    enum DaySerials {
        NONE,
        FROM_1900,
        FROM_1904
    }

    /**
     * Where the value of a field comes from.
     *
     * @param columns the first of them that is not empty, or all of them where {@code joinWith} is given
     * @param constant used where there are no columns
     * @param patterns what is taken of the cell, by the first that fits: the group called {@code value}, or the first one
     *     that was found; empty where the whole cell is taken
     * @param codes tables of codes, the first that applies
     * @param codesBy the column whose date says which table applies
     * @param age the column with an age, read where the cell holds no date; only for dates
     * @param ageAt the column with the date at which the age was right
     * @param optional whether a file without the column will do
     * @param prefix words put before a text, as the issuer before its number; null for none
     * @param ofFollowed whether the value is that of the record that this one follows
     */
    record FieldSource(
            int line,
            List<String> columns,
            @Nullable String joinWith,
            @Nullable String constant,
            List<Pattern> patterns,
            boolean patternMayMiss,
            List<CodeTable> codes,
            @Nullable String codesBy,
            @Nullable DayOrder dates,
            @Nullable String age,
            @Nullable String ageAt,
            @Nullable String listSeparator,
            boolean required,
            boolean optional,
            @Nullable String prefix,
            boolean ofFollowed) {}

    /** A table of codes and the dates between which it applies; either may be open. */
    record CodeTable(@Nullable DateRange from, @Nullable DateRange until, Map<String, String> codes) {

        /** For a cell that is empty. */
        static final String EMPTY = "empty";
        /** For a cell that is not empty and in no table. */
        static final String ANYTHING = "anything";
    }

    /** Which rows a part applies to. All tests that are given must pass. */
    record Condition(
            String column,
            @Nullable Boolean present,
            List<String> is,
            List<String> isNot,
            @Nullable Pattern matches,
            @Nullable DateRange from,
            @Nullable DateRange before) {}

    /**
     * A class of material that is not to be read.
     *
     * @param what the class
     * @param sealed whether it is kept and opened by few; else it is refused and not kept
     * @param when which rows; all of the file where there are no conditions
     */
    record Withheld(String what, boolean sealed, List<Condition> when) {

        /** The classes that there are. */
        static final List<String> CLASSES =
                List.of("privileged advice", "family-court documents", "covert-source material", "counselling notes");
    }
}
