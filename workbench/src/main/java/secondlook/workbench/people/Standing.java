package secondlook.workbench.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What holds of a question after all that people answered. Each person's newest answer counts; what was taken back counts no
 * longer, nor does anything before it. Keeping apart needs one person. Joining needs two where any of the answers says so.
 */
public enum Standing {
    /** Nobody has settled it. */
    OPEN,
    /** One person says *same*, and a second one is needed. */
    WAITS_FOR_SECOND,
    SAME,
    DIFFERENT;

    /** @param entries every answer to one question, oldest first */
    public static Standing of(List<? extends Answered> entries) {
        Map<String, JudgementAnswer> newest = newest(entries);
        JudgementAnswer last = null;
        for (JudgementAnswer answer : newest.values()) {
            last = settles(answer) ? answer : last;
        }
        if (last == null) {
            return OPEN;
        }
        if (last != JudgementAnswer.SAME) {
            return DIFFERENT;
        }
        boolean twoNeeded = entries.stream().anyMatch(Answered::twoNeeded);
        long agree = newest.values().stream()
                .filter(answer -> answer == JudgementAnswer.SAME)
                .count();
        return twoNeeded && agree < 2 ? WAITS_FOR_SECOND : SAME;
    }

    /** The newest answer of each person that still counts, in the order in which they were given. */
    public static Map<String, JudgementAnswer> newest(List<? extends Answered> entries) {
        Map<String, JudgementAnswer> newest = new LinkedHashMap<>();
        for (Answered entry : entries) {
            if (entry.answer() == JudgementAnswer.TAKEN_BACK) {
                newest.clear();
            } else {
                newest.remove(entry.by());
                newest.put(entry.by(), Objects.requireNonNull(entry.answer()));
            }
        }
        return newest;
    }

    private static boolean settles(JudgementAnswer answer) {
        return switch (answer) {
            case SAME, DIFFERENT, SAME_HOUSEHOLD -> true;
            case UNSURE, NEED_MORE, TAKEN_BACK -> false;
        };
    }
}
