package secondlook.workbench.safeguarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.today.ActionToday.Rule;
import secondlook.casework.value.RowCitation;

/**
 * Something that may need action today.
 *
 * @param certain whether the row says so; else it cannot be told, and is passed on as such
 * @param sentence what the row records, without a name
 * @param rows what it rests on, at least one; the first with its cells
 * @param person the agency's own key of the person it speaks of, or null
 * @param asAt the newest date of the delivery, as at which it is open
 * @param events who was told and what was answered, in order
 */
public record RiskItem(
        long id,
        int batch,
        String agency,
        Rule rule,
        boolean certain,
        String sentence,
        List<RowCitation> rows,
        @Nullable String person,
        LocalDate asAt,
        Instant raisedAt,
        List<Event> events) {

    public RiskItem {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("What may need action cites its row.");
        }
    }

    /** Whether nobody has answered yet. */
    public boolean isOpen() {
        return events.stream().noneMatch(Event::isAnswer);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "RiskItem[" + id + "]";
    }

    /**
     * Somebody was told, or answered.
     *
     * @param who was told or answered
     * @param words how, or what they answered
     */
    public record Event(Instant at, String by, boolean isAnswer, String who, String words) {

        /** Words are people's own. */
        @Override
        public String toString() {
            return "Event[" + at + "]";
        }
    }
}
