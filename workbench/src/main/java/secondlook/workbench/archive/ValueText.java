package secondlook.workbench.archive;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;

/**
 * How one recorded value is written in a fact's row: a letter that says what it is, then the value. Null is an empty
 * cell where the shape names a column, and a field that was not supplied where it does not.
 *
 * <pre>
 *   =words     text or a code          +  or  -   yes or no
 *   #14        a number                @D2015-02-26          a date: its precision, its first and
 *   ?raw       could not be read       @R2011-05-01/2011-06-30  its last moment where they differ
 *   ~U         absent, by the reason's letter
 *   ^column|…  as above, but read from this column and not the shape's
 *   &amp;file:record:column|…  as above, but read from the row that the record follows
 * </pre>
 */
public final class ValueText {

    private static final Letters<DatePrecision> PRECISIONS = new Letters<>(Map.of(
            DatePrecision.MINUTE, 'N',
            DatePrecision.DAY, 'D',
            DatePrecision.MONTH, 'M',
            DatePrecision.SEASON, 'S',
            DatePrecision.YEAR, 'Y',
            DatePrecision.RANGE, 'R'));
    private static final Letters<AbsentReason> REASONS = new Letters<>(Map.of(
            AbsentReason.NOT_RECORDED, 'E',
            AbsentReason.UNKNOWN, 'U',
            AbsentReason.NOT_ASKED, 'A',
            AbsentReason.REFUSED, 'R',
            AbsentReason.WITHHELD, 'W',
            AbsentReason.ON_PAPER, 'P',
            AbsentReason.NOT_SUPPLIED, 'S'));
    private static final int DAY_LENGTH = 10;
    private static final int MINUTE_LENGTH = 16;
    private static final int SECOND_LENGTH = 19;

    /** In place of a shape's column: the value is that of the record that is followed, and is filled in afterwards. */
    public static final String OF_FOLLOWED = "&";

    private ValueText() {}

    /** Text or a code. */
    public static String text(String words) {
        return "=" + words;
    }

    /** Yes or no. */
    public static String flag(boolean yes) {
        return yes ? "+" : "-";
    }

    /** A number. */
    public static String number(int number) {
        return "#" + number;
    }

    /** A date. */
    public static String date(DateRange date) {
        String start = "@" + PRECISIONS.letter(date.precision());
        if (date.precision() == DatePrecision.DAY && date.isExactDay()) {
            return start + date.earliest().toLocalDate();
        }
        return date.earliest().equals(date.latest())
                ? start + date.earliest()
                : start + date.earliest() + "/" + date.latest();
    }

    /** No value, for a reason. */
    public static String absent(AbsentReason reason) {
        return "~" + REASONS.letter(reason);
    }

    /** Something stands there that could not be read. */
    public static String unreadable(String raw) {
        return "?" + raw;
    }

    /** The same value, read from another column than the shape's. */
    public static String from(String column, String value) {
        return "^" + column + "\u001f" + value;
    }

    /** The column that a value names as its own, or null where it is read from the shape's. */
    public static @Nullable String column(String written) {
        return written.charAt(0) == '^' ? written.substring(1, written.indexOf('\u001f')) : null;
    }

    /** What could not be read, or null where the value is another. */
    public static @Nullable String unreadableRaw(String written) {
        String value = own(written);
        return value.charAt(0) == '?' ? value.substring(1) : null;
    }

    private static String own(String written) {
        return written.charAt(0) == '^' ? written.substring(written.indexOf('\u001f') + 1) : written;
    }

    /** A value as somebody may read it who checks a mapping. */
    public static String words(String written) {
        String value = own(written);
        String rest = value.substring(1);
        return switch (value.charAt(0)) {
            case '+' -> "yes";
            case '-' -> "no";
            case '?' -> "unreadable, kept as written";
            case '~' ->
                REASONS.of(rest.charAt(0)).name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case '@' ->
                rest.substring(1).replace("/", " to ") + " ("
                        + PRECISIONS.of(rest.charAt(0)).name().toLowerCase(Locale.ROOT) + ")";
            default -> rest;
        };
    }

