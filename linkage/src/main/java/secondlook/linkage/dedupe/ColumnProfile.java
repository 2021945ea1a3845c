package secondlook.linkage.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.FieldKind;
import secondlook.linkage.text.TextFolding;

/**
 * What a column holds, told from its values. Headings are read for one purpose only: to leave out what must not enter
 * linking (sex, ethnicity, nationality, religion), which is recognised by values too.
 *
 * @param header the column's heading; several joined by " + " when columns were taken together
 * @param kind what its values are, null when it is left out
 * @param leftOut why it is left out, empty when it is not
 * @param filledShare share of rows with a value, from 0 to 1
 * @param distinct number of distinct values
 */
record ColumnProfile(String header, @Nullable FieldKind kind, String leftOut, double filledShare, int distinct) {
    private static final Pattern PHONE = Pattern.compile("(?:\\+|00?)?[0-9()/. -]{8,20}");
    private static final double DATE_SHARE = 0.8;
    private static final double PROTECTED_SHARE = 0.9;
    private static final double CODE_SHARE = 0.8;
    private static final double PHONE_SHARE = 0.8;
    private static final double WORDS_OF_TEXT = 1.7;
    private static final double WORDS_OF_PROSE = 25;
    /** A column of so few values tells nobody apart; a sex coded in numbers looks just so. */
    private static final int TOO_FEW_VALUES = 3;

    private static final int ROWS_TO_JUDGE_BY = 50;
    private static final int LONGEST_FOLDED = 4096;

    static ColumnProfile of(String header, List<String> dictionary, int[] codes, boolean insisted) {
        int[] counts = new int[dictionary.size()];
        int filled = 0;
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
                filled++;
            }
        }
        Shares shares = Shares.of(dictionary, counts);
        double share = codes.length == 0 ? 0 : (double) filled / codes.length;
        String leftOut = leftOut(header, shares, codes.length, insisted);
        return new ColumnProfile(header, leftOut.isEmpty() ? kind(shares) : null, leftOut, share, dictionary.size());
    }

    private static String leftOut(String header, Shares shares, int rows, boolean insisted) {
        if (shares.rows == 0) {
            return "nothing is recorded in it";
        }
        if (!insisted && (ProtectedColumns.heading(header) || shares.protectedValues >= PROTECTED_SHARE)) {
            return "sex, ethnicity, nationality and religion do not enter linking";
        }
        if (shares.distinct == 1 && rows > 1) {
            return "it holds one value only";
        }
        if (!insisted && shares.distinct <= TOO_FEW_VALUES && shares.rows >= ROWS_TO_JUDGE_BY) {
            return "so few values tell nobody apart";
        }
        return shares.words > WORDS_OF_PROSE ? "it holds long text" : "";
    }

    /** Whether a column that someone else chose looks like sex, ethnicity, nationality or religion. */
    static boolean isProtected(String header, List<String> distinctValues) {
        long known = distinctValues.stream()
                .filter(value -> ProtectedColumns.value(TextFolding.fold(value)))
                .count();
        return ProtectedColumns.heading(header) || (known > 0 && known >= PROTECTED_SHARE * distinctValues.size());
    }

    private static FieldKind kind(Shares shares) {
        if (shares.dates >= DATE_SHARE && shares.wholeDates >= DATE_SHARE / 2) {
            return FieldKind.DATE;
        }
        if (shares.mail >= 0.5) {
            return FieldKind.EMAIL;
        }
        if (shares.phones >= PHONE_SHARE && shares.dialled >= PHONE_SHARE / 2) {
            return FieldKind.PHONE;
        }
        if (shares.withDigits >= CODE_SHARE && shares.words <= 2.4 && shares.letters <= 24 && shares.longWords < 0.5) {
            return FieldKind.IDENTIFIER;
        }
        if (shares.words < WORDS_OF_TEXT) {
            return FieldKind.WORD;
        }
        return shares.withDigits >= 0.5 ? FieldKind.ADDRESS : FieldKind.TEXT;
    }

    /** Whether each row has its own short value without spaces, as record ids have, and no date. */
    static boolean looksLikeRecordId(List<String> dictionary, int[] codes) {
        if (dictionary.size() != codes.length || codes.length < 2) {
            return false;
        }
        long dates = dictionary.stream().filter(DateShape::isDate).count();
        return Arrays.stream(codes).allMatch(code -> code >= 0)
                && dates < DATE_SHARE * codes.length
                && dictionary.stream()
                        .allMatch(value -> value.length() <= 64
                                && value.indexOf(' ') < 0
                                && value.indexOf('@') < 0
                                && value.chars().anyMatch(Character::isDigit));
    }

    /** Shares of rows, over a column's values; {@code words} and {@code letters} are means a row. */
    private record Shares(
            int rows,
            int distinct,
            double dates,
            double wholeDates,
            double withDigits,
            double mail,
            double protectedValues,
            double words,
            double letters,
            double phones,
            double dialled,
            double longWords) {
        static Shares of(List<String> dictionary, int[] counts) {
            long rows = 0;
            int distinct = 0;
            double[] sums = new double[10];
            for (int code = 0; code < counts.length; code++) {
                String value = dictionary.get(code);
                if (value.length() > LONGEST_FOLDED) {
                    // Prose: counted as such without folding megabytes.
                    rows += counts[code];
                    distinct++;
                    sums[5] += 1000.0 * counts[code];
                    continue;
                }
                String folded = TextFolding.fold(value);
                if (TextFolding.isNotRecorded(folded) || counts[code] == 0) {
                    continue;
                }
                rows += counts[code];
                distinct++;
                add(value, folded, counts[code], sums);
            }
            double total = Math.max(1, rows);
            return new Shares(
                    (int) rows,
                    distinct,
                    sums[0] / total,
                    sums[1] / total,
                    sums[2] / total,
                    sums[3] / total,
                    sums[4] / total,
                    sums[5] / total,
                    sums[6] / total,
                    sums[7] / total,
                    sums[8] / total,
                    sums[9] / total);
        }

        private static void add(String value, String folded, int count, double[] sums) {
            boolean date = DateShape.isDate(value);
            sums[0] += date ? count : 0;
            sums[1] += date && value.length() >= 8 ? count : 0;
            sums[2] += folded.chars().anyMatch(Character::isDigit) ? count : 0;
            sums[3] += value.indexOf('@') > 0 ? count : 0;
            sums[4] += ProtectedColumns.value(folded) ? count : 0;
            sums[5] += (double) count
                    * (1 + folded.chars().filter(letter -> letter == ' ').count());
            sums[6] += (double) count * folded.length();
            boolean phone = PHONE.matcher(value).matches()
                    && value.chars().filter(Character::isDigit).count() >= 8;
            sums[7] += phone ? count : 0;
            sums[8] += phone && (value.startsWith("0") || value.startsWith("+") || value.startsWith("(")) ? count : 0;
            // "12 high street" is an address and no code, though it has digits and three words.
            sums[9] += Arrays.stream(folded.split(" "))
                            .anyMatch(word -> word.length() > 3 && word.chars().allMatch(Character::isLetter))
                    ? count
                    : 0;
        }
    }
}
