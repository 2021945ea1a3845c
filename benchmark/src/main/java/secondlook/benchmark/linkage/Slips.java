package secondlook.benchmark.linkage;

import java.time.LocalDate;
import java.util.Random;

/** What goes wrong when people write down people: slips of keys and ears, blanks, dates known in part. */
final class Slips {
    private static final String[][] SOUNDS = {
        {"ph", "f"},
        {"ck", "k"},
        {"y", "i"},
        {"ie", "ei"},
        {"ou", "u"},
        {"ll", "l"},
        {"tt", "t"},
        {"s", "z"},
        {"c", "k"}
    };

    private Slips() {}

    static String pick(Random random, String... from) {
        return from[random.nextInt(from.length)];
    }

    static boolean chance(Random random, double share) {
        return random.nextDouble() < share;
    }

    static String blank(Random random, String value, double share) {
        return chance(random, share) ? "" : value;
    }

    /** With the given chance one slip, and one time in five a second. */
    static String typo(Random random, String value, double share) {
        if (value.isEmpty() || !chance(random, share)) {
            return value;
        }
        String once = slip(random, value);
        return chance(random, 0.2) && !once.isEmpty() ? slip(random, once) : once;
    }

    private static String slip(Random random, String value) {
        int at = random.nextInt(value.length());
        char letter = value.charAt(at);
        String before = value.substring(0, at);
        String after = value.substring(at + 1);
        return switch (random.nextInt(6)) {
            case 0 -> before + other(random, letter) + after;
            case 1 -> value.length() < 3 ? before + other(random, letter) + after : before + after;
            case 2 -> before + letter + other(random, letter) + after;
            case 3 -> at == 0 ? value : value.substring(0, at - 1) + letter + value.charAt(at - 1) + after;
            case 4 -> before + letter + letter + after;
            default -> misheard(random, value);
        };
    }

    private static String misheard(Random random, String value) {
        String[] sounds = SOUNDS[random.nextInt(SOUNDS.length)];
        int way = random.nextInt(2);
        String heard = value.replaceFirst(sounds[way], sounds[1 - way]);
        return heard.equals(value) ? value + pick(random, "e", "s") : heard;
    }

    private static char other(Random random, char letter) {
        if (Character.isDigit(letter)) {
            return (char) ('0' + random.nextInt(10));
        }
        return (char) ((Character.isUpperCase(letter) ? 'A' : 'a') + random.nextInt(26));
    }

    /** A wrong day, month or year, day and month exchanged, or a year that was only about right. */
    static LocalDate wrongDate(Random random, LocalDate date) {
        return switch (random.nextInt(6)) {
            case 0 -> date.withYear(date.getYear() + pick(random, new int[] {-10, -1, 1, 10}));
            case 1 -> date.withDayOfMonth(1 + random.nextInt(28));
            case 2 -> LocalDate.of(date.getYear(), 1 + random.nextInt(12), Math.min(28, date.getDayOfMonth()));
            case 3 ->
                date.getDayOfMonth() <= 12
                        ? LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue())
                        : date.plusDays(1);
            case 4 -> date.plusDays(random.nextInt(3) - 1L);
            default -> LocalDate.of(date.getYear(), 1, 1);
        };
    }

    private static int pick(Random random, int[] from) {
        return from[random.nextInt(from.length)];
    }
}
