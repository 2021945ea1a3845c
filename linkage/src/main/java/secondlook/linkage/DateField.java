package secondlook.linkage;

import java.util.List;
import java.util.Locale;
import secondlook.linkage.text.StringSimilarity;

/**
 * A field of dates or ranges of dates. Dates that no calendar has are compared too, digit by digit, and so are those with a
 * digit too many or too few.
 */
final class DateField extends ComparedField {
    static final int COMPATIBLE = 3;
    static final int TWO_PARTS = 4;
    static final int SAME_YEAR = 5;
    static final int NEAR_YEAR = 6;

    /** Marks the digits of a date that has more or fewer than eight; nothing else begins so. */
    private static final String ODD = "~";

    private static final int FULL = 8;
    private static final int LEAST_ODD = 7;
    private static final int MOST_ODD = 10;

    private static final int BYTE = 8;
    private static final int DAY = BYTE;
    private static final int MONTH = 2 * BYTE;
    private static final long LOWEST_OF_EACH = 0x0101_0101_0101_0101L;
    private static final int PARTIAL = 1;
    private static final int ODD_ONE = 2;
    private static final int AS_IT_IS_COMPARED = 3;

    private final int[] years;
    private final int[] months;
    private final int[] days;
    private final long[] earliest;
    private final long[] latest;
    private final boolean[] partial;
    private final String[] digits;
    private final boolean[] odd;
    /**
     * Three for each value, side by side, for comparing waits for memory: its eight digits, the first one highest, or 0 where
     * it has more or fewer; its year; its month, its day, and whether it is partial or odd.
     */
    private final long[] compared;

    DateField(Field field, List<String> values) {
        super(field, values);
        int size = values.size();
        years = new int[size];
        months = new int[size];
        days = new int[size];
        earliest = new long[size];
        latest = new long[size];
        partial = new boolean[size];
        digits = new String[size];
        odd = new boolean[size];
        compared = new long[AS_IT_IS_COMPARED * size];
        for (int code = 0; code < size; code++) {
            read(code, values.get(code));
            int at = AS_IT_IS_COMPARED * code;
            compared[at] = eight(digits[code]);
            compared[at + 1] = years[code];
            compared[at + 2] = ((long) months[code] << MONTH)
                    | ((long) days[code] << DAY)
                    | (partial[code] ? PARTIAL : 0)
                    | (odd[code] ? ODD_ONE : 0);
        }
    }

    private static long eight(String digits) {
        long eight = 0;
        for (int at = 0; at < digits.length() && digits.length() == FULL; at++) {
            eight = eight << BYTE | digits.charAt(at);
        }
        return eight;
    }

    /**
     * The form under which equal dates are equal: ISO, a range, or the bare digits of an impossible date, year first where
     * that can be told.
     */
    static String normalise(String text) {
        DateRange range = DateRange.parse(text);
        if (range != null) {
            return range.canonical();
        }
        String digits = text.replaceAll("\\D", "");
        if (digits.length() != FULL) {
            return odd(text);
        }
        // A mark may be missing or doubled; what then is no date of any calendar is still compared by its digits.
        DateRange repaired = DateRange.parse(digits);
        return repaired == null ? digits : repaired.canonical();
    }

    /** Year, month and day with a digit too many or too few, as when a key is hit twice. */
    private static String odd(String text) {
        String[] parts = text.strip().split("\\D+", -1);
        String digits = "";
        if (parts.length == 1 && parts[0].length() != MOST_ODD) {
            digits = parts[0];
        } else if (parts.length == 3 && parts[0].length() > 2 && parts[2].length() <= 3) {
            digits = parts[0] + twoDigits(parts[1]) + twoDigits(parts[2]);
        } else if (parts.length == 3 && parts[2].length() > 2) {
            digits = parts[2] + twoDigits(parts[1]) + twoDigits(parts[0]);
        }
        return digits.length() < LEAST_ODD || digits.length() > MOST_ODD ? "" : ODD + digits;
    }

