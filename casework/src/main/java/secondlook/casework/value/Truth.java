package secondlook.casework.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Yes, no or cannot tell, together with the rows that say so and what would have to be known to tell. Combined as
 * Kleene's strong three-valued logic, so that <em>cannot tell</em> is never written by hand: it arises where a needed
 * fact is missing and disappears where the rest settles the matter anyway.
 *
 * <p>Invariant: only {@link Value#CANNOT_TELL} carries what is missing. Immutable.
 *
 * @param value yes, no or cannot tell
 * @param because the rows it rests on, in the order they were found, none twice
 * @param missing what would have to be known; empty unless it cannot be told
 */
public record Truth(Value value, List<Citation> because, List<Missing> missing) {

    /** The three values. */
    public enum Value {
        YES,
        NO,
        CANNOT_TELL
    }

    /** So many are compared with one another faster than they are put into a set. */
    private static final int FEW = 6;

    private static final Truth YES = new Truth(Value.YES, List.of(), List.of());
    private static final Truth NO = new Truth(Value.NO, List.of(), List.of());

    public Truth {
        because = noneTwice(because);
        missing = noneTwice(missing);
        if (value != Value.CANNOT_TELL && !missing.isEmpty()) {
            throw new IllegalArgumentException("A settled truth has nothing missing, but [" + missing.size() + "].");
        }
    }

    private static <T> List<T> noneTwice(List<T> all) {
        return all.size() < 2 || (all.size() <= FEW && areDifferent(all))
                ? List.copyOf(all)
                : List.copyOf(new LinkedHashSet<>(all));
    }

    private static boolean areDifferent(List<?> few) {
        for (int i = 1; i < few.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (few.get(i).equals(few.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Yes, resting on these rows. */
    public static Truth yes(Citation... because) {
        return because.length == 0 ? YES : new Truth(Value.YES, List.of(because), List.of());
    }

    /** Yes, resting on these rows. */
    public static Truth yes(List<? extends Citation> because) {
        return new Truth(Value.YES, List.copyOf(because), List.of());
    }

    /** No, resting on these rows. */
    public static Truth no(Citation... because) {
        return because.length == 0 ? NO : new Truth(Value.NO, List.of(because), List.of());
    }

    /** Cannot tell without this. */
    public static Truth cannotTell(Missing missing) {
        List<Citation> where = missing.where() == null ? List.of() : List.of(missing.where());
        return new Truth(Value.CANNOT_TELL, where, List.of(missing));
    }

    /** Yes or no. */
    public static Truth of(boolean settled, Citation... because) {
        return settled ? yes(because) : no(because);
    }

    public boolean isYes() {
        return value == Value.YES;
    }

    public boolean isNo() {
        return value == Value.NO;
    }

    public boolean isUnknown() {
        return value == Value.CANNOT_TELL;
    }

    /** The same value, resting on one row more. */
    public Truth citing(Citation... more) {
        List<Citation> all = new ArrayList<>(because);
        all.addAll(List.of(more));
        return new Truth(value, all, missing);
    }

    /** Yes becomes no and no yes; what cannot be told stays so. */
    public Truth not() {
        return switch (value) {
            case YES -> new Truth(Value.NO, because, missing);
            case NO -> new Truth(Value.YES, because, missing);
            case CANNOT_TELL -> this;
        };
    }

    /** Both: no as soon as one is no, whatever the other leaves open. */
    public Truth and(Truth other) {
        return combine(other, Value.NO, Value.YES);
    }

    /** Either: yes as soon as one is yes, whatever the other leaves open. */
    public Truth or(Truth other) {
        return combine(other, Value.YES, Value.NO);
    }

    /** All of them; yes for none. */
    public static Truth all(List<Truth> truths) {
        return combine(truths, NO, YES);
    }

    /** Any of them; no for none. */
    public static Truth any(List<Truth> truths) {
        return combine(truths, YES, NO);
    }

    /**
     * Whether at least so many of them hold: yes as soon as enough are yes, no as soon as too few are left open. With 1
     * this is {@link #any}, with as many as there are {@link #all}.
     */
    public static Truth atLeast(int count, List<Truth> truths) {
        List<Truth> yes = those(truths, Value.YES);
        if (yes.size() >= count) {
            return new Truth(Value.YES, rows(yes), List.of());
        }
        List<Truth> open = those(truths, Value.CANNOT_TELL);
        if (yes.size() + open.size() < count) {
            return new Truth(Value.NO, rows(truths), List.of());
        }
        List<Truth> both = truths.stream().filter(truth -> !truth.isNo()).toList();
        return new Truth(Value.CANNOT_TELL, rows(both), missing(open));
    }

    private static List<Truth> those(List<Truth> truths, Value value) {
        List<Truth> those = new ArrayList<>(truths.size());
        for (Truth truth : truths) {
            if (truth.value == value) {
                those.add(truth);
            }
        }
        return those;
    }

    private static List<Citation> rows(List<Truth> truths) {
        List<Citation> rows = new ArrayList<>();
        for (Truth truth : truths) {
            rows.addAll(truth.because);
        }
        return rows;
    }

    private static List<Missing> missing(List<Truth> truths) {
        List<Missing> missing = new ArrayList<>();
        for (Truth truth : truths) {
            missing.addAll(truth.missing);
        }
        return missing;
    }

    /** One after the other by Kleene's table, and every row but once. */
    private static Truth combine(List<Truth> truths, Truth deciding, Truth neutral) {
        if (truths.isEmpty()) {
            return neutral;
        }
        if (truths.size() == 1) {
            return truths.getFirst();
        }
        boolean settled = false;
        boolean unknown = false;
        boolean bare = true;
        for (Truth truth : truths) {
            settled |= truth.value == deciding.value;
            unknown |= truth.isUnknown();
            bare &= truth.isBare(neutral.value);
        }
        if (bare) {
            return neutral;
        }
        if (settled) {
            return new Truth(deciding.value, rows(those(truths, deciding.value)), List.of());
        }
        return new Truth(unknown ? Value.CANNOT_TELL : neutral.value, rows(truths), missing(truths));
    }

    /** Whether it changes nothing of what it is combined with. */
    private boolean isBare(Value neutral) {
        return value == neutral && because.isEmpty();
    }

    /** Kleene's table for a connective in which {@code deciding} settles the matter alone. */
    private Truth combine(Truth other, Value deciding, Value neutral) {
        if (other.isBare(neutral)) {
            return this;
        }
        if (isBare(neutral)) {
            return other;
        }
        if (value == deciding || other.value == deciding) {
            List<Citation> rows = new ArrayList<>();
            if (value == deciding) {
                rows.addAll(because);
            }
            if (other.value == deciding) {
                rows.addAll(other.because);
            }
            return new Truth(deciding, rows, List.of());
        }
        List<Citation> rows = new ArrayList<>(because);
        rows.addAll(other.because);
        List<Missing> open = new ArrayList<>(missing);
        open.addAll(other.missing);
        return new Truth(isUnknown() || other.isUnknown() ? Value.CANNOT_TELL : neutral, rows, open);
    }
}
