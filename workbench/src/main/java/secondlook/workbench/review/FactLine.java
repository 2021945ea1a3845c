package secondlook.workbench.review;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;

/**
 * One thing that happened, in one neutral sentence made from the fields of one row.
 *
 * @param fact the row's fact
 * @param when when it happened, or null where no date could be read
 * @param sentence the neutral line; the narrative is not in it
 * @param citation the row, with the cell where the line rests on one
 * @param narrative the words of the row's narrative field, or null where it has none
 */
record FactLine(
        Fact fact,
        @Nullable DateRange when,
        String sentence,
        RowCitation citation,
        @Nullable String narrative) {

    private static final int MINUTE = 0;
    private static final int DAY_WITHOUT_TIME = 1;

    /**
     * By day. What is known to lie within a longer range stands where the range begins, before that day's own lines;
     * lines with a time come before those without. Then by place in the material, so that the order never varies.
     */
    static final Comparator<FactLine> IN_ORDER = Comparator.comparing(FactLine::day)
            .thenComparingInt(FactLine::turn)
            .thenComparing(FactLine::moment)
            .thenComparing(FactLine::citation);

    /** How many words the narrative has; 0 where there is none. */
    int words() {
        return narrative == null || narrative.isBlank() ? 0 : narrative.strip().split("\\s+").length;
    }

    private java.time.LocalDate day() {
        return moment().toLocalDate();
    }

    private LocalDateTime moment() {
        return when == null ? LocalDateTime.MAX : when.earliest();
    }

    private int turn() {
        if (when == null || !when.isExactDay()) {
            return -1;
        }
        return when.earliest().equals(when.latest()) ? MINUTE : DAY_WITHOUT_TIME;
    }

    /** Ids only: the sentence may hold personal data. */
    @Override
    public String toString() {
        return "FactLine[" + citation + "]";
    }
}
