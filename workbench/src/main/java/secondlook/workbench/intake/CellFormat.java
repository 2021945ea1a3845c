package secondlook.workbench.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a spreadsheet shows a number, as far as it changes what the number is: a date, a time, or digits with zeros before
 * them. A number is kept with the digits it has and never becomes a floating one.
 *
 * @param date whether it shows a day
 * @param time whether it shows a time of day
 * @param digits how many digits a whole number is filled up to, or 0
 */
record CellFormat(boolean date, boolean time, int digits) {

    static final CellFormat GENERAL = new CellFormat(false, false, 0);

    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);
    private static final Set<Integer> TIMES = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 55, 56);
    private static final int DAY_AND_TIME = 22;
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final int SECONDS_OF_A_DAY = 86_400;
    /** The day that a spreadsheet of the 1900 system counts and that never was: 29 February 1900. */
    private static final int NO_DAY = 60;
    /** Digits of a number that a spreadsheet keeps. */
    static final int DIGITS_KEPT = 15;

    /** One of the formats that are known by number. */
    static CellFormat numbered(int number) {
        if (number == DAY_AND_TIME) {
            return new CellFormat(true, true, 0);
        }
        return new CellFormat(DAYS.contains(number), TIMES.contains(number), 0);
    }

    /** A format that a workbook spells out, such as {@code dd/mm/yyyy hh:mm} or {@code 00000000000}. */
    static CellFormat of(String code) {
        String letters =
                code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]", "").toLowerCase(Locale.ROOT);
        String first = letters.contains(";") ? letters.substring(0, letters.indexOf(';')) : letters;
        if (first.matches("0{2,20}")) {
            return new CellFormat(false, false, first.length());
        }
        boolean general = first.contains("general") || first.contains("@");
        boolean date = !general && (first.contains("y") || first.contains("d") || first.contains("mmm"));
        boolean time = !general && (first.contains("h") || first.contains("ss"));
        return new CellFormat(date, time, 0);
    }

    /** The number as a cell's text; null where it claims to be a day that there is none of. */
    @Nullable
    String text(String number, boolean from1904) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (value.precision() - value.scale() > 400 || value.scale() > 400) {
            return number;
        }
        boolean isMoment = (date || time) && value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0;
        return isMoment ? moment(value, from1904) : plain(value);
    }

    private String plain(BigDecimal value) {
        BigDecimal shown = value.precision() > DIGITS_KEPT && value.scale() > 0
                ? value.round(new MathContext(DIGITS_KEPT, RoundingMode.HALF_EVEN))
                : value;
        BigDecimal bare = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        String text = bare.toPlainString();
        boolean whole = bare.scale() <= 0 && bare.signum() >= 0;
        return whole && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
    }

    private @Nullable String moment(BigDecimal value, boolean from1904) {
        long seconds = value.multiply(BigDecimal.valueOf(SECONDS_OF_A_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int days = (int) (seconds / SECONDS_OF_A_DAY);
        LocalTime timeOfDay = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_A_DAY);
        if (days == 0 && !date) {
            return timeOfDay.toString();
        }
        if (!from1904 && days == NO_DAY) {
            return null;
        }
        LocalDate start = from1904
                ? LocalDate.of(1904, 1, 1)
                : days < NO_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDate day = start.plusDays(days);
        if (seconds % SECONDS_OF_A_DAY == 0) {
            // why: a day without a time is counted as its midnight; with seconds it is read as a day (DateReader)
            return time ? day + "T00:00:00" : day.toString();
        }
        return LocalDateTime.of(day, timeOfDay).toString();
    }

    /** The serial number of a day read as a day, in a column where the mapping expects dates. */
    static @Nullable LocalDate day(int serial, boolean from1904) {
        String text = new CellFormat(true, false, 0).text(Integer.toString(serial), from1904);
        return text == null ? null : LocalDate.parse(text);
    }
}
