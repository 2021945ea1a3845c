package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.List;

/** Which letters of two values differ: those outside a longest common sequence. Long values are marked as a whole. */
final class Differences {

    private static final int LONGEST = 200;

    private Differences() {}

    /** The first value in parts, those marked that the second has not in this order. */
    static List<PairView.Part> of(String value, String other) {
        if (value.equals(other)) {
            return List.of(new PairView.Part(value, false));
        }
        if (value.length() > LONGEST || other.length() > LONGEST) {
            return List.of(new PairView.Part(value, true));
        }
        boolean[] common = common(value, other);
        int shared = 0;
        for (boolean each : common) {
            shared += each ? 1 : 0;
        }
        // Two values with little in common differ as a whole; single letters would only dazzle.
        if (shared * 10 < Math.max(value.length(), other.length()) * 6) {
            return List.of(new PairView.Part(value, true));
        }
        List<PairView.Part> parts = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= value.length(); at++) {
            if (at == value.length() || common[at] != common[from]) {
                parts.add(new PairView.Part(value.substring(from, at), !common[from]));
                from = at;
            }
        }
        return parts;
    }

    private static boolean[] common(String value, String other) {
        int[][] longest = new int[value.length() + 1][other.length() + 1];
        for (int i = value.length() - 1; i >= 0; i--) {
            for (int j = other.length() - 1; j >= 0; j--) {
                longest[i][j] = value.charAt(i) == other.charAt(j)
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        boolean[] common = new boolean[value.length()];
        int i = 0;
        int j = 0;
        while (i < value.length() && j < other.length()) {
            if (value.charAt(i) == other.charAt(j)) {
                common[i++] = true;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }
}
