package secondlook.casework.scope;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * One test of a rule: an expression that is yes or no of the facts it names.
 *
 * <p>Where the records leave more than one value of a fact possible, the expression is asked of each combination: yes
 * where all are yes, no where all are no, else it cannot be told, and the combination that would make it yes says what
 * would have to be so. Combinations are bounded; beyond the bound it cannot be told. Answers to the same values are kept,
 * for the facts of case files repeat. Thread-safe.
 */
public final class ScopeTest {

    private static final int COMBINATIONS = 256;
    private static final int KEPT = 20_000;

    private final String words;
    private final String expression;
    private final List<ScopeFact> asks;
    private final CelRuntime.Program program;
    private final Map<List<Object>, Boolean> kept = new ConcurrentHashMap<>();

    ScopeTest(String words, String expression, List<ScopeFact> asks, CelRuntime.Program program) {
        this.words = words;
        this.expression = expression;
        this.asks = List.copyOf(asks);
        this.program = program;
    }

    /** What it asks, in words for a page. */
    public String words() {
        return words;
    }

    /** Its expression, as written. */
    public String expression() {
        return expression;
    }

    /** What it answers, and what would make it yes where that cannot be told. */
    TestAnswer ask(Map<ScopeFact, KnownFact> facts) {
        List<KnownFact> known = new ArrayList<>(asks.size());
        List<Citation> because = new ArrayList<>();
        for (ScopeFact fact : asks) {
            KnownFact each = Objects.requireNonNull(facts.get(fact));
            known.add(each);
            because.addAll(each.because());
        }
        List<List<Object>> combinations = combinations(known);
        List<List<Object>> meeting = new ArrayList<>();
        for (List<Object> combination : combinations) {
            if (holds(combination)) {
                meeting.add(combination);
            }
        }
        if (combinations.size() < COMBINATIONS && meeting.size() == combinations.size()) {
            return new TestAnswer(words, Truth.yes(because), "");
        }
        if (combinations.size() < COMBINATIONS && meeting.isEmpty()) {
            return new TestAnswer(words, Truth.yes(because).not(), "");
        }
        return new TestAnswer(words, open(known, because), wouldMeet(known, meeting));
    }

    private static Truth open(List<KnownFact> known, List<Citation> because) {
        List<Missing> missing = known.stream()
                .filter(fact -> !fact.isSettled())
                .flatMap(fact -> fact.missing().stream())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new), List::copyOf));
        return new Truth(Truth.Value.CANNOT_TELL, because, missing);
    }

    private boolean holds(List<Object> values) {
        Boolean before = kept.get(values);
        if (before != null) {
            return before;
        }
        Map<String, Object> variables = new HashMap<>();
        for (int i = 0; i < asks.size(); i++) {
            variables.put(asks.get(i).key(), values.get(i));
        }
        try {
            boolean now = Boolean.TRUE.equals(program.eval(variables));
            if (kept.size() < KEPT) {
                kept.put(values, now);
            }
            return now;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(
                    "The test [" + words + "] could not be evaluated. Maybe it divides by a count that is nought.", e);
        }
    }

    private static List<List<Object>> combinations(List<KnownFact> known) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[known.size()]);
        for (int place = 0; place < known.size(); place++) {
            List<Object> values = known.get(place).values();
            if (values.size() == 1) {
                for (Object[] each : all) {
                    each[place] = values.getFirst();
                }
            } else {
                all = each(all, place, values);
            }
        }
        List<List<Object>> combinations = new ArrayList<>(all.size());
        for (Object[] each : all) {
            combinations.add(Arrays.asList(each));
        }
        return combinations;
    }

    /** Each of some combinations with each of these values in a place. */
    private static List<Object[]> each(List<Object[]> some, int place, List<Object> values) {
        List<Object[]> all = new ArrayList<>();
        for (Object[] before : some) {
            for (Object value : values) {
                if (all.size() == COMBINATIONS) {
                    return all;
                }
                Object[] one = before.clone();
                one[place] = value;
                all.add(one);
            }
        }
        return all;
    }

    /** What would have to be so: of the first combination that holds, the open facts that it hangs on. */
    private String wouldMeet(List<KnownFact> known, List<List<Object>> meeting) {
        if (meeting.isEmpty()) {
            return "";
        }
        List<Object> chosen = meeting.getFirst();
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i).isSettled() && matters(known.get(i), i, chosen)) {
                conditions.add(asks.get(i).words(chosen.get(i)));
            }
        }
        Set<String> once = new LinkedHashSet<>(conditions);
        return String.join(" and ", once);
    }

    private boolean matters(KnownFact fact, int place, List<Object> chosen) {
        return fact.values().stream().anyMatch(value -> {
            Object[] other = chosen.toArray();
            other[place] = value;
            return !holds(Arrays.asList(other));
        });
    }

    @Override
    public String toString() {
        return "ScopeTest[" + words + "]";
    }
}
