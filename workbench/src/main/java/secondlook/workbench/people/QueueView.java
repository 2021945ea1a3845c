package secondlook.workbench.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.web.Pager;

/**
 * The pairs that wait, as one reader sees them.
 *
 * @param nextHref the pair to go on with, or null where none waits
 * @param stopped where this reader stopped, in words, or null
 * @param linked whether there has been a linkage run at all
 */
record QueueView(
        int total,
        int open,
        int answered,
        @Nullable String nextHref,
        @Nullable String stopped,
        List<Tab> tabs,
        List<PairLine> pairs,
        Pager pager,
        boolean bulk,
        boolean linked,
        boolean keys,
        UUID request) {

    QueueView {
        tabs = List.copyOf(tabs);
        pairs = List.copyOf(pairs);
    }

    record Tab(String words, int count, String href, boolean current) {}

    /** One pair of the list. */
    record PairLine(
            String id,
            String href,
            int place,
            String left,
            String leftRecorded,
            String right,
            String rightRecorded,
            String why,
            String state,
            boolean settled) {
        @Override
        public String toString() {
            return "PairLine[" + id + "]";
        }
    }
}
