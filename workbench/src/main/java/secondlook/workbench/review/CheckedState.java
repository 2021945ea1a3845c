package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.TiedFact;
import secondlook.workbench.triage.Reason;

/**
 * What stood on the page that asks to check, as hashes: the page carries them, and a confirmation is taken only where they
 * are the same still. Otherwise a decision would freeze rows, answers and links that its reader has not seen, for a link is
 * judged or a delivery comes in meanwhile; or words that were typed in another window.
 *
 * @param rows of the places of every row; what stands in a row never changes
 * @param answers of every answer, with the version of its question and the rows it cites
 * @param links of every tie, as it stands
 * @param words of the draft
 */
record CheckedState(String rows, String answers, String links, String words) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64})-([0-9a-f]{64})-([0-9a-f]{64})-([0-9a-f]{64})");

    static CheckedState of(CaseReading reading, Draft draft) {
        return new CheckedState(
                hash(reading.rowsSeen()),
                hash(inOneOrder(reading.answers().stream().map(CheckedState::answer))),
                hash(inOneOrder(reading.ties().map(CheckedState::tie))),
                hash(words(draft.content())));
    }

    /** What is gathered anew may come in another order, which changes nothing. */
    private static List<String> inOneOrder(Stream<List<Object>> all) {
        return all.map(List::toString).sorted().toList();
    }

    private static List<Object> answer(Reason reason) {
        return List.of(
                reason.indicator(),
                reason.version(),
                reason.unit(),
                reason.value(),
                reason.possible(),
                reason.missing(),
                reason.citations());
    }

    private static List<Object> tie(TiedFact tie) {
        return List.of(
                tie.fact().row(), tie.caseFile() == null ? "" : tie.caseFile().toString(), tie.tie(), tie.standing());
    }

    private static List<Object> words(DraftContent content) {
        return List.of(
                new TreeMap<>(content.outcomes()).toString(),
                content.reasons(),
                content.cited(),
                content.nextOwner(),
                content.nextDate(),
                content.weighed());
    }

    /** Each part with its length before it, so that no two lists give one text. */
    private static String hash(List<?> parts) {
        return RowHash.ofText(parts.stream()
                .map(Object::toString)
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining()));
    }

    /** As the page carries it. */
    String form() {
        return String.join("-", rows, answers, links, words);
    }

    /** Read back from a form; empty where nothing or something else was sent. */
    static Optional<CheckedState> ofForm(@Nullable String sent) {
        Matcher parts = FORM.matcher(sent == null ? "" : sent);
        return parts.matches()
                ? Optional.of(new CheckedState(parts.group(1), parts.group(2), parts.group(3), parts.group(4)))
                : Optional.empty();
    }

    /** What is otherwise now, in words; empty where nothing is. */
    List<String> changedTo(CheckedState now) {
        List<String> changed = new ArrayList<>();
        if (!rows.equals(now.rows)) {
            changed.add("rows");
        }
        if (!answers.equals(now.answers)) {
            changed.add("answers");
        }
        if (!links.equals(now.links)) {
            changed.add("links");
        }
        if (!words.equals(now.words)) {
            changed.add("words of your own");
        }
        return changed;
    }

    /** What the page says where it is otherwise. */
    static String message(List<String> changed) {
        String all = changed.size() == 1
                ? changed.getFirst()
                : String.join(", ", changed.subList(0, changed.size() - 1)) + " and " + changed.getLast();
        return String.format(
                Locale.UK,
                "Nothing was recorded: %s changed after this page was made. What stands here now is what would be kept;"
                        + " read it again before you confirm",
                all);
    }
}
