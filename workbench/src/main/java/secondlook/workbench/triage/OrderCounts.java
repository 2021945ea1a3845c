package secondlook.workbench.triage;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.ReasonClass;
import secondlook.workbench.triage.OrderFilter.AgeBand;

/**
 * How many case files stand where in the reading order. A file whose reasons are held back counts the same whatever it
 * holds, so that no difference between two counts tells whether it has reasons.
 */
final class OrderCounts {

    private final Map<String, Integer> byAgency = new TreeMap<>();
    private final Map<ReasonClass, Integer> byClass = new EnumMap<>(ReasonClass.class);
    private final Map<AgeBand, Integer> byAge = new EnumMap<>(AgeBand.class);
    private final Map<ReasonClass, Integer> matchingByClass = new EnumMap<>(ReasonClass.class);
    private int total;
    private int matchingHeldBack;

    /**
     * Adds a group of files.
     *
     * @param reasonClass theirs, or null where they are held back
     * @param number how many there are
     * @param matching how many of them the filter wants
     */
    void add(@Nullable ReasonClass reasonClass, String agency, AgeBand band, int number, int matching) {
        total += number;
        byAgency.merge(agency, number, Integer::sum);
        byAge.merge(band, number, Integer::sum);
        if (reasonClass == null) {
            matchingHeldBack += matching;
            return;
        }
        byClass.merge(reasonClass, number, Integer::sum);
        if (matching > 0) {
            matchingByClass.merge(reasonClass, matching, Integer::sum);
        }
    }

    int total() {
        return total;
    }

    int matchingHeldBack() {
        return matchingHeldBack;
    }

    Map<String, Integer> byAgency() {
        return byAgency;
    }

    Map<ReasonClass, Integer> byClass() {
        return byClass;
    }

    Map<AgeBand, Integer> byAge() {
        return byAge;
    }

    Map<ReasonClass, Integer> matchingByClass() {
        return matchingByClass;
    }
}
