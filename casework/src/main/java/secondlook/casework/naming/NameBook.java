package secondlook.casework.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.casefile.TermList;

/**
 * The names that an archive knows: of people, by forename and surname or by a single name, and of places. Phones and
 * vehicles need no book, for their numbers tell what they are.
 *
 * <p>Memory: about 300 bytes a distinct name. Not thread-safe while it is filled; safe once nothing more is added.
 */
public final class NameBook {

    private static final TermList NOT_A_NAME = TermList.named("not-a-name");
    private static final TermList VAGUE = TermList.named("vague-place");
    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_SINGLE = 2;
    private static final int SHORTEST_PLACE = 6;
    private static final int SHORTEST_PART = 3;
    private static final Set<String> KINDS_OF_HOUSE =
            Set.of("hotel", "takeaway", "restaurant", "cafe", "inn", "guesthouse");

    private final UnaryOperator<String> fold;
    private final BiPredicate<String, String> shortForms;
    private final Map<String, List<Surname>> surnames = new HashMap<>();
    private final Map<String, List<String>> misspelt = new HashMap<>();
    private final Set<String> forenames = new HashSet<>();
    private final Map<String, List<Phrase>> singles = new HashMap<>();
    private final Map<String, List<Phrase>> places = new HashMap<>();
    private final Map<String, Set<String>> placeWords = new HashMap<>();
    /** The writings of each place that were added: most rows write one that is there already. */
    private final Map<String, Set<String>> writingsOfPlaces = new HashMap<>();

    private final Set<String> towns = new HashSet<>();

    /**
     * An empty book.
     *
     * @param fold makes a word or name plain, as the linkage does: lower case, Latin letters, words parted by one space
     * @param shortForms whether two different plain forenames are commonly used for one another
     */
    public NameBook(UnaryOperator<String> fold, BiPredicate<String, String> shortForms) {
        this.fold = fold;
        this.shortForms = shortForms;
    }

    /** A surname and the people who carry it. */
    static final class Surname {

        private final List<String> words;
        private final boolean part;
        private final Map<String, Set<String>> byForename = new TreeMap<>();

        /** Gathered when it is first asked for: thousands carry a common name, and texts name it often. */
        private volatile @Nullable List<String> everybody;

        private Surname(List<String> words, boolean part) {
            this.words = words;
            this.part = part;
        }

        private void add(String forename, String target) {
            byForename.computeIfAbsent(forename, _ -> new TreeSet<>()).add(target);
            everybody = null;
        }

        List<String> words() {
            return words;
        }

        /** Whether it is one part of a double surname, or a writing of it in other words. */
        boolean isPart() {
            return part;
        }

        /** The ids of people by each word of their forename, plain. */
        Map<String, Set<String>> byForename() {
            return byForename;
        }

        /** The ids of all who carry it, in order; the same list until somebody is added. */
        List<String> everybody() {
            List<String> all = everybody;
            if (all == null) {
                Set<String> ids = new TreeSet<>();
                byForename.values().forEach(ids::addAll);
                all = List.copyOf(ids);
                everybody = all;
            }
            return all;
        }
    }

    /** A name of one or several words, and the ids of what it names. */
    record Phrase(List<String> words, Set<String> targets) {}

    /** Adds a person under a forename and a surname. Nothing is added where one of them is no name. */
    public void person(String target, String forename, String surname) {
        List<String> family = words(surname);
        List<String> given = words(forename);
        if (isName(family) && isName(given)) {
            add(target, given, family, false);
            // One part of a double surname is often written for the whole, and an apostrophe for a space.
            if (surname.indexOf('-') > 0 || surname.indexOf(' ') > 0) {
                family.stream()
                        .filter(word -> word.length() >= SHORTEST_PART)
                        .filter(word -> family.size() > 1)
                        .forEach(word -> add(target, given, List.of(word), true));
            }
            if (surname.indexOf('\'') > 0 || surname.indexOf('\u2019') > 0) {
                add(target, given, words(surname.replace('\'', ' ').replace('\u2019', ' ')), true);
            }
        }
    }

    private void add(String target, List<String> given, List<String> family, boolean part) {
        Surname surname = surname(family, part);
        for (String word : given) {
            forenames.add(word);
            surname.add(word, target);
        }
    }

    /** Adds a person under one name: a nickname, a street name, or a forename where no surname is recorded. */
    public void singleName(String target, String name) {
        List<String> words = words(name);
        boolean longEnough = words.stream().anyMatch(word -> word.length() >= SHORTEST_SINGLE && !isNumber(word));
        if (isName(words) && longEnough) {
            add(singles, words, target);
        }
    }

