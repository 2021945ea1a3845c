package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.Pager;

/** The list of groups, and what a group's page says beside its chart: which files, and which agency knew what first. */
final class GroupPages {

    static final int ON_A_PAGE = 20;

    private final Network network;
    private final Archive archive;
    private final FactLookup lookup;

    GroupPages(Network network, Archive archive, FactLookup lookup) {
        this.network = network;
        this.archive = archive;
        this.lookup = lookup;
    }

    /** The groups of one page, by number. */
    record ListView(List<Entry> entries, int total, boolean asLinked, Pager pager) {}

    /** One group of the list: in the order of numbers, which says nothing about it. */
    record Entry(String title, String href, String words, String agencies, String references) {}

    /** A group's own page, beside its chart. */
    record GroupView(List<File> files, List<First> firsts) {}

    /** A case file of the group. */
    record File(String reference, String href, String agency, String when) {}

    /** Which agency recorded a person or thing first. */
    record First(String label, String kind, String agency, String when, List<CitationLink> rows) {
        @Override
        public String toString() {
            return "First[]";
        }
    }

    ListView list(Viewer viewer, Look look, int page) {
        List<KnownGroup> groups = network.groups(viewer, look);
        Pager pager = Pager.of(
                page,
                groups.size(),
                ON_A_PAGE,
                number -> "/connections?page=" + number + (look == Look.AS_RECORDED ? "&look=recorded" : ""));
        List<KnownGroup> shown = groups.stream()
                .skip((long) (pager.page() - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        Set<Long> members = new TreeSet<>();
        Set<Integer> files = new TreeSet<>();
        shown.forEach(group -> {
            members.addAll(group.things());
            files.addAll(group.caseFiles());
        });
        Map<Long, KnownThing> things = network.things(viewer, members);
        Map<Integer, CaseFileId> ids = ChartPages.ids(lookup, files);
        return new ListView(
                shown.stream().map(group -> entry(group, things, ids)).toList(),
                groups.size(),
                look == Look.AS_LINKED,
                pager);
    }

    private static Entry entry(KnownGroup group, Map<Long, KnownThing> things, Map<Integer, CaseFileId> ids) {
        Map<ThingKind, Integer> kinds = new TreeMap<>();
        group.things().stream()
                .map(things::get)
                .filter(Objects::nonNull)
                .forEach(thing -> kinds.merge(thing.thing().kind(), 1, Integer::sum));
        List<CaseFileId> files = group.caseFiles().stream()
                .map(ids::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Set<String> agencies = new TreeSet<>();
        files.forEach(id -> agencies.add(id.agency()));
        return new Entry(
                "Group " + group.number(),
                "/connections/groups/" + group.number(),
                ChartWords.counted(kinds) + " in " + files.size() + " case files",
                ChartWords.agencies(agencies),
                String.join(", ", files.stream().map(CaseFileId::reference).toList()));
    }

    GroupView view(Viewer viewer, KnownGroup group) {
        List<KnownTie> ties = network.tiesWithin(viewer, group);
        Map<Integer, DateRange> dates = new HashMap<>();
        Map<Long, KnownTie> firsts = new LinkedHashMap<>();
        for (KnownTie tie : ties) {
            DateRange when = tie.when();
            if (when != null && tie.caseFile() > 0) {
                dates.putIfAbsent(tie.caseFile(), when);
            }
            firsts.putIfAbsent(tie.from(), tie);
            firsts.putIfAbsent(tie.to(), tie);
        }
        Map<Integer, CaseFileId> ids = ChartPages.ids(lookup, new TreeSet<>(group.caseFiles()));
        List<File> files = group.caseFiles().stream()
                .filter(ids::containsKey)
                .sorted(Comparator.comparing(
                                (Integer number) -> dates.get(number), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Comparator.naturalOrder()))
                .map(number -> file(Objects.requireNonNull(ids.get(number)), dates.get(number)))
                .toList();
        Map<Long, KnownThing> things = network.things(viewer, group.things());
        RowNames rows = new RowNames(archive.files(), 0);
        List<First> known = new ArrayList<>();
        things.values().stream().sorted().forEach(thing -> {
            KnownTie tie = firsts.get(thing.number());
            if (tie != null) {
                known.add(new First(
                        thing.thing().label(),
                        ChartWords.kind(thing.thing().kind()),
                        AgencyWords.of(tie.agency()).name(),
                        ChartWords.when(tie.when()),
                        rows.links(tie.rows())));
            }
        });
        return new GroupView(files, known);
    }

    private static File file(CaseFileId id, @Nullable DateRange when) {
        return new File(
                id.reference(),
                CaseAddress.of(id),
                AgencyWords.of(id.agency()).name(),
                when == null ? "date not recorded" : DateWords.of(when));
    }
}
