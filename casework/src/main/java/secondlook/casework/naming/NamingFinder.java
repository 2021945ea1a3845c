package secondlook.casework.naming;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.casefile.TermList;

/**
 * Finds what the words of texts may name. It decides nothing: everything found is a candidate for people to judge.
 *
 * <p>What tells a name: of a person, the surname beside a forename, its short form, its initial or a title, in either order,
 * one letter otherwise at most; a nickname or single name where it is introduced ("known as"), in quotation marks, or written
 * with a capital where an ordinary word has none; of a place, its name or numbered address; a whole phone number; a
 * registration, whole, or in part where a word such as "reg" says that it is one. A capital tells nothing in a text that is
 * written in capitals throughout or without any: there a single name needs its introduction.
 *
 * <p>What is no name: a surname before "Road", "Court" or another word of a place; the name of an officer after a rank.
 *
 * <p>Cost: linear in the words of a text. One finder goes through many texts, for it also notices which single names occur as
 * ordinary words in small letters ({@link #isOrdinary}). Not thread-safe.
 */
public final class NamingFinder {

    private static final TermList AFTER_PLACE = TermList.named("after-a-place-name");
    private static final TermList OFFICER = TermList.named("before-an-officer");
    private static final TermList INTRODUCES = TermList.named("introduces-a-name");
    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "mstr", "master");
    private static final int LONGEST_INTRODUCTION = 5;
    private static final int SHORTEST_MISSPELT_FORENAME = 4;
    /** "Col" for Colin, "Eliz." for Elizabeth. */
    private static final int SHORTEST_BEGINNING = 3;

    private static final int SHORTEST_IN_CAPITALS = 4;
    private static final int SHORTEST_SURNAME_ALONE = 4;

    private final NameBook book;
    /** How often a single name was written small, and how often as a name, in all texts so far. */
    private final Map<String, int[]> written = new HashMap<>();

    public NamingFinder(NameBook book) {
        this.book = book;
    }

    /** What the words of a text may name, in the order of the text, none within another. */
    public List<Naming> find(String text) {
        Reading reading = new Reading(text, new NamedWords(text, book));
        reading.numbers();
        reading.places();
        reading.fullNames();
        reading.singleNames();
        reading.surnamesAlone();
        reading.found.sort(Comparator.comparingInt(Naming::start));
        return reading.found;
    }

    /** Whether what only a capital tells is an ordinary word: in all texts so far it is written small more often than not. */
    public boolean isOrdinary(Naming naming) {
        int[] counts = written.getOrDefault(naming.plain(), new int[2]);
        return counts[0] > counts[1];
    }

    private void note(String name, boolean asName) {
        written.computeIfAbsent(name, none -> new int[2])[asName ? 1 : 0]++;
    }

    /** One text, being read. */
    private final class Reading {

        private final String text;
        private final NamedWords words;
        private final BitSet taken = new BitSet();
        private final List<Naming> found = new ArrayList<>();

        Reading(String text, NamedWords words) {
            this.text = text;
            this.words = words;
        }

        // ---- phones and registrations ----

        void numbers() {
            NamedNumbers.in(text, words.isMixed()).forEach(this::take);
        }

        private void take(Naming number) {
            int next = taken.nextSetBit(number.start());
            if (next < 0 || next >= number.end()) {
                taken.set(number.start(), number.end());
                found.add(number);
            }
        }

        private boolean isTaken(int from, int to) {
            int next = taken.nextSetBit(words.word(from).start());
            return next >= 0 && next < words.word(to).end();
        }

        private void add(
                NamedKind kind, HowNamed how, int from, int to, Collection<String> targets, boolean byCapitalAlone) {
            int start = words.word(from).start();
            int end = words.word(to).end();
            List<String> plain = new ArrayList<>();
            for (int at = from; at <= to; at++) {
                plain.add(words.plain(at));
            }
            taken.set(start, end);
            found.add(new Naming(kind, how, start, end, String.join(" ", plain), List.copyOf(targets), byCapitalAlone));
        }

        // ---- places ----

        void places() {
            for (int at = 0; at < words.count(); at++) {
                NameBook.Phrase longest = longest(book.placesFrom(words.plain(at)), at, true);
                boolean capital = !words.isMixed()
                        || (longest != null && hasCapital(at, longest.words().size()));
                if (longest != null && capital) {
                    int last = at + longest.words().size() - 1;
                    Set<String> there = inThatTown(longest.targets(), last);
                    if (!there.isEmpty() && !isTaken(at, last)) {
                        add(NamedKind.PLACE, HowNamed.PLACE, at, last, there, false);
                    }
                    at = last;
                }
            }
        }

        /** Where the text goes on with a town, the places that lie in it; else all. */
        private Set<String> inThatTown(Set<String> places, int last) {
            int next = last + 1;
            if (next >= words.count() || !words.isParted(last) || !book.isTown(words.plain(next))) {
                return places;
            }
            Set<String> there = new TreeSet<>(places);
            there.removeIf(place -> !book.isWrittenWith(place, words.plain(next)));
            return there;
        }

        private boolean hasCapital(int from, int count) {
            for (int at = from; at < from + count; at++) {
                if (words.isCapital(at)) {
                    return true;
                }
            }
            return false;
        }

        /** The longest of these that stands at a word, or null. */
        private NameBook.@Nullable Phrase longest(List<NameBook.Phrase> phrases, int at, boolean place) {
            NameBook.Phrase longest = null;
            for (NameBook.Phrase phrase : phrases) {
                boolean longer = longest == null
                        || phrase.words().size() > longest.words().size();
                if (longer && stands(phrase.words(), at, place)) {
                    longest = phrase;
                }
            }
            return longest;
        }

        private boolean stands(List<String> phrase, int from, boolean place) {
            if (from + phrase.size() > words.count()) {
                return false;
            }
            for (int i = 0; i < phrase.size(); i++) {
                String expected = phrase.get(i);
                String written = words.plain(from + i);
                boolean same = expected.equals(written) || (place && i > 0 && PlaceWords.isShortFor(written, expected));
                if (!same || (i > 0 && !place && !words.isJoined(from + i - 1))) {
                    return false;
                }
            }
            return true;
        }

        // ---- forename and surname ----

        void fullNames() {
            for (int at = 0; at < words.count(); at++) {
                if (!mayBeName(at) && !mayBeName(at + 1)) {
                    continue;
                }
                Named best = null;
                for (NameBook.Surname surname : book.surnamesFrom(words.plain(at))) {
                    // "al-Rashidi": the first word of a surname may be small, but not all of it.
                    boolean capital = mayBeName(at)
                            || (surname.words().size() > 1
                                    && mayBeName(at + surname.words().size() - 1));
                    if (capital && stands(surname.words(), at, false)) {
                        best = better(
                                best, beside(surname, at, at + surname.words().size() - 1));
                    }
                }
                if (best == null
                        && mayBeName(at)
                        && book.surnamesFrom(words.plain(at)).isEmpty()) {
                    best = misspelt(at);
                }
                if (best != null && !isTaken(best.from(), best.to())) {
                    add(NamedKind.PERSON, best.how(), best.from(), best.to(), best.targets(), false);
                    at = Math.max(at, best.to());
                }
            }
        }

        private boolean mayBeName(int at) {
            return at < words.count() && (words.isCapital(at) || !words.isMixed());
        }

        private @Nullable Named better(@Nullable Named one, @Nullable Named other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            int byHow = one.how().compareTo(other.how());
            int byLength = Integer.compare(other.to() - other.from(), one.to() - one.from());
            return (byHow == 0 ? byLength : byHow) <= 0 ? one : other;
        }

        /** The surname stands from one word to another; what stands beside it? */
        private @Nullable Named beside(NameBook.Surname surname, int from, int to) {
            if (isPartOfAPlace(to)) {
                return null;
            }
            Named best = null;
            int before = from - 1;
            if (isOfficer(before)) {
                return null;
            }
            boolean stopped = before >= 0
                    && isStopped(before)
                    && (TITLES.contains(words.plain(before)) || !words.beginsSentence(before) || before == 0);
            if (before >= 0 && (words.isJoined(before) || stopped) && mayBeName(before) && !isOfficer(before - 1)) {
                best = withForename(surname, before, before, to);
                int first = before - 1;
                boolean middle = best == null && first >= 0 && words.isJoined(first) && mayBeName(first);
                if (middle && !isOfficer(first - 1) && words.isMixed()) {
                    best = withForename(surname, first, first, to);
                }
                if (best == null && TITLES.contains(words.plain(before))) {
                    best = new Named(HowNamed.TITLE, from, to, surname.everybody());
                }
            }
            int after = to + 1;
            boolean known = best == null
                    && after < words.count()
                    && words.isJoined(to)
                    && surname.byForename().containsKey(words.plain(after));
            boolean turned =
                    known || words.isParted(to) || (words.isUpper(to) && words.isMixed() && words.isJoined(to));
            if (after < words.count() && turned && mayBeName(after) && !isOfficer(before)) {
                best = better(best, withForename(surname, after, from, after));
            }
            return best;
        }

        /** "Holt Road": a word of a place follows. */
        private boolean isPartOfAPlace(int to) {
            return words.isJoined(to) && AFTER_PLACE.isAllOf(words.plain(to + 1));
        }

        private boolean isOfficer(int before) {
            if (before < 0) {
                return false;
            }
            // "P.C. Holt"
            boolean initials =
                    words.plain(before).length() == 1 && words.plain(before - 1).length() == 1;
            return OFFICER.isAllOf(words.plain(before))
                    || (initials && OFFICER.isAllOf(words.plain(before - 1) + words.plain(before)));
        }

        private @Nullable Named withForename(NameBook.Surname surname, int forename, int from, int to) {
            String written = words.plain(forename);
            Map<String, Set<String>> known = surname.byForename();
            Set<String> same = known.get(written);
            if (same != null) {
                return new Named(surname.isPart() ? HowNamed.SHORT_FORM : HowNamed.IN_FULL, from, to, same);
            }
            Set<String> shortForms = new TreeSet<>();
            Set<String> initials = new TreeSet<>();
            Set<String> spelt = new TreeSet<>();
            known.forEach((recorded, targets) -> {
                boolean begins = written.length() >= SHORTEST_BEGINNING && recorded.startsWith(written);
                if (begins || book.areShortForms(recorded, written)) {
                    shortForms.addAll(targets);
                } else if (written.length() == 1 && recorded.startsWith(written)) {
                    initials.addAll(targets);
                } else if (recorded.length() >= SHORTEST_MISSPELT_FORENAME
                        && written.length() >= SHORTEST_MISSPELT_FORENAME
                        && !book.isForename(written)
                        && NameBook.isOneEdit(recorded, written)) {
                    spelt.addAll(targets);
                }
            });
            if (!shortForms.isEmpty()) {
                return new Named(HowNamed.SHORT_FORM, from, to, shortForms);
            }
            if (!initials.isEmpty()) {
                return new Named(HowNamed.INITIAL, from, to, initials);
            }
            return spelt.isEmpty() ? null : new Named(HowNamed.SPELLING, from, to, spelt);
        }

        /** A word that is no surname, after a forename: a surname spelt one letter otherwise. */
        private @Nullable Named misspelt(int at) {
            int before = at - 1;
            boolean titled = before >= 0 && TITLES.contains(words.plain(before));
            boolean joined = before >= 0 && (words.isJoined(before) || (titled && isStopped(before)));
            if (!joined || !words.isMixed() || !(titled || book.isForename(words.plain(before)))) {
                return null;
            }
            Set<String> targets = new TreeSet<>();
            for (NameBook.Surname surname : book.misspeltAs(words.plain(at))) {
                targets.addAll(
                        titled
                                ? surname.everybody()
                                : surname.byForename().getOrDefault(words.plain(before), Set.of()));
            }
            return targets.isEmpty() || isPartOfAPlace(at) || isOfficer(before - 1)
                    ? null
                    : new Named(HowNamed.SPELLING, titled ? at : before, at, targets);
        }

        /** "Mr." and "Eliz.": a stop that ends no sentence. */
        private boolean isStopped(int at) {
            return words.after(at).strip().equals(".");
        }

        // ---- nicknames and single names ----

        void singleNames() {
            for (int at = 0; at < words.count(); at++) {
                NameBook.Phrase longest = longest(book.singlesFrom(words.plain(at)), at, false);
                if (longest == null) {
                    continue;
                }
                int last = at + longest.words().size() - 1;
                String name = String.join(" ", longest.words());
                boolean introduced = words.isQuoted(at) || isIntroduced(at);
                boolean small = words.isMixed() && !words.isCapital(at);
                if (introduced || small || !words.beginsSentence(at)) {
                    note(name, introduced || (!small && words.isMixed()));
                }
                boolean inCapitals = !words.isMixed() && words.isCapital(at) && name.length() >= SHORTEST_IN_CAPITALS;
                boolean asName = inCapitals || (words.isMixed() && !small && standsAlone(at, last));
                if ((introduced || asName) && !isTaken(at, last)) {
                    add(NamedKind.PERSON, HowNamed.NICKNAME, at, last, longest.targets(), !introduced);
                }
                at = last;
            }
        }

        /** A surname by itself, as logs write of somebody once named: "Brandreth was not in". */
        void surnamesAlone() {
            for (int at = 0; at < words.count(); at++) {
                for (NameBook.Surname surname : book.surnamesFrom(words.plain(at))) {
                    int last = at + surname.words().size() - 1;
                    String name = String.join(" ", surname.words());
                    boolean whole = !surname.isPart() && name.length() >= SHORTEST_SURNAME_ALONE;
                    if (whole && stands(surname.words(), at, false) && words.isMixed() && !isTaken(at, last)) {
                        boolean small = !words.isCapital(last);
                        if (small || !words.beginsSentence(at)) {
                            note(name, !small);
                        }
                        if (!small && standsAlone(at, last) && isNobodyElses(at, last)) {
                            add(NamedKind.PERSON, HowNamed.SURNAME, at, last, surname.everybody(), true);
                        }
                    }
                }
            }
        }

        /** Neither after nor before the forename of somebody else, at the beginning of a sentence too. */
        private boolean isNobodyElses(int from, int to) {
            boolean before = from > 0
                    && words.isJoined(from - 1)
                    && words.isCapital(from - 1)
                    && !words.plain(from - 1).equals("messrs");
            boolean after = words.isParted(to) && words.isCapital(to + 1);
            return !before && !after;
        }

        /** With no other capitalised word beside it, of whose name it would be a part, and no word of a place after it. */
        private boolean standsAlone(int from, int to) {
            boolean before = from > 0
                    && words.isJoined(from - 1)
                    && words.isCapital(from - 1)
                    && !words.beginsSentence(from - 1);
            boolean after = to + 1 < words.count() && words.isJoined(to) && words.isCapital(to + 1);
            return !before && !after && !isPartOfAPlace(to) && !isOfficer(from - 1);
        }

        private boolean isIntroduced(int at) {
            // "known only as", "known to her friends as"
            if (words.plain(at - 1).equals("as")) {
                for (int back = at - 2; back >= 0 && back >= at - LONGEST_INTRODUCTION; back--) {
                    if (words.plain(back).equals("known")) {
                        return true;
                    }
                }
            }
            StringBuilder before = new StringBuilder();
            for (int back = at - 1; back >= 0 && back >= at - LONGEST_INTRODUCTION; back--) {
                before.insert(0, words.plain(back) + (before.isEmpty() ? "" : " "));
                if (INTRODUCES.isAllOf(before.toString())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Where a person's name stands, and whose it may be. */
    private record Named(HowNamed how, int from, int to, Collection<String> targets) {}
}
