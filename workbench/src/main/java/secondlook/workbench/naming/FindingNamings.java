package secondlook.workbench.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.naming.HowNamed;
import secondlook.casework.naming.NamedKind;
import secondlook.casework.naming.Naming;
import secondlook.casework.naming.NamingFinder;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.KnownNames.Known;
import secondlook.workbench.naming.KnownNames.Target;
import secondlook.workbench.people.People;

/**
 * Goes through the words of every row, once after each linkage run, for what they may name; a run replaces the one before
 * it in one transaction, and candidates keep their numbers and answers.
 *
 * <p>What a case file records in cells of its own is nothing to judge, and no candidate. A name that very many people carry
 * is a candidate for those of them alone who stand in a file that shares somebody or something with this one; where there is
 * none of those, it is kept and said, and there is nobody to judge.
 *
 * <p>Cost: one pass over the archive's rows; memory is that of {@link KnownNames} and of the candidates.
 */
public final class FindingNamings {

    private static final Logger LOG = LoggerFactory.getLogger(FindingNamings.class);

    /** More people or things than this under one name are too many to ask about each. */
    private static final int MOST = 5;

    /** A thing in more case files than this has nothing to say of two of them. */
    private static final int MOST_CASE_FILES = 60;

    private final Database database;
    private final Archive archive;
    private final People people;
    private final NamingStore store;
    private final Clock clock;

    public FindingNamings(Database database, Archive archive, People people, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.people = people;
        this.store = new NamingStore(database);
        this.clock = clock;
    }

    /**
     * Finds them anew.
     *
     * @param linkageRun the run whose people they may name
     * @return how many candidates there are
     */
    public int run(int linkageRun) {
        return database.inTransaction(() -> {
            Finding finding = new Finding(KnownNames.gather(archive, people), references(), store.judgedKeys());
            for (FactKind kind : FactKind.values()) {
                if (NamedTexts.isRead(kind)) {
                    archive.forEachOfKind(kind, finding::read);
                }
            }
            List<FoundNaming> found = finding.found();
            store.replace(found);
            store.finish(linkageRun, clock.instant(), found.size());
            LOG.info("Namings in words: {} candidates", found.size());
            return found.size();
        });
    }

    private Map<Integer, String> references() {
        Map<Integer, String> references = new HashMap<>();
        archive.caseFiles()
                .forEach((CaseFileEntry entry) -> references.put(
                        entry.number(),
                        entry.id().agency() + "\u0000" + entry.id().reference()));
        return references;
    }

    /**
     * A candidate, as it is stored.
     *
     * @param key a hash of the words, their place and what they may name, in hexadecimal digits
     * @param caseFile 0 where the row belongs to none
     * @param owner the agency's own key of the person whom a row of no case file speaks of, or null
     * @param starts in code points
     * @param target null where too many carry the name
     * @param carriedBy how many people or things here are recorded so
     * @param inCommon whether the target stands in a file that shares somebody or something with this one
     * @param knownRows facts that record the target, the first of them
     * @param known how many record it
     * @param knownCases the case files in which it stands; at most 60
     */
    record FoundNaming(
            String key,
            NamedKind kind,
            HowNamed how,
            long fact,
            Field field,
            int caseFile,
            String agency,
            @Nullable String owner,
            int starts,
            int ends,
            @Nullable Target target,
            int carriedBy,
            boolean inCommon,
            List<Long> knownRows,
            int known,
            Set<Integer> knownCases) {

        @Override
        public String toString() {
            return "FoundNaming[" + kind + "]";
        }
    }

    /** One run over the rows. */
    private static final class Finding {

        private final KnownNames known;
        private final NamingFinder finder;
        private final Map<Integer, String> references;
        private final Set<String> judged;
        private final Map<String, FoundNaming> found = new TreeMap<>();
        private final Map<String, Naming> byCapitalAlone = new HashMap<>();
        private final Map<Integer, Set<Integer>> neighbours = new HashMap<>();

        /** By the list of who carries a surname, which is one and the same wherever a text has the surname alone. */
        private final IdentityHashMap<List<String>, Map<Long, List<Known>>> ofSurnames = new IdentityHashMap<>();

