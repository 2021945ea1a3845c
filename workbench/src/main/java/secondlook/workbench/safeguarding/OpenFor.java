package secondlook.workbench.safeguarding;

import java.time.Duration;
import java.time.Instant;

/** How long something has been open, in words. */
public final class OpenFor {

    private static final int HOURS_IN_A_DAY = 24;
    private static final int DAYS_IN_WORDS = 2;

    private OpenFor() {}

    /** "less than a minute", "14 minutes", "1 hour 31 minutes", "3 days 2 hours". */
    public static String words(Instant from, Instant until) {
        Duration open = Duration.between(from, until);
        if (open.toMinutes() < 1) {
            return "less than a minute";
        }
        if (open.toHours() < 1) {
            return count(open.toMinutes(), "minute");
        }
        if (open.toHours() < (long) DAYS_IN_WORDS * HOURS_IN_A_DAY) {
            return count(open.toHours(), "hour") + rest(open.toMinutesPart(), "minute");
        }
        return count(open.toDays(), "day") + rest(open.toHoursPart(), "hour");
    }

    private static String rest(long number, String thing) {
        return number == 0 ? "" : " " + count(number, thing);
    }

    private static String count(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