    /**
     * The value that was written.
     *
     * @param column the shape's column: null where the mapping does not fill the field, empty for a constant
     */
    static Recorded<?> read(FieldType type, @Nullable String written, @Nullable String column, RowCitation row) {
        if (column == null) {
            return Recorded.notSupplied();
        }
        RowCitation cell = column.isEmpty() || column.equals(OF_FOLLOWED) ? row : row.at(column);
        if (written == null) {
            return new Recorded.Absent<>(AbsentReason.NOT_RECORDED, cell);
        }
        if (written.charAt(0) == '^') {
            int end = written.indexOf('\u001f');
            return read(type, written.substring(end + 1), written.substring(1, end), row);
        }
        if (written.charAt(0) == '&') {
            return readFollowed(type, written);
        }
        String rest = written.substring(1);
        return switch (written.charAt(0)) {
            case '=' -> new Recorded.Known<>(rest, cell);
            case '@' -> new Recorded.Known<>(readDate(rest), cell);
            case '+' -> new Recorded.Known<>(Boolean.TRUE, cell);
            case '-' -> new Recorded.Known<>(Boolean.FALSE, cell);
            case '#' -> new Recorded.Known<>(Integer.valueOf(rest), cell);
            case '?' -> new Recorded.Unreadable<>(rest, cell);
            case '~' -> {
                AbsentReason reason = REASONS.of(rest.charAt(0));
                yield new Recorded.Absent<>(reason, reason == AbsentReason.NOT_SUPPLIED ? null : cell);
            }
            default ->
                throw new IllegalStateException("A stored value of type [" + type + "] begins with ["
                        + written.charAt(0) + "]. Maybe the archive was written by a newer version.");
        };
    }

    private static Recorded<?> readFollowed(FieldType type, String written) {
        int end = written.indexOf('\u001f');
        String[] place = written.substring(1, end).split(":", 3);
        RowCitation row = RowCitation.row(Integer.parseInt(place[0]), Integer.parseInt(place[1]));
        return read(type, written.substring(end + 1), place[2], row);
    }

    private static DateRange readDate(String written) {
        DatePrecision precision = PRECISIONS.of(written.charAt(0));
        if (written.length() == DAY_LENGTH + 1) {
            return DateRange.on(day(written, 1));
        }
        int slash = written.indexOf('/');
        if (slash < 0) {
            LocalDateTime only = moment(written, 1, written.length());
            return new DateRange(only, only, precision);
        }
        return new DateRange(moment(written, 1, slash), moment(written, slash + 1, written.length()), precision);
    }

    private static LocalDate day(String written, int from) {
        return LocalDate.of(digits(written, from, 4), digits(written, from + 5, 2), digits(written, from + 8, 2));
    }

    private static LocalDateTime moment(String written, int from, int to) {
        int length = to - from;
        if (length != MINUTE_LENGTH && length != SECOND_LENGTH) {
            return LocalDateTime.parse(written.substring(from, to));
        }
        int second = length == SECOND_LENGTH ? digits(written, from + MINUTE_LENGTH + 1, 2) : 0;
        int time = from + DAY_LENGTH + 1;
        return day(written, from).atTime(digits(written, time, 2), digits(written, time + 3, 2), second);
    }

    private static int digits(String written, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            number = number * 10 + written.charAt(i) - '0';
        }
        return number;
    }

    /** One letter for each constant, both ways. */
    private record Letters<E extends Enum<E>>(Map<E, Character> letters, Map<Character, E> constants) {

        Letters(Map<E, Character> letters) {
            this(letters, new HashMap<>());
            letters.forEach((constant, letter) -> constants.put(letter, constant));
        }

        char letter(E constant) {
            return Objects.requireNonNull(letters.get(constant));
        }

        E of(char letter) {
            return Objects.requireNonNull(constants.get(letter));
        }
    }
}
