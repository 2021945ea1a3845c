package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.HomeRecord.ChildRow;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.people.People;

/**
 * What agencies recorded about each children's home: who was placed there, who of them was missing, and what was done
 * about the home. Built in one pass over each kind of row; memory grows with placements and missing episodes, which are
 * few beside case files.
 */
final class Homes {

    private static final Set<FactKind> WITH_A_HOME =
            Set.of(FactKind.PLACEMENT, FactKind.MISSING_EPISODE, FactKind.HOME_LOG);

    private final Map<String, HomeRecord> homes;

    private Homes(Map<String, HomeRecord> homes) {
        this.homes = homes;
    }

    static Homes gather(Archive archive, People people) {
        List<Fact> placements = ofKind(archive, FactKind.PLACEMENT, Homes::hasHome);
        List<Fact> episodes = ofKind(archive, FactKind.MISSING_EPISODE, fact -> fact.person() != null);
        List<Fact> responses = new ArrayList<>();
        for (FactKind kind : List.of(FactKind.MEETING, FactKind.CONTACT)) {
            responses.addAll(ofKind(archive, kind, Homes::hasHome));
        }
        Map<String, Long> children = children(people, placements, episodes);
        Map<String, Gathered> byHome = new LinkedHashMap<>();
        Map<Long, Set<String>> homesOfChild = new HashMap<>();
        for (Fact placement : placements) {
            Gathered home = byHome.computeIfAbsent(name(placement), _ -> new Gathered(placement));
            Long child = children.get(key(placement));
            if (child != null) {
                home.placements.add(new ChildRow(Long.toString(child), placement));
                homesOfChild.computeIfAbsent(child, _ -> new TreeSet<>()).add(name(placement));
            }
        }
        for (Fact episode : episodes) {
            Long child = children.get(key(episode));
            if (child != null) {
                Set<String> lived = new TreeSet<>(homesOfChild.getOrDefault(child, Set.of()));
                if (hasHome(episode)) {
                    byHome.computeIfAbsent(name(episode), _ -> new Gathered(episode));
                    lived.add(name(episode));
                }
                ChildRow row = new ChildRow(Long.toString(child), episode);
                lived.forEach(home -> gathered(byHome, home).episodes.add(row));
            }
        }
        responses.forEach(row -> byHome.computeIfAbsent(name(row), _ -> new Gathered(row))
                .responses
                .add(row));
        Map<String, HomeRecord> homes = new HashMap<>();
        byHome.forEach((name, home) -> homes.put(name, home.asRecord()));
        return new Homes(homes);
    }

    private static Gathered gathered(Map<String, Gathered> byHome, String home) {
        Gathered gathered = byHome.get(home);
        if (gathered == null) {
            throw new IllegalStateException("A home that a child lived in was not gathered.");
        }
        return gathered;
    }

    private static List<Fact> ofKind(Archive archive, FactKind kind, java.util.function.Predicate<Fact> wanted) {
        List<Fact> facts = new ArrayList<>();
        archive.forEachOfKind(kind, (ArchivedFact archived) -> {
            if (wanted.test(archived.fact())) {
                facts.add(archived.fact());
            }
        });
        return facts;
    }

    /** The persons that these rows speak of, by the agency's key. */
    private static Map<String, Long> children(People people, List<Fact> placements, List<Fact> episodes) {
        Map<String, Long> wanted = new HashMap<>();
        Stream.concat(placements.stream(), episodes.stream()).forEach(fact -> wanted.put(key(fact), 0L));
        Map<String, Long> found = new HashMap<>();
        people.forEachMention(mention -> {
            String key = mention.agency() + " " + mention.name();
            if (wanted.containsKey(key)) {
                found.put(key, mention.person());
            }
        });
        return found;
    }

    private static String key(Fact fact) {
        return fact.agency() + " " + fact.person();
    }

    /** The homes in which the children of a case file lived, or of which they were missing, by name. */
    List<HomeRecord> of(List<Fact> facts, List<PersonInCase> persons) {
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        facts.stream(),
                        persons.stream()
                                .flatMap(person -> person.elsewhere().stream())
                                .map(TiedFact::fact))
                .filter(fact -> WITH_A_HOME.contains(fact.kind()) && hasHome(fact))
                .forEach(fact -> names.add(name(fact)));
        List<HomeRecord> found = new ArrayList<>();
        for (String name : names) {
            HomeRecord home = homes.get(name);
            if (home != null) {
                found.add(home);
            }
        }
        return found;
    }

    private static boolean hasHome(Fact fact) {
        return fact.text(Field.HOME).isKnown();
    }

    private static String name(Fact fact) {
        @Nullable String home = fact.text(Field.HOME).orNull();
        return home == null
                ? ""
                : home.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                        .strip();
    }

    /** What has been gathered of one home. */
    private static final class Gathered {

        private final String written;
        private final List<ChildRow> placements = new ArrayList<>();
        private final List<ChildRow> episodes = new ArrayList<>();
        private final List<Fact> responses = new ArrayList<>();

        Gathered(Fact first) {
            String home = first.text(Field.HOME).orNull();
            this.written = home == null ? "" : home;
        }

        HomeRecord asRecord() {
            return new HomeRecord(written, placements, episodes, responses);
        }
    }
}
