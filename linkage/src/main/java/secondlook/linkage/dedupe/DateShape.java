package secondlook.linkage.dedupe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a text has the shape of a date with year, month and day in a plausible range. */
final class DateShape {
    private static final Pattern SHAPE = Pattern.compile(
            "(?:(\\d{4})([-/. ]?)(\\d{1,2})\\2(\\d{1,2})|(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}))(?:[T ]\\d.*)?");
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2100;

    private DateShape() {}

    static boolean isDate(String text) {
        if (text.length() < 8 || text.length() > 30) {
            return false;
        }
        Matcher match = SHAPE.matcher(text);
        if (!match.matches()) {
            return false;
        }
        boolean yearFirst = match.group(1) != null;
        int year = Integer.parseInt(match.group(yearFirst ? 1 : 7));
        int one = Integer.parseInt(match.group(yearFirst ? 3 : 5));
        int other = Integer.parseInt(match.group(yearFirst ? 4 : 6));
        boolean parts = Math.min(one, other) >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
        return parts && year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
