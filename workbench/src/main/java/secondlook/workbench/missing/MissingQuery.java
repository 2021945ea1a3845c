package secondlook.workbench.missing;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What part of the episodes is asked for. It stands in the address.
 *
 * @param home a home's name, or empty
 * @param agency the key of an agency that records the episode: a force, a council or a provider; or empty
 * @param child a person's number, or 0
 * @param recordedBy which kinds of agency record it, as {@link MissingPages} writes them; or empty
 * @param from the first month, or null for the last half year of the material
 * @param to the last month
 * @param page of the episodes, from 1
 * @param unreadable which of the two months could not be read
 */
record MissingQuery(
        String home,
        String agency,
        long child,
        String recordedBy,
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        int page,
        String unreadable) {

    static MissingQuery of(MultiValueMap<String, String> address) {
        String from = text(address, "from");
        String to = text(address, "to");
        YearMonth first = month(from);
        YearMonth last = month(to);
        String unreadable = !from.isEmpty() && first == null ? "from" : !to.isEmpty() && last == null ? "to" : "";
        if (first != null && last != null && first.isAfter(last)) {
            unreadable = "to";
        }
        String child = text(address, "child");
        String page = text(address, "page");
        return new MissingQuery(
                text(address, "home"),
                text(address, "agency"),
                child.matches("[1-9]\\d{0,17}") ? Long.parseLong(child) : 0,
                text(address, "by"),
                first,
                last,
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
                unreadable);
    }

    private static String text(MultiValueMap<String, String> address, String name) {
        String value = address.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable YearMonth month(String written) {
        try {
            return written.isEmpty() ? null : YearMonth.parse(written);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    MissingQuery ofHome(String name) {
        return new MissingQuery(name, agency, child, "", from, to, 1, "");
    }

    MissingQuery ofChild(long person) {
        return new MissingQuery(home, agency, person, "", from, to, 1, "");
    }

    MissingQuery by(String kinds) {
        return new MissingQuery(home, agency, child, kinds, from, to, 1, "");
    }

    MissingQuery months(YearMonth first, YearMonth last) {
        return new MissingQuery(home, agency, child, recordedBy, first, last, 1, "");
    }

    MissingQuery onPage(int number) {
        return new MissingQuery(home, agency, child, recordedBy, from, to, number, "");
    }

    String href() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/missing-from-care");
        add(address, "home", home);
        add(address, "agency", agency);
        add(address, "child", child == 0 ? "" : Long.toString(child));
        add(address, "by", recordedBy);
        add(address, "from", from == null ? "" : from.toString());
        add(address, "to", to == null ? "" : to.toString());
        add(address, "page", page == 1 ? "" : Integer.toString(page));
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