        Finding(KnownNames known, Map<Integer, String> references, Set<String> judged) {
            this.known = known;
            this.finder = new NamingFinder(known.book());
            this.references = references;
            this.judged = judged;
        }

        /** Without what only a capital told, where the same word occurs as an ordinary one. */
        List<FoundNaming> found() {
            byCapitalAlone.forEach((key, naming) -> {
                if (finder.isOrdinary(naming)) {
                    found.remove(key);
                }
            });
            return found.values().stream()
                    .sorted(Comparator.comparingLong(FoundNaming::fact)
                            .thenComparing(FoundNaming::field)
                            .thenComparingInt(FoundNaming::starts)
                            .thenComparing(FoundNaming::key))
                    .toList();
        }

        void read(ArchivedFact archived) {
            for (Field field : NamedTexts.of(archived.fact().kind())) {
                String text = archived.fact().text(field).orNull();
                if (text != null) {
                    for (Naming naming : finder.find(text)) {
                        resolve(archived, field, text, naming);
                    }
                }
            }
        }

        private void resolve(ArchivedFact archived, Field field, String text, Naming naming) {
            Collection<Integer> cases = known.casesOf(archived);
            Place place = new Place(archived, field, text, naming, cases);
            switch (naming.kind()) {
                case PERSON -> people(place);
                case PLACE -> {
                    List<Known> may = naming.targets().stream()
                            .map(known::of)
                            .filter(Objects::nonNull)
                            .toList();
                    things(place, may);
                }
                case PHONE, VEHICLE -> {
                    if (naming.how() == HowNamed.PART) {
                        things(place, known.wholesOf(naming.plain()));
                    } else {
                        Target target = new Target(naming.kind(), "", naming.plain());
                        Known recorded = known.of(target.id());
                        if (recorded == null) {
                            keep(place, target, null, 0, false);
                        } else {
                            things(place, List.of(recorded));
                        }
                    }
                }
            }
        }

        /** Where a name stands. */
        private record Place(
                ArchivedFact archived, Field field, String text, Naming naming, Collection<Integer> cases) {}

        private void people(Place place) {
            Set<Long> here = new TreeSet<>();
            place.cases().forEach(number -> here.addAll(known.personsIn(number)));
            Fact fact = place.archived().fact();
            String ownName = fact.kind() == FactKind.PERSON ? People.nameOf(fact) : fact.person();
            Long owner = ownName == null ? null : known.person(fact.agency(), ownName);
            if (owner != null) {
                here.add(owner);
            }
            Map<Long, List<Known>> byPerson = byPerson(place.naming());
            if (byPerson.isEmpty() || here.stream().anyMatch(byPerson::containsKey)) {
                return;
            }
            Map<Long, List<Known>> inCommon = new TreeMap<>();
            for (int number : near(place.cases())) {
                for (long person : known.personsIn(number)) {
                    List<Known> rows = byPerson.get(person);
                    if (rows != null) {
                        inCommon.put(person, rows);
                    }
                }
            }
            Map<Long, List<Known>> asked = byPerson.size() <= MOST ? byPerson : inCommon;
            // why: of a surname alone only those are asked about who have something else in common with the file, or
            // nobody.
            if (place.naming().how() == HowNamed.SURNAME) {
                asked = inCommon.size() <= MOST ? inCommon : Map.of();
            } else if (asked.isEmpty() || asked.size() > MOST) {
                keep(place, null, null, byPerson.size(), false);
                return;
            }
            if (!asked.isEmpty()) {
                asked.forEach((person, rows) -> keep(place, null, rows, byPerson.size(), inCommon.containsKey(person)));
            }
        }

        private Map<Long, List<Known>> byPerson(Naming naming) {
            boolean surnameAlone = naming.how() == HowNamed.SURNAME || naming.how() == HowNamed.TITLE;
            return surnameAlone
                    ? ofSurnames.computeIfAbsent(naming.targets(), this::gatherByPerson)
                    : gatherByPerson(naming.targets());
        }

        private Map<Long, List<Known>> gatherByPerson(List<String> targets) {
            Map<Long, List<Known>> byPerson = new TreeMap<>();
            for (String id : targets) {
                Known each = known.of(id);
                if (each != null) {
                    byPerson.computeIfAbsent(each.person(), _ -> new ArrayList<>())
                            .add(each);
                }
            }
            return byPerson;
        }

