package secondlook.workbench.people;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.Pager;

/** Makes the list of pairs that wait for people. */
final class QueuePages {

    private static final int PER_PAGE = 25;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final JudgementStore judgements;
    private final RecordStore records;
    private final PeopleStore people;
    private final MentionReader reader;
    private final LastRuns lastRuns;
    private final ZoneId zone;

    QueuePages(Database database, LastRuns lastRuns, Clock clock) {
        this.judgements = new JudgementStore(database);
        this.records = new RecordStore(database);
        this.people = new PeopleStore(database);
        this.reader = new MentionReader(database);
        this.lastRuns = lastRuns;
        this.zone = clock.getZone();
    }

    PairQueue queue(Viewer viewer) {
        return new PairQueue(judgements, viewer.id().value());
    }

    /** The pair that waits between two persons, if one does. */
    Optional<MentionPair> between(long one, long other) {
        return people.pairBetween(one, other);
    }

    QueueView of(Viewer viewer, PairQueue.Show show, int page) {
        PairQueue queue = queue(viewer);
        List<PairQueue.Item> items = queue.show(show);
        Pager pager = Pager.of(page, items.size(), PER_PAGE, number -> href(show, number));
        List<PairQueue.Item> here = items.stream()
                .skip((long) (pager.page() - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
        MentionPair next = queue.next(queue.stopped());
        return new QueueView(
                queue.size(),
                queue.show(PairQueue.Show.OPEN).size(),
                queue.show(PairQueue.Show.ANSWERED).size(),
                next == null ? null : next.href(),
                stopped(queue),
                Arrays.stream(PairQueue.Show.values())
                        .map(each ->
                                new QueueView.Tab(each.words(), queue.show(each).size(), href(each, 1), each == show))
                        .toList(),
                lines(here),
                pager,
                show == PairQueue.Show.OPEN && !here.isEmpty(),
                records.lastRun() > 0,
                queue.keys(),
                UUID.randomUUID());
    }

    private List<QueueView.PairLine> lines(List<PairQueue.Item> items) {
        Set<Long> ids = new HashSet<>();
        items.forEach(item -> {
            ids.add(item.pair().left());
            ids.add(item.pair().right());
        });
        Map<Long, MentionMaterial> material =
                ids.isEmpty() ? Map.of() : reader.read(records.mentions(ids).values(), lastRuns.current());
        List<QueueView.PairLine> lines = new ArrayList<>();
        for (PairQueue.Item item : items) {
            MentionMaterial left = material.get(item.pair().left());
            MentionMaterial right = material.get(item.pair().right());
            if (left != null && right != null) {
                lines.add(new QueueView.PairLine(
                        item.pair().toString(),
                        item.pair().href(),
                        item.place(),
                        left.name(),
                        PairPages.recorded(left),
                        right.name(),
                        PairPages.recorded(right),
                        item.why(),
                        state(item),
                        item.isSettled()));
            }
        }
        return lines;
    }

    private static String state(PairQueue.Item item) {
        JudgementAnswer mine = item.mine();
        String own = mine == null ? "" : "You answered: " + mine.words().toLowerCase(Locale.UK) + ". ";
        return switch (item.standing()) {
            case SAME -> own + "Settled: the same person, from the next run on.";
            case DIFFERENT -> own + "Settled: different people, from the next run on.";
            case WAITS_FOR_SECOND -> mine == null ? "Open." : own + "A second person is needed.";
            case OPEN -> mine == null ? "Open." : own + "Still open for others.";
        };
    }

    private @Nullable String stopped(PairQueue queue) {
        if (queue.stopped() == null || queue.stoppedAt() == null) {
            return null;
        }
        int place = queue.placeOf(queue.stopped());
        return (place == 0 ? "You stopped on " : "You stopped at pair " + place + " on ")
                + DAY_AND_TIME.format(queue.stoppedAt().atZone(zone)) + "; nothing was lost.";
    }

    private static String href(PairQueue.Show show, int page) {
        return "/same-person?show=" + show.sent() + (page == 1 ? "" : "&page=" + page);
    }
}
