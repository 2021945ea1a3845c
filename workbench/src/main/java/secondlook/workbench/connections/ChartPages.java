package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.casework.network.ThingKind;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.people.People;

/** Puts a chart together: what stands on it, where, and the two tables that hold the same. */
final class ChartPages {

    private static final int ROLES_NAMED = 6;
    private final Network network;
    private final Archive archive;
    private final FactLookup lookup;
    private final HiddenThings hiddenThings;
    private final People people;
    private final ChartPath paths;

    ChartPages(Network network, Archive archive, FactLookup lookup, HiddenThings hiddenThings, People people) {
        this.people = people;
        this.paths = new ChartPath(network);
        this.network = network;
        this.archive = archive;
        this.lookup = lookup;
        this.hiddenThings = hiddenThings;
    }

    ChartView view(Viewer viewer, ChartStart start, ChartQuery query) {
        ChartPath.Towards towards = paths.towards(viewer, query, start);
        ChartQuery asked = towards.query();
        ChartSelection.Contents contents = ChartSelection.of(network, viewer, start, asked, hiddenThings.of(viewer));
        RowNames rows = new RowNames(
                archive.files(), start instanceof ChartStart.OfCaseFile(int caseFile, var _) ? caseFile : 0);
        ChartLayout.Picture picture = picture(contents);
        Map<Long, List<KnownStanding>> standings = standings(viewer, contents);
        List<ChartView.Box> boxes = boxes(start, asked, contents, picture, standings, rows);
        Set<Long> joined = joinedByLinking(contents, asked.look());
        List<ChartView.Line> lines = lines(viewer, contents, picture, joined, rows);
        return new ChartView(
                heading(start),
                lede(start, boxes.size(), lines.size()),
                start.address(),
                asked.href(start.address()),
                asked.look() == Look.AS_LINKED,
                other(viewer, start, asked, Look.AS_RECORDED),
                other(viewer, start, asked, Look.AS_LINKED),
                (long) Math.max(360, picture.width()),
                (long) Math.max(80, picture.height()),
                (int) boxHeight(contents),
                boxes,
                lines,
                hidden(start, asked, contents),
                more(start, asked, contents),
                ChartPath.view(start, asked, contents, rows),
                ChartPath.form(asked, contents, towards),
                whatLinkingAdds(contents, asked.look()));
    }

    private static String heading(ChartStart start) {
        return switch (start) {
            case ChartStart.OfCaseFile(int _, CaseFileId id) -> id.reference();
            case ChartStart.OfThing(KnownThing thing) -> thing.thing().label();
            case ChartStart.OfGroup(KnownGroup group) -> "Group " + group.number();
        };
    }

    private static String lede(ChartStart start, int boxes, int lines) {
        String from = switch (start) {
            case ChartStart.OfCaseFile(int _, CaseFileId id) -> "Starting from case file " + id.reference();
            case ChartStart.OfThing(KnownThing thing) ->
                "Starting from " + thing.thing().label();
            case ChartStart.OfGroup(KnownGroup group) ->
                "Group " + group.number() + ", people connected in the records of "
                        + group.caseFiles().size() + " case files";
        };
        return from + ". " + boxes + " shown, " + lines + (lines == 1 ? " tie" : " ties") + ", each with its row.";
    }

    private static double boxHeight(ChartSelection.Contents contents) {
        boolean twoLines = contents.things().stream()
                .anyMatch(thing ->
                        ChartWords.name(thing.thing().label(), thing.thing().kind() == ThingKind.PERSON)
                                        .size()
                                > 1);
        return twoLines ? ChartLayout.TALL_BOX : ChartLayout.BOX_HEIGHT;
    }

    private ChartLayout.Picture picture(ChartSelection.Contents contents) {
        return ChartLayout.of(
                boxHeight(contents),
                contents.things().stream().map(KnownThing::number).toList(),
                contents.edges().stream()
                        .map(edge -> new ChartLayout.Line(
                                edge.from().number(), edge.to().number(), ChartWords.label(edge)))
                        .toList());
    }

    private Map<Long, List<KnownStanding>> standings(Viewer viewer, ChartSelection.Contents contents) {
        List<Long> people = contents.things().stream()
                .filter(thing -> thing.thing().kind() == ThingKind.PERSON)
                .map(KnownThing::number)
                .toList();
        Map<Long, List<KnownStanding>> standings = new HashMap<>();
        network.standingsOf(viewer, people)
                .forEach(standing -> standings
                        .computeIfAbsent(standing.thing(), _ -> new ArrayList<>())
                        .add(standing));
        return standings;
    }

