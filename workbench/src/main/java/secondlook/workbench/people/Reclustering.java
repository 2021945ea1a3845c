package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.PairExplanation;
import secondlook.workbench.database.Database;

/**
 * Carries out at once what a judgement says of the two persons it is about, so that nothing goes on resting on a link that
 * people have undone. All others stay as the last run made them, and the next run settles these anew with everything that
 * is known by then.
 *
 * <ul>
 *   <li><em>Same</em> joins two persons, unless people hold some of their records apart.
 *   <li><em>Different</em> parts a person: each of its records goes to the side that it resembles more, by the weights of the
 *       last run; records that people joined stay together, and those they hold apart stay apart.
 *   <li>A <em>same</em> that no longer stands parts what it joined. A pair whose answer no longer stands waits for people
 *       again.
 * </ul>
 *
 * <p>Runs in the transaction of the judgement. Cost: at most two comparisons for each record of the person.
 */
final class Reclustering {

    private final ReclusterStore store;
    private final RecordStore records;
    private final JudgementStore judgements;
    private final LastRuns lastRuns;

    Reclustering(Database database, LastRuns lastRuns) {
        this.store = new ReclusterStore(database);
        this.records = new RecordStore(database);
        this.judgements = new JudgementStore(database);
        this.lastRuns = lastRuns;
    }

    /**
     * Follows one pair from what held of it before to what holds now.
     *
     * @return the persons concerned, those from before and those of now; none where nothing follows
     */
    Set<Long> follow(MentionPair pair, Standing before, Standing now) {
        LastRun run = lastRuns.current();
        Map<Long, RecordStore.Mention> two = records.mentions(List.of(pair.left(), pair.right()));
        Long left = person(two.get(pair.left()));
        Long right = person(two.get(pair.right()));
        if (run == null || left == null || right == null || before == now) {
            return Set.of();
        }
        Set<Long> persons = new TreeSet<>(List.of(left, right));
        boolean together = left.equals(right);
        if (now == Standing.SAME && !together) {
            join(run, left, right);
        } else if (together && (now == Standing.DIFFERENT || before == Standing.SAME)) {
            part(run, pair, left);
        }
        if (isSettled(before) && !isSettled(now)) {
            PairExplanation weight = explain(run, two.get(pair.left()), two.get(pair.right()));
            store.waits(
                    run.run(),
                    pair,
                    weight == null ? 0 : weight.matchWeightBits(),
                    weight == null ? 0 : weight.probability());
        }
        records.mentions(List.of(pair.left(), pair.right())).values().forEach(mention -> {
            Long person = mention.person();
            if (person != null) {
                persons.add(person);
            }
        });
        return persons;
    }

    private static boolean isSettled(Standing standing) {
        return standing == Standing.SAME || standing == Standing.DIFFERENT;
    }

    private static @Nullable Long person(RecordStore.@Nullable Mention mention) {
        return mention == null ? null : mention.person();
    }

    private void join(LastRun run, long left, long right) {
        Set<Long> one = ids(records.ofPerson(left));
        Set<Long> other = ids(records.ofPerson(right));
        Set<Long> all = new TreeSet<>(one);
        all.addAll(other);
        boolean heldApart = standings(all).entrySet().stream()
                .filter(each -> each.getValue() == Standing.DIFFERENT)
                .anyMatch(each -> one.contains(each.getKey().left())
                        != one.contains(each.getKey().right()));
        if (!heldApart) {
            Map<Long, Long> before = new HashMap<>();
            one.forEach(mention -> before.put(mention, left));
            other.forEach(mention -> before.put(mention, right));
            assign(run, List.of(all), before);
        }
    }

