package secondlook.casework.scope;

import java.util.List;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Missing;

/**
 * What a case file tells of one fact: the values that its records leave possible. One where it is settled.
 *
 * @param values the possible values, at least one: {@link Long}, {@link Boolean} or {@link java.time.Instant}
 * @param because the rows that it rests on
 * @param missing what would settle it; empty where it is settled
 */
record KnownFact(List<Object> values, List<Citation> because, List<Missing> missing) {

    KnownFact {
        values = List.copyOf(values);
        because = List.copyOf(because);
        missing = List.copyOf(missing);
    }

    boolean isSettled() {
        return values.size() == 1;
    }
}
