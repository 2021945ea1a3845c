package secondlook.workbench.search;

import java.time.LocalDate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A search as its address holds it, so that the address can be sent to a colleague.
 *
 * @param agency an agency's key, or empty for all
 * @param from first year in which a case file was reported, or empty
 */
record SearchQuery(String q, Show show, String agency, String from, String to, int page) {

    /** Which results. */
    enum Show {
        ALL("all"),
        PEOPLE("people"),
        CASE_FILES("case-files"),
        ROWS("rows");

        private final String sent;

        Show(String sent) {
            this.sent = sent;
        }

        String sent() {
            return sent;
        }
    }

    String href(Show which, int number) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (which != Show.ALL) {
            address.queryParam("show", which.sent());
        }
        if (!agency.isEmpty()) {
            address.queryParam("agency", "{agency}");
        }
        if (!from.isEmpty()) {
            address.queryParam("from", from);
        }
        if (!to.isEmpty()) {
            address.queryParam("to", to);
        }
        if (number > 1) {
            address.queryParam("page", number);
        }
        java.util.Map<String, String> values = java.util.Map.of("q", q, "agency", agency);
        return address.encode().buildAndExpand(values).toUriString();
    }

    static boolean isYear(String year) {
        return year.matches("(19|20)\\d{2}");
    }

    @org.jspecify.annotations.Nullable
    LocalDate reportedFrom() {
        return isYear(from) ? LocalDate.of(Integer.parseInt(from), 1, 1) : null;
    }

    @org.jspecify.annotations.Nullable
    LocalDate reportedTo() {
        return isYear(to) ? LocalDate.of(Integer.parseInt(to), 12, 31) : null;
    }

    /** Holds what somebody typed, so it says only where one is. */
    @Override
    public String toString() {
        return "SearchQuery[page " + page + "]";
    }
}
