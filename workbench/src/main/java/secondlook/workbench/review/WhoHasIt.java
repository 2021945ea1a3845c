package secondlook.workbench.review;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.DateWords;

/**
 * Who has a case file, as a reader sees it.
 *
 * @param words beneath, or null
 */
record WhoHasIt(State state, @Nullable String words) {

    /** What the reader can do with it. */
    enum State {
        NOBODY,
        ME,
        HANDED_TO_ME,
        ANOTHER,
        DECIDED
    }

    static final WhoHasIt NOBODY = new WhoHasIt(State.NOBODY, null);

    static WhoHasIt of(
            @Nullable Assignment assignment, @Nullable Instant decided, String viewer, String handedBy, ZoneId zone) {
        if (assignment == null) {
            return decided == null ? NOBODY : new WhoHasIt(State.DECIDED, "Decided " + day(decided, zone));
        }
        if (assignment.isTakenBy(viewer)) {
            return new WhoHasIt(State.ME, "With you since " + day(assignment.takenAt(), zone));
        }
        if (assignment.reader().equals(viewer)) {
            return new WhoHasIt(State.HANDED_TO_ME, "by " + handedBy);
        }
        String since = assignment.takenAt() == null
                ? "Handed to another reviewer"
                : "With another reviewer since " + day(assignment.takenAt(), zone);
        return new WhoHasIt(State.ANOTHER, since);
    }

    private static String day(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : DateWords.of(at.atZone(zone).toLocalDate());
    }

    public boolean isMe() {
        return state == State.ME;
    }

    public boolean isHandedToMe() {
        return state == State.HANDED_TO_ME;
    }

    public boolean isFree() {
        return state == State.NOBODY || state == State.DECIDED;
    }

    public boolean isAnother() {
        return state == State.ANOTHER;
    }
}
