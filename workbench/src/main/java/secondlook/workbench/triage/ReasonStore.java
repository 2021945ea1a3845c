package secondlook.workbench.triage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.DatePrecision;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.OncePerPage;
import secondlook.workbench.triage.OrderFilter.AgeBand;

/** The SQL of reading the order and the answers. */
final class ReasonStore {

    static final String LAST_RUN = "select max(id) from triage_run where finished_at is not null";

    /** How many of each class stand on one page. */
    private static final int OF_EACH_CLASS = 3;

    static final String AGE_BAND = """
            case when youngest_age is null then 'NOT_RECORDED'
                 when youngest_age < 13 then 'UNDER_13'
                 when youngest_age < 16 then 'FROM_13_TO_15'
                 when youngest_age < 18 then 'FROM_16_TO_17'
                 else 'NOT_RECORDED' end""";

    /** What the filter asks of a file; the class apart, which nobody may learn of a file that is held back. */
    private static final String MATCHES = """
            (cardinality(:agencies::text[]) = 0 or agency = any (:agencies::text[]))
              and (cardinality(:ages::text[]) = 0 or AGE_BAND = any (:ages::text[]))
              and (:from::int is null or extract(year from reported) >= :from::int)
              and (:to::int is null or extract(year from reported) <= :to::int)
              and (:only::int[] is null or case_file = any (:only::int[]))
              and case_file <> all (:without::int[])""".replace("AGE_BAND", AGE_BAND);

    private static final String HELD = """
            case_file <> all (:read::int[])
              and exists (select from drawn where drawn.case_file = reading_order.case_file)""";

    private static final int DRAWN_ON_A_PAGE = 2;

    private static final String DRAWN = """
            select reading_order.* from reading_order join drawn using (case_file)
            where case_file <> all (:read::int[]) and MATCHES
            order by place, case_file""".replace("MATCHES", MATCHES);

    /**
     * Files that are held back count as one class of their own, whatever class they stand in. Bands are counted by number
     * and the draw is joined once, which takes half the time of asking it of every file.
     */
    private static final String COUNTS = """
            with every as (
                select case_file, reported, agency, youngest_age, BAND as band, held.number is not null as held,
                       case when held.number is null then reason_class end as reason_class
                from reading_order left join (select case_file as number from drawn
                    where case_file <> all (:read::int[])) held on held.number = reading_order.case_file)
            select reason_class as class, agency, band, count(*) as number,
                   count(*) filter (where MATCHES
                       and (held or cardinality(:classes::int[]) = 0 or reason_class = any (:classes::int[]))) as matching
            from every where held or reason_class is not null group by held, 1, 2, 3""".replace(
                    "BAND",
                    "case when youngest_age < 13 then 0 when youngest_age < 16 then 1 when youngest_age < 18 then 2 else 3 end")
            .replace("MATCHES", MATCHES);

    private static final String OF_EACH = """
            select picked.* from unnest(:wanted::int[]) as wanted (class) cross join lateral (
                select * from reading_order
                where reason_class = wanted.class and not (HELD) and MATCHES
                order by place_in_class limit :most offset :after) picked
            order by picked.reason_class, picked.place_in_class""".replace("HELD", HELD).replace("MATCHES", MATCHES);

    private final Database database;
    private final JdbcClient jdbc;
    private final KeptCounts counts;

    ReasonStore(Database database) {
        this.database = database;
        this.jdbc = database.sql();
        this.counts = new KeptCounts(jdbc, this::count);
    }

