package secondlook.casework.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Citation;

/**
 * The things of many case files and the ties between them. Immutable; the same case files, in any order, give the same
 * network. Memory is that of the ties, about ten a case file.
 */
public final class Connections implements TiesOfThings {

    private final Look look;
    private final NetworkSettings settings;
    private final Map<String, Thing> things;
    private final List<Tie> ties;
    private final Map<String, List<Tie>> tiesOf;
    private final List<Appearance> apart;
    private final List<Standing> standings;
    private final PerhapsOne perhapsOne;
    private final Set<String> suspects;
    private final Set<String> children;

    private Connections(Look look, NetworkSettings settings, TieReader read) {
        this.look = look;
        this.settings = settings;
        this.suspects = Set.copyOf(read.suspects());
        this.children = Set.copyOf(read.children());
        Map<String, Thing> met = read.things();
        List<Tie> all = new ArrayList<>(possibleWherePlain(read.ties(), met));
        all.addAll(PartRegistrations.ties(met.values(), all));
        this.ties = all.stream().distinct().sorted(IN_TIME).toList();
        this.things = withoutCommonOnes(met, ties, settings);
        this.perhapsOne = new PerhapsOne(read.personOf(), read.waiting(), ties, read.signs());
        this.tiesOf = new HashMap<>();
        for (Tie tie : ties) {
            tiesOf.computeIfAbsent(tie.from(), _ -> new ArrayList<>()).add(tie);
            tiesOf.computeIfAbsent(tie.to(), _ -> new ArrayList<>()).add(tie);
        }
        this.apart = read.apart().stream()
                .distinct()
                .sorted(Comparator.comparing(Appearance::person)
                        .thenComparing(Appearance::caseFile)
                        .thenComparing(Appearance::row))
                .toList();
        this.standings = read.standings().stream()
                .distinct()
                .sorted(Comparator.comparing(Standing::person)
                        .thenComparing(Standing::caseFile)
                        .thenComparing(Standing::row))
                .toList();
    }

    /** Dated ties first, oldest first, then by their rows: the same order whatever order files came in. */
    public static final Comparator<Tie> IN_TIME = Comparator.comparing(
                    Tie::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Tie::from)
            .thenComparing(Tie::to)
            .thenComparing(Tie::says)
            .thenComparing(tie -> tie.rows().toString());

    /** The network of these case files. */
    public static Connections of(Iterable<CaseFile> caseFiles, Look look, NetworkSettings settings) {
        Reading reading = reading(look, settings);
        caseFiles.forEach(reading::read);
        return reading.done();
    }

    /** Begins to read case files one at a time; what is kept of each is its ties. */
    public static Reading reading(Look look, NetworkSettings settings) {
        return new Reading(look, settings);
    }

    /** Case files being read. */
    public static final class Reading {

        private final Look look;
        private final NetworkSettings settings;
        private final TieReader reader;

        private Reading(Look look, NetworkSettings settings) {
            this.look = look;
            this.settings = settings;
            this.reader = new TieReader(look);
        }

        /** Reads one case file. */
        public void read(CaseFile caseFile) {
            reader.read(caseFile);
        }

        /**
         * Two people who may be one, by a link that nobody has judged: as linked a tie that makes no group, and in neither
         * look do the two count as two suspects. Left out where one of them is in no case file that was read.
         *
         * @param one a person's stable id, as case files give it
         * @param rows the rows that record the two
         */
        public void possiblyTheSame(String one, String other, String agency, List<Citation> rows) {
            reader.possiblyTheSame(one, other, agency, rows);
        }

        /** The network of what was read. */
        public Connections done() {
            return new Connections(look, settings, reader);
        }
    }

    /** What is written may be of several things: whom it ties, it ties possibly. */
    private static List<Tie> possibleWherePlain(List<Tie> ties, Map<String, Thing> things) {
        return ties.stream()
                .map(tie -> {
                    Thing to = things.get(tie.to());
                    WhyNoGroup why = to == null ? null : to.whyNoGroup();
                    return why != null && why.isPossibleOnly() ? tie.possible() : tie;
                })
                .toList();
    }

