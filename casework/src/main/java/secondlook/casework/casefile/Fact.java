package secondlook.casework.casefile;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;

/**
 * What one row of one file records, read through one mapping: its kind and a recorded value for every field the kind
 * has. A field that the mapping does not fill is absent as <em>not supplied</em>; an empty cell as <em>not recorded</em>.
 *
 * <p>Values are {@link String} for text and codes, {@link DateRange} for dates, {@link Boolean} for flags and
 * {@link Integer} for numbers. Immutable.
 *
 * @param kind what the row records
 * @param agency the agency that recorded it
 * @param row the row it stands in
 * @param key the record's own key within the agency and kind, or null where it has none
 * @param person the agency's key of the person it speaks of, or null
 * @param values one for each of the kind's fields, in the kind's order
 */
public record Fact(
        FactKind kind,
        String agency,
        RowCitation row,
        @Nullable String key,
        @Nullable String person,
        List<Recorded<?>> values) {

    public Fact {
        values = List.copyOf(values);
        if (values.size() != kind.fields().size()) {
            throw new IllegalArgumentException("A fact of kind [" + kind + "] has "
                    + kind.fields().size() + " values, not [" + values.size() + "].");
        }
    }

    /** The value of a text or code field. Not supplied where this kind has no such field. */
    @SuppressWarnings("unchecked")
    public Recorded<String> text(Field field) {
        require(field, FieldType.TEXT, FieldType.CODE);
        return (Recorded<String>) value(field);
    }

    /** The value of a date field. */
    @SuppressWarnings("unchecked")
    public Recorded<DateRange> date(Field field) {
        require(field, FieldType.DATE, FieldType.DATE);
        return (Recorded<DateRange>) value(field);
    }

    /** The value of a yes-or-no field. */
    @SuppressWarnings("unchecked")
    public Recorded<Boolean> flag(Field field) {
        require(field, FieldType.FLAG, FieldType.FLAG);
        return (Recorded<Boolean>) value(field);
    }

    /** The value of a number field. */
    @SuppressWarnings("unchecked")
    public Recorded<Integer> number(Field field) {
        require(field, FieldType.NUMBER, FieldType.NUMBER);
        return (Recorded<Integer>) value(field);
    }

    /** The value of any field, whatever its type. */
    public Recorded<?> value(Field field) {
        int place = kind.indexOf(field);
        return place < 0 ? Recorded.notSupplied() : values.get(place);
    }

    /** Whether a code field is known and is one of these codes. */
    public boolean is(Field field, String... codes) {
        String code = text(field).orNull();
        if (code != null) {
            String plain = code.toLowerCase(Locale.ROOT);
            for (String each : codes) {
                if (each.equals(plain)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The cell of a field, to cite, or the whole row where the material has no such cell. */
    public Citation cell(Field field) {
        Citation cell = value(field).citation();
        return cell == null ? row : cell;
    }

    /**
     * When it happened, for a chronology: the first of the kind's own dates that is known, or null where no date is.
     */
    public @Nullable DateRange when() {
        for (Field field : kind.dates()) {
            DateRange date = date(field).orNull();
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The earliest moment at which it may have happened, or {@link LocalDateTime#MAX} where no date is known. */
    public LocalDateTime earliest() {
        DateRange when = when();
        return when == null ? LocalDateTime.MAX : when.earliest();
    }

    private static void require(Field field, FieldType one, FieldType other) {
        if (field.type() != one && field.type() != other) {
            throw new IllegalArgumentException("The field [" + field + "] holds a " + field.type() + ".");
        }
    }

    /** By row and kind: few facts share both, and going through every value to put a fact into a set takes long. */
    @Override
    public int hashCode() {
        return 31 * row.hashCode() + kind.hashCode();
    }

    /** Values may be personal: only the kind and the row are shown. */
    @Override
    public String toString() {
        return kind + "[" + row + "]";
    }
}
