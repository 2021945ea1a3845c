package secondlook.workbench.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.casework.value.DateRange;
import secondlook.workbench.intake.SourceMapping.Condition;

/** Whether a part of a mapping applies to the row in hand. */
final class ConditionTest {

    private final Condition condition;
    private final DateReader dates;
    private final Set<String> is;
    private final Set<String> isNot;

    private ConditionTest(Condition condition, DateReader dates) {
        this.condition = condition;
        this.dates = dates;
        this.is = folded(condition.is());
        this.isNot = folded(condition.isNot());
    }

    static List<ConditionTest> of(List<Condition> conditions, DateReader dates) {
        return conditions.stream().map(each -> new ConditionTest(each, dates)).toList();
    }

    static boolean all(List<ConditionTest> tests, RowCells row) {
        for (ConditionTest test : tests) {
            if (!test.passes(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean passes(RowCells row) {
        String raw = row.cellOrAbove(condition.column());
        String cell = raw == null ? "" : raw.strip();
        Boolean present = condition.present();
        if (present != null && present == cell.isEmpty()) {
            return false;
        }
        String word = cell.toLowerCase(Locale.ROOT);
        if (isNot.contains(word) || !(is.isEmpty() || is.contains(word))) {
            return false;
        }
        if (condition.matches() != null && !condition.matches().matcher(cell).find()) {
            return false;
        }
        return isWithin(cell);
    }

    private boolean isWithin(String cell) {
        DateRange from = condition.from();
        DateRange before = condition.before();
        if (from == null && before == null) {
            return true;
        }
        WrittenDate date = dates.read(cell);
        if (date == null) {
            return false;
        }
        return (from == null || !date.range().earliest().isBefore(from.earliest()))
                && (before == null || date.range().latest().isBefore(before.earliest()));
    }

    private static Set<String> folded(List<String> words) {
        return words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
