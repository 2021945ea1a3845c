package secondlook.casework.network;

import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.value.DateRange;

/**
 * Looks for the shortest path, hop by hop. In time order each thing keeps the earliest moment at which it can be reached
 * in so many hops; a tie can be taken where it may lie at or after that moment. No path leads through what ties everybody,
 * such as a home or a station, nor along a possible tie.
 *
 * <p>Cost: hops times ties. Deterministic: of equal paths the one whose ties come first.
 */
public final class PathFinder {

    private final TiesOfThings connections;
    private final int maxHops;

    /** @param maxHops the longest path that is looked for */
    public PathFinder(TiesOfThings connections, int maxHops) {
        this.connections = connections;
        this.maxHops = maxHops;
    }

    /** How a thing was reached: the tie, the thing before it, and the earliest moment. */
    private record Reached(
            @Nullable Reached before, @Nullable Tie tie, String thing, LocalDateTime earliest) {}

    /**
     * The shortest way from one thing to another, or null where there is none within the limit.
     *
     * @param inTimeOrder whether each hop must be able to lie after the one before it; undated ties are then left out
     */
    public @Nullable Path path(String from, String to, boolean inTimeOrder) {
        Map<String, Reached> best = new HashMap<>();
        Reached start = new Reached(null, null, from, LocalDateTime.MIN);
        best.put(from, start);
        List<Reached> frontier = List.of(start);
        for (int hop = 0; hop < maxHops; hop++) {
            Reached found = best.get(to);
            if (found != null) {
                return path(found);
            }
            List<Reached> next = new ArrayList<>();
            List<Reached> leading = frontier.stream()
                    .filter(at -> at.tie == null || passesThrough(at.thing))
                    .toList();
            connections.willAsk(leading.stream().map(Reached::thing).toList());
            leading.forEach(at -> step(at, inTimeOrder, best, next));
            frontier = next;
        }
        Reached found = best.get(to);
        return found == null ? null : path(found);
    }

    private boolean passesThrough(String id) {
        Thing thing = connections.thing(id);
        WhyNoGroup why = thing == null ? null : thing.whyNoGroup();
        return thing != null && (why == null || why.isLedThrough());
    }

    private void step(Reached at, boolean inTimeOrder, Map<String, Reached> best, List<Reached> next) {
        for (Tie tie : connections.tiesOf(at.thing)) {
            String other = tie.other(at.thing);
            LocalDateTime earliest = inTimeOrder ? earliestBy(at.earliest, tie) : LocalDateTime.MIN;
            Reached known = best.get(other);
            boolean better = known == null || (earliest != null && earliest.isBefore(known.earliest));
            if (earliest != null && better && tie.standing() != LinkStanding.POSSIBLE) {
                Reached reached = new Reached(at, tie, other, earliest);
                best.put(other, reached);
                next.add(reached);
            }
        }
    }

    /** The earliest moment after this tie, or null where it has no date or must lie before. */
    private static @Nullable LocalDateTime earliestBy(LocalDateTime reached, Tie tie) {
        DateRange when = tie.when();
        if (when == null || when.latest().isBefore(reached)) {
            return null;
        }
        return when.earliest().isAfter(reached) ? when.earliest() : reached;
    }

    private Path path(Reached end) {
        List<Thing> things = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (Reached at = end; at != null; at = at.before) {
            things.addFirst(Objects.requireNonNull(connections.thing(at.thing)));
            if (at.tie != null) {
                ties.addFirst(at.tie);
            }
        }
        return new Path(things, ties, mayBeCoincidence(things, ties));
    }

    private List<String> mayBeCoincidence(List<Thing> things, List<Tie> ties) {
        List<String> reasons = new ArrayList<>();
        for (Thing thing : things.subList(Math.min(1, things.size()), Math.max(1, things.size() - 1))) {
            switch (thing.kind()) {
                case PHONE -> reasons.add("Numbers are given out again, and a phone may be lent.");
                case VEHICLE -> reasons.add("A vehicle may be sold, hired or lent.");
                case PLACE, FIRM ->
                    reasons.add(
                            thing.whyNoGroup() == WhyNoGroup.DWELLING
                                    ? "People live at one address after one another, and families share one."
                                    : "Many people go to a place of this kind, and not together.");
                case HOME -> reasons.add("A home ties every child who lives in it.");
                case PERSON -> {}
            }
        }
        for (int i = 1; i < ties.size(); i++) {
            String gap = gap(ties.get(i - 1).when(), ties.get(i).when());
            if (gap != null) {
                reasons.add(gap);
            }
        }
        if (reasons.isEmpty()) {
            reasons.add("Standing in one file does not say that people knew each other.");
        }
        return reasons.stream().distinct().toList();
    }

    private static @Nullable String gap(@Nullable DateRange one, @Nullable DateRange other) {
        if (one == null || other == null) {
            return null;
        }
        boolean inOrder = !one.earliest().isAfter(other.earliest());
        DateRange first = inOrder ? one : other;
        DateRange second = inOrder ? other : one;
        long months = Period.between(
                        first.latest().toLocalDate(), second.earliest().toLocalDate())
                .toTotalMonths();
        return months < 3 ? null : months + " months lie between the two rows.";
    }
}
