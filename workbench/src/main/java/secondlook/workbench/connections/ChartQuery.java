package secondlook.workbench.connections;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import secondlook.casework.network.Look;

/**
 * What of a chart is asked for. It stands in the address, so that a chart can be shared; things stand in it by number,
 * never by name.
 *
 * @param look as recorded or as linked
 * @param open things whose own ties are opened
 * @param show things that are shown although the rule hides them
 * @param all whether all of a long start is shown
 * @param from one end of a path, or 0
 * @param to the other, or 0
 * @param toWords what was typed for the other end
 * @param timeOrder whether the path must be in time order
 * @param byDate whether what stands elsewhere too is ordered by date instead of by name
 */
record ChartQuery(
        Look look,
        Set<Long> open,
        Set<Long> show,
        boolean all,
        long from,
        long to,
        String toWords,
        boolean timeOrder,
        boolean byDate) {

    /** More opened things than this make no chart that can be read. */
    private static final int MOST = 40;

    static ChartQuery of(MultiValueMap<String, String> address) {
        return new ChartQuery(
                "recorded".equals(address.getFirst("look")) ? Look.AS_RECORDED : Look.AS_LINKED,
                numbers(address.get("open")),
                numbers(address.get("show")),
                "yes".equals(address.getFirst("all")),
                number(address.getFirst("from")),
                number(address.getFirst("to")),
                words(address.getFirst("towards")),
                "yes".equals(address.getFirst("time")),
                "date".equals(address.getFirst("order")));
    }

    private static String words(@Nullable String words) {
        return words == null
                ? ""
                : words.strip().substring(0, Math.min(200, words.strip().length()));
    }

    private static Set<Long> numbers(@Nullable List<String> values) {
        Set<Long> numbers = new LinkedHashSet<>();
        if (values != null) {
            values.stream()
                    .map(ChartQuery::number)
                    .filter(number -> number > 0)
                    .limit(MOST)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static long number(@Nullable String value) {
        return value != null && value.matches("[1-9]\\d{0,17}") ? Long.parseLong(value) : 0;
    }

    ChartQuery opening(long thing) {
        return new ChartQuery(look, with(open, thing), show, all, from, to, toWords, timeOrder, byDate);
    }

    ChartQuery closing(long thing) {
        Set<Long> rest = new LinkedHashSet<>(open);
        rest.remove(thing);
        return new ChartQuery(look, rest, show, all, from, to, toWords, timeOrder, byDate);
    }

    ChartQuery showing(long thing) {
        return new ChartQuery(look, open, with(show, thing), all, from, to, toWords, timeOrder, byDate);
    }

    ChartQuery whole() {
        return new ChartQuery(look, open, show, true, from, to, toWords, timeOrder, byDate);
    }

    ChartQuery ordered(boolean date) {
        return new ChartQuery(look, open, show, all, from, to, toWords, timeOrder, date);
    }

    ChartQuery towards(long start, long end) {
        return new ChartQuery(look, open, show, all, start, end, "", timeOrder, byDate);
    }

    /** The same in the look of what it starts from. */
    ChartQuery in(Look own) {
        return own == look ? this : new ChartQuery(own, open, show, all, from, to, toWords, timeOrder, byDate);
    }

    /** Things have other numbers in the other look, so nothing opened is carried over. */
    ChartQuery looking(Look other) {
        return new ChartQuery(other, Set.of(), Set.of(), all, 0, 0, "", timeOrder, byDate);
    }

    private static Set<Long> with(Set<Long> numbers, long number) {
        Set<Long> more = new LinkedHashSet<>(numbers);
        more.add(number);
        return more;
    }

    /** The address of this chart from a start. */
    String href(String start) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(start);
        if (look == Look.AS_RECORDED) {
            address.queryParam("look", "recorded");
        }
        open.forEach(thing -> address.queryParam("open", thing));
        show.forEach(thing -> address.queryParam("show", thing));
        if (all) {
            address.queryParam("all", "yes");
        }
        if (from > 0 && to > 0) {
            address.queryParam("from", from).queryParam("to", to);
        }
        if (timeOrder) {
            address.queryParam("time", "yes");
        }
        if (byDate) {
            address.queryParam("order", "date");
        }
        return address.build().toUriString();
    }

    /** The same as fields of a form that asks for a path. */
    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (look == Look.AS_RECORDED) {
            fields.add(new Field("look", "recorded"));
        }
        open.forEach(thing -> fields.add(new Field("open", Long.toString(thing))));
        show.forEach(thing -> fields.add(new Field("show", Long.toString(thing))));
        return fields;
    }

    /** A hidden field. */
    record Field(String name, String value) {}
}