        private void things(Place place, List<Known> may) {
            if (may.stream().anyMatch(each -> place.cases().stream().anyMatch(each.caseFiles()::contains))) {
                return;
            }
            Set<Integer> near = near(place.cases());
            List<Known> inCommon = may.stream()
                    .filter(each -> each.caseFiles().stream().anyMatch(near::contains))
                    .toList();
            List<Known> asked = may.size() <= MOST ? may : inCommon;
            if (asked.isEmpty() || asked.size() > MOST) {
                if (!may.isEmpty() || place.naming().how() == HowNamed.PART) {
                    keep(place, null, null, may.size(), false);
                }
            } else {
                asked.forEach(each -> keep(place, null, List.of(each), may.size(), inCommon.contains(each)));
            }
        }

        /** The case files that share somebody or something with one of these. */
        private Set<Integer> near(Collection<Integer> cases) {
            Set<Integer> near = new TreeSet<>();
            cases.forEach(number -> near.addAll(neighbours.computeIfAbsent(number, this::nearOne)));
            return near;
        }

        private Set<Integer> nearOne(int number) {
            Set<Integer> near = new TreeSet<>();
            known.personsIn(number).forEach(person -> near.addAll(known.casesOf(person)));
            known.thingsIn(number).forEach(id -> {
                Known thing = known.of(id);
                if (thing != null && thing.caseFiles().size() <= MOST_CASE_FILES) {
                    near.addAll(thing.caseFiles());
                }
            });
            near.remove(number);
            return near;
        }

        /**
         * @param target what it may name, where no row records it; else null
         * @param rows what is known of the one target; the one that was judged before stands for it, else the first
         */
        private void keep(
                Place place, @Nullable Target target, @Nullable List<Known> rows, int carriedBy, boolean inCommon) {
            Known one = rows == null ? null : standsFor(place, rows);
            Target named = one == null ? target : one.target();
            String key = key(place, named);
            Fact fact = place.archived().fact();
            Naming naming = place.naming();
            int starts = place.text().codePointCount(0, naming.start());
            int ends = starts + place.text().codePointCount(naming.start(), naming.end());
            List<Long> knownRows = rows == null
                    ? List.of()
                    : rows.stream()
                            .flatMap(each -> each.rows().stream())
                            .sorted()
                            .limit(KnownNames.ROWS_KEPT)
                            .toList();
            Set<Integer> knownCases = new TreeSet<>();
            if (rows != null) {
                rows.stream()
                        .flatMap(each -> each.caseFiles().stream())
                        .distinct()
                        .limit(MOST_CASE_FILES)
                        .forEach(knownCases::add);
            }
            int count = rows == null ? 0 : rows.stream().mapToInt(Known::count).sum();
            found.putIfAbsent(
                    key,
                    new FoundNaming(
                            key,
                            naming.kind(),
                            naming.how(),
                            place.archived().id(),
                            place.field(),
                            place.archived().caseFile(),
                            fact.agency(),
                            fact.kind() == FactKind.PERSON ? People.nameOf(fact) : fact.person(),
                            starts,
                            ends,
                            named,
                            carriedBy,
                            inCommon,
                            knownRows,
                            count,
                            knownCases));
            if (naming.byCapitalAlone()) {
                byCapitalAlone.put(key, naming);
            }
        }

        private Known standsFor(Place place, List<Known> rows) {
            return rows.stream()
                    .filter(each -> judged.contains(key(place, each.target())))
                    .findFirst()
                    .orElseGet(() -> rows.stream()
                            .min(Comparator.comparing(Known::target))
                            .orElseThrow());
        }

        private String key(Place place, @Nullable Target target) {
            Fact fact = place.archived().fact();
            String whose = place.archived().caseFile() > 0
                    ? references.getOrDefault(place.archived().caseFile(), "")
                    : fact.agency() + "\u0000person\u0000" + fact.person();
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (String part : List.of(
                        whose,
                        fact.kind().key(),
                        place.field().key(),
                        place.text(),
                        Integer.toString(place.naming().start()),
                        target == null ? place.naming().kind().key() : target.id())) {
                    digest.update(part.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 1);
                }
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is missing from this Java.", e);
            }
        }
    }
}
