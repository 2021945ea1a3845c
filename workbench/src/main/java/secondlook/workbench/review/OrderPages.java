package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.review.OrderView.Chip;
import secondlook.workbench.review.OrderView.Choice;
import secondlook.workbench.review.OrderView.Choices;
import secondlook.workbench.review.OrderView.EntryView;
import secondlook.workbench.review.OrderView.SectionView;
import secondlook.workbench.triage.OrderFilter;
import secondlook.workbench.triage.OrderPage;
import secondlook.workbench.triage.ReadingOrderEntry;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.Pager;

/** Puts together the reading order's page: what each file is, why it is here, what one can do with it. */
final class OrderPages {

    /** So many reasons are shown for a file; the case page has them all. */
    private static final int REASONS_SHOWN = 6;

    private static final int POSSIBLE_SHOWN = 2;
    private static final int THIN_FILE_ROWS = 5;

    private final Reasons reasons;
    private final Archive archive;
    private final Assignments assignments;
    private final DecisionStore decisions;
    private final ReasonLines lines;
    private final OwnReadings own;
    private final ZoneId zone;

    OrderPages(
            Reasons reasons,
            Archive archive,
            Assignments assignments,
            DecisionStore decisions,
            ReasonLines lines,
            OwnReadings own,
            Clock clock) {
        this.reasons = reasons;
        this.archive = archive;
        this.assignments = assignments;
        this.decisions = decisions;
        this.lines = lines;
        this.own = own;
        this.zone = clock.getZone();
    }

    /** Whether files came or went since the order was made. */
    boolean isBehind() {
        return reasons.areBehind();
    }

