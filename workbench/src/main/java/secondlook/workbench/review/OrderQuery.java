package secondlook.workbench.review;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import secondlook.casework.indicator.ReasonClass;
import secondlook.workbench.triage.OrderFilter;
import secondlook.workbench.web.FormProblem;

/**
 * The filters of the reading order as they stand in the address, so that the address can be sent to a colleague. What
 * the address says and nobody knows is left out; a year that is none is said.
 *
 * @param with who has the file; empty means anybody or nobody
 * @param readFirst whether the class of files drawn at random is among the classes that are asked for
 * @param possible whether possible reasons are shown, kept apart
 */
record OrderQuery(
        List<String> agencies,
        List<ReasonClass> classes,
        boolean readFirst,
        List<OrderFilter.AgeBand> ages,
        List<With> with,
        String from,
        String to,
        boolean possible,
        int page) {

    /** How the class of files drawn at random is named in an address. */
    static final String READ_FIRST = "READ_FIRST";

    static final OrderQuery EVERYTHING =
            new OrderQuery(List.of(), List.of(), false, List.of(), List.of(), "", "", true, 1);

    /** Who may have a case file, as its reader filters. */
    enum With {
        NOBODY("Nobody yet"),
        ME("Me"),
        HANDED_TO_ME("Handed to me"),
        OTHERS("Other reviewers"),
        DECIDED("Nobody now, decided once");

        private final String words;

        With(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    static OrderQuery of(MultiValueMap<String, String> address) {
        return new OrderQuery(
                values(address, "agency"),
                known(address, "reason", ReasonClass.values()),
                values(address, "reason").contains(READ_FIRST),
                known(address, "age", OrderFilter.AgeBand.values()),
                known(address, "with", With.values()),
                first(address, "from"),
                first(address, "to"),
                values(address, "possible").isEmpty()
                        || values(address, "possible").contains("yes"),
                page(first(address, "page")));
    }

    /**
     * @param held who has which case file
     * @param read drawn files of which this reader's own reading is recorded
     */
    OrderFilter filter(CaseFilesHeld held, Set<Integer> read) {
        // Only drawn files are wanted: no class of reasons is, and this one never orders.
        boolean onlyDrawn = readFirst && classes.isEmpty();
        return new OrderFilter(
                Set.copyOf(agencies),
                onlyDrawn ? Set.of(ReasonClass.REPORTING_ONLY) : Set.copyOf(classes),
                Set.copyOf(ages),
                year(from),
                year(to),
                readFirst || classes.isEmpty(),
                held.only(with),
                held.without(with),
                read);
    }

    List<FormProblem> problems() {
        List<FormProblem> problems = new ArrayList<>();
        Stream.of(new String[] {"from", from}, new String[] {"to", to})
                .filter(field -> !field[1].isBlank() && year(field[1]) == null)
                .forEach(
                        field -> problems.add(new FormProblem(field[0], "Give the year as four digits, such as 2012")));
        Integer first = year(from);
        Integer last = year(to);
        if (first != null && last != null && first > last) {
            problems.add(new FormProblem("to", "The last year must not lie before the first"));
        }
        return problems;
    }

    boolean isNarrowed() {
        return !agencies.isEmpty()
                || !classes.isEmpty()
                || readFirst
                || !ages.isEmpty()
                || !with.isEmpty()
                || !from.isBlank()
                || !to.isBlank();
    }

    /** The address of this list on another page. */
    String address(int onPage) {
        return build(agencies, classes, readFirst, ages, with, from, to, onPage);
    }

    String withoutAgencies() {
        return build(List.of(), classes, readFirst, ages, with, from, to, 1);
    }

    String withoutClasses() {
        return build(agencies, List.of(), false, ages, with, from, to, 1);
    }

    String withoutAges() {
        return build(agencies, classes, readFirst, List.of(), with, from, to, 1);
    }

    String withoutWith() {
        return build(agencies, classes, readFirst, ages, List.of(), from, to, 1);
    }

    String withoutYears() {
        return build(agencies, classes, readFirst, ages, with, "", "", 1);
    }

    private String build(
            List<String> someAgencies,
            List<ReasonClass> someClasses,
            boolean first,
            List<OrderFilter.AgeBand> someAges,
            List<With> somebody,
            String fromYear,
            String toYear,
            int onPage) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/order");
        someAgencies.forEach(agency -> address.queryParam("agency", agency));
        someClasses.forEach(each -> address.queryParam("reason", key(each)));
        if (first) {
            address.queryParam("reason", READ_FIRST);
        }
        someAges.forEach(each -> address.queryParam("age", key(each)));
        somebody.forEach(each -> address.queryParam("with", key(each)));
        optional(fromYear).ifPresent(year -> address.queryParam("from", year));
        optional(toYear).ifPresent(year -> address.queryParam("to", year));
        if (!possible) {
            address.queryParam("possible", "no");
        }
        if (onPage > 1) {
            address.queryParam("page", onPage);
        }
        return address.build().encode().toUriString();
    }

    private static Optional<String> optional(String words) {
        return words.isBlank() ? Optional.empty() : Optional.of(words);
    }

    /** As it stands in the address. */
    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> values(MultiValueMap<String, String> address, String name) {
        return address.getOrDefault(name, List.of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .distinct()
                .toList();
    }

    private static <E extends Enum<E>> List<E> known(MultiValueMap<String, String> address, String name, E[] all) {
        Map<String, E> byKey = Stream.of(all).collect(Collectors.toMap(OrderQuery::key, Function.identity()));
        return values(address, name).stream()
                .filter(byKey::containsKey)
                .map(byKey::get)
                .toList();
    }

    private static String first(MultiValueMap<String, String> address, String name) {
        String value = address.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable Integer year(String words) {
        if (!words.matches("\\d{4}")) {
            return null;
        }
        int year = Year.parse(words).getValue();
        return year < FIRST_YEAR || year > LAST_YEAR ? null : year;
    }

    private static int page(String words) {
        return words.matches("[1-9]\\d{0,5}") ? Integer.parseInt(words) : 1;
    }
}
