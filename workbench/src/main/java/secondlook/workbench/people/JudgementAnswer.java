package secondlook.workbench.people;

import java.util.Arrays;

/** What somebody may answer when asked whether two records speak of one person. */
public enum JudgementAnswer {
    SAME("same", "Same person", "S", "The records are joined"),
    DIFFERENT("different", "Different people", "D", "Kept apart from now on"),
    UNSURE("unsure", "Unsure", "U", "Stays open for another reader"),
    SAME_HOUSEHOLD("same household", "Same household", "H", "Related, not the same"),
    NEED_MORE("need more", "Need more", "M", "Say what an agency could add"),
    TAKEN_BACK("taken back", "Taken back", "", "The pair is open again");

    private final String stored;
    private final String words;
    private final String key;
    private final String effect;

    JudgementAnswer(String stored, String words, String key, String effect) {
        this.stored = stored;
        this.words = words;
        this.key = key;
        this.effect = effect;
    }

    public String stored() {
        return stored;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    /** The one key that gives this answer. */
    public String key() {
        return key;
    }

    /** What it does, in a few words. */
    public String effect() {
        return effect;
    }

    /** As forms send it. */
    public String sent() {
        return stored.replace(' ', '-');
    }

    public static JudgementAnswer ofStored(String stored) {
        return Arrays.stream(values())
                .filter(answer -> answer.stored.equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown answer [" + stored + "]. Maybe it comes from a later version."));
    }

    /** @throws IllegalArgumentException if no form sends this */
    public static JudgementAnswer ofSent(String sent) {
        return Arrays.stream(values())
                .filter(answer -> answer != TAKEN_BACK && answer.sent().equals(sent))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Not an answer. Maybe the form is from another version."));
    }
}
