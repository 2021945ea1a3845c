package secondlook.casework.wording;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;

/**
 * An entry of the list as read: a phrase, or a cue that tells whose words a phrase is in. Patterns are still text.
 *
 * @param voice what a cue says of the phrases it governs; null for a phrase
 * @param reach how a cue governs
 * @param within how many words may lie between a cue and the phrase
 * @param aboutChild whether the phrase counts only where no adult or thing is its subject
 */
record Entry(
        String id,
        @Nullable Voice voice,
        Reach reach,
        int within,
        boolean aboutChild,
        String suggestion,
        String source,
        @Nullable DateRange guidanceFrom,
        Patterns patterns) {

    /** Which side of a phrase a cue stands on. */
    enum Reach {
        BEFORE,
        AFTER,
        ANYWHERE,
        /** Ends the reach of a cue before it. */
        ENDS,
        /** Tells that the talk is of something else, a play or an account of history: no phrase near it counts. */
        EXEMPTS
    }

    /**
     * The patterns of an entry.
     *
     * @param unlessBefore what must not stand directly before a match, {@code unlessAfter} directly after
     * @param unless what the sentence must not hold
     * @param only of which the sentence must hold one, if there are any
     */
    record Patterns(
            List<String> match,
            List<String> unlessBefore,
            List<String> unlessAfter,
            List<String> unless,
            List<String> only) {

        static Patterns none() {
            return new Patterns(
                    new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<String> all() {
            List<String> all = new ArrayList<>(match);
            all.addAll(unlessBefore);
            all.addAll(unlessAfter);
            all.addAll(unless);
            all.addAll(only);
            return all;
        }
    }
}
