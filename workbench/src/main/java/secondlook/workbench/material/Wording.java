package secondlook.workbench.material;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.SourceConditions;

/** Counts and moments as the room's pages say them. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Wording() {}

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** "1 file", "7 files". */
    static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }

    static String received(@Nullable LocalDate day) {
        return day == null ? "The day it was received was not noted." : "Received " + day(day) + ".";
    }

    static String statement(SourceConditions.Statement statement) {
        return switch (statement) {
            case FACT -> "Fact";
            case OPINION -> "Opinion";
            case MIXED -> "Fact and opinion mixed";
        };
    }
}
