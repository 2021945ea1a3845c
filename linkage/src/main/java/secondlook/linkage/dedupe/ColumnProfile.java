package secondlook.linkage.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.FieldKind;
import secondlook.linkage.text.TextFolding;

/**
 * What a column holds, told from its values. Headings are read for one purpose only: to leave out what must not enter
 * linking (sex, ethnicity, nationality, religion), which is recognised by values too.
 *
 * @param header the column's heading
 * @param kind what its values are, null when it is left out
 * @param leftOut why it is left out, empty when it is not
 * @param filledShare share of rows with a value, from 0 to 1
 * @param distinct number of distinct values
 */
record ColumnProfile(String header, @Nullable FieldKind kind, String leftOut, double filledShare, int distinct) {
    private static final Pattern PROTECTED_HEADING = Pattern.compile(
            "(?:.*[^a-z])?(?:sex|gender|ethnic\\w*|race|nationality|nationalities|religion|faith|ethnicity_\\w+)"
                    + "(?:[^a-z].*)?");
    private static final Set<String> PROTECTED_VALUES = Set.of(
            "m",
            "f",
            "male",
            "female",
            "man",
            "woman",
            "boy",
            "girl",
            "non binary",
            "nonbinary",
            "trans",
            "intersex",
            "white",
            "black",
            "asian",
            "mixed",
            "white british",
            "white irish",
            "white other",
            "black british",
            "black african",
            "black caribbean",
            "asian british",
            "indian",
            "pakistani",
            "bangladeshi",
            "chinese",
            "arab",
            "caucasian",
            "hispanic",
            "latino",
            "mixed race",
            "other ethnic group",
            "other white",
            "roma",
            "gypsy",
            "gypsy or irish traveller",
            "traveller",
            "any other",
            "caribbean",
            "african",
            "any other white",
            "british",
            "english",
            "scottish",
            "welsh",
            "irish",
            "french",
            "german",
            "polish",
            "romanian",
            "american",
            "australian",
            "dutch",
            "italian",
            "spanish",
            "portuguese",
            "turkish",
            "ukrainian",
            "russian",
            "christian",
            "muslim",
            "hindu",
            "sikh",
            "jewish",
            "buddhist",
            "no religion",
            "atheist",
            "catholic",
            "protestant",
            "islam",
            "christianity",
            "hinduism",
            "sikhism",
            "judaism",
            "buddhism",
            "other");
    private static final double DATE_SHARE = 0.8;
    private static final double PROTECTED_SHARE = 0.9;
    private static final double CODE_SHARE = 0.8;
    private static final double WORDS_OF_TEXT = 1.7;
    private static final double WORDS_OF_PROSE = 25;

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
        if (shares.distinct == 1 && rows > 1) {
            return "it holds one value only";
        }
        if (!insisted && isProtected(header, shares)) {
            return "sex, ethnicity, nationality and religion do not enter linking";
        }
        return shares.words > WORDS_OF_PROSE ? "it holds long text" : "";
    }

    private static boolean isProtected(String header, Shares shares) {
        return PROTECTED_HEADING.matcher(header.toLowerCase(Locale.ROOT)).matches()
                || shares.protectedValues >= PROTECTED_SHARE;
    }

    /** Whether a column that someone else chose looks like sex, ethnicity, nationality or religion. */
    static boolean isProtected(String header, List<String> distinctValues) {
        long known = distinctValues.stream()
                .filter(value -> PROTECTED_VALUES.contains(TextFolding.fold(value)))
                .count();
        return PROTECTED_HEADING.matcher(header.toLowerCase(Locale.ROOT)).matches()
                || (known > 0 && known >= PROTECTED_SHARE * distinctValues.size());
    }

    private static FieldKind kind(Shares shares) {
        if (shares.dates >= DATE_SHARE && shares.wholeDates >= DATE_SHARE / 2) {
            return FieldKind.BIRTH_DATE;
        }
        boolean code = shares.withDigits >= CODE_SHARE && shares.words <= 2.4 && shares.letters <= 24;
        if (code || shares.addresses >= 0.5) {
            return FieldKind.IDENTIFIER;
        }
        return shares.words >= WORDS_OF_TEXT ? FieldKind.TEXT : FieldKind.WORD;
    }

    /** Whether each row has its own short value without spaces, as record ids have. */
    static boolean looksLikeRecordId(List<String> dictionary, int[] codes) {
        if (dictionary.size() != codes.length || codes.length < 2) {
            return false;
        }
        return Arrays.stream(codes).allMatch(code -> code >= 0)
                && dictionary.stream()
                        .allMatch(value -> value.length() <= 64
                                && value.indexOf(' ') < 0
                                && value.indexOf('@') < 0
                                && value.chars().anyMatch(Character::isDigit));
    }

    /** Shares of rows, over a column's values. */
    private record Shares(
            int rows,
            int distinct,
            double dates,
            double wholeDates,
            double withDigits,
            double addresses,
            double protectedValues,
            double words,
            double letters) {
        static Shares of(List<String> dictionary, int[] counts) {
            long rows = 0;
            double[] sums = new double[7];
            for (int code = 0; code < counts.length; code++) {
                String value = dictionary.get(code);
                if (value.length() > 4096) {
                    // Prose: counted as such without folding megabytes.
                    rows += counts[code];
                    sums[5] += 1000.0 * counts[code];
                    continue;
                }
                String folded = TextFolding.fold(value);
                if (TextFolding.isNotRecorded(folded)) {
                    continue;
                }
                rows += counts[code];
                boolean date = DateShape.isDate(value);
                sums[0] += date ? counts[code] : 0;
                sums[1] += date && value.length() >= 8 ? counts[code] : 0;
                sums[2] += folded.chars().anyMatch(Character::isDigit) ? counts[code] : 0;
                sums[3] += value.indexOf('@') > 0 ? counts[code] : 0;
                sums[4] += PROTECTED_VALUES.contains(folded) ? counts[code] : 0;
                sums[5] += (double) counts[code]
                        * (1 + folded.chars().filter(letter -> letter == ' ').count());
                sums[6] += (double) counts[code] * folded.length();
            }
            double total = Math.max(1, rows);
            return new Shares(
                    (int) rows,
                    dictionary.size(),
                    sums[0] / total,
                    sums[1] / total,
                    sums[2] / total,
                    sums[3] / total,
                    sums[4] / total,
                    sums[5] / total,
                    sums[6] / total);
        }
    }
}
