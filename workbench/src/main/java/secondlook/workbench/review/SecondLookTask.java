package secondlook.workbench.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The seven tasks of a second look, in no fixed order. Each asks of the records; none suggests contacting anybody, for
 * which a contact strategy must be recorded first.
 */
public enum SecondLookTask {
    RISK_NOW(
            1,
            "Risk now",
            "Does anything in the material suggest that a child or survivor may be at risk today?",
            "Concerns received since the file was closed, and who was told of them.",
            "Where a person recorded as suspect stands in other files, and the children recorded there.",
            "If so, use Refer now; the safeguarding lead acts, not the reader."),
    MATERIAL(
            2,
            "Material complete and preserved",
            "Is the material there that the decision rested on, and would it still be there tomorrow?",
            "What was not supplied, is unread, on paper, or was refused.",
            "Exhibits and downloads: where they are now, and whether they have a result."),
    CHILD(
            3,
            "The child’s accounts and wishes",
            "What did the child say, to whom, when, and what did they ask for?",
            "The child’s own recorded words before any summary of them.",
            "Whether the child was asked again, told of the outcome, and by whom.",
            "Nobody is to be contacted until a contact strategy is recorded: wishes, a safe channel, an advocate."),
    SUSPECTS(
            4,
            "Each suspect, and other children they could reach",
            "What is recorded of each person recorded as suspect, and of other children they may have reached?",
            "Whether each was identified, interviewed, and given an outcome of their own.",
            "Other case files, homes, workplaces and vehicles that the records tie to them."),
    ENQUIRIES(
            5,
            "Enquiries towards and away from",
            "Which enquiries were made, whichever way they pointed, and which were never followed?",
            "Lines of enquiry without a result at closure.",
            "Enquiries that point away from the allegation, with the same care."),
    DECISION(
            6,
            "The decision: who, which test, why",
            "Who decided, by which test, and do the recorded reasons carry the decision?",
            "Whether a prosecutor was asked before the outcome.",
            "Whether the rationale rests on facts of this file."),
    AGENCIES(
            7,
            "Other agencies, and what is missing",
            "What did other agencies know, what did they tell, and what is missing?",
            "Letters, referrals and returns without a recorded response.",
            "Missing episodes that stand in one agency’s records and not in another’s.");

    private final int number;
    private final String title;
    private final String asks;
    // why: made by List.of, which is immutable; the checker sees only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> look;

    SecondLookTask(int number, String title, String asks, String... look) {
        this.number = number;
        this.title = title;
        this.asks = asks;
        this.look = List.of(look);
    }

    /** Its number, from 1, as it is kept. */
    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The question to answer. */
    public String asks() {
        return asks;
    }

    /** What to look at. */
    public List<String> look() {
        return look;
    }

    static Optional<SecondLookTask> of(int number) {
        return Arrays.stream(values()).filter(task -> task.number() == number).findFirst();
    }
}
