package secondlook.workbench.people;

import java.util.List;
import secondlook.workbench.web.FormProblem;

/** The words that a reader gives with an answer: what is needed, or why it is taken back. */
public final class GivenReason {

    private static final int LONGEST = 2_000;

    private GivenReason() {}

    /** What is wrong with words that say what an agency could add; empty where nothing is. */
    public static List<FormProblem> problemsOfNeed(String words) {
        if (words.isBlank()) {
            return List.of(new FormProblem("reason", "Say what is needed, and from which agency"));
        }
        return words.strip().length() > LONGEST
                ? List.of(new FormProblem("reason", "Say it in 2,000 characters or fewer"))
                : List.of();
    }

    /** An optional reason without the space around it, no longer than is kept. */
    public static String cut(String words) {
        String reason = words.strip();
        return reason.substring(0, Math.min(reason.length(), LONGEST));
    }
}
