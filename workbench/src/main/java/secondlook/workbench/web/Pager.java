package secondlook.workbench.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where one stands in a long list: the pages next to this one, the first and the last, and the whole count.
 *
 * @param page this page, from 1
 * @param pages at least 1
 */
public record Pager(
        int page,
        int pages,
        List<PageLink> links,
        @Nullable String previousHref,
        @Nullable String nextHref,
        String words) {

    private static final int NEIGHBOURS = 2;

    public Pager {
        links = List.copyOf(links);
    }

    /**
     * @param page from 1; a page past the end becomes the last
     * @param total how many things the list holds, 0 or more
     * @param perPage 1 or more
     * @param href the address of a page
     */
    public static Pager of(int page, long total, int perPage, IntFunction<String> href) {
        if (page < 1 || total < 0 || perPage < 1) {
            throw new IllegalArgumentException("No such page: [" + page + "] of [" + total + "] things, [" + perPage
                    + "] a page. Maybe the page was counted from 0.");
        }
        int pages = (int) Math.max(1, Math.ceilDiv(total, perPage));
        int here = Math.min(page, pages);
        return new Pager(
                here,
                pages,
                links(here, pages, href),
                here > 1 ? href.apply(here - 1) : null,
                here < pages ? href.apply(here + 1) : null,
                words(here, total, perPage));
    }

    private static List<PageLink> links(int here, int pages, IntFunction<String> href) {
        List<PageLink> links = new ArrayList<>();
        int last = 0;
        for (int number = 1; number <= pages; number++) {
            if (number != 1 && number != pages && Math.abs(number - here) > NEIGHBOURS) {
                continue;
            }
            if (number > last + 1) {
                links.add(new PageLink("…", "", false, true));
            }
            links.add(new PageLink(count(number), href.apply(number), number == here, false));
            last = number;
        }
        return links;
    }

    private static String words(int here, long total, int perPage) {
        if (total == 0) {
            return "None";
        }
        long first = (long) (here - 1) * perPage + 1;
        return count(first) + " to " + count(Math.min(total, first + perPage - 1)) + " of " + count(total);
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** One page's link, or the gap between two. */
    public record PageLink(String label, String href, boolean current, boolean gap) {}
}