    OrderPage order(OrderFilter filter, int page) {
        OrderCounts counted = counts.of(filter);
        Map<ReasonClass, Integer> matching = counted.matchingByClass();
        Map<ReasonClass, List<ReadingOrderEntry>> entries = new EnumMap<>(ReasonClass.class);
        filtered(OF_EACH, filter)
                .param(
                        "wanted",
                        matching.keySet().stream().map(ReasonClass::place).toArray(Integer[]::new))
                .param("most", OF_EACH_CLASS)
                .param("after", (page - 1) * OF_EACH_CLASS)
                .query((row, _) -> entries.computeIfAbsent(classAt(row.getInt("reason_class")), _ -> new ArrayList<>())
                        .add(entry(row)))
                .list();
        List<OrderPage.Section> sections = entries.entrySet().stream()
                .map(section -> new OrderPage.Section(
                        section.getKey(), matching.getOrDefault(section.getKey(), 0), List.copyOf(section.getValue())))
                .toList();
        int longest =
                matching.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int inClasses = matching.values().stream().mapToInt(Integer::intValue).sum();
        int readFirst = filter.readFirst() ? counted.matchingHeldBack() : 0;
        int pages = Math.max(Math.ceilDiv(longest, OF_EACH_CLASS), Math.ceilDiv(readFirst, DRAWN_ON_A_PAGE));
        return new OrderPage(
                sections,
                readFirst,
                readFirst > 0 ? drawn(filter, page) : List.of(),
                page,
                pages,
                inClasses + readFirst,
                counted.total(),
                counted.byAgency(),
                counted.byClass(),
                counted.byAge());
    }

    private OrderCounts count(OrderFilter filter) {
        OrderCounts counts = new OrderCounts();
        filtered(COUNTS, filter).query((RowCallbackHandler) row -> {
            Integer place = row.getObject("class", Integer.class);
            counts.add(
                    place == null ? null : classAt(place),
                    row.getString("agency"),
                    band(row.getInt("band")),
                    row.getInt("number"),
                    row.getInt("matching"));
        });
        return counts;
    }

    private static AgeBand band(int counted) {
        return switch (counted) {
            case 0 -> AgeBand.UNDER_13;
            case 1 -> AgeBand.FROM_13_TO_15;
            case 2 -> AgeBand.FROM_16_TO_17;
            default -> AgeBand.NOT_RECORDED;
        };
    }

    /** Those of some case files that stand in the order. */
    Set<Integer> standing(Set<Integer> caseFiles) {
        return jdbc.sql("""
                        select case_file from reading_order where case_file = any (?) and (reason_class is not null
                            or exists (select from drawn where drawn.case_file = reading_order.case_file))""")
                .param(caseFiles.toArray(Integer[]::new))
                .query((row, _) -> row.getInt("case_file"))
                .set();
    }

    private JdbcClient.StatementSpec filtered(String sql, OrderFilter filter) {
        return jdbc.sql(sql)
                .param("agencies", filter.agencies().toArray(String[]::new))
                .param(
                        "classes",
                        filter.classes().stream()
                                .mapToInt(ReasonClass::place)
                                .boxed()
                                .toArray(Integer[]::new))
                .param("ages", filter.ages().stream().map(Enum::name).toArray(String[]::new))
                .param("from", filter.fromYear())
                .param("to", filter.toYear())
                .param("only", numbers(filter.only()))
                .param("without", numbers(filter.without()))
                .param("read", filter.read().toArray(Integer[]::new));
    }

    private static Integer @Nullable [] numbers(@Nullable Set<Integer> caseFiles) {
        return caseFiles == null ? null : caseFiles.toArray(Integer[]::new);
    }

    /** Files drawn at random that this reader has not read, a few on each page, in the order of the draw. */
    private List<ReadingOrderEntry> drawn(OrderFilter filter, int page) {
        return filtered(DRAWN + " limit :most offset :after", filter)
                .param("most", DRAWN_ON_A_PAGE)
                .param("after", (page - 1) * DRAWN_ON_A_PAGE)
                .query((row, _) -> entry(row))
                .list();
    }