    private void part(LastRun run, MentionPair pair, long person) {
        Map<Long, RecordStore.Mention> mentions = new TreeMap<>();
        records.ofPerson(person).forEach(mention -> mentions.put(mention.id(), mention));
        Map<MentionPair, Standing> judged = standings(mentions.keySet());
        List<Set<Long>> groups = joinedByPeople(mentions.keySet(), judged);
        Set<Long> left = new TreeSet<>(holding(groups, pair.left()));
        Set<Long> right = new TreeSet<>(holding(groups, pair.right()));
        if (left.contains(pair.right())) {
            return;
        }
        RecordStore.Mention one = mentions.get(pair.left());
        RecordStore.Mention other = mentions.get(pair.right());
        for (Set<Long> group : groups) {
            if (!left.contains(group.iterator().next())
                    && !right.contains(group.iterator().next())) {
                boolean apartFromLeft = isHeldApart(judged, group, left);
                boolean apartFromRight = isHeldApart(judged, group, right);
                boolean toLeft = apartFromLeft == apartFromRight
                        ? weight(run, group, mentions, one) >= weight(run, group, mentions, other)
                        : apartFromRight;
                (toLeft ? left : right).addAll(group);
            }
        }
        Map<Long, Long> before = new HashMap<>();
        mentions.keySet().forEach(mention -> before.put(mention, person));
        assign(run, List.of(left, right), before);
    }

    private void assign(LastRun run, List<Set<Long>> clusters, Map<Long, Long> before) {
        StablePersons.Assignment assignment = StablePersons.assign(clusters, before);
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            Long kept = assignment.kept().get(cluster);
            long person = kept != null ? kept : store.newPerson(run.run());
            store.assign(run.run(), person, clusters.get(cluster));
            for (long earlier : assignment.before().get(cluster)) {
                if (earlier != person) {
                    store.changed(run.run(), earlier, person, kept == null ? "split" : "merged");
                }
            }
        }
        store.endWithoutMentions(run.run(), new TreeSet<>(before.values()));
    }

    /** Sets of mentions that people joined; every mention in one. */
    private static List<Set<Long>> joinedByPeople(Collection<Long> mentions, Map<MentionPair, Standing> judged) {
        Map<Long, Set<Long>> groupOf = new TreeMap<>();
        mentions.forEach(mention -> groupOf.put(mention, new TreeSet<>(Set.of(mention))));
        judged.forEach((pair, standing) -> {
            Set<Long> left = groupOf.get(pair.left());
            Set<Long> right = groupOf.get(pair.right());
            if (standing == Standing.SAME && left != null && right != null && !left.contains(pair.right())) {
                left.addAll(right);
                right.forEach(mention -> groupOf.put(mention, left));
            }
        });
        return new ArrayList<>(new LinkedHashSet<>(groupOf.values()));
    }

    private static Set<Long> holding(List<Set<Long>> groups, long mention) {
        return groups.stream()
                .filter(group -> group.contains(mention))
                .findFirst()
                .orElse(Set.of(mention));
    }

    private static boolean isHeldApart(Map<MentionPair, Standing> judged, Set<Long> one, Set<Long> other) {
        return judged.entrySet().stream()
                .filter(each -> each.getValue() == Standing.DIFFERENT)
                .map(Map.Entry::getKey)
                .anyMatch(pair -> (one.contains(pair.left()) && other.contains(pair.right()))
                        || (one.contains(pair.right()) && other.contains(pair.left())));
    }

    /** How much some records resemble another, in bits on average; little where one came after the run. */
    private static double weight(
            LastRun run,
            Set<Long> group,
            Map<Long, RecordStore.Mention> mentions,
            RecordStore.@Nullable Mention other) {
        return group.stream()
                .map(mention -> explain(run, mentions.get(mention), other))
                .mapToDouble(weight -> weight == null ? -100 : weight.matchWeightBits())
                .average()
                .orElse(0);
    }

    private static @Nullable PairExplanation explain(
            LastRun run, RecordStore.@Nullable Mention left, RecordStore.@Nullable Mention right) {
        return left == null || right == null ? null : run.explain(left.key(), right.key());
    }

    private Map<MentionPair, Standing> standings(Collection<Long> mentions) {
        Map<MentionPair, Standing> standings = new TreeMap<>();
        judgements.among(mentions).forEach((pair, entries) -> standings.put(pair, Standing.of(entries)));
        return standings;
    }

    private static Set<Long> ids(List<RecordStore.Mention> mentions) {
        Set<Long> ids = new TreeSet<>();
        mentions.forEach(mention -> ids.add(mention.id()));
        return ids;
    }
}
