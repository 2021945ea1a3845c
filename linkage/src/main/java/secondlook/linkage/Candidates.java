package secondlook.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The pairs of units that are looked at, each with its pattern of levels. Patterns are few (hundreds to some hundred
 * thousand), so training works on them and not on pairs. Pairs stand in the order of their units.
 */
final class Candidates {
    /** Number of pairs. */
    int count;

    int[] left = {};
    int[] right = {};
    /** Index into {@link #patterns} for each pair. */
    int[] pattern = {};
    /** Levels of each pattern, three bits a field. */
    long[] patterns = {};

    Blocking.Report report = new Blocking.Report(0, 0, 0, 0, 0, 0, true, List.of());
    /** Among the pairs those of the units that {@link BlockingRecall} looks at; left and right in one number, sorted. */
    long[] ofSampled = {};

    /** Gives the partners after a unit, possibly several times. */
    interface Partners {
        void of(int unit, IntConsumer sink);
    }

    Candidates(RecordTable table, Workers workers, Partners partners) {
        PairLevels levels = new PairLevels(table);
        Piece[] pieces = new Piece[Workers.PIECES];
        workers.ranges(table.size(), (piece, from, to) -> {
            Piece own = new Piece(table.size(), levels);
            for (int unit = from; unit < to; unit++) {
                own.unit = unit;
                partners.of(unit, own);
            }
            own.seen = new int[0];
            pieces[piece] = own;
        });
        join(pieces);
        ofSampled = BlockingRecall.pairsOfSampled(table.size(), this);
    }

    private Candidates(long[] patterns, long[] ofSampled, Blocking.Report report) {
        this.patterns = patterns;
        this.ofSampled = ofSampled;
        this.report = report;
    }

    /** The pairs of at least this weight, with the same patterns. */
    Candidates from(float[] bits, double least) {
        Candidates kept = new Candidates(patterns, ofSampled, report);
        for (int pair = 0; pair < count; pair++) {
            kept.count += bits[pair] >= least ? 1 : 0;
        }
        kept.left = new int[kept.count];
        kept.right = new int[kept.count];
        kept.pattern = new int[kept.count];
        for (int pair = 0, at = 0; pair < count; pair++) {
            if (bits[pair] >= least) {
                kept.left[at] = left[pair];
                kept.right[at] = right[pair];
                kept.pattern[at++] = pattern[pair];
            }
        }
        return kept;
    }

    Candidates reporting(Blocking.Report what) {
        this.report = what;
        return this;
    }

    private void join(Piece[] pieces) {
        count = Arrays.stream(pieces).mapToInt(piece -> piece.length).reduce(0, Math::addExact);
        left = new int[count];
        right = new int[count];
        pattern = new int[count];
        PatternIndex index = new PatternIndex();
        int at = 0;
        for (int number = 0; number < pieces.length; number++) {
            Piece piece = pieces[number];
            System.arraycopy(piece.left, 0, left, at, piece.length);
            System.arraycopy(piece.right, 0, right, at, piece.length);
            int[] globalOf = new int[piece.index.size];
            for (int local = 0; local < globalOf.length; local++) {
                globalOf[local] = index.indexOf(piece.index.patterns[local]);
            }
            for (int pair = 0; pair < piece.length; pair++) {
                pattern[at + pair] = globalOf[piece.pattern[pair]];
            }
            at += piece.length;
            pieces[number] = new Piece(0, piece.levels);
        }
        patterns = Arrays.copyOf(index.patterns, index.size);
    }

    /** The pairs of one range of units. */
    private static final class Piece implements IntConsumer {
        private final PairLevels levels;
        private final PatternIndex index = new PatternIndex();
        private int[] seen;
        private int[] left = new int[256];
        private int[] right = new int[256];
        private int[] pattern = new int[256];
        private int length;
        private int unit;

        Piece(int units, PairLevels levels) {
            this.levels = levels;
            this.seen = new int[units];
        }

        @Override
        public void accept(int other) {
            if (seen[other] == unit + 1) {
                return;
            }
            seen[other] = unit + 1;
            if (length == left.length) {
                left = Arrays.copyOf(left, length * 2);
                right = Arrays.copyOf(right, length * 2);
                pattern = Arrays.copyOf(pattern, length * 2);
            }
            left[length] = unit;
            right[length] = other;
            pattern[length++] = index.indexOf(levels.of(unit, other));
        }
    }

    /** Numbers patterns in the order of their first appearance. */
    private static final class PatternIndex {
        private long[] patterns = new long[64];
        private int[] slots = new int[256];
        private int size;

        int indexOf(long pattern) {
            int slot = (int) (Hashing.mix(pattern) & (slots.length - 1));
            while (slots[slot] != 0) {
                if (patterns[slots[slot] - 1] == pattern) {
                    return slots[slot] - 1;
                }
                slot = slot + 1 & (slots.length - 1);
            }
            if (size == patterns.length) {
                patterns = Arrays.copyOf(patterns, size * 2);
            }
            patterns[size] = pattern;
            slots[slot] = ++size;
            if (size * 2 > slots.length) {
                grow();
            }
            return size - 1;
        }

        private void grow() {
            slots = new int[slots.length * 2];
            for (int at = 0; at < size; at++) {
                int slot = (int) (Hashing.mix(patterns[at]) & (slots.length - 1));
                while (slots[slot] != 0) {
                    slot = slot + 1 & (slots.length - 1);
                }
                slots[slot] = at + 1;
            }
        }
    }
}