    private List<ChartView.Box> boxes(
            ChartStart start,
            ChartQuery query,
            ChartSelection.Contents contents,
            ChartLayout.Picture picture,
            Map<Long, List<KnownStanding>> standings,
            RowNames rows) {
        Map<Integer, CaseFileId> ids = ids(standings);
        List<ChartView.Box> boxes = new ArrayList<>();
        for (KnownThing thing : contents.things()) {
            long number = thing.number();
            boolean person = thing.thing().kind() == ThingKind.PERSON;
            List<KnownStanding> own = standings.getOrDefault(number, List.of());
            String role = person ? roles(own) : kindOf(thing);
            ChartLayout.Place place = picture.boxes().getOrDefault(number, new ChartLayout.Place(0, 0));
            boxes.add(new ChartView.Box(
                    number,
                    ChartWords.kind(thing.thing().kind()),
                    person,
                    isStart(start, number),
                    ChartWords.shape(thing.thing().kind()),
                    thing.thing().label(),
                    ChartWords.name(thing.thing().label(), person),
                    ChartWords.roleInBox(role),
                    person ? said(own, ids, rows) : List.of(new ChartView.Said(kindAndReason(thing), null)),
                    ChartWords.agencies(recordedBy(contents, own, ids, number)),
                    place.x(),
                    place.y(),
                    tied(contents, number),
                    new ChartQuery(query.look(), Set.of(), Set.of(), false, 0, 0, "", false, false)
                            .href("/connections/thing/" + number),
                    offer(start, query, contents, number),
                    query.open().contains(number) ? query.closing(number).href(start.address()) : null));
        }
        return boxes;
    }

    private static Set<String> recordedBy(
            ChartSelection.Contents contents, List<KnownStanding> own, Map<Integer, CaseFileId> ids, long number) {
        Set<String> agencies = new TreeSet<>(contents.agencies().getOrDefault(number, Set.of()));
        for (KnownStanding standing : own) {
            CaseFileId id = ids.get(standing.caseFile());
            if (id != null) {
                agencies.add(id.agency());
            }
        }
        return agencies;
    }

    private Map<Integer, CaseFileId> ids(Map<Long, List<KnownStanding>> standings) {
        Set<Integer> numbers = new TreeSet<>();
        standings.values().forEach(own -> own.forEach(standing -> numbers.add(standing.caseFile())));
        return ids(lookup, numbers);
    }

    static Map<Integer, CaseFileId> ids(FactLookup lookup, Set<Integer> numbers) {
        Map<Integer, CaseFileId> ids = new TreeMap<>();
        for (CaseFileEntry entry : lookup.caseFiles(numbers)) {
            ids.put(entry.number(), entry.id());
        }
        return ids;
    }

    private static boolean isStart(ChartStart start, long number) {
        return start instanceof ChartStart.OfThing(KnownThing thing) && thing.number() == number;
    }

    private static String roles(List<KnownStanding> standings) {
        Set<String> words = new LinkedHashSet<>();
        standings.stream()
                .filter(standing -> !standing.apart())
                .map(standing -> ChartWords.role(standing.role()))
                .sorted()
                .forEach(words::add);
        if (words.contains("recorded as harmed") && words.contains("recorded as suspect")) {
            return "as harmed, and as suspect";
        }
        return words.isEmpty() ? "role not recorded" : String.join(", ", words);
    }

    private static String kindOf(KnownThing thing) {
        String detail = thing.thing().detail();
        return detail == null ? ChartWords.kind(thing.thing().kind()).toLowerCase(Locale.ROOT) : detail;
    }

    private static String kindAndReason(KnownThing thing) {
        String kind = kindOf(thing);
        String words = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return thing.thing().whyNoGroup() == null
                ? words
                : words + "; makes no group: " + thing.thing().whyNoGroup().words();
    }

    private static List<ChartView.Said> said(
            List<KnownStanding> standings, Map<Integer, CaseFileId> ids, RowNames rows) {
        List<ChartView.Said> said = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (KnownStanding standing : standings) {
            CaseFileId id = ids.get(standing.caseFile());
            String words = ChartWords.role(standing.role()) + (id == null ? "" : ", " + id.reference());
            if (seen.add(words)) {
                said.add(new ChartView.Said(words, rows.link(standing.row())));
            }
        }
        if (said.size() <= ROLES_NAMED) {
            return List.copyOf(said);
        }
        int more = said.size() - ROLES_NAMED;
        return Stream.concat(
                        said.stream().limit(ROLES_NAMED),
                        Stream.of(new ChartView.Said("and in " + more + " more, on its own chart", null)))
                .toList();
    }

    private static String tied(ChartSelection.Contents contents, long number) {
        Set<String> others = new LinkedHashSet<>();
        for (ChartSelection.Edge edge : contents.edges()) {
            if (edge.from().number() == number) {
                others.add("n-" + edge.to().number());
            } else if (edge.to().number() == number) {
                others.add("n-" + edge.from().number());
            }
        }
        return String.join(" ", others);
    }

