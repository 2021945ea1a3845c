package secondlook.workbench.missing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.RecordRows;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Returns;
import secondlook.casework.value.DateRange;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Gathering;
import secondlook.workbench.people.People;

/**
 * Every missing episode in the archive, joined across agencies by who is who, with return interviews and placements.
 *
 * <p>Read in one pass over the rows of these kinds, and once more after files or the linkage have changed; memory grows with
 * the number of such rows. Thread-safe.
 */
public final class MissingRecords {

    private final Archive archive;
    private final People people;
    private final Gathering<Known> known;

    public MissingRecords(Archive archive, People people) {
        this.archive = archive;
        this.people = people;
        this.known = new Gathering<>(() -> List.of(archive.filesInUse(), people.standing()), this::gather);
    }

    /**
     * What is known of episodes and homes.
     *
     * @param episodes by the day they began, those without a day last
     * @param ofChild the episodes of each child
     * @param placements of each home, by its name
     * @param unowned rows of episodes that name no child, or one whom no row records
     */
    public record Known(
            List<KnownEpisode> episodes,
            Map<String, List<Episode>> ofChild,
            Map<String, List<HomeRecord.ChildRow>> placements,
            int unowned) {

        public Known {
            episodes = List.copyOf(episodes);
            ofChild = Map.copyOf(ofChild);
        }
    }

    /** Begins to gather it, and does not wait. */
    void gatherAhead() {
        known.ahead();
    }

    /** All of it, for those who read case files; in the moment after a delivery as it was before. */
    public Known of(Viewer viewer) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST);
        return known.recent();
    }

    private record Name(String agency, String name) {}

    private Known gather() {
        Map<Name, Long> persons = new HashMap<>();
        people.forEachMention(mention -> persons.put(new Name(mention.agency(), mention.name()), mention.person()));
        Map<Long, List<Fact>> episodes = new TreeMap<>();
        Map<Long, List<Fact>> interviews = new HashMap<>();
        Map<String, List<HomeRecord.ChildRow>> placements = new TreeMap<>();
        int unowned = 0;
        for (Fact episode : records(FactKind.MISSING_EPISODE)) {
            Long child = childOf(episode, persons);
            if (child == null) {
                unowned++;
            } else {
                episodes.computeIfAbsent(child, _ -> new ArrayList<>()).add(episode);
            }
        }
        for (Fact interview : records(FactKind.RETURN_INTERVIEW)) {
            Long child = childOf(interview, persons);
            if (child != null) {
                interviews.computeIfAbsent(child, _ -> new ArrayList<>()).add(interview);
            }
        }
        for (Fact placement : records(FactKind.PLACEMENT)) {
            Long child = childOf(placement, persons);
            String home = placement.text(Field.HOME).orNull();
            if (child != null && home != null) {
                placements
                        .computeIfAbsent(home.strip(), _ -> new ArrayList<>())
                        .add(new HomeRecord.ChildRow(Long.toString(child), placement));
            }
        }
        Map<String, String> written = new HashMap<>();
        Map<Long, List<Lived>> lived = new HashMap<>();
        placements.forEach((home, rows) -> {
            written.putIfAbsent(plain(home), home);
            rows.forEach(row -> lived.computeIfAbsent(Long.valueOf(row.child()), _ -> new ArrayList<>())
                    .add(new Lived(home, row.fact())));
        });
        List<KnownEpisode> known = new ArrayList<>();
        episodes.forEach((child, rows) -> {
            List<Episode> joined = Episode.join(Long.toString(child), rows);
            for (Episode episode : joined) {
                known.add(new KnownEpisode(
                        child,
                        episode,
                        Returns.of(interviews.getOrDefault(child, List.of()), episode, joined),
                        home(episode, written, lived.getOrDefault(child, List.of()))));
            }
        });
        known.sort(Comparator.comparing(KnownEpisode::day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingLong(KnownEpisode::child)
                .thenComparing(episode -> episode.episode().id()));
        Map<String, List<Episode>> ofChild =
                known.stream().map(KnownEpisode::episode).collect(Collectors.groupingBy(Episode::child));
        return new Known(known, ofChild, placements, unowned);
    }

    /** All of one kind, those that one row begins and another ends as one. */
    private List<Fact> records(FactKind kind) {
        List<Fact> rows = new ArrayList<>();
        archive.forEachOfKind(kind, archived -> rows.add(archived.fact()));
        return RecordRows.completed(rows);
    }

    private static @Nullable Long childOf(Fact fact, Map<Name, Long> persons) {
        String name = fact.person();
        return name == null ? null : persons.get(new Name(fact.agency(), name));
    }

    /** A home and a row by which one child was placed there. */
    private record Lived(String home, Fact placement) {}

    /** The home that a row of the episode names, in the writing of the placements; else where the child was placed. */
    private static @Nullable String home(Episode episode, Map<String, String> written, List<Lived> lived) {
        String named = episode.text(Field.HOME).orNull();
        if (named != null) {
            return written.getOrDefault(plain(named), named.strip());
        }
        DateRange started = episode.started().orNull();
        return started == null
                ? null
                : lived.stream()
                        .filter(one -> holds(one.placement(), started))
                        .map(Lived::home)
                        .findFirst()
                        .orElse(null);
    }

    private static boolean holds(Fact placement, DateRange started) {
        DateRange from = placement.date(Field.STARTED).orNull();
        DateRange until = placement.date(Field.ENDED).orNull();
        return from != null
                && !from.earliest().isAfter(started.latest())
                && (until == null || !until.latest().isBefore(started.earliest()));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).split(",", -1)[0].strip();
    }
}
