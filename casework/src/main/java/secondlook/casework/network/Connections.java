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
import secondlook.casework.casefile.LinkStanding;

/**
 * The things of many case files and the ties between them. Immutable; the same case files, in any order, give the same
 * network. Memory is that of the ties, about ten a case file.
 */
public final class Connections {

    private final Look look;
    private final NetworkSettings settings;
    private final Map<String, Thing> things;
    private final List<Tie> ties;
    private final Map<String, List<Tie>> tiesOf;
    private final List<Appearance> apart;
    private final Set<String> suspects;
    private final Set<String> children;

    private Connections(Look look, NetworkSettings settings, TieReader read) {
        this.look = look;
        this.settings = settings;
        this.suspects = Set.copyOf(read.suspects());
        this.children = Set.copyOf(read.children());
        this.ties = withParts(read).stream().distinct().sorted(IN_TIME).toList();
        this.things = withoutCommonOnes(read.things(), ties, settings);
        this.tiesOf = new HashMap<>();
        for (Tie tie : ties) {
            tiesOf.computeIfAbsent(tie.from(), _ -> new ArrayList<>()).add(tie);
            tiesOf.computeIfAbsent(tie.to(), _ -> new ArrayList<>()).add(tie);
        }
        this.apart = read.apart().stream()
                .sorted(Comparator.comparing(Appearance::person)
                        .thenComparing(Appearance::caseFile)
                        .thenComparing(Appearance::row))
                .toList();
    }

    /** Dated ties first, oldest first, then by their rows: the same order whatever order files came in. */
    static final Comparator<Tie> IN_TIME = Comparator.comparing(
                    Tie::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Tie::from)
            .thenComparing(Tie::to)
            .thenComparing(Tie::says)
            .thenComparing(tie -> tie.rows().toString());

    /** The network of these case files. */
    public static Connections of(Iterable<CaseFile> caseFiles, Look look, NetworkSettings settings) {
        TieReader reader = new TieReader(look);
        caseFiles.forEach(reader::read);
        return new Connections(look, settings, reader);
    }

    /** A part of a registration may be of several whole ones: each is a possible tie, for people to judge. */
    private static List<Tie> withParts(TieReader read) {
        List<Thing> vehicles = read.things().values().stream()
                .filter(thing -> thing.kind() == ThingKind.VEHICLE)
                .toList();
        List<Tie> all = new ArrayList<>(read.ties());
        for (Thing part : vehicles) {
            if (!part.tiesGroups()) {
                read.ties().stream()
                        .filter(tie -> tie.to().equals(part.id()))
                        .findFirst()
                        .ifPresent(tie -> vehicles.stream()
                                .filter(Thing::tiesGroups)
                                .filter(whole -> Plain.mayBe(registration(part), registration(whole)))
                                .forEach(whole -> all.add(possibly(part, whole, tie))));
            }
        }
        return all;
    }

    private static String registration(Thing vehicle) {
        return vehicle.id().substring("vehicle:".length());
    }

    private static Tie possibly(Thing part, Thing whole, Tie seen) {
        return new Tie(
                part.id(),
                whole.id(),
                "part of a registration, possibly of this one",
                null,
                seen.agency(),
                null,
                seen.rows(),
                LinkStanding.POSSIBLE);
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
            kept.put(id, common || chain ? new Thing(thing.kind(), id, thing.label(), false) : thing);
        });
        return kept;
    }

    private static boolean startsWithNumber(String label) {
        return !label.isEmpty() && Character.isDigit(label.charAt(0));
    }

    public Look look() {
        return look;
    }

    NetworkSettings settings() {
        return settings;
    }

    /** Every thing, by name. */
    public List<Thing> things() {
        return things.values().stream().sorted().toList();
    }

    /** One of them, or null where there is none of this id. */
    public @Nullable Thing thing(String id) {
        return things.get(id);
    }

    /** Every tie, in time order. */
    public List<Tie> ties() {
        return ties;
    }

    /** The ties of a thing, in time order. */
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
        return new PathFinder(this).path(from, to, inTimeOrder);
    }
}
