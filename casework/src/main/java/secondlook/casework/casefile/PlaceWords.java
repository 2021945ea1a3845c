package secondlook.casework.casefile;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the writing of a place plain, so that two writings of it are one: "GOLDEN LADLE, 3 Tarn St, Marrowby" and "Golden
 * Ladle takeaway, 3 Tarn Street, Marrowby". Words for a kind of premises are left out only where a numbered address tells
 * the premises; "Royal Hotel" alone stays what it is.
 */
public final class PlaceWords {

    private static final Map<String, String> STREETS = Map.ofEntries(
            Map.entry("st", "street"),
            Map.entry("str", "street"),
            Map.entry("rd", "road"),
            Map.entry("ln", "lane"),
            Map.entry("ave", "avenue"),
            Map.entry("av", "avenue"),
            Map.entry("cl", "close"),
            Map.entry("tce", "terrace"),
            Map.entry("terr", "terrace"),
            Map.entry("dr", "drive"),
            Map.entry("gdns", "gardens"),
            Map.entry("cres", "crescent"),
            Map.entry("sq", "square"),
            Map.entry("gr", "grove"));
    /** Too rarely written to be told from other words in a cell, but not beside the rest of a known address. */
    private static final Map<String, String> RARE =
            Map.of("pde", "parade", "wlk", "walk", "ct", "court", "pl", "place", "hse", "house", "bldgs", "buildings");
    /** Only behind another word and at the end of its part of the address: "St Anne's Way" is no street named Anne. */
    private static final Pattern SHORT_STREET =
            Pattern.compile("(?<=\\p{L} )(" + String.join("|", STREETS.keySet()) + ")\\.?(?=\\s*(?:,|;|\\n|$))");

    private static final Pattern KIND_OF_PREMISES = Pattern.compile(
            "^([^,]*?\\p{L}[^,]*?)[ ,]+(?:takeaway|take away|take-away|restaurant|cafe|caf\u00e9|hotel|guest"
                    + " house|guesthouse|shop|store|stores|taxis|taxi firm|taxi office|minicabs|arcade|car"
                    + " wash)\\s*(?=,[^,]*\\d)");

    private static final Pattern SPACES = Pattern.compile("[ \\t\u00a0]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ARTICLE = "the ";

    private PlaceWords() {}

    /** Whether a word in lower case is the short form of this word for a street, such as "st" for "street". */
    public static boolean isShortFor(String written, String street) {
        return street.equals(STREETS.get(written)) || street.equals(RARE.get(written));
    }

    /** Words and numbers in lower case, parted by single spaces; empty where there are none. */
    public static String plain(String written) {
        String words =
                SPACES.matcher(written.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (words.indexOf(',') >= 0) {
            words = KIND_OF_PREMISES.matcher(words).replaceFirst("$1");
        }
        words = SHORT_STREET
                .matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(STREETS.getOrDefault(found.group(1), found.group(1))));
        words = BETWEEN_WORDS.matcher(words).replaceAll(" ").strip();
        return words.startsWith(ARTICLE) ? words.substring(ARTICLE.length()) : words;
    }
}
