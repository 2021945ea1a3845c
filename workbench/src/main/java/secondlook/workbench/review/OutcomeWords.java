package secondlook.workbench.review;

import java.util.Locale;

/**
 * Outcome codes in plain words. The meaning of 1 to 22 is the Home Office's outcomes framework of April 2013, said so
 * that nobody needs the code book; earlier words that a mapping could not settle are <em>vague</em> and stay so.
 */
final class OutcomeWords {

    private OutcomeWords() {}

    /** "outcome 16: suspect identified; the child does not support further action". */
    static String of(String code) {
        String plain = plain(code);
        return code.chars().allMatch(Character::isDigit) ? "outcome " + code + ": " + plain : plain;
    }

    /** The meaning alone, beginning with a small letter. */
    static String plain(String code) {
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "1" -> "charged or summonsed";
            case "2", "3" -> "caution";
            case "4" -> "taken into consideration with another offence";
            case "5" -> "the person recorded as suspect has died";
            case "6" -> "penalty notice";
            case "7" -> "cannabis or khat warning";
            case "8" -> "community resolution";
            case "9" -> "the prosecutor decided that prosecution was not in the public interest";
            case "10" -> "the police decided that formal action was not in the public interest";
            case "11" -> "the person recorded as suspect was under the age of criminal responsibility";
            case "12" -> "the person recorded as suspect was too ill";
            case "13" -> "the child or a main witness had died or was too ill";
            case "14" -> "no suspect identified; the child does not support further action";
            case "15" -> "suspect identified; the child supports action; difficulties with the evidence recorded";
            case "16" -> "suspect identified; the child does not support further action";
            case "17" -> "the time limit for prosecution had passed";
            case "18" -> "investigation recorded as complete; no suspect identified";
            case "19" -> "passed to the national fraud bureau";
            case "20" -> "passed to another body for further action";
            case "21" -> "the police decided that further investigation was not in the public interest";
            case "22" -> "diversionary, educational or other activity instead of prosecution";
            case "vague" -> "an outcome in words that fit no code";
            case "none" -> "no outcome given";
            default ->
                code.toLowerCase(Locale.ROOT).startsWith("rc")
                        ? "closed by social care, reason code " + code.substring(2)
                        : "outcome “" + code + "”";
        };
    }
}
