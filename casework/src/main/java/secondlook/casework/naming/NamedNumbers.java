package secondlook.casework.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import secondlook.casework.casefile.NumberWords;

/** Finds whole phone numbers and whole or partial registrations in a text. They need no book: their shape tells them. */
final class NamedNumbers {

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d/])(?<!\\d\\.)(?:\\+44\\s?(?:\\(0\\)\\s?)?|0044\\s?|\\(?0)(?:[\\s().-]{0,2}\\d){9,10}(?![\\d/])");

    /** Written whole: since 2001, from 1983 to 2001, and from 1963 to 1983. */
    private static final Pattern REGISTRATION =
            Pattern.compile("\\b(?:[A-Z]{2}\\d{2}[\\s.-]?[A-Z]{3}|[a-z]{2}\\d{2}[a-z]{3}"
                    + "|[A-HJ-NP-Y]\\d{1,3}[\\s.-]?[A-Z]{3}|[a-hj-np-y]\\d{3}[a-z]{3}|Q[\\s.]\\d{1,3}[\\s.][A-Z]{3}"
                    + "|[A-Z]{3}[\\s.-]?\\d{1,3}[A-HJ-NPR-Y])\\b");

    /** One of these stands before a part. */
    private static final List<String> SIGNS_OF_A_PART =
            List.of("reg", "registration", "vrm", "vrn", "index", "plate", "number plate");

    private static final Pattern PART = Pattern.compile("(?i)\\b(?:" + String.join("|", SIGNS_OF_A_PART) + ")\\b"
            + "(?:\\s+(?:ends?|ending|starts?|starting|begins?|beginning|part|partial|partly|seen|with|in|is|was|as|number|no\\.?))*"
            + "[\\s:]*[\"'\u201c\u2018]?(?-i:([A-Z0-9?]{3,8}))(?![A-Za-z0-9])");
    /** Letters of a registration that read as a word of a text in capitals. */
    private static final Pattern WORD_IN_CAPITALS =
            Pattern.compile(".*(?:AND|THE|FOR|WAS|HIS|HER|OUT|OFF|NOT|BUT|HAD|HAS"
                    + "|ALL|ONE|TWO|MAN|CAR|WHO|SHE|YES|WITH|NFA|HRS|YRS|OLD|DUE|VIA|PER|AGE)$");

    private static final int SHORTEST_PHONE = 10;

    private NamedNumbers() {}

    /**
     * Phones, then whole registrations, then parts; a later one may lie within an earlier one.
     *
     * @param mixed whether the text has small letters and capitals
     */
    static List<Naming> in(String text, boolean mixed) {
        List<Naming> found = new ArrayList<>();
        long digits =
                text.chars().filter(letter -> letter >= '0' && letter <= '9').count();
        if (digits >= SHORTEST_PHONE) {
            phones(text, found);
        }
        if (digits > 0) {
            registrations(text, mixed, found);
        }
        String small = text.toLowerCase(Locale.ROOT);
        if (SIGNS_OF_A_PART.stream().anyMatch(small::contains)) {
            parts(text, mixed, found);
        }
        return found;
    }

    private static void phones(String text, List<Naming> found) {
        Matcher phone = PHONE.matcher(text);
        while (phone.find()) {
            String digits = Objects.requireNonNull(NumberWords.phone(phone.group()));
            found.add(number(NamedKind.PHONE, HowNamed.NUMBER, phone.start(), phone.end(), digits));
        }
    }

    private static void registrations(String text, boolean mixed, List<Naming> found) {
        Matcher whole = REGISTRATION.matcher(text);
        while (whole.find()) {
            String plain = whole.group().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            if (mixed || !WORD_IN_CAPITALS.matcher(plain).matches()) {
                found.add(number(NamedKind.VEHICLE, HowNamed.NUMBER, whole.start(), whole.end(), plain));
            }
        }
    }

    private static void parts(String text, boolean mixed, List<Naming> found) {
        Matcher part = PART.matcher(text);
        while (part.find()) {
            String plain = part.group(1).toUpperCase(Locale.ROOT);
            // Letters alone are told from a word by the small letters around them.
            boolean told = (plain.chars().anyMatch(Character::isDigit) || mixed)
                    && plain.chars().filter(Character::isLetterOrDigit).count() >= 3;
            if (told) {
                found.add(number(NamedKind.VEHICLE, HowNamed.PART, part.start(1), part.end(1), plain));
            }
        }
    }

    private static Naming number(NamedKind kind, HowNamed how, int start, int end, String plain) {
        return new Naming(kind, how, start, end, plain, List.of(), false);
    }
}