    /**
     * Adds a place under the name before its address and under its numbered address; a town alone, or words that name no
     * place in particular, add nothing.
     */
    public void place(String target, String written) {
        boolean known = !writingsOfPlaces
                .computeIfAbsent(target, none -> new HashSet<>())
                .add(written);
        if (known || VAGUE.isAllOf(written)) {
            return;
        }
        String[] parts = written.split("[,;\\n]");
        placeWords
                .computeIfAbsent(target, none -> new HashSet<>())
                .addAll(List.of(PlaceWords.plain(written).split(" ")));
        if (parts.length > 1) {
            towns.add(PlaceWords.plain(parts[parts.length - 1]).split(" ")[0]);
        }
        for (int part = 0; part < parts.length; part++) {
            String plain = PlaceWords.plain(parts[part]);
            List<String> words = plain.isEmpty() ? List.of() : List.of(plain.split(" "));
            boolean numbered =
                    !words.isEmpty() && Character.isDigit(words.getFirst().charAt(0));
            boolean name = part == 0 && words.size() > 1 && !VAGUE.isAllOf(plain);
            if (plain.length() >= SHORTEST_PLACE && words.size() > 1 && (numbered || name)) {
                add(places, words, target);
                if (name && words.size() > 2 && KINDS_OF_HOUSE.contains(words.getLast())) {
                    add(places, words.subList(0, words.size() - 1), target);
                }
            }
        }
    }

    /** Whether a word is the first of a town that some place of the book lies in. */
    boolean isTown(String word) {
        return towns.contains(word);
    }

    /** Whether a place is written with this word, such as the town it lies in. */
    boolean isWrittenWith(String place, String word) {
        return placeWords.getOrDefault(place, Set.of()).contains(word);
    }

    private Surname surname(List<String> family, boolean part) {
        List<Surname> alike = surnames.computeIfAbsent(family.getFirst(), none -> new ArrayList<>(1));
        for (Surname each : alike) {
            if (each.words().equals(family) && each.isPart() == part) {
                return each;
            }
        }
        Surname made = new Surname(family, part);
        alike.add(made);
        String word = family.getFirst();
        if (family.size() == 1 && word.length() >= SHORTEST_MISSPELT) {
            keys(word)
                    .forEach(key -> misspelt.computeIfAbsent(key, none -> new ArrayList<>(1))
                            .add(word));
        }
        return made;
    }

    private static void add(Map<String, List<Phrase>> to, List<String> words, String target) {
        List<Phrase> alike = to.computeIfAbsent(words.getFirst(), none -> new ArrayList<>(1));
        for (Phrase each : alike) {
            if (each.words().equals(words)) {
                each.targets().add(target);
                return;
            }
        }
        Phrase made = new Phrase(words, new TreeSet<>());
        made.targets().add(target);
        alike.add(made);
    }

    private boolean isName(List<String> words) {
        return !words.isEmpty()
                && words.stream().noneMatch(NOT_A_NAME::isAllOf)
                && !NOT_A_NAME.isAllOf(String.join(" ", words));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The plain words of a name. */
    List<String> words(String written) {
        String plain = fold.apply(written).strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    String plain(String word) {
        return fold.apply(word);
    }

    boolean isForename(String word) {
        return forenames.contains(word);
    }

    boolean areShortForms(String one, String other) {
        return shortForms.test(one, other);
    }

    /** Surnames that begin with this word. */
    List<Surname> surnamesFrom(String word) {
        return surnames.getOrDefault(word, List.of());
    }

    List<Phrase> singlesFrom(String word) {
        return singles.getOrDefault(word, List.of());
    }

    List<Phrase> placesFrom(String word) {
        return places.getOrDefault(word, List.of());
    }

    /** Surnames of one word that are this word but for one letter put in, left out, changed or exchanged with the next. */
    Collection<Surname> misspeltAs(String word) {
        Set<String> near = new TreeSet<>();
        if (word.length() >= SHORTEST_MISSPELT) {
            for (String key : keys(word)) {
                for (String known : misspelt.getOrDefault(key, List.of())) {
                    if (isOneEdit(known, word)) {
                        near.add(known);
                    }
                }
            }
        }
        return near.stream()
                .flatMap(known -> surnamesFrom(known).stream())
                .filter(surname -> surname.words().size() == 1)
                .toList();
    }

    /** Two words that are one edit apart share a key: the word, and the word with any one letter left out. */
    private static Set<String> keys(String word) {
        Set<String> keys = new HashSet<>();
        keys.add(word);
        for (int at = 0; at < word.length(); at++) {
            keys.add(word.substring(0, at) + word.substring(at + 1));
        }
        return keys;
    }

    /** Whether one letter put in, left out, changed or exchanged with its neighbour makes one word the other. */
    static boolean isOneEdit(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int head = 0;
        while (head < shorter && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - head - tail;
        int right = other.length() - head - tail;
        boolean exchanged = left == 2
                && right == 2
                && one.charAt(head) == other.charAt(head + 1)
                && one.charAt(head + 1) == other.charAt(head);
        return (left <= 1 && right <= 1) || exchanged;
    }

    /** No name: names are personal. */
    @Override
    public String toString() {
        return "NameBook[" + surnames.size() + " surnames]";
    }
}
