package secondlook.casework.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.Recorded;

/**
 * Records of which one row gives one half and another row the other: a table of events opens a matter in one row and
 * closes it in the next. Rows of one agency, kind and key that contradict each other in no field are one record. Every
 * value keeps the cell that it was read from; rows that contradict each other stay apart, for nobody can tell which holds.
 *
 * <p>People and their roles are left as they are: which rows speak of a person is worked out by linking.
 */
public final class RecordRows {

    private RecordRows() {}

    /** The records of these rows, each in the place of its first row. One pass. */
    public static List<Fact> completed(List<Fact> rows) {
        List<Fact> records = new ArrayList<>(rows.size());
        Map<Name, List<Integer>> places = new HashMap<>();
        for (Fact row : rows) {
            Name name = name(row);
            List<Integer> same = name == null ? List.of() : places.computeIfAbsent(name, _ -> new ArrayList<>(1));
            if (name == null || !complete(records, same, row)) {
                if (name != null) {
                    same.add(records.size());
                }
                records.add(row);
            }
        }
        return records;
    }

    private static boolean complete(List<Fact> records, List<Integer> same, Fact row) {
        for (int place : same) {
            Fact whole = joined(records.get(place), row);
            if (whole != null) {
                records.set(place, whole);
                return true;
            }
        }
        return false;
    }

    private static @Nullable Name name(Fact row) {
        return row.key() == null || row.kind() == FactKind.PERSON || row.kind() == FactKind.INVOLVEMENT
                ? null
                : new Name(row.kind(), row.agency(), row.key());
    }

    /** Both as one, or null where they contradict each other. */
    private static @Nullable Fact joined(Fact first, Fact other) {
        if (first.person() != null && other.person() != null && !first.person().equals(other.person())) {
            return null;
        }
        List<Recorded<?>> values = new ArrayList<>(first.values().size());
        for (int i = 0; i < first.values().size(); i++) {
            Recorded<?> one = first.values().get(i);
            Recorded<?> two = other.values().get(i);
            if (says(one) && says(two) && !same(one, two)) {
                return null;
            }
            values.add(says(one) || (!says(two) && isSupplied(one)) ? one : two);
        }
        String person = first.person() == null ? other.person() : first.person();
        return new Fact(first.kind(), first.agency(), first.row(), first.key(), person, values);
    }

    private static boolean same(Recorded<?> one, Recorded<?> two) {
        return one.isKnown() && two.isKnown() && Objects.equals(one.orNull(), two.orNull());
    }

    /** Whether anything is written there, be it that the answer was refused. */
    private static boolean says(Recorded<?> value) {
        return isSupplied(value) && !value.isEmptyField();
    }

    private static boolean isSupplied(Recorded<?> value) {
        return !(value instanceof Recorded.Absent<?> absent && absent.reason() == AbsentReason.NOT_SUPPLIED);
    }

    private record Name(FactKind kind, String agency, String key) {}
}
