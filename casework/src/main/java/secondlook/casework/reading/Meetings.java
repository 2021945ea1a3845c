package secondlook.casework.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.Memo;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Truth;

/** Meetings to protect a child: rows of their own, or actions and log entries that say that one was held. */
public final class Meetings {

    private static final TermList STRATEGY = TermList.named("strategy");
    private static final TermList NOT_HELD = TermList.named("meeting-not-held");
    private static final TermList HELD = TermList.of(
            "a meeting that was held",
            List.of("held", "took place", "taken place", "attended", "chaired", "concluded", "completed", "agreed"));
    private static final Pattern SENTENCE = Pattern.compile("[.;!?\\n]+");

    private Meetings() {}

    /** Whether a meeting was held. Where no cell says so, its row is its record unless it only agreed to convene one. */
    public static Truth held(Fact meeting) {
        if (meeting.flag(Field.HELD).isKnown() || meeting.flag(Field.HELD).citation() != null) {
            return Cells.flagOrNot(meeting.flag(Field.HELD), "whether a meeting was held");
        }
        boolean onlyAgreed = Boolean.TRUE.equals(meeting.flag(Field.AGREED).orNull());
        return onlyAgreed
                ? Truth.cannotTell(meeting.flag(Field.HELD).missing("whether a meeting was held"))
                : Truth.yes(meeting.row());
    }

    /** Whether a sentence speaks of such a meeting, and not of one that was asked for, put off or turned down. */
    private static boolean saysHeld(@Nullable String text) {
        // why: most texts speak of no such meeting, and need not be parted into sentences
        return text != null
                && STRATEGY.isIn(text)
                && SENTENCE.splitAsStream(text)
                        .anyMatch(sentence -> !STRATEGY.allIn(sentence).isEmpty()
                                && (!HELD.allIn(sentence, NOT_HELD).isEmpty() || !NOT_HELD.isIn(sentence)));
    }

    /** Whether a strategy discussion about the child is recorded anywhere; no only where meetings were supplied. */
    public static Truth strategyHeld(Child child) {
        return child.caseFile().once(Memo.Name.of("strategy held", child.id()), () -> strategyHeldOf(child));
    }

    private static Truth strategyHeldOf(Child child) {
        List<Truth> meetings = child.rows(FactKind.MEETING).stream()
                .filter(meeting -> meeting.is(Field.TYPE, "strategy", "conference")
                        || !meeting.text(Field.TYPE).isKnown())
                .map(Meetings::held)
                .toList();
        Stream<Fact> actions = Actions.about(child.caseFile(), "strategy").stream()
                .filter(action -> Results.hasResult(action).isYes()
                        && !NOT_HELD.isIn(action.text(Field.RESULT).orNull()));
        Stream<Fact> written = Stream.of(FactKind.LOG_ENTRY, FactKind.CONTACT)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> saysHeld(row.text(Field.TEXT).orNull()));
        Truth elsewhere = Truth.any(
                Stream.concat(actions, written).map(row -> Truth.yes(row.row())).toList());
        return Truth.any(meetings)
                .or(elsewhere)
                .or(child.caseFile().material().complete(FactKind.MEETING).not());
    }
}
