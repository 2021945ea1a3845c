package secondlook.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Weighs pairs of units, or of cluster profiles, with a model. Stateless once built, so threads share it. */
final class PairScorer {
    /** The most that the frequency of one field's value may say, for or against. */
    private static final double FREQUENCY_BITS_LIMIT = 9;
    /** Somebody has two entries in a list that gives each person one, in one of a thousand cases. */
    static final double ONE_LIST_ODDS = 1.0 / 1024;

    private static final double ONE_LIST_BITS = -10;

    private final RecordTable table;
    private final PairModel model;
    private final PairLevels levels;
    private final ValueFrequencies.@Nullable PairShares[] givenParent;
    /** By field and value, log2 of the share of records or persons that hold it. */
    private final double[][] logs;

    PairScorer(RecordTable table, PairModel model, ValueFrequencies frequencies, boolean persons) {
        this.table = table;
        this.model = model;
        levels = new PairLevels(table);
        givenParent = new ValueFrequencies.@Nullable PairShares[table.fields.length];
        logs = new double[table.fields.length][];
        for (int field = 0; field < givenParent.length; field++) {
            logs[field] =
                    Arrays.stream(frequencies.alone(field)).map(LevelTree::log2).toArray();
            int parent = model.other().parent()[field];
            if (parent >= 0 && !table.mayHoldSeveral(field) && !table.mayHoldSeveral(parent)) {
                givenParent[field] = frequencies.given(field, parent, persons);
            }
        }
    }

    PairModel model() {
        return model;
    }

    PairLevels levels() {
        return levels;
    }

    /** Match weight of two units in bits. */
    double bits(int left, int right) {
        return bits(levels.of(left, right), left, right);
    }

    /** Match weight in bits of two units whose pattern is known. */
    double bits(long pattern, int left, int right) {
        return model.bits(pattern) + frequencyBits(pattern, left, right);
    }

    /** What it says that two units stand side by side in a list that gives each person one entry. */
    double listBits(int left, int right) {
        return table.inOneList(left, right) ? ONE_LIST_BITS : 0;
    }

    /**
     * What the pattern does not say: how much rarer or commoner than usual the shared values are over all fields, and
     * whether one list holds both.
     */
    double frequencyBits(long pattern, int left, int right) {
        double bits = listBits(left, right);
        for (int field = 0; field < table.fields.length; field++) {
            int level = PairLevels.level(pattern, field);
            if (level != ComparedField.MISSING && table.fields[field].usesFrequency(level)) {
                bits += frequencyBits(field, level, pattern, left, right);
            }
        }
        return bits;
    }

    /** The most that {@link #frequencyBits} can come to for a pattern, whichever values are shared. */
    double mostFrequencyBits(long pattern) {
        double bits = 0;
        for (int field = 0; field < table.fields.length; field++) {
            int level = PairLevels.level(pattern, field);
            if (level != ComparedField.MISSING && table.fields[field].usesFrequency(level)) {
                bits += FREQUENCY_BITS_LIMIT;
            }
        }
        return bits;
    }

    /** What one field adds to the weight. */
    double fieldBits(int field, long pattern, int left, int right) {
        int level = PairLevels.level(pattern, field);
        if (level == ComparedField.MISSING) {
            return 0;
        }
        double bits = model.same().bits(field, pattern) - model.other().bits(field, pattern);
        return table.fields[field].usesFrequency(level)
                ? bits + frequencyBits(field, level, pattern, left, right)
                : bits;
    }

    double frequencyBits(int field, int level, long pattern, int left, int right) {
        double given = givenParent(field, level, pattern, left);
        double rarity = given > 0
                ? model.usualGivenParent()[field] - LevelTree.log2(given)
                : model.usualFrequency()[field][level] - sharedLog(field, level, left, right);
        return Math.max(-FREQUENCY_BITS_LIMIT, Math.min(FREQUENCY_BITS_LIMIT, rarity));
    }

    /**
     * The share of a unit's value among records that share the value of the field this one depends on; 0 where it is not
     * what the weight is taken from.
     */
    double givenParent(int field, int level, long pattern, int left) {
        ValueFrequencies.PairShares shares = givenParent[field];
        if (level != ComparedField.EXACT || shares == null) {
            return 0;
        }
        int parent = model.other().parent()[field];
        return PairLevels.level(pattern, parent) == ComparedField.EXACT
                ? shares.of(table.first(parent, left), table.first(field, left))
                : 0;
    }

    /** Log2 of the share, among all records or persons, of what two units share in a field. */
    double sharedLog(int field, int level, int left, int right) {
        ComparedField compared = table.fields[field];
        if (!table.mayHoldSeveral(field)) {
            return compared.sharedLog(table.first(field, left), table.first(field, right), level, logs[field]);
        }
        double rarest = 1;
        for (int a : table.codes(field, left)) {
            for (int b : table.codes(field, right)) {
                if (compared.level(a, b) == level) {
                    rarest = Math.min(rarest, compared.sharedLog(a, b, level, logs[field]));
                }
            }
        }
        // No two values are at a level that comes from another field: names that changed places.
        return rarest <= 0
                ? rarest
                : compared.sharedLog(table.first(field, left), table.first(field, right), level, logs[field]);
    }
}