    boolean isDrawn(int caseFile) {
        return jdbc.sql("select count(*) from drawn where case_file = ?")
                        .param(caseFile)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Set<Integer> drawn(Collection<Integer> caseFiles) {
        return Set.copyOf(jdbc.sql("select case_file from drawn where case_file = any (?)")
                .param(caseFiles.toArray(Integer[]::new))
                .query(Integer.class)
                .list());
    }

    Optional<ReadingOrderEntry> entry(int caseFile) {
        return jdbc.sql("select * from reading_order where case_file = ?")
                .param(caseFile)
                .query((row, _) -> entry(row))
                .optional();
    }

    Map<Integer, List<Reason>> of(Collection<Integer> caseFiles, boolean notSeenToo) {
        return OncePerPage.ask(
                List.of(database, "reasons", List.copyOf(caseFiles), notSeenToo), () -> ofNow(caseFiles, notSeenToo));
    }

    private Map<Integer, List<Reason>> ofNow(Collection<Integer> caseFiles, boolean notSeenToo) {
        Map<Integer, List<Placed>> found = new TreeMap<>();
        Integer[] files = caseFiles.toArray(Integer[]::new);
        jdbc.sql("select * from answer where case_file = any (:files) and value >= :least")
                .param("files", files)
                .param("least", notSeenToo ? 0 : 1)
                .query(row -> {
                    found.computeIfAbsent(row.getInt("case_file"), _ -> new ArrayList<>())
                            .add(new Placed(row.getInt("place"), reason(row)));
                });
        if (notSeenToo) {
            jdbc.sql("select * from not_seen where case_file = any (?)")
                    .param(files)
                    .query(row -> {
                        found.computeIfAbsent(row.getInt("case_file"), _ -> new ArrayList<>())
                                .addAll(notSeen(row));
                    });
        }
        Map<Integer, List<Reason>> inOrder = new LinkedHashMap<>();
        found.forEach((caseFile, placed) -> inOrder.put(
                caseFile, placed.stream().sorted().map(Placed::reason).toList()));
        return Collections.unmodifiableMap(inOrder);
    }

    /** An answer and where it stands among those of its case file. */
    private record Placed(int place, Reason reason) implements Comparable<Placed> {

        private static final Comparator<Placed> ORDER = Comparator.<Placed>comparingInt(
                        placed -> placed.reason().indicatorNumber())
                .thenComparingInt(Placed::place);

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<Placed> notSeen(ResultSet row) throws SQLException {
        Integer[] places = (Integer[]) array(row, "places");
        Integer[] numbers = (Integer[]) array(row, "indicator_numbers");
        String[] indicators = (String[]) array(row, "indicators");
        Integer[] versions = (Integer[]) array(row, "versions");
        String[] units = (String[]) array(row, "units");
        Integer[] classes = (Integer[]) array(row, "reason_classes");
        Integer[] citedBy = (Integer[]) array(row, "cited_by");
        List<RowCitation> cited = StoredTruth.citations(row);
        List<Placed> found = new ArrayList<>(places.length);
        int next = 0;
        for (int nth = 0; nth < places.length; nth++) {
            int from = next;
            while (next < citedBy.length && citedBy[next] == nth) {
                next++;
            }
            found.add(new Placed(
                    places[nth],
                    new Reason(
                            numbers[nth],
                            indicators[nth],
                            versions[nth],
                            units[nth],
                            Truth.Value.NO,
                            classAt(classes[nth]),
                            Description.NOT_SEEN,
                            false,
                            List.of(),
                            cited.subList(from, next))));
        }
        return found;
    }

    /** What answers about some case files say, by case file; of the classes that may be seen. */
    Map<Integer, Map<AnswerValue.Question, AnswerValue>> values(
            Collection<Integer> caseFiles, Predicate<ReasonClass> seen) {
        Map<Integer, Map<AnswerValue.Question, AnswerValue>> found = new HashMap<>();
        jdbc.sql(
                        "select case_file, indicator, unit, value, reason_class, possible from answer where case_file = any (?)")
                .param(caseFiles.toArray(Integer[]::new))
                .query(row -> {
                    if (seen.test(classAt(row.getInt("reason_class")))) {
                        found.computeIfAbsent(row.getInt("case_file"), _ -> new HashMap<>())
                                .put(
                                        new AnswerValue.Question(row.getString("indicator"), row.getString("unit")),
                                        new AnswerValue(value(row), row.getBoolean("possible")));
                    }
                });
        jdbc.sql("select case_file, indicators, units, reason_classes from not_seen where case_file = any (?)")
                .param(caseFiles.toArray(Integer[]::new))
                .query(row -> {
                    String[] indicators = (String[]) array(row, "indicators");
                    String[] units = (String[]) array(row, "units");
                    Integer[] classes = (Integer[]) array(row, "reason_classes");
                    Map<AnswerValue.Question, AnswerValue> values =
                            found.computeIfAbsent(row.getInt("case_file"), _ -> new HashMap<>());
                    for (int nth = 0; nth < indicators.length; nth++) {
                        if (seen.test(classAt(classes[nth]))) {
                            values.put(
                                    new AnswerValue.Question(indicators[nth], units[nth]),
                                    new AnswerValue(Truth.Value.NO, false));
                        }
                    }
                });
        return found;
    }

    private static Truth.Value value(ResultSet row) throws SQLException {
        return switch (row.getInt("value")) {
            case 1 -> Truth.Value.YES;
            case 2 -> Truth.Value.CANNOT_TELL;
            default -> Truth.Value.NO;
        };
    }

    /** Which questions the last run asked and had an answer to, each as its key, a space and its version. */
    Set<String> questions() {
        return Set.copyOf(jdbc.sql("select unnest(questions) from triage_run where id = (" + LAST_RUN + ")")
                .query(String.class)
                .list());
    }

    int count(int caseFile, ReasonClass reasonClass) {
        return jdbc.sql("""
                        select (select count(*) from answer where case_file = :file and reason_class = :class)
                            + (select count(*) from not_seen, unnest(reason_classes) as its (class)
                               where case_file = :file and its.class = :class)""")
                .param("file", caseFile)
                .param("class", reasonClass.place())
                .query(Integer.class)
                .single();
    }

    private static ReadingOrderEntry entry(ResultSet row) throws SQLException {
        LocalDateTime closed = row.getObject("closed", LocalDateTime.class);
        Integer reasonClass = row.getObject("reason_class", Integer.class);
        return new ReadingOrderEntry(
                row.getInt("case_file"),
                new CaseFileId(row.getString("agency"), row.getString("reference")),
                reasonClass == null ? null : classAt(reasonClass),
                reported(row),
                closed == null ? null : LocalDate.from(closed),
                row.getObject("youngest_age", Integer.class),
                row.getObject("oldest_age", Integer.class),
                row.getInt("rows_in_file"));
    }

    private static @Nullable DateRange reported(ResultSet row) throws SQLException {
        LocalDateTime from = row.getObject("reported", LocalDateTime.class);
        LocalDateTime until = row.getObject("reported_until", LocalDateTime.class);
        String precision = row.getString("reported_precision");
        return from == null || until == null || precision == null
                ? null
                : new DateRange(from, until, DatePrecision.valueOf(precision));
    }

    private static Reason reason(ResultSet row) throws SQLException {
        return new Reason(
                row.getInt("indicator_number"),
                row.getString("indicator"),
                row.getInt("version"),
                row.getString("unit"),
                value(row),
                classAt(row.getInt("reason_class")),
                row.getString("sentence"),
                row.getBoolean("possible"),
                Arrays.asList((String[]) array(row, "missing")),
                StoredTruth.citations(row));
    }

    private static Object array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array.getArray();
    }

    private static ReasonClass classAt(int place) {
        return ReasonClass.at(place);
    }

    /** Which files were in use when the last run began, as the archive says it; null before the first run. */
    @Nullable
    String filesOfLastRun() {
        return jdbc.sql("select files from triage_run where id = (" + LAST_RUN + ")")
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
