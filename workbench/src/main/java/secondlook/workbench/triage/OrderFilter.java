package secondlook.workbench.triage;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.ReasonClass;

/**
 * What part of the reading order is wanted. Empty sets and null ends mean all. Nothing about a person's sex, ethnicity,
 * nationality or religion can be asked for.
 *
 * @param agencies keys of agencies
 * @param classes reason classes
 * @param ages bands of the child's age at the event
 * @param fromYear the first year of report
 * @param toYear the last year of report
 * @param readFirst whether files drawn at random are wanted
 * @param only where not null, no other case files than these are wanted, by number
 * @param without case files that are not wanted, by number
 * @param read drawn files whose reasons this reader may see, for their own reading of them is recorded
 */
public record OrderFilter(
        Set<String> agencies,
        Set<ReasonClass> classes,
        Set<AgeBand> ages,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        boolean readFirst,
        @Nullable Set<Integer> only,
        Set<Integer> without,
        Set<Integer> read) {

    public OrderFilter {
        agencies = Set.copyOf(agencies);
        classes = Set.copyOf(classes);
        ages = Set.copyOf(ages);
        only = only == null ? null : Set.copyOf(only);
        without = Set.copyOf(without);
        read = Set.copyOf(read);
    }

    /** The whole order. */
    public static OrderFilter everything() {
        return new OrderFilter(Set.of(), Set.of(), Set.of(), null, null, true, null, Set.of(), Set.of());
    }

    /** Bands of age at the event. A range that straddles two bands stands in the younger, the protective reading. */
    public enum AgeBand {
        UNDER_13("Under 13"),
        FROM_13_TO_15("13 to 15"),
        FROM_16_TO_17("16 and 17"),
        NOT_RECORDED("Not recorded or unsure");

        private final String words;

        AgeBand(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
