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

    private final int[] years;
    private final int[] months;
    private final int[] days;
    private final long[] earliest;
    private final long[] latest;
    private final boolean[] partial;
    private final String[] digits;
    private final boolean[] odd;

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
        for (int code = 0; code < size; code++) {
            read(code, values.get(code));
        }
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
        if (odd[left] || odd[right]) {
            return ofOdd(digits[left], digits[right]);
        }
        if (partial[left] || partial[right]) {
            boolean sameYear = years[left] == years[right] && years[left] > 0;
            boolean overlap = earliest[left] <= latest[right] && earliest[right] <= latest[left];
            // Of a year alone the day and month say nothing, so that two of three parts can never be the same.
            return overlap || sameYear ? COMPATIBLE : outside(left, right);
        }
        boolean year = years[left] == years[right];
        boolean month = months[left] == months[right];
        boolean day = days[left] == days[right];
        if (oneDigitApart(left, right) || (year && months[left] == days[right] && days[left] == months[right])) {
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

    /** One digit replaced, or two neighbouring digits swapped. */
    private boolean oneDigitApart(int left, int right) {
        String a = digits[left];
        String b = digits[right];
        if (a.length() != 8 || b.length() != 8) {
            return false;
        }
        int first = -1;
        int differences = 0;
        for (int at = 0; at < 8; at++) {
            if (a.charAt(at) != b.charAt(at)) {
                differences++;
                first = first < 0 ? at : first;
            }
        }
        return differences == 1
                || (differences == 2
                        && first < 7
                        && a.charAt(first) == b.charAt(first + 1)
                        && a.charAt(first + 1) == b.charAt(first));
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