    /** Things that stand in very many files, and houses of a chain, stay in the network and make no group. */
    private static Map<String, Thing> withoutCommonOnes(
            Map<String, Thing> things, List<Tie> ties, NetworkSettings settings) {
        Map<String, Set<CaseFileId>> files = new HashMap<>();
        for (Tie tie : ties) {
            CaseFileId file = tie.caseFile();
            if (file != null) {
                files.computeIfAbsent(tie.to(), _ -> new TreeSet<>()).add(file);
            }
        }
        Map<String, Set<String>> houses = new HashMap<>();
        things.values().stream()
                .filter(thing -> thing.kind() == ThingKind.PLACE)
                .forEach(thing -> houses.computeIfAbsent(Plain.nameOnly(thing.label()), _ -> new TreeSet<>())
                        .add(thing.id()));
        Map<String, Thing> kept = new TreeMap<>();
        things.forEach((id, thing) -> {
            boolean common = thing.kind() != ThingKind.PERSON
                    && files.getOrDefault(id, Set.of()).size() > settings.mostCaseFiles();
            boolean chain = thing.kind() == ThingKind.PLACE
                    && !startsWithNumber(thing.label())
                    && houses.getOrDefault(Plain.nameOnly(thing.label()), Set.of())
                                    .size()
                            > 1;
            WhyNoGroup own = thing.whyNoGroup();
            boolean settled = own != null && !own.isLedThrough();
            kept.put(
                    id,
                    settled
                            ? thing
                            : common
                                    ? thing.because(WhyNoGroup.IN_MANY_CASE_FILES)
                                    : chain && own == null ? thing.because(WhyNoGroup.CHAIN) : thing);
        });
        return kept;
    }

    private static boolean startsWithNumber(String label) {
        return !label.isEmpty() && Character.isDigit(label.charAt(0));
    }

    public Look look() {
        return look;
    }

    PerhapsOne perhapsOne() {
        return perhapsOne;
    }

    NetworkSettings settings() {
        return settings;
    }

    /** Every thing, by name. */
    public List<Thing> things() {
        return things.values().stream().sorted().toList();
    }

    /** One of them, or null where there is none of this id. */
    @Override
    public @Nullable Thing thing(String id) {
        return things.get(id);
    }

    /** Every tie, in time order. */
    public List<Tie> ties() {
        return ties;
    }

    /** The ties of a thing, in time order. */
    @Override
    public List<Tie> tiesOf(String thing) {
        return List.copyOf(tiesOf.getOrDefault(thing, List.of()));
    }

    /** Whether a person is recorded as suspect in some file. */
    public boolean isSuspect(String person) {
        return suspects.contains(person);
    }

    /** Whether a person is recorded as harmed in some file. */
    public boolean isChild(String person) {
        return children.contains(person);
    }

    /** In which roles people stand in which files, by person, file and row. */
    public List<Standing> standings() {
        return standings;
    }

    /** Where people stand who are neither harmed nor suspected, by person and file. */
    public List<Appearance> apart() {
        return apart;
    }

    /** The things of a case file that stand in other files too, by name: never by how many. */
    public List<Thing> alsoElsewhere(CaseFileId caseFile) {
        Set<String> here = new TreeSet<>();
        ties.stream().filter(tie -> caseFile.equals(tie.caseFile())).forEach(tie -> {
            here.add(tie.from());
            here.add(tie.to());
        });
        return here.stream()
                .filter(id -> caseFilesOf(id).size() > 1)
                .map(things::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** The case files in which a thing is tied, by id. */
    public List<CaseFileId> caseFilesOf(String thing) {
        return caseFilesOf(tiesOf.getOrDefault(thing, List.of()));
    }

    static List<CaseFileId> caseFilesOf(Collection<Tie> ties) {
        return ties.stream()
                .map(Tie::caseFile)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The groups, by id. */
    public List<Group> groups() {
        return new Grouping(this).groups();
    }

    /**
     * The shortest way from one thing to another, or null where there is none within the limit.
     *
     * @param inTimeOrder whether each hop must be able to lie after the one before it; undated ties are then left out
     */
    public @Nullable Path path(String from, String to, boolean inTimeOrder) {
        return new PathFinder(this, settings.maxHops()).path(from, to, inTimeOrder);
    }
}
