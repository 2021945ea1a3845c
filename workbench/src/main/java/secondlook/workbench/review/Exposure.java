package secondlook.workbench.review;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/**
 * How long somebody has read distressing material, for their own eyes alone. No other person, whatever their role, can ask
 * for it; nothing of it is in the audit trail, and no report is made from it. Kept for four weeks.
 *
 * <p>A minute counts once, however many pages are opened in it; a page that is read for a while counts for the minutes until
 * the next one, five at most.
 */
final class Exposure {

    /** Minutes of reading after which a break is offered. */
    static final int BREAK_AFTER = 50;

    private static final int LONGEST_LOOK = 5;
    private static final int DAYS_KEPT = 28;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final JdbcClient sql;
    private final Clock clock;

    Exposure(Database database, Clock clock) {
        this.sql = database.sql();
        this.clock = clock;
    }

    /** A day's minutes. */
    record Day(LocalDate day, int minutes) {}

    /** Counts the minutes since the last page, five at most, and this one. */
    void reads(Viewer viewer) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        int minute = now.getHour() * 60 + now.getMinute();
        String reader = viewer.id().value();
        Date today = Date.valueOf(now.toLocalDate());
        Integer last = sql.sql("select max(minute) from exposure where reader = ? and day = ? and minute <= ?")
                .params(reader, today, minute)
                .query(Integer.class)
                .optional()
                .orElse(null);
        int from = last == null || minute - last > LONGEST_LOOK ? minute : last + 1;
        if (from <= minute) {
            sql.sql("""
                            insert into exposure (reader, day, minute)
                            select ?, ?, generate_series(?, ?) on conflict do nothing""")
                    .params(reader, today, from, Math.min(minute, MINUTES_OF_A_DAY))
                    .update();
            sql.sql("delete from exposure where reader = ? and day < ?")
                    .params(reader, Date.valueOf(now.toLocalDate().minusDays(DAYS_KEPT)))
                    .update();
        }
    }

    /** The viewer's own minutes today. */
    int today(Viewer viewer) {
        return sql.sql("select count(*) from exposure where reader = ? and day = ?")
                .params(viewer.id().value(), Date.valueOf(LocalDate.now(clock)))
                .query(Integer.class)
                .single();
    }

    /** The viewer's own minutes without a pause of a quarter of an hour, up to now. */
    int withoutABreak(Viewer viewer) {
        List<Integer> minutes = sql.sql("select minute from exposure where reader = ? and day = ? order by minute desc")
                .params(viewer.id().value(), Date.valueOf(LocalDate.now(clock)))
                .query((row, _) -> row.getInt("minute"))
                .list();
        int stretch = 0;
        int before = minutes.isEmpty() ? 0 : minutes.getFirst();
        for (int minute : minutes) {
            if (before - minute > 15) {
                break;
            }
            stretch++;
            before = minute;
        }
        return stretch;
    }

    /** The viewer's own days, the newest first. */
    List<Day> days(Viewer viewer) {
        return sql.sql("select day, count(*) as minutes from exposure where reader = ? group by day order by day desc")
                .param(viewer.id().value())
                .query((row, _) -> new Day(row.getDate("day").toLocalDate(), row.getInt("minutes")))
                .list();
    }
}
