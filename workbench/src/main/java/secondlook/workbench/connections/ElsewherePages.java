package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.casework.network.ThingKind;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.CitationLink;

/** Who and what of a case file stands in other files too: by name or by date, never by how many. */
final class ElsewherePages {

    private static final int FILES_NAMED = 12;

    private final Network network;
    private final Archive archive;
    private final FactLookup lookup;

    ElsewherePages(Network network, Archive archive, FactLookup lookup) {
        this.network = network;
        this.archive = archive;
        this.lookup = lookup;
    }

    /**
     * A person or thing of the case file, and the other files it stands in.
     *
     * @param more how many files are not named here
     */
    record Elsewhere(String label, String kind, String chartHref, List<OtherFile> files, int more) {
        @Override
        public String toString() {
            return "Elsewhere[" + files.size() + " files]";
        }
    }

    /** Another case file, how the thing stands in it, when, and the rows. */
    record OtherFile(
            String reference,
            String href,
            String agency,
            String role,
            String when,
            boolean possible,
            List<CitationLink> rows) {}

    /** Where somebody stands in a role that ties nobody. */
    record Apart(String label, String role, String reference, String href, CitationLink row) {
        @Override
        public String toString() {
            return "Apart[]";
        }
    }

    private record Found(
            KnownThing thing,
            int caseFile,
            String role,
            @Nullable DateRange when,
            boolean possible,
            List<RowCitation> rows) {}

    List<Elsewhere> of(Viewer viewer, Look look, int caseFile, boolean byDate) {
        Set<Long> here = new TreeSet<>();
        network.tiesIn(viewer, look, caseFile).forEach(tie -> here.addAll(List.of(tie.from(), tie.to())));
        network.standingsIn(viewer, look, caseFile).stream()
                .filter(standing -> !standing.apart() && standing.thing() > 0)
                .forEach(standing -> here.add(standing.thing()));
        Map<Long, KnownThing> things = network.things(viewer, here);
        Map<Long, Map<Integer, Found>> found = found(viewer, things, caseFile);
        Set<Integer> numbers = new TreeSet<>();
        found.values().forEach(files -> numbers.addAll(files.keySet()));
        Map<Integer, CaseFileId> ids = ChartPages.ids(lookup, numbers);
        RowNames rows = new RowNames(archive.files(), caseFile);
        Comparator<KnownThing> order = byDate
                ? Comparator.comparing(
                                (KnownThing thing) -> first(found.getOrDefault(thing.number(), Map.of())),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Comparator.naturalOrder())
                : Comparator.naturalOrder();
        return things.values().stream()
                .filter(thing -> !found.getOrDefault(thing.number(), Map.of()).isEmpty())
                .sorted(order)
                .map(thing -> elsewhere(thing, look, found.getOrDefault(thing.number(), Map.of()), ids, rows))
                .toList();
    }

    private static @Nullable DateRange first(Map<Integer, Found> files) {
        return files.values().stream()
                .map(Found::when)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Map<Long, Map<Integer, Found>> found(Viewer viewer, Map<Long, KnownThing> things, int caseFile) {
        Map<Long, Map<Integer, Found>> found = new TreeMap<>();
        for (KnownTie tie : network.tiesOf(viewer, things.keySet())) {
            for (long end : List.of(tie.from(), tie.to())) {
                KnownThing thing = things.get(end);
                boolean elsewhere = tie.caseFile() > 0 && tie.caseFile() != caseFile;
                if (thing != null && elsewhere) {
                    found.computeIfAbsent(end, _ -> new TreeMap<>())
                            .merge(
                                    tie.caseFile(),
                                    new Found(
                                            thing,
                                            tie.caseFile(),
                                            tie.says(),
                                            tie.when(),
                                            tie.isPossible(),
                                            tie.rows()),
                                    ElsewherePages::settledFirst);
                }
            }
        }
        List<Long> people = things.values().stream()
                .filter(thing -> thing.thing().kind() == ThingKind.PERSON)
                .map(KnownThing::number)
                .toList();
        for (KnownStanding standing : network.standingsOf(viewer, people)) {
            KnownThing person = things.get(standing.thing());
            if (person != null && standing.caseFile() != caseFile) {
                Map<Integer, Found> files = found.computeIfAbsent(standing.thing(), _ -> new TreeMap<>());
                Found known = files.get(standing.caseFile());
                files.put(
                        standing.caseFile(),
                        new Found(
                                person,
                                standing.caseFile(),
                                ChartWords.role(standing.role()),
                                known == null ? null : known.when(),
                                false,
                                List.of(standing.row())));
            }
        }
        return found;
    }

    private static Found settledFirst(Found one, Found other) {
        return one.possible() && !other.possible() ? other : one;
    }

    private static Elsewhere elsewhere(
            KnownThing thing, Look look, Map<Integer, Found> files, Map<Integer, CaseFileId> ids, RowNames rows) {
        List<OtherFile> named = files.values().stream()
                .filter(found -> ids.containsKey(found.caseFile()))
                .sorted(Comparator.comparing(Found::when, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(Found::caseFile))
                .limit(FILES_NAMED)
                .map(found -> otherFile(found, Objects.requireNonNull(ids.get(found.caseFile())), rows))
                .toList();
        String address = look == Look.AS_RECORDED ? "?look=recorded" : "";
        return new Elsewhere(
                thing.thing().label(),
                ChartWords.kind(thing.thing().kind()),
                "/connections/thing/" + thing.number() + address,
                named,
                files.size() - named.size());
    }

    private static OtherFile otherFile(Found found, CaseFileId id, RowNames rows) {
        return new OtherFile(
                id.reference(),
                CaseAddress.of(id),
                AgencyWords.of(id.agency()).name(),
                found.role(),
                ChartWords.when(found.when()),
                found.possible(),
                rows.links(found.rows()));
    }

    /** Professionals, carers and others of the case file, in every file in which they stand. */
    List<Apart> apart(Viewer viewer, Look look, int caseFile) {
        Set<String> names = new TreeSet<>();
        network.standingsIn(viewer, look, caseFile).stream()
                .filter(KnownStanding::apart)
                .forEach(standing -> names.add(standing.name()));
        List<KnownStanding> standings = network.apart(viewer, look, names);
        Set<Integer> numbers = new TreeSet<>();
        standings.forEach(standing -> numbers.add(standing.caseFile()));
        Map<Integer, CaseFileId> ids = ChartPages.ids(lookup, numbers);
        RowNames rows = new RowNames(archive.files(), caseFile);
        List<Apart> apart = new ArrayList<>();
        Map<String, Apart> once = new LinkedHashMap<>();
        for (KnownStanding standing : standings) {
            CaseFileId id = ids.get(standing.caseFile());
            if (id != null) {
                once.putIfAbsent(
                        standing.name() + " " + standing.caseFile() + " " + standing.role(),
                        new Apart(
                                standing.label(),
                                ChartWords.role(standing.role()),
                                id.reference(),
                                CaseAddress.of(id),
                                rows.link(standing.row())));
            }
        }
        apart.addAll(once.values());
        return apart;
    }
}
