package secondlook.benchmark.planted;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import secondlook.casework.value.Truth;

/** How many of the planted answers of each kind were given, by question. */
final class Tally {

    private static final int MOST_MISSES = 12;

    private final Map<String, Line> lines = new TreeMap<>();
    private int possibleOfYes;
    private int possibleOfOthers;

    /** What was planted. */
    enum Planted {
        YES(Truth.Value.YES),
        NEAR_MISS(Truth.Value.NO),
        CANNOT_TELL(Truth.Value.CANNOT_TELL);

        private final Truth.Value expected;

        Planted(Truth.Value expected) {
            this.expected = expected;
        }

        Truth.Value expected() {
            return expected;
        }
    }

    /**
     * Counts one planted answer.
     *
     * @param given null where the question was not asked of the unit at all
     */
    void count(String question, Planted planted, String unit, Truth.@org.jspecify.annotations.Nullable Value given) {
        Line line = lines.computeIfAbsent(question, _ -> new Line());
        line.all.merge(planted, 1, Integer::sum);
        if (given == planted.expected()) {
            line.right.merge(planted, 1, Integer::sum);
            return;
        }
        if (planted == Planted.CANNOT_TELL && given == Truth.Value.NO) {
            line.cannotTellAsNo++;
        }
        line.misses.add(planted.name().toLowerCase(Locale.ROOT) + " " + unit + " answered "
                + (given == null ? "nothing" : given.name().toLowerCase(Locale.ROOT)));
    }

    /** Counts one that is yes only if a link is right that nobody has judged. */
    void possible(boolean plantedYes) {
        possibleOfYes += plantedYes ? 1 : 0;
        possibleOfOthers += plantedYes ? 0 : 1;
    }

    /** Prints a line a question and its misses; whether all of them reach the bar. */
    boolean print(String heading, double bar) {
        boolean reached = true;
        System.out.println(heading);
        int[] all = new int[2];
        for (Map.Entry<String, Line> each : lines.entrySet()) {
            Line line = each.getValue();
            boolean well = line.share() >= bar && line.cannotTellAsNo == 0;
            reached &= well;
            StringBuilder words = new StringBuilder();
            for (Planted planted : Planted.values()) {
                int number = line.all.getOrDefault(planted, 0);
                int right = line.right.getOrDefault(planted, 0);
                all[0] += right;
                all[1] += number;
                words.append("  ")
                        .append(planted.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(' ')
                        .append(number == 0 ? "none" : right + "/" + number);
            }
            System.out.printf(Locale.ROOT, "  %-34s%s%s%n", each.getKey(), words, well ? "" : "  BELOW THE BAR");
            line.misses.stream().limit(MOST_MISSES).forEach(miss -> System.out.println("      " + miss));
        }
        System.out.printf(Locale.ROOT, "  all: %d of %d right (%.2f %%)%n", all[0], all[1], 100.0 * all[0] / all[1]);
        if (possibleOfYes + possibleOfOthers > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "  shown as possible, and not counted as yes: %d of planted yes, %d of the others%n",
                    possibleOfYes,
                    possibleOfOthers);
        }
        return reached;
    }

    private static final class Line {

        private final Map<Planted, Integer> all = new EnumMap<>(Planted.class);
        private final Map<Planted, Integer> right = new EnumMap<>(Planted.class);
        private final List<String> misses = new ArrayList<>();
        private int cannotTellAsNo;

        /** The worst share of the three kinds. */
        double share() {
            return all.entrySet().stream()
                    .mapToDouble(each -> (double) right.getOrDefault(each.getKey(), 0) / each.getValue())
                    .min()
                    .orElse(1);
        }
    }
}
