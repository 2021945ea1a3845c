package secondlook.synthetic;

import java.time.LocalDate;

/** Outcome codes, and the words that stood in their place before April 2014. */
final class Outcomes {
    static final LocalDate CODES_FROM = LocalDate.of(2014, 4, 1);

    private Outcomes() {}

    static boolean coded(LocalDate decided) {
        return !decided.isBefore(CODES_FROM);
    }

    /** The words of a code; each stands for one code alone. */
    static String words(int code) {
        return switch (code) {
            case 0 -> "Cancelled (no crime)";
            case 1 -> "Detected: charged";
            case 9 -> "Undetected: not in the public interest (CPS)";
            case 10 -> "Undetected: not in the public interest (police)";
            case 14 -> "Undetected: suspect not known, victim does not support";
            case 15 -> "Undetected: evidential difficulties, victim supports";
            case 16 -> "Undetected: suspect known, victim does not support";
            case 17 -> "Undetected: time limit passed";
            case 18 -> "Undetected: no suspect found";
            case 20 -> "Transferred to another force or body";
            case 21 -> "Undetected: further investigation not in the public interest";
            default -> throw new IllegalArgumentException("No words for outcome [" + code + "]. Maybe add them here.");
        };
    }
}
