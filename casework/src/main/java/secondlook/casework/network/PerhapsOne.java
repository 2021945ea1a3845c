package secondlook.casework.network;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.DateRange;

/**
 * Who may be one person: those whom linkage takes for one, those of whom it is not sure, and those who share a phone or a
 * vehicle and whom nothing recorded tells apart. One adult whom agencies keyed several times is not several suspects,
 * whatever a look shows.
 *
 * <p>Two records are told apart where both stand as suspects in one file, where the years of birth cannot be one, or where
 * no part of their names is the same and no whole date of birth. This only keeps two records from counting as two people; it
 * links nobody.
 */
final class PerhapsOne {

    /** A thing that more people than this share tells nothing of who they are. */
    private static final int MOST = 40;

    private final Map<String, String> personOf;
    private final Map<String, String> parent = new HashMap<>();

    PerhapsOne(Map<String, String> personOf, List<Tie> waiting, List<Tie> ties, Map<String, Signs> signs) {
        this.personOf = Map.copyOf(personOf);
        waiting.forEach(tie -> join(tie.from(), tie.to()));
        Set<List<String>> together = new HashSet<>();
        Map<String, Set<String>> sharing = new HashMap<>();
        for (Tie tie : ties) {
            if (tie.says().equals(TieReader.BOTH_AS_SUSPECTS)) {
                together.add(List.of(tie.from(), tie.to()));
                together.add(List.of(tie.to(), tie.from()));
            } else if (tie.to().startsWith("phone:") || tie.to().startsWith("vehicle:")) {
                sharing.computeIfAbsent(tie.to(), _ -> new TreeSet<>()).add(tie.from());
            }
        }
        for (Set<String> people : sharing.values()) {
            if (people.size() <= MOST) {
                joinAlike(List.copyOf(people), together, signs);
            }
        }
    }

    private void joinAlike(List<String> people, Set<List<String>> together, Map<String, Signs> signs) {
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                Signs one = signs.get(people.get(i));
                Signs other = signs.get(people.get(j));
                boolean met = together.contains(List.of(people.get(i), people.get(j)));
                if (one != null && other != null && !met && one.mayBe(other)) {
                    join(person(people.get(i)), person(people.get(j)));
                }
            }
        }
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            boolean ordered = first.compareTo(second) < 0;
            parent.put(ordered ? second : first, ordered ? first : second);
        }
    }

    /** The same for two ids of the network exactly where the two may be one. */
    String of(String id) {
        return root(person(id));
    }

    private String person(String id) {
        String person = personOf.get(id);
        return person == null ? id : "person:" + person;
    }

    private String root(String id) {
        String at = id;
        while (!parent.getOrDefault(at, at).equals(at)) {
            at = parent.getOrDefault(at, at);
        }
        return at;
    }

    /** What tells people apart: the parts of their names and their dates of birth, as their rows record them. */
    static final class Signs {

        private final Set<String> names = new TreeSet<>();
        private final List<DateRange> births = new ArrayList<>();

        void add(Collection<Fact> mentions) {
            for (Fact mention : mentions) {
                for (Field field : List.of(Field.SURNAME, Field.FORENAME, Field.FULL_NAME)) {
                    String written = mention.text(field).orNull();
                    if (written != null) {
                        Collections.addAll(
                                names, written.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
                    }
                }
                DateRange birth = mention.date(Field.BIRTH_DATE).orNull();
                if (birth != null && !births.contains(birth)) {
                    births.add(birth);
                }
            }
            names.remove("");
        }

        boolean mayBe(Signs other) {
            boolean unknown = births.isEmpty() || other.births.isEmpty();
            boolean year = unknown
                    || births.stream()
                            .anyMatch(one -> other.births.stream().anyMatch(another -> sameYear(one, another)));
            boolean day = births.stream().anyMatch(one -> one.isExactDay() && other.births.contains(one));
            boolean name = names.isEmpty() || other.names.isEmpty() || !Collections.disjoint(names, other.names);
            return year && (day || name);
        }

        /** Years only: day and month are often written in each other's place. */
        private static boolean sameYear(DateRange one, DateRange other) {
            return year(one.earliest()) <= year(other.latest()) && year(other.earliest()) <= year(one.latest());
        }

        private static int year(LocalDateTime moment) {
            return moment.getYear();
        }

        /** Nothing of it: names stand in it. */
        @Override
        public String toString() {
            return "Signs[]";
        }
    }
}
