package secondlook.casework.network;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.PlaceWords;
import secondlook.casework.casefile.TermList;

/** Makes the writing of a thing plain, so that two agencies' writings of it are one. */
final class Plain {

    private static final TermList VAGUE = TermList.named("vague-place");
    private static final Pattern NOT_KNOWN =
            Pattern.compile("(?i)\\b(not recorded|not known|unknown|unsure|somewhere)\\b");
    private static final Pattern STREET = Pattern.compile(
            "(?i)(?:the )?[\\p{L}' -]+ (?:street|road|lane|row|close|terrace|avenue|way|hill|green|drive|walk)"
                    + "(?:,[\\p{L}' -]+)?");
    private static final int WHOLE_REGISTRATION = 5;
    private static final int PART = 3;

    private Plain() {}

    /** Letters and digits; a question mark stands for what was not seen. Null where too little is left. */
    static @Nullable String registration(@Nullable String written) {
        String plain = written == null ? "" : written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9?]", "");
        return plain.replace("?", "").length() < PART ? null : plain;
    }

    /** Whether a registration is written whole. */
    static boolean isWhole(String registration) {
        return !registration.contains("?") && registration.length() >= WHOLE_REGISTRATION;
    }

    /** Words in lower case; null where nothing is left that could be told apart. */
    static @Nullable String place(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String plain = PlaceWords.plain(written);
        return plain.length() < 4 ? null : plain;
    }

    /** Whether the words name a sort of place and no place in particular. */
    static boolean isVague(String written) {
        return VAGUE.isAllOf(written) || NOT_KNOWN.matcher(written).find();
    }

    /** Whether the words are a stretch of street, without a house. */
    static boolean isStreet(String written) {
        return STREET.matcher(written.strip()).matches();
    }

    /** The name in front of an address: what the houses of a chain have in common. */
    static String nameOnly(String written) {
        return written.toLowerCase(Locale.ROOT).split(",", 2)[0].strip();
    }
}
