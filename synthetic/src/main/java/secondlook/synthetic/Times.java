package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates as the agencies write them. Built by hand: a formatter would be a quarter of the running time. */
final class Times {
    private Times() {}

    /** As {@code 27/03/2015 11:48}. */
    static String police(LocalDateTime time) {
        StringBuilder text = new StringBuilder(16);
        day(text, time.toLocalDate()).append(' ');
        return clock(text, time).toString();
    }

    /** As {@code 27/03/2015}. */
    static String police(LocalDate date) {
        return day(new StringBuilder(10), date).toString();
    }

    /** As {@code 2015-03-27T11:48}. */
    static String iso(LocalDateTime time) {
        return clock(new StringBuilder(16).append(time.toLocalDate()).append('T'), time)
                .toString();
    }

    private static StringBuilder day(StringBuilder text, LocalDate date) {
        two(text, date.getDayOfMonth()).append('/');
        return two(text, date.getMonthValue()).append('/').append(date.getYear());
    }

    private static StringBuilder clock(StringBuilder text, LocalDateTime time) {
        return two(two(text, time.getHour()).append(':'), time.getMinute());
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
