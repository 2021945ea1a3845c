package secondlook.workbench.triage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many case files stand where, as it was counted last. Counting goes through the whole order; most readers ask for the
 * same, and it changes when case files are asked alone. Thread-safe.
 */
final class KeptCounts {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Function<OrderFilter, OrderCounts> counting;
    private final Map<OrderFilter, Counted> last = Collections.synchronizedMap(new LastAsked());

    KeptCounts(JdbcClient jdbc, Function<OrderFilter, OrderCounts> counting) {
        this.jdbc = jdbc;
        this.counting = counting;
    }

    /** Not to be changed. */
    OrderCounts of(OrderFilter filter) {
        String state = jdbc.sql(
                        "select id || ' ' || asked_again from triage_run where id = (" + ReasonStore.LAST_RUN + ")")
                .query(String.class)
                .optional()
                .orElse("");
        Counted known = last.get(filter);
        if (known == null || !known.state().equals(state)) {
            known = new Counted(state, counting.apply(filter));
            last.put(filter, known);
        }
        return known.counts();
    }

    /**
     * @param state of the order when it was counted, or a moment before
     */
    private record Counted(String state, OrderCounts counts) {}

    /** Those that were asked for last. */
    private static final class LastAsked extends LinkedHashMap<OrderFilter, Counted> {
        private static final long serialVersionUID = 1;

        LastAsked() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrderFilter, Counted> eldest) {
            return size() > MOST;
        }
    }
}
