package secondlook.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes the weight of a pair apart, field by field. Stateless once built, so threads share it. */
final class PairEvidence {
    private final RecordTable table;
    private final PairScorer scorer;
    private final Judged judged;

    PairEvidence(RecordTable table, PairScorer scorer, Judged judged) {
        this.table = table;
        this.scorer = scorer;
        this.judged = judged;
    }

    /** The explanation of two records that stand in these units. */
    PairExplanation of(String leftId, String rightId, int left, int right, PairStatus status) {
        PairModel model = scorer.model();
        long pattern = scorer.levels().of(left, right);
        List<Evidence> evidence = new ArrayList<>();
        double sum = model.priorBits();
        for (int field = 0; field < table.fields.length; field++) {
            Evidence item = evidence(field, pattern, left, right);
            evidence.add(item);
            sum += item.bits();
        }
        double list = scorer.listBits(left, right);
        if (list != 0) {
            evidence.add(
                    new Evidence(Evidence.ONE_LIST, "", "", "each has an entry of their own in one list", list, ""));
            sum += list;
        }
        return new PairExplanation(
                leftId, rightId, model.priorBits(), evidence, sum, judged.probability(sum, status), status);
    }

    private Evidence evidence(int field, long pattern, int left, int right) {
        ComparedField compared = table.fields[field];
        int level = PairLevels.level(pattern, field);
        String name = compared.field().name();
        if (level == ComparedField.MISSING) {
            boolean both = table.codes(field, left).length > 0 && table.codes(field, right).length > 0;
            String why = both ? whyNothingIsSaid(compared) : "not recorded in both";
            return new Evidence(name, text(field, left), text(field, right), why, 0, "");
        }
        double weight = scorer.model().same().bits(field, pattern)
                - scorer.model().other().bits(field, pattern);
        String frequency = "";
        if (compared.usesFrequency(level)) {
            weight += scorer.frequencyBits(field, level, pattern, left, right);
            double one = Math.pow(2, -scorer.sharedLog(field, level, left, right));
            frequency = String.format(Locale.ROOT, "1 in %,d here", Math.max(1, Math.round(Math.min(one, 1e9))));
        }
        return new Evidence(name, text(field, left), text(field, right), compared.levelName(level), weight, frequency);
    }

    private static String whyNothingIsSaid(ComparedField compared) {
        return switch (compared.field().kind()) {
            case PERSON_NUMBER, STRONG_IDENTIFIER -> "given by two bodies, so that nothing is said by their being two";
            default -> "changed places with the other name";
        };
    }

    private String text(int field, int unit) {
        List<String> values = new ArrayList<>();
        for (int code : table.codes(field, unit)) {
            values.add(table.fields[field].value(code));
        }
        return String.join("; ", values);
    }
}
