package secondlook.workbench.review;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a reader has answered so far, exactly as typed: a draft is kept whatever is wrong with it.
 *
 * @param outcomes by the subject's key, as kept words of {@link DecisionOutcome}
 * @param reasons why
 * @param cited keys of {@link CitedRow}
 * @param nextOwner who acts next, a user's id
 * @param nextDate as typed
 * @param weighed how recorded facts that point the other way were weighed
 */
record DraftContent(
        Map<String, String> outcomes,
        String reasons,
        List<String> cited,
        String nextOwner,
        String nextDate,
        String weighed) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Longer than anybody writes; a limit, so that one form cannot fill the database. */
    static final int LONGEST_TEXT = 50_000;

    static final int MOST_ROWS = 2_000;

    static final DraftContent EMPTY = new DraftContent(Map.of(), "", List.of(), "", "", "");

    DraftContent {
        outcomes = Map.copyOf(outcomes);
        cited = List.copyOf(cited.size() > MOST_ROWS ? cited.subList(0, MOST_ROWS) : cited);
        reasons = limited(reasons);
        weighed = limited(weighed);
        nextDate = limited(nextDate);
        nextOwner = limited(nextOwner);
    }

    private static String limited(@Nullable String text) {
        String words = text == null ? "" : text.replace("\u0000", "");
        return words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words;
    }

    DraftContent weighing(String words) {
        return new DraftContent(outcomes, reasons, cited, nextOwner, nextDate, words);
    }

    boolean cites(CitedRow row) {
        return cited.contains(row.key());
    }

    /** The chosen outcome of a subject, or null where none is chosen. */
    @Nullable
    DecisionOutcome outcome(CaseSubject subject) {
        return DecisionOutcome.of(outcomes.getOrDefault(subject.key(), "")).orElse(null);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static DraftContent ofJson(String json) {
        try {
            return JSON.readValue(json, DraftContent.class);
        } catch (JacksonException e) {
            throw new IllegalStateException("A kept draft cannot be read. Maybe a newer version wrote it.", e);
        }
    }

    /** Holds what somebody wrote. */
    @Override
    public String toString() {
        return "DraftContent[" + cited.size() + " rows]";
    }
}