    private static String twoDigits(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    private void read(int code, String value) {
        if (value.startsWith(ODD)) {
            odd[code] = true;
            years[code] = -1;
            earliest[code] = 1;
            digits[code] = value.substring(1);
            return;
        }
        DateRange range = DateRange.parse(value);
        if (range == null) {
            years[code] = Integer.parseInt(value.substring(0, 4));
            months[code] = Integer.parseInt(value.substring(4, 6));
            days[code] = Integer.parseInt(value.substring(6, 8));
            earliest[code] = 1;
            latest[code] = 0;
        } else {
            years[code] = range.earliest().getYear();
            months[code] = range.earliest().getMonthValue();
            days[code] = range.earliest().getDayOfMonth();
            earliest[code] = range.earliest().toEpochDay();
            latest[code] = range.latest().toEpochDay();
            partial[code] = range.isPartial();
            if (range.earliest().getYear() != range.latest().getYear()) {
                years[code] = -1;
            }
        }
        digits[code] = years[code] < 0
                ? ""
                : String.format(Locale.ROOT, "%04d%02d%02d", years[code], months[code], days[code]);
    }

    @Override
    int level(int left, int right) {
        if (left == right) {
            return EXACT;
        }
        int one = AS_IT_IS_COMPARED * left;
        int other = AS_IT_IS_COMPARED * right;
        long parts = compared[one + 2];
        long otherParts = compared[other + 2];
        if (((parts | otherParts) & ODD_ONE) != 0) {
            return ofOdd(digits[left], digits[right]);
        }
        if (((parts | otherParts) & PARTIAL) != 0) {
            boolean sameYear = years[left] == years[right] && years[left] > 0;
            boolean overlap = earliest[left] <= latest[right] && earliest[right] <= latest[left];
            // Of a year alone the day and month say nothing, so that two of three parts can never be the same.
            return overlap || sameYear ? COMPATIBLE : outside(left, right);
        }
        boolean year = compared[one + 1] == compared[other + 1];
        boolean month = byteAt(parts, MONTH) == byteAt(otherParts, MONTH);
        boolean day = byteAt(parts, DAY) == byteAt(otherParts, DAY);
        if (oneDigitApart(compared[one], compared[other]) || (year && areSwapped(parts, otherParts))) {
            return NEAR;
        }
        if ((month && day) || (year && (month || day))) {
            return TWO_PARTS;
        }
        return year ? SAME_YEAR : outside(left, right);
    }

    private static int ofOdd(String left, String right) {
        int edits = left.isEmpty() || right.isEmpty() ? FULL : StringSimilarity.damerau(left, right);
        return edits <= 1 ? NEAR : edits == 2 ? TWO_PARTS : DIFFERENT;
    }

    private int outside(int left, int right) {
        boolean close = years[left] > 0 && years[right] > 0 && Math.abs(years[left] - years[right]) <= 1;
        return close ? NEAR_YEAR : DIFFERENT;
    }

    private static int byteAt(long bytes, int place) {
        return (int) (bytes >>> place) & 0xFF;
    }

    /** Whether each one's month is the other's day. */
    private static boolean areSwapped(long parts, long otherParts) {
        return byteAt(parts, MONTH) == byteAt(otherParts, DAY) && byteAt(parts, DAY) == byteAt(otherParts, MONTH);
    }

    /** One digit replaced, or two neighbouring digits swapped; of eight digits each, in one number. */
    private static boolean oneDigitApart(long one, long other) {
        if (one == 0 || other == 0) {
            return false;
        }
        long apart = one ^ other;
        // why: digits differ in their lowest four bits alone
        int differences = Long.bitCount((apart | apart >>> 1 | apart >>> 2 | apart >>> 3) & LOWEST_OF_EACH);
        if (differences != 2) {
            return differences == 1;
        }
        int second = Long.numberOfTrailingZeros(apart) / BYTE * BYTE;
        int first = second + BYTE;
        return byteAt(one, second) == byteAt(other, first) && byteAt(one, first) == byteAt(other, second);
    }

    @Override
    boolean usesFrequency(int level) {
        return level == EXACT || level == NEAR;
    }

    /** A birth date goes wrong in one part; that two days of one person have no part in common is next to unheard of. */
    @Override
    double mostShare(int level) {
        if (field().kind() != FieldKind.BIRTH_DATE) {
            return 1;
        }
        return switch (level) {
            case DIFFERENT -> 0.002;
            case NEAR_YEAR -> 0.004;
            case SAME_YEAR -> 0.01;
            default -> 1;
        };
    }

    @Override
    void features(int code, FeatureSink sink) {
        String value = value(code);
        sink.feature(0, value, value);
        if (years[code] > 0) {
            sink.feature(1, Integer.toString(years[code]), value);
        }
        if (odd[code]) {
            sink.feature(2, digits[code].substring(digits[code].length() - 4), value);
        } else if (earliest[code] == latest[code] || earliest[code] > latest[code]) {
            sink.feature(2, digits[code].substring(4), value);
            int low = Math.min(months[code], days[code]);
            int high = Math.max(months[code], days[code]);
            sink.feature(3, years[code] + "~" + low + "~" + high, value);
            sink.feature(4, digits[code].substring(0, 6), value);
            sink.feature(5, years[code] + "~" + days[code], value);
        }
    }

    @Override
    String levelName(int level) {
        return switch (level) {
            case EXACT -> "the same";
            case NEAR -> "one digit apart, or day and month swapped";
            case COMPATIBLE -> "may be the same: one is only known in part";
            case TWO_PARTS -> "two of day, month and year are the same";
            case SAME_YEAR -> "the same year";
            case NEAR_YEAR -> "one year apart";
            default -> "different";
        };
    }
}
