package secondlook.workbench.naming;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.naming.NamedKind;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ArchivedFact;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.NamingStore.Entry;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.JudgementAnswer;
import secondlook.workbench.people.JudgementReach;
import secondlook.workbench.people.Standing;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.Pager;

/** Makes the list of candidates and the page of one. */
final class NamingPages {

    private static final int PER_PAGE = 25;
    private static final int MOST_FILES = 12;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    /** What a reader wants to see of the list. */
    enum Show {
        OPEN("open", "To answer"),
        ANSWERED("answered", "Answered by you"),
        MORE("need-more", "Waiting for an agency"),
        SETTLED("settled", "Settled");

        private final String sent;
        private final String words;

        Show(String sent, String words) {
            this.sent = sent;
            this.words = words;
        }

        static Show ofSent(String sent) {
            return Arrays.stream(values())
                    .filter(each -> each.sent.equals(sent))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    private final NamingStore store;
    private final Archive archive;
    private final FactLookup lookup;
    private final NamingReach reach;
    private final List<JudgementReach> reaches;
    private final UserStore users;
    private final ZoneId zone;

    NamingPages(
            Database database,
            Archive archive,
            FactLookup lookup,
            NamingReach reach,
            List<JudgementReach> reaches,
            UserStore users,
            Clock clock) {
        this.store = new NamingStore(database);
        this.archive = archive;
        this.lookup = lookup;
        this.reach = reach;
        this.reaches = List.copyOf(reaches);
        this.users = users;
        this.zone = clock.getZone();
    }

    /** The candidates in their order, as one reader sees them. */
    private List<Item> items(Viewer viewer) {
        Map<Long, List<Entry>> entries = store.allEntries();
        List<Item> items = new ArrayList<>();
        for (long id : store.order()) {
            List<Entry> given = entries.getOrDefault(id, List.of());
            items.add(new Item(
                    items.size() + 1,
                    id,
                    Standing.of(given),
                    NamingJudgements.mine(viewer, given),
                    Standing.newest(given).containsValue(JudgementAnswer.NEED_MORE)));
        }
        return items;
    }

    private record Item(
            int place, long id, Standing standing, @Nullable JudgementAnswer mine, boolean needMore) {

        boolean isSettled() {
            return standing == Standing.SAME || standing == Standing.DIFFERENT;
        }

        boolean isIn(Show show) {
            return switch (show) {
                case OPEN -> !isSettled() && mine == null;
                case ANSWERED -> mine != null;
                case MORE -> needMore && !isSettled();
                case SETTLED -> isSettled();
            };
        }
    }

    NamingView.Queue queue(Viewer viewer, Show show, int page) {
        List<Item> items = items(viewer);
        List<Item> shown = items.stream().filter(item -> item.isIn(show)).toList();
        Pager pager = Pager.of(page, shown.size(), PER_PAGE, number -> href(show, number));
        List<Item> here = shown.stream()
                .skip((long) (pager.page() - 1) * PER_PAGE)
                .limit(PER_PAGE)
                .toList();
        Optional<Item> next =
                items.stream().filter(item -> item.isIn(Show.OPEN)).findFirst();
        return new NamingView.Queue(
                items.size(),
                (int) items.stream().filter(item -> item.isIn(Show.OPEN)).count(),
                store.tooMany(),
                next.map(item -> href(item.id())).orElse(null),
                Arrays.stream(Show.values())
                        .map(each -> new NamingView.Tab(
                                each.words,
                                (int) items.stream()
                                        .filter(item -> item.isIn(each))
                                        .count(),
                                href(each, 1),
                                each == show))
                        .toList(),
                lines(here),
                pager,
                store.hasRun());
    }

    /** The first candidate to answer after this one, else the first of all; null where none waits. */
    @Nullable
    String nextHref(Viewer viewer, long after) {
        List<Item> items = items(viewer);
        int place = items.stream()
                .filter(item -> item.id() == after)
                .mapToInt(Item::place)
                .findFirst()
                .orElse(0);
        List<Item> open = items.stream()
                .filter(item -> item.isIn(Show.OPEN) && item.id() != after)
                .toList();
        return open.stream()
                .filter(item -> item.place() > place)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(item -> href(item.id()))
                .orElse(null);
    }

    private List<NamingView.Line> lines(List<Item> items) {
        Map<Long, KeptNaming> kept = store.these(items.stream().map(Item::id).toList());
        Map<Long, Fact> rows = rows(kept.values());
        RowNames names = new RowNames(archive.files(), 0);
        List<NamingView.Line> lines = new ArrayList<>();
        for (Item item : items) {
            KeptNaming naming = kept.get(item.id());
            Fact row = naming == null ? null : rows.get(naming.fact());
            NamedSentence sentence = naming == null || row == null ? null : sentence(naming, row);
            if (naming != null && row != null && sentence != null) {
                JudgementAnswer mine = item.mine();
                lines.add(new NamingView.Line(
                        href(naming.id()),
                        item.place(),
                        naming.kind().key(),
                        sentence,
                        names.link(row.cell(naming.field())),
                        NamingWords.where(row),
                        target(naming, rows),
                        naming.inCommon(),
                        (mine == null
                                        ? ""
                                        : "You answered: "
                                                + NamingWords.answer(mine).toLowerCase(Locale.UK) + ". ")
                                + (item.isSettled() ? NamingWords.standing(item.standing()) : "Open.")));
            }
        }
        return lines;
    }

    /** Its row and the rows that record what it may name. */
    private Map<Long, Fact> rows(Collection<KeptNaming> namings) {
        Map<Long, Fact> rows = new HashMap<>();
        List<Long> ids = namings.stream()
                .flatMap(naming -> Stream.concat(Stream.of(naming.fact()), naming.knownFacts().stream()))
                .distinct()
                .toList();
        lookup.byIds(ids, (ArchivedFact archived) -> rows.put(archived.id(), archived.fact()));
        return rows;
    }

    static @Nullable NamedSentence sentence(KeptNaming naming, Fact row) {
        String text = row.text(naming.field()).orNull();
        return text == null || text.codePointCount(0, text.length()) < naming.ends()
                ? null
                : NamedSentence.of(text, naming.starts(), naming.ends());
    }

    private static String target(KeptNaming naming, Map<Long, Fact> rows) {
        if (naming.kind() != NamedKind.PERSON) {
            return naming.known() == 0
                    ? "A " + naming.kind().key() + " that no row records in a cell of its own"
                    : "A " + naming.kind().key() + " that "
                            + (naming.known() == 1
                                    ? "another row records"
                                    : RowNames.count(naming.known()) + " other rows record");
        }
        return naming.knownFacts().stream()
                .map(rows::get)
                .filter(row -> row != null)
                .map(NamingWords::known)
                .findFirst()
                .orElse("A person whose rows are not in use");
    }

    /** The page of one candidate; empty where there is none in use that can be judged. */
    Optional<NamingView> of(Viewer viewer, long id) {
        Optional<KeptNaming> found = store.one(id).filter(naming -> naming.target() != null);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        KeptNaming naming = found.get();
        Map<Long, Fact> rows = rows(List.of(naming));
        Fact row = rows.get(naming.fact());
        NamedSentence sentence = row == null ? null : sentence(naming, row);
        return row == null || sentence == null
                ? Optional.empty()
                : Optional.of(view(viewer, naming, row, sentence, rows));
    }

    private NamingView view(Viewer viewer, KeptNaming naming, Fact row, NamedSentence sentence, Map<Long, Fact> rows) {
        RowNames names = new RowNames(archive.files(), naming.caseFile());
        List<Item> items = items(viewer);
        int place = items.stream()
                .filter(item -> item.id() == naming.id())
                .mapToInt(Item::place)
                .findFirst()
                .orElse(0);
        List<Fact> known = naming.knownFacts().stream()
                .map(rows::get)
                .filter(each -> each != null)
                .toList();
        List<Entry> entries = store.entries(List.of(naming.id())).getOrDefault(naming.id(), List.of());
        JudgementAnswer mine = NamingJudgements.mine(viewer, entries);
        Long person = reach.person(naming);
        Set<Integer> touched = reach.caseFiles(naming);
        return new NamingView(
                href(naming.id()),
                place,
                items.size(),
                naming.kind().key(),
                NamingWords.question(naming.kind()),
                sentence,
                names.link(row.cell(naming.field())),
                NamingWords.where(row),
                files(reach.ownCaseFiles(naming)),
                target(naming, rows),
                person == null ? null : "/person/" + person,
                known.stream()
                        .map(each -> new NamingView.KnownRow(NamingWords.known(each), names.link(each.row())))
                        .toList(),
                naming.known() - known.size(),
                files(reach.targetCaseFiles(naming)),
                NamingWords.inFavour(naming),
                NamingWords.against(naming, row, known),
                reaches.stream()
                        .flatMap(each -> each.restingOn(viewer, touched).stream())
                        .toList(),
                NamingWords.standing(Standing.of(entries)),
                given(entries, viewer.id().value(), true).stream()
                        .reduce((_, last) -> last)
                        .orElse(null),
                mine == null ? List.of() : given(entries, viewer.id().value(), false),
                entries.stream()
                        .anyMatch(entry -> !entry.by().equals(viewer.id().value())),
                UUID.randomUUID());
    }

    private List<NamingView.Given> given(List<Entry> entries, String reader, boolean own) {
        Map<String, JudgementAnswer> counting = Standing.newest(entries);
        Map<String, String> names =
                users.all().stream().collect(Collectors.toMap(each -> each.id().value(), UserAccount::name));
        List<NamingView.Given> given = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.by().equals(reader) == own) {
                given.add(new NamingView.Given(
                        NamingWords.answer(entry.answer()),
                        own ? "you" : names.getOrDefault(entry.by(), entry.by()),
                        DAY_AND_TIME.format(entry.at().atZone(zone)),
                        entry.reason(),
                        counting.get(entry.by()) == entry.answer()));
            }
        }
        return given;
    }

    private List<NamingView.FileLink> files(Collection<Integer> numbers) {
        List<NamingView.FileLink> links = new ArrayList<>();
        for (CaseFileEntry entry :
                lookup.caseFiles(numbers.stream().limit(MOST_FILES).toList())) {
            links.add(new NamingView.FileLink(entry.id().reference(), CaseAddress.of(entry.id()), ""));
        }
        if (numbers.size() > MOST_FILES) {
            links.add(new NamingView.FileLink("", "", "and " + RowNames.count(numbers.size() - MOST_FILES) + " more"));
        }
        return links;
    }

    static String href(long naming) {
        return "/named-in-words/" + naming;
    }

    private static String href(Show show, int page) {
        return "/named-in-words?show=" + show.sent + (page == 1 ? "" : "&page=" + page);
    }
}
