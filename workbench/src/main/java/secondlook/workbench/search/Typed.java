package secondlook.workbench.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, taken apart: a date or a part of one, words, and what may be a phone, a registration or a reference.
 *
 * @param words folded, each once, in their order
 * @param identifiers letters and digits of each word that holds a digit, and of neighbours taken together
 * @param born a day, month or year, or null
 */
record Typed(
        String raw,
        List<String> words,
        List<String> identifiers,
        @Nullable Born born) {

    static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_IDENTIFIER = 3;
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(?:(\\d{1,2}) )?(" + String.join("|", months()) + ") (\\d{4})\\b");
    private static final Pattern YEAR = Pattern.compile("\\s*((?:19|20)\\d{2})\\s*");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d[\\d ]{5,18}\\d");

    Typed {
        words = List.copyOf(words);
        identifiers = List.copyOf(identifiers);
    }

    static Typed of(String raw) {
        String text = raw.strip();
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            int number = Integer.parseInt(year.group(1));
            return new Typed(
                    raw, List.of(), List.of(), new Born(LocalDate.of(number, 1, 1), LocalDate.of(number, 12, 31)));
        }
        Born born = null;
        for (Pattern pattern : List.of(ISO, DAY, NAMED)) {
            Matcher matcher = pattern.matcher(text);
            if (born == null && matcher.find()) {
                born = born(pattern, matcher.toMatchResult());
                text = born == null ? text : text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
            }
        }
        Set<String> words = new LinkedHashSet<>(Words.of(text));
        return new Typed(raw, words.stream().limit(MOST_WORDS).toList(), identifiers(text), born);
    }

    boolean isEmpty() {
        return words.isEmpty() && identifiers.isEmpty() && born == null;
    }

    /** Words that may be of a name: without digits. */
    List<String> names() {
        return words.stream()
                .filter(word -> word.chars().allMatch(Character::isLetter))
                .toList();
    }

    private static List<String> identifiers(String text) {
        Set<String> identifiers = new LinkedHashSet<>();
        Matcher number = LONG_NUMBER.matcher(text);
        while (number.find()) {
            identifiers.add(Words.digits(number.group()));
        }
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\s+")) {
            String identifier = Words.identifier(part);
            if (!identifier.isEmpty()) {
                parts.add(identifier);
            }
        }
        for (int at = 0; at < Math.min(parts.size(), MOST_WORDS); at++) {
            add(identifiers, parts.get(at));
            if (at > 0) {
                add(identifiers, parts.get(at - 1) + parts.get(at));
            }
        }
        return List.copyOf(identifiers);
    }

    private static void add(Set<String> identifiers, String identifier) {
        if (identifier.length() >= SHORTEST_IDENTIFIER
                && identifier.length() < 64
                && identifier.chars().anyMatch(Character::isDigit)) {
            identifiers.add(identifier);
        }
    }

    private static @Nullable Born born(Pattern pattern, MatchResult found) {
        try {
            if (pattern.equals(ISO)) {
                return Born.on(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
            }
            if (pattern.equals(DAY)) {
                int day = number(found, 1);
                int month = number(found, 2);
                return Born.on(
                        month > 12
                                ? LocalDate.of(number(found, 3), day, month)
                                : LocalDate.of(number(found, 3), month, day));
            }
            YearMonth month = YearMonth.of(
                    number(found, 3), 1 + months().indexOf(found.group(2).toLowerCase(Locale.ROOT)));
            return found.group(1) == null
                    ? new Born(month.atDay(1), month.atEndOfMonth())
                    : Born.on(month.atDay(number(found, 1)));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static List<String> months() {
        List<String> months = new ArrayList<>();
        for (Month month : Month.values()) {
            months.add(month.getDisplayName(TextStyle.FULL, Locale.UK).toLowerCase(Locale.ROOT));
        }
        return months;
    }

    /** Holds what somebody typed, so it says only how much. */
    @Override
    public String toString() {
        return "Typed[" + words.size() + " words]";
    }

    /** A birth date, or the range in which one lies. */
    record Born(LocalDate from, LocalDate to) {

        static Born on(LocalDate day) {
            return new Born(day, day);
        }

        boolean isDay() {
            return from.equals(to);
        }

        /** With day and month changed round; null where that is no date, or the same one. */
        @Nullable
        LocalDate swapped() {
            boolean can = isDay() && from.getDayOfMonth() <= 12 && from.getDayOfMonth() != from.getMonthValue();
            return can ? LocalDate.of(from.getYear(), from.getDayOfMonth(), from.getMonthValue()) : null;
        }
    }
}
