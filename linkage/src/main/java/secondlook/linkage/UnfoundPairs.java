package secondlook.linkage;

/**
 * Coincidences among strangers that pairs of one person may have left there. Somebody who moved and is not found yet shares
 * name and telephone with himself; counted among strangers, he would teach that namesakes share telephones, and never be
 * found. So a telephone number or an e-mail address hangs on another field only as far as strangers share both more often
 * than the pairs found do, as a household of many persons does, and never less than by chance.
 */
final class UnfoundPairs {
    private final double[][][][] strangers;
    private final double[][][][] found;

    /**
     * @param strangers weights of the levels of each two fields in pairs that count as two persons, see
     *     {@link LevelTree#joint}; changed by {@link #takeOut}
     * @param found the same of pairs that count as one person
     */
    UnfoundPairs(double[][][][] strangers, double[][][][] found) {
        this.strangers = strangers;
        this.found = found;
    }

    void takeOut(ComparedField[] fields) {
        for (int field = 0; field < fields.length; field++) {
            if (fields[field].reachesOnePerson()) {
                double byChance = shareOfEqual(field);
                for (int other = 0; other < fields.length; other++) {
                    if (other != field) {
                        takeOut(field, other, byChance);
                    }
                }
            }
        }
    }

    private void takeOut(int field, int other, double byChance) {
        for (int level = ComparedField.EXACT; level < ComparedField.DIFFERENT; level++) {
            double[] pairs = pairs(strangers, field, other, level);
            double equal = pairs[ComparedField.EXACT];
            double held = 0;
            for (double ofLevel : pairs) {
                held += ofLevel;
            }
            double rest = equal - pairs(found, field, other, level)[ComparedField.EXACT];
            double kept = Math.min(equal, Math.max(byChance * held, rest));
            if (field > other) {
                strangers[field][other][ComparedField.EXACT][level] = kept;
            } else {
                strangers[other][field][level][ComparedField.EXACT] = kept;
            }
        }
    }

    /** Weights by the field's level, of pairs in which both hold it and the other field has the level given. */
    private static double[] pairs(double[][][][] joint, int field, int other, int level) {
        double[] pairs = new double[ComparedField.LEVELS];
        for (int own = ComparedField.EXACT; own < pairs.length; own++) {
            pairs[own] = LevelTree.at(joint, field, own, other, level);
        }
        return pairs;
    }

    private double shareOfEqual(int field) {
        double held = 0;
        for (int level = ComparedField.EXACT; level < ComparedField.LEVELS; level++) {
            held += strangers[field][field][level][level];
        }
        return held > 0 ? strangers[field][field][ComparedField.EXACT][ComparedField.EXACT] / held : 0;
    }
}