    OrderView view(Viewer viewer, OrderQuery query) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        boolean unclear = !query.problems().isEmpty();
        CaseFilesHeld held = new CaseFilesHeld(viewer.id().value(), assignments.all(), decisions.decidedFiles());
        OrderFilter filter = (unclear ? OrderQuery.EVERYTHING : query).filter(held, own.of(viewer));
        OrderPage asked = reasons.order(viewer, filter, query.page());
        // An address past the end, of a list that has become shorter, shows the last page.
        boolean past = asked.pages() > 0 && query.page() > asked.pages();
        OrderPage page = past ? reasons.order(viewer, filter, asked.pages()) : asked;
        return new OrderView(
                page.total(),
                page.matching(),
                sections(viewer, page, query),
                choices(viewer, page, query, held),
                query.from(),
                query.to(),
                query.possible(),
                chips(query),
                pager(page, query),
                held.of(OrderQuery.With.ME).size()
                        + held.of(OrderQuery.With.HANDED_TO_ME).size(),
                reasons.rule(),
                query.address(page.page()),
                query.problems());
    }

    private static Pager pager(OrderPage page, OrderQuery query) {
        int pages = Math.max(1, page.pages());
        Pager pager = Pager.of(Math.min(query.page(), pages), pages, 1, query::address);
        int shown = page.sections().stream()
                        .mapToInt(section -> section.entries().size())
                        .sum()
                + page.drawn().size();
        return new Pager(
                pager.page(),
                pager.pages(),
                pager.links(),
                pager.previousHref(),
                pager.nextHref(),
                shown + (shown == 1 ? " case file" : " case files") + " on this page");
    }

    private List<SectionView> sections(Viewer viewer, OrderPage page, OrderQuery query) {
        List<Integer> numbers = java.util.stream.Stream.concat(
                        page.sections().stream().flatMap(section -> section.entries().stream()), page.drawn().stream())
                .map(ReadingOrderEntry::number)
                .toList();
        Map<Integer, List<Reason>> found = numbers.isEmpty() ? Map.of() : reasons.of(viewer, numbers);
        Entries entries = new Entries(viewer, numbers, found, archive.files(), query.possible());
        List<SectionView> sections = new ArrayList<>(page.sections().stream()
                .map(section -> new SectionView(
                        "class-" + OrderQuery.key(section.reasonClass()),
                        section.reasonClass().heading(),
                        section.count(),
                        section.entries().size() + " of " + RowNames.count(section.count()) + " on this page",
                        section.entries().stream().map(entries::view).toList()))
                .toList());
        if (!page.drawn().isEmpty()) {
            sections.add(new SectionView(
                    "class-read-first",
                    "Read first, reasons after",
                    page.readFirst(),
                    "Some have reasons, some were drawn at random. Nobody can see which.",
                    page.drawn().stream().map(entries::view).toList()));
        }
        return sections;
    }

    /** The case files that the viewer has or was handed, as blocks of the same kind. */
    List<EntryView> mine(Viewer viewer) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        List<Integer> numbers =
                assignments.with(viewer).stream().map(Assignment::caseFile).toList();
        Map<Integer, List<Reason>> found = numbers.isEmpty() ? Map.of() : reasons.of(viewer, numbers);
        Entries entries = new Entries(viewer, numbers, found, archive.files(), true);
        return numbers.stream()
                .flatMap(number -> reasons.entry(viewer, number).stream())
                .map(entries::view)
                .toList();
    }

    private List<Choices> choices(Viewer viewer, OrderPage page, OrderQuery query, CaseFilesHeld held) {
        boolean all = query.agencies().isEmpty();
        List<Choice> agencies = new TreeMap<>(page.byAgency())
                .entrySet().stream()
                        .map(agency -> new Choice(
                                agency.getKey(),
                                AgencyWords.of(agency.getKey()).name(),
                                agency.getValue(),
                                all || query.agencies().contains(agency.getKey())))
                        .toList();
        List<Choice> classes = new ArrayList<>();
        if (page.readFirst() > 0 || query.readFirst()) {
            classes.add(new Choice(
                    OrderQuery.READ_FIRST,
                    "Read first, reasons after",
                    page.readFirst(),
                    (query.classes().isEmpty() && !query.readFirst()) || query.readFirst()));
        }
        new EnumMap<>(page.byClass())
                .forEach((each, count) -> classes.add(new Choice(
                        OrderQuery.key(each),
                        shortHeading(each),
                        count,
                        (query.classes().isEmpty() && !query.readFirst())
                                || query.classes().contains(each))));
        List<Choice> ages = new ArrayList<>();
        new EnumMap<>(page.byAge())
                .forEach((each, count) -> ages.add(new Choice(
                        OrderQuery.key(each),
                        each.words(),
                        count,
                        query.ages().isEmpty() || query.ages().contains(each))));
        return List.of(
                new Choices("agency", "Agency", agencies),
                new Choices("reason", "Reason", classes),
                new Choices("age", "Age then", ages),
                new Choices("with", "Who has it", whoHasIt(viewer, page, query, held)));
    }

    private List<Choice> whoHasIt(Viewer viewer, OrderPage page, OrderQuery query, CaseFilesHeld held) {
        List<Choice> choices = new ArrayList<>();
        Set<Integer> standing = reasons.standing(viewer, held.all());
        for (OrderQuery.With with : OrderQuery.With.values()) {
            boolean chosen = query.with().isEmpty() || query.with().contains(with);
            int count = with == OrderQuery.With.NOBODY
                    ? page.total() - standing.size()
                    : (int) held.of(with).stream().filter(standing::contains).count();
            if (count > 0 || query.with().contains(with) || with == OrderQuery.With.NOBODY) {
                choices.add(new Choice(OrderQuery.key(with), with.words(), Math.max(0, count), chosen));
            }
        }
        return choices;
    }

    private static String shortHeading(ReasonClass reasonClass) {
        return reasonClass == ReasonClass.CANNOT_TELL ? "Cannot tell, thin files" : reasonClass.heading();
    }

    private static List<Chip> chips(OrderQuery query) {
        List<Chip> chips = new ArrayList<>();
        if (!query.agencies().isEmpty()) {
            chips.add(new Chip(counted(query.agencies().size(), "agency", "agencies"), query.withoutAgencies()));
        }
        if (!query.classes().isEmpty() || query.readFirst()) {
            int chosen = query.classes().size() + (query.readFirst() ? 1 : 0);
            chips.add(new Chip(counted(chosen, "class", "classes"), query.withoutClasses()));
        }
        if (!query.ages().isEmpty()) {
            chips.add(new Chip(counted(query.ages().size(), "age", "ages"), query.withoutAges()));
        }
        if (!query.with().isEmpty()) {
            String label = query.with().size() == 1
                    ? "with: " + query.with().getFirst().words()
                    : "who has it";
            chips.add(new Chip(label, query.withoutWith()));
        }
        if (!query.from().isBlank() || !query.to().isBlank()) {
            String from = query.from().isBlank() ? "" : "from " + query.from() + " ";
            String to = query.to().isBlank() ? "" : "to " + query.to();
            chips.add(new Chip((from + to).strip(), query.withoutYears()));
        }
        return chips;
    }

    private static String counted(int count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    /** What is needed for every entry of a page, read once. */
    private final class Entries {

        private final String viewer;
        private final Map<Integer, List<Reason>> found;
        private final Map<Integer, Assignment> taken;
        private final Map<Integer, Instant> decided;
        private final List<SourceFile> files;
        private final boolean possible;
        private final Set<Integer> heldBack;

        Entries(
                Viewer viewer,
                List<Integer> numbers,
                Map<Integer, List<Reason>> found,
                List<SourceFile> files,
                boolean possible) {
            this.viewer = viewer.id().value();
            this.found = found;
            this.taken = assignments.of(numbers);
            this.decided = numbers.isEmpty() ? Map.of() : decisions.decidedAt(numbers);
            this.files = files;
            this.possible = possible;
            this.heldBack = own.heldBack(viewer, numbers);
        }

        EntryView view(ReadingOrderEntry entry) {
            RowNames rows = new RowNames(files, entry.number());
            boolean held = heldBack.contains(entry.number());
            List<Reason> of = held ? List.of() : found.getOrDefault(entry.number(), List.of());
            List<Reason> settled =
                    of.stream().filter(reason -> !reason.possible()).toList();
            List<Reason> seen = settled.stream()
                    .filter(reason -> reason.value() == Truth.Value.YES)
                    .toList();
            List<Reason> shown = seen.isEmpty() ? settled : seen;
            List<Reason> maybe = of.stream()
                    .filter(reason -> possible && reason.possible() && reason.value() == Truth.Value.YES)
                    .toList();
            return new EntryView(
                    "file-" + entry.number(),
                    entry.id().reference(),
                    CaseAddress.of(entry.id()),
                    AgeWords.of(entry.youngestAge(), entry.oldestAge()),
                    AgencyWords.of(entry.id().agency()).name(),
                    entry.reported() == null
                            ? "Date of report could not be read"
                            : "Reported " + DateWords.of(entry.reported()),
                    lines.of(shown.stream().limit(REASONS_SHOWN).toList(), rows),
                    more(shown.size(), settled.size() - shown.size()),
                    lines.of(maybe.stream().limit(POSSIBLE_SHOWN).toList(), rows),
                    held,
                    held || entry.rowsInFile() > THIN_FILE_ROWS ? null : entry.rowsInFile() + " rows in all.",
                    who(entry.number()));
        }

        private WhoHasIt who(int number) {
            Assignment assignment = taken.get(number);
            String handedBy = assignment == null || assignment.handedBy() == null
                    ? ""
                    : assignments.nameOf(assignment.handedBy());
            return WhoHasIt.of(assignment, decided.get(number), viewer, handedBy, zone);
        }
    }

    private static @Nullable String more(int seen, int cannotTell) {
        List<String> parts = new ArrayList<>();
        if (seen > REASONS_SHOWN) {
            parts.add(counted(seen - REASONS_SHOWN, "more reason", "more reasons"));
        }
        if (cannotTell > 0) {
            parts.add(counted(cannotTell, "question that cannot be told", "questions that cannot be told"));
        }
        return parts.isEmpty() ? null : "And " + String.join(", ", parts) + ", on the case page.";
    }
}