    private static ChartView.@Nullable Offer offer(
            ChartStart start, ChartQuery query, ChartSelection.Contents contents, long number) {
        ChartSelection.Brings brings = contents.brings().get(number);
        return brings == null || brings.kinds().isEmpty()
                ? null
                : new ChartView.Offer(
                        ChartWords.counted(brings.kinds()),
                        ChartWords.agencies(brings.agencies()),
                        query.opening(number).href(start.address()));
    }

    /** The people of a chart who are one person because records were linked, by number of the thing. */
    private Set<Long> joinedByLinking(ChartSelection.Contents contents, Look look) {
        Map<Long, Long> things = new HashMap<>();
        if (look == Look.AS_LINKED) {
            contents.things().forEach(thing -> {
                long person = ChartWords.person(thing.thing());
                if (person > 0) {
                    things.put(person, thing.number());
                }
            });
        }
        Set<Long> joined = new HashSet<>();
        people.joined(things.keySet()).forEach(person -> joined.add(things.get(person)));
        return joined;
    }

    private static List<ChartView.Line> lines(
            Viewer viewer,
            ChartSelection.Contents contents,
            ChartLayout.Picture picture,
            Set<Long> joined,
            RowNames rows) {
        List<ChartView.Line> lines = new ArrayList<>();
        for (int i = 0; i < contents.edges().size(); i++) {
            ChartSelection.Edge edge = contents.edges().get(i);
            ChartLayout.Drawn drawn = picture.lines().get(i);
            lines.add(new ChartView.Line(
                    "tie-" + (i + 1),
                    edge.from().thing().label(),
                    "#n-" + edge.from().number(),
                    edge.says(),
                    edge.to().thing().label(),
                    "#n-" + edge.to().number(),
                    edge.ties().stream()
                            .map(tie -> ChartWords.when(tie.when()))
                            .distinct()
                            .toList(),
                    edge.possible(),
                    joined.contains(edge.from().number())
                            || joined.contains(edge.to().number()),
                    judging(viewer, edge),
                    edge.onPath(),
                    rows.links(edge.ties().stream()
                            .flatMap(tie -> tie.rows().stream())
                            .distinct()
                            .toList()),
                    drawn.path(),
                    ChartWords.label(edge),
                    drawn.label().x(),
                    drawn.label().y(),
                    drawn.labelWidth()));
        }
        return lines;
    }

    /** Where a pair of people that may be one is judged, for those who judge. */
    private static @Nullable String judging(Viewer viewer, ChartSelection.Edge edge) {
        long one = ChartWords.person(edge.from().thing());
        long other = ChartWords.person(edge.to().thing());
        return edge.possible() && one > 0 && other > 0 && viewer.isAnyOf(Role.ANALYST, Role.LEAD)
                ? "/same-person/between/" + one + "/" + other
                : null;
    }

    private static List<ChartView.HiddenLine> hidden(
            ChartStart start, ChartQuery query, ChartSelection.Contents contents) {
        return contents.hidden().stream()
                .sorted(Comparator.comparing(ChartSelection.Hidden::thing))
                .map(hidden -> new ChartView.HiddenLine(
                        hidden.thing().number(),
                        hidden.thing().thing().label(),
                        hidden.reason(),
                        hidden.byReader(),
                        hidden.byReader()
                                ? null
                                : query.showing(hidden.thing().number()).href(start.address())))
                .toList();
    }

    private static ChartView.@Nullable Offer more(
            ChartStart start, ChartQuery query, ChartSelection.Contents contents) {
        return contents.left().kinds().isEmpty()
                ? null
                : new ChartView.Offer(
                        ChartWords.counted(contents.left().kinds()),
                        ChartWords.agencies(contents.left().agencies()),
                        query.whole().href(start.address()));
    }

    private static String whatLinkingAdds(ChartSelection.Contents contents, Look look) {
        if (look == Look.AS_RECORDED) {
            return "Nothing: people are one here only by an agency’s own key of them.";
        }
        long possible = contents.edges().stream()
                .filter(ChartSelection.Edge::possible)
                .filter(edge -> edge.says().equals("possibly the same as"))
                .count();
        String waiting = possible == 0
                ? "No link on this chart waits for a judgement."
                : possible + (possible == 1 ? " pair on this chart waits" : " pairs on this chart wait")
                        + " for people to judge whether two records are one person.";
        return waiting + " Look at the same as recorded to see what the picture owes to linking.";
    }

    private @Nullable String other(Viewer viewer, ChartStart start, ChartQuery query, Look look) {
        if (query.look() == look) {
            return null;
        }
        ChartQuery other = query.looking(look);
        return switch (start) {
            case ChartStart.OfCaseFile _ -> other.href(start.address());
            case ChartStart.OfThing(KnownThing thing) ->
                network.inOtherLook(viewer, thing)
                        .map(found -> other.href(new ChartStart.OfThing(found).address()))
                        .orElse(null);
            case ChartStart.OfGroup _ -> null;
        };
    }
}
