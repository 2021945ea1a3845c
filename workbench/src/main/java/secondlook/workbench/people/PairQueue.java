package secondlook.workbench.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pairs that the last run left open, in one order for everybody, as one reader sees them: which are still to be
 * answered, which they have answered, where they stopped. What others answered plays no part in it but for pairs that are
 * settled, which wait for nobody.
 */
final class PairQueue {

    /** What a reader wants to see of it. */
    enum Show {
        OPEN("open", "To answer"),
        ANSWERED("answered", "Answered by you"),
        MORE("need-more", "Waiting for an agency"),
        SETTLED("settled", "Settled since the last run");

        private final String sent;
        private final String words;

        Show(String sent, String words) {
            this.sent = sent;
            this.words = words;
        }

        public String sent() {
            return sent;
        }

        public String words() {
            return words;
        }
    }

    private final List<Item> items = new ArrayList<>();
    private final @Nullable MentionPair stopped;
    private final @Nullable Instant stoppedAt;
    private final boolean keys;

    PairQueue(JudgementStore store, String reader) {
        Map<MentionPair, List<JudgementEntry>> judged = store.allByPair();
        int place = 0;
        for (JudgementStore.OpenPair open : store.openPairs()) {
            List<JudgementEntry> entries = judged.getOrDefault(open.pair(), List.of());
            items.add(new Item(
                    ++place,
                    open.pair(),
                    open.why(),
                    Standing.of(entries),
                    Standing.newest(entries).get(reader),
                    Standing.newest(entries).containsValue(JudgementAnswer.NEED_MORE)));
        }
        JudgementStore.Reader known = store.reader(reader).orElse(JudgementStore.Reader.NEW);
        stopped = known.stopped();
        stoppedAt = known.at();
        keys = known.keys();
    }

    List<Item> show(Show show) {
        return items.stream()
                .filter(item -> switch (show) {
                    case OPEN -> item.waitsForReader();
                    case ANSWERED -> item.mine() != null;
                    case MORE -> item.needMore() && !item.isSettled();
                    case SETTLED -> item.isSettled();
                })
                .toList();
    }

    int size() {
        return items.size();
    }

    /** The pair's place, from 1; 0 where it is not among them. */
    int placeOf(MentionPair pair) {
        return items.stream()
                .filter(item -> item.pair().equals(pair))
                .mapToInt(Item::place)
                .findFirst()
                .orElse(0);
    }

    @Nullable
    Item item(MentionPair pair) {
        return items.stream()
                .filter(item -> item.pair().equals(pair))
                .findFirst()
                .orElse(null);
    }

    /** The first pair to answer after this one, else the first of all; null where none waits. */
    @Nullable
    MentionPair next(@Nullable MentionPair after) {
        int place = after == null ? 0 : placeOf(after);
        List<Item> open = show(Show.OPEN);
        return open.stream()
                .filter(item -> item.place() > place)
                .findFirst()
                .or(() ->
                        open.stream().filter(item -> !item.pair().equals(after)).findFirst())
                .map(Item::pair)
                .orElse(null);
    }

    @Nullable
    MentionPair stopped() {
        return stopped;
    }

    @Nullable
    Instant stoppedAt() {
        return stoppedAt;
    }

    boolean keys() {
        return keys;
    }

    /** Which of these pairs stand in the queue: what a form may answer at once. */
    Set<MentionPair> among(List<MentionPair> pairs) {
        Set<MentionPair> known = new HashSet<>();
        items.forEach(item -> known.add(item.pair()));
        known.retainAll(pairs);
        return known;
    }

    /**
     * One pair.
     *
     * @param mine this reader's newest answer that counts, or null
     */
    record Item(
            int place,
            MentionPair pair,
            String why,
            Standing standing,
            @Nullable JudgementAnswer mine,
            boolean needMore) {

        boolean isSettled() {
            return standing == Standing.SAME || standing == Standing.DIFFERENT;
        }

        boolean waitsForReader() {
            return !isSettled() && mine == null;
        }
    }
}
