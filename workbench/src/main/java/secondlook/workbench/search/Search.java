package secondlook.workbench.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/**
 * Answers a search: people as recorded, then case files, then rows that belong to none. Within each the surest kind of match
 * comes first, then the name or the date of the report; never how often anything occurs. Case files that the viewer may not
 * open are counted and not named. Each search leaves an audit entry without what was typed.
 */
final class Search {

    private static final int FIRST = 5;
    private static final int PER_PAGE = 20;
    private static final int ROWS_EACH = 3;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Archive archive;
    private final FactLookup facts;
    private final SearchStore store;
    private final Audit audit;
    private final ZoneId zone;

    Search(Database database, Archive archive, Audit audit, Clock clock) {
        this.archive = archive;
        this.facts = new FactLookup(database);
        this.store = new SearchStore(database);
        this.audit = audit;
        this.zone = clock.getZone();
    }

    SearchView search(Viewer viewer, SearchQuery query) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST);
        List<SourceFile> files = archive.files();
        List<FormProblem> problems = problems(query);
        Typed typed = Typed.of(query.q());
        boolean asked = problems.isEmpty() && !typed.isEmpty();
        Found found = asked ? find(typed, query, files) : Found.NOTHING;
        boolean reads = viewer.mayOpenCaseFiles();
        if (asked) {
            record(viewer, typed, found);
        }
        RowNames rows = new RowNames(files, 0);
        Map<Long, Fact> shown = load(query, found, reads);
        WhyFound why = new WhyFound(typed, found.spellings(), rows);
        return new SearchView(
                query,
                asked,
                problems,
                typed.words().stream().filter(word -> !Words.isSearched(word)).toList(),
                store.builtAt().map(at -> MINUTE.format(at.atZone(zone))).orElse(null),
                section(query, SearchQuery.Show.PEOPLE, found.people(), person -> person(person, shown, why)),
                reads
                        ? section(
                                query,
                                SearchQuery.Show.CASE_FILES,
                                found.caseFiles(),
                                caseFile -> caseFile(caseFile, shown, why))
                        : SearchView.Section.NONE,
                section(query, SearchQuery.Show.ROWS, found.rows(), row -> row(row, shown, why)),
                reads ? 0 : found.caseFiles().size(),
                found.capped(),
                agencies(files, query));
    }

    private static List<FormProblem> problems(SearchQuery query) {
        List<FormProblem> problems = new ArrayList<>();
        if (query.q().length() > Typed.LONGEST) {
            problems.add(new FormProblem("q", "Search for 200 characters or fewer"));
        }
        if (!query.from().isEmpty() && !SearchQuery.isYear(query.from())) {
            problems.add(new FormProblem("from", "The first year must be a year, such as 2008"));
        }
        if (!query.to().isEmpty() && !SearchQuery.isYear(query.to())) {
            problems.add(new FormProblem("to", "The last year must be a year, such as 2015"));
        }
        return problems;
    }

    private Found find(Typed typed, SearchQuery query, List<SourceFile> files) {
        List<Integer> ofAgency = files.stream()
                .filter(file -> file.agency().equals(query.agency()))
                .map(SourceFile::number)
                .toList();
        SearchStore.Narrowing narrowing = new SearchStore.Narrowing(ofAgency, query.reportedFrom(), query.reportedTo());
        Map<String, List<SearchStore.Spelling>> spellings = store.spellings(typed.words());
        List<List<SearchStore.Spelling>> names = spelt(typed.names(), spellings);
        List<List<SearchStore.Spelling>> words = spelt(typed.words(), spellings);
        List<SearchStore.PersonRow> people = (names.isEmpty() && typed.born() == null)
                        || missing(names)
                        || (typed.names().size() < typed.words().size() && typed.born() == null)
                ? List.of()
                : store.people(names, typed.born(), ofAgency);
        List<SearchStore.Row> rows = new ArrayList<>();
        if (!typed.identifiers().isEmpty()) {
            rows.addAll(store.identifiers(typed.identifiers(), narrowing));
        }
        if (!words.isEmpty() && !missing(words)) {
            rows.addAll(store.words(words, narrowing));
        }
        boolean capped = people.size() > SearchStore.MOST_ROWS || rows.size() > SearchStore.MOST_ROWS;
        return Found.of(people, rows, spellings, capped);
    }

    private static boolean missing(List<List<SearchStore.Spelling>> words) {
        return words.stream().anyMatch(List::isEmpty);
    }

    private static List<List<SearchStore.Spelling>> spelt(
            List<String> words, Map<String, List<SearchStore.Spelling>> spellings) {
        return words.stream()
                .map(word -> spellings.getOrDefault(word, List.of()))
                .toList();
    }

    private void record(Viewer viewer, Typed typed, Found found) {
        audit.record(
                viewer,
                Act.SEARCHED,
                new AuditedObject("search", "workspace"),
                Details.NONE
                        .with("words", typed.words().size())
                        .with("with-birth-date", typed.born() != null)
                        .with("people", found.people().size())
                        .with("case-files", found.caseFiles().size()));
    }

    /** The rows that this page shows, read at once. */
    private Map<Long, Fact> load(SearchQuery query, Found found, boolean reads) {
        Set<Long> ids = new HashSet<>();
        page(query, SearchQuery.Show.PEOPLE, found.people())
                .forEach(person -> person.all().stream().limit(ROWS_EACH).forEach(ids::add));
        if (reads) {
            page(query, SearchQuery.Show.CASE_FILES, found.caseFiles())
                    .forEach(caseFile ->
                            caseFile.rows().stream().limit(ROWS_EACH).forEach(row -> ids.add(row.factId())));
        }
        page(query, SearchQuery.Show.ROWS, found.rows()).forEach(row -> ids.add(row.factId()));
        Map<Long, Fact> shown = new HashMap<>();
        facts.byIds(ids, archived -> shown.put(archived.id(), archived.fact()));
        return shown;
    }

    private static <T> List<T> page(SearchQuery query, SearchQuery.Show show, List<T> all) {
        if (query.show() == SearchQuery.Show.ALL) {
            return all.stream().limit(FIRST).toList();
        }
        if (query.show() != show) {
            return List.of();
        }
        int page = Math.min(query.page(), Math.max(1, Math.ceilDiv(all.size(), PER_PAGE)));
        return all.stream().skip((long) (page - 1) * PER_PAGE).limit(PER_PAGE).toList();
    }

    private static <T> SearchView.Section section(
            SearchQuery query, SearchQuery.Show show, List<T> all, Function<T, SearchView.@Nullable Result> result) {
        List<SearchView.Result> results = page(query, show, all).stream()
                .map(result)
                .filter(Objects::nonNull)
                .toList();
        boolean paged = query.show() == show;
        return new SearchView.Section(
                all.size(),
                results,
                query.show() == SearchQuery.Show.ALL && all.size() > FIRST ? query.href(show, 1) : null,
                paged ? Pager.of(query.page(), all.size(), PER_PAGE, page -> query.href(show, page)) : null);
    }

    private static SearchView.@Nullable Result person(FoundPerson person, Map<Long, Fact> shown, WhyFound why) {
        List<Fact> rows = person.all().stream()
                .limit(ROWS_EACH)
                .map(shown::get)
                .filter(Objects::nonNull)
                .toList();
        if (rows.isEmpty()) {
            return null;
        }
        List<SearchView.Why> reasons = new ArrayList<>();
        person.names().stream().limit(ROWS_EACH).forEach(row -> {
            Fact fact = shown.get(row.factId());
            if (fact != null) {
                reasons.add(why.person(fact, row));
            }
        });
        person.rows().stream().limit(ROWS_EACH - (long) reasons.size()).forEach(row -> {
            Fact fact = shown.get(row.factId());
            if (fact != null) {
                reasons.add(why.row(fact, row));
            }
        });
        return new SearchView.Result(
                WhyFound.people(rows),
                person.person() == 0 ? null : "/person/" + person.person(),
                "As recorded by "
                        + String.join(
                                " and ",
                                rows.stream()
                                        .map(row -> AgencyWords.of(row.agency()).name())
                                        .distinct()
                                        .toList()),
                reasons,
                Math.max(0, person.all().size() - reasons.size()));
    }

    private static SearchView.@Nullable Result caseFile(FoundCase found, Map<Long, Fact> shown, WhyFound why) {
        SearchStore.Row first = found.rows().getFirst();
        String agency = first.agency();
        String reference = first.reference();
        if (agency == null || reference == null) {
            return null;
        }
        LocalDate reported = first.reported();
        return new SearchView.Result(
                reference,
                CaseAddress.of(new CaseFileId(agency, reference)),
                AgencyWords.of(agency).name()
                        + (reported == null ? ", day of report not recorded" : ", reported " + DateWords.of(reported)),
                whys(found.rows(), shown, why),
                Math.max(0, found.rows().size() - ROWS_EACH));
    }

    private static SearchView.@Nullable Result row(SearchStore.Row row, Map<Long, Fact> shown, WhyFound why) {
        Fact fact = shown.get(row.factId());
        if (fact == null) {
            return null;
        }
        String kind = WhyFound.kind(fact);
        return new SearchView.Result(
                kind.substring(0, 1).toUpperCase(Locale.UK) + kind.substring(1),
                row.person() == 0 ? null : "/person/" + row.person(),
                AgencyWords.of(fact.agency()).name()
                        + (row.person() == 0 ? ", of no case file" : ", about a person and in no case file"),
                List.of(why.row(fact, row)),
                0);
    }

    private static List<SearchView.Why> whys(Collection<SearchStore.Row> rows, Map<Long, Fact> shown, WhyFound why) {
        List<SearchView.Why> whys = new ArrayList<>();
        rows.stream().limit(ROWS_EACH).forEach(row -> {
            Fact fact = shown.get(row.factId());
            if (fact != null) {
                whys.add(why.row(fact, row));
            }
        });
        return whys;
    }

    private static List<SearchView.Choice> agencies(List<SourceFile> files, SearchQuery query) {
        return files.stream()
                .map(SourceFile::agency)
                .distinct()
                .sorted()
                .map(agency ->
                        new SearchView.Choice(agency, AgencyWords.of(agency).name(), agency.equals(query.agency())))
                .toList();
    }

    /** A person and the rows in which they were found. */
    private record FoundPerson(long person, List<SearchStore.PersonRow> names, List<SearchStore.Row> rows) {

        List<Long> all() {
            Set<Long> all = new java.util.LinkedHashSet<>();
            names.forEach(row -> all.add(row.factId()));
            rows.forEach(row -> all.add(row.factId()));
            return List.copyOf(all);
        }

        /** Names before other rows; the likeness of name and date; then other rows' likeness. */
        int kind() {
            return names.isEmpty()
                    ? 20 + rows.getFirst().field().stored()
                    : names.getFirst().likeness() * 3 + names.getFirst().born();
        }

        String name() {
            return names.isEmpty() ? "" : names.getFirst().name();
        }
    }

    private record FoundCase(List<SearchStore.Row> rows) {}

    /** Everything found, in the order in which it is shown. */
    private record Found(
            List<FoundPerson> people,
            List<FoundCase> caseFiles,
            List<SearchStore.Row> rows,
            Map<String, List<SearchStore.Spelling>> spellings,
            boolean capped) {

        static final Found NOTHING = new Found(List.of(), List.of(), List.of(), Map.of(), false);

        private static final Comparator<SearchStore.Row> BY_KIND = Comparator.comparingInt(Found::kind)
                .thenComparing(row -> row.reported() == null ? LocalDate.MAX : row.reported())
                .thenComparing(row -> row.reference() == null ? "" : row.reference())
                .thenComparingLong(SearchStore.Row::factId);

        static Found of(
                List<SearchStore.PersonRow> named,
                List<SearchStore.Row> found,
                Map<String, List<SearchStore.Spelling>> spellings,
                boolean capped) {
            Map<Long, FoundPerson> people = new LinkedHashMap<>();
            named.stream()
                    .sorted(Comparator.comparingInt(SearchStore.PersonRow::likeness)
                            .thenComparingInt(SearchStore.PersonRow::born)
                            .thenComparing(SearchStore.PersonRow::name)
                            .thenComparingLong(SearchStore.PersonRow::factId))
                    .forEach(row -> people.computeIfAbsent(
                                    key(row.person(), row.factId()),
                                    _ -> new FoundPerson(row.person(), new ArrayList<>(), new ArrayList<>()))
                            .names()
                            .add(row));
            Map<Integer, FoundCase> cases = new LinkedHashMap<>();
            List<SearchStore.Row> others = new ArrayList<>();
            found.stream().sorted(BY_KIND).forEach(row -> {
                boolean ofPerson =
                        row.person() > 0 && row.field() != SearchField.TEXT && row.field() != SearchField.PLACE;
                if (ofPerson) {
                    people.computeIfAbsent(
                                    row.person(),
                                    _ -> new FoundPerson(row.person(), new ArrayList<>(), new ArrayList<>()))
                            .rows()
                            .add(row);
                }
                if (row.caseFile() > 0) {
                    cases.computeIfAbsent(row.caseFile(), _ -> new FoundCase(new ArrayList<>()))
                            .rows()
                            .add(row);
                } else if (!ofPerson) {
                    others.add(row);
                }
            });
            List<FoundPerson> ordered = people.values().stream()
                    .sorted(Comparator.comparingInt(FoundPerson::kind)
                            .thenComparing(FoundPerson::name)
                            .thenComparingLong(FoundPerson::person))
                    .toList();
            return new Found(ordered, List.copyOf(cases.values()), others, spellings, capped);
        }

        private static long key(long person, long fact) {
            return person > 0 ? person : -fact;
        }

        private static int kind(SearchStore.Row row) {
            int order = switch (row.field()) {
                case REFERENCE -> 0;
                case PHONE, REGISTRATION -> 1;
                case NAME, BIRTH -> 2;
                case PLACE, ADDRESS -> 3;
                case TEXT -> 4;
            };
            return order + 5 * row.likeness();
        }
    }
}
