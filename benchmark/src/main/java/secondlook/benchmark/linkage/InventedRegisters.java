package secondlook.benchmark.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invented registers with known truth, of three shapes that the engine's defaults were not chosen on one by one: people
 * recorded many times over a long past, people recorded with many blanks, and pairs in a register with day, month and
 * year of birth in columns of their own. All names are made of syllables.
 */
final class InventedRegisters {
    /** A table: a heading, rows, and the place of the truth column. */
    record Register(String name, List<String> headings, List<List<String>> rows) {}

    private static final String[][] SYLLABLES = {
        {
            "al", "ber", "cor", "dan", "el", "far", "gos", "hal", "ing", "jor", "kel", "lor", "mar", "nor", "os", "pel",
            "quin", "ros", "sel", "tor", "ul", "ven", "wil", "yar", "zel", "bra", "cla", "dre", "fin", "gra"
        },
        {"a", "be", "ci", "do", "en", "fa", "ge", "hi", "is", "lo", "mi", "na", "or", "pe", "ri", "sa", "te", "un"},
        {
            "bert", "by", "croft", "den", "don", "field", "ford", "ham", "ing", "land", "ley", "low", "man", "mer",
            "more", "ner", "ridge", "shaw", "son", "stead", "ton", "vale", "ward", "well", "wick", "wood", "worth"
        }
    };
    private static final String[] SHORTENED = {
        "thomas tom",
        "robert bob",
        "william bill",
        "elizabeth liz",
        "edward ted",
        "margaret meg",
        "richard dick",
        "john jack",
        "james jim",
        "henry harry",
        "catherine kate",
        "charles charlie",
        "george",
        "joseph joe",
        "mary",
        "alexander alex",
        "samuel sam",
        "frederick fred",
        "arthur",
        "francis frank",
        "david",
        "walter",
        "alfred",
        "ernest",
        "herbert",
        "hugh",
        "edmund",
        "philip",
        "anne",
        "jane"
    };
    private static final String[] OCCUPATIONS = {
        "politician",
        "writer",
        "painter",
        "engineer",
        "priest",
        "botanist",
        "lawyer",
        "merchant",
        "physician",
        "soldier",
        "composer",
        "architect",
        "teacher",
        "farmer",
        "printer"
    };

    private InventedRegisters() {}

    /** People of the past, about ten records each, with relatives, short forms, titles and moved houses. */
    static Register historical(int records, long seed) {
        Random random = new Random(seed);
        List<String> headings = List.of(
                "unique_id",
                "cluster",
                "full_name",
                "first_and_surname",
                "first_name",
                "surname",
                "dob",
                "birth_place",
                "postcode_fake",
                "gender",
                "occupation");
        List<String> surnames = words(random, 2600);
        List<String> places = words(random, 500);
        List<List<String>> rows = new ArrayList<>();
        String lastSurname = "";
        String lastPlace = "";
        for (int person = 0; rows.size() < records; person++) {
            boolean relative = person > 0 && random.nextInt(6) == 0;
            String[] forename = pick(random, SHORTENED).split(" ");
            String middle = random.nextInt(3) == 0 ? pick(random, SHORTENED).split(" ")[0] : "";
            String surname = relative ? lastSurname : common(random, surnames);
            String place = relative ? lastPlace : common(random, places);
            lastSurname = surname;
            lastPlace = place;
            LocalDate born = LocalDate.of(1600 + random.nextInt(320), 1, 1).plusDays(random.nextInt(365));
            String area = place.substring(0, 2) + (1 + random.nextInt(25));
            String occupation = pick(random, OCCUPATIONS);
            String title = random.nextInt(12) == 0 ? ", " + (1 + random.nextInt(8)) + "th baronet" : "";
            String gender = random.nextInt(6) == 0 ? "female" : "male";
            int copies = 2 + random.nextInt(18);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                String first = random.nextInt(4) == 0 ? forename[forename.length - 1] : forename[0];
                first = typo(random, first, 0.06);
                String last = typo(random, surname, 0.1);
                boolean whole = random.nextInt(4) > 0;
                String full =
                        first + (whole && !middle.isEmpty() ? " " + middle : "") + " " + last + (whole ? title : "");
                LocalDate date = random.nextInt(14) == 0
                        ? born.withYear(born.getYear() + (random.nextInt(2) == 0 ? 10 : -1))
                        : random.nextInt(14) == 0 ? LocalDate.of(born.getYear(), 1, 1) : born;
                rows.add(List.of(
                        "Q" + person + "-" + copy,
                        "Q" + person,
                        blank(random, full, 0.02),
                        blank(random, first + " " + last, 0.02),
                        blank(random, first, 0.03),
                        blank(random, last, 0.05),
                        blank(random, date.toString(), 0.15),
                        blank(random, random.nextInt(20) == 0 ? common(random, places) : place, 0.1),
                        blank(random, area + " " + random.nextInt(5) + "a" + (char) ('a' + random.nextInt(4)), 0.3),
                        blank(random, gender, 0.1),
                        blank(random, random.nextInt(12) == 0 ? pick(random, OCCUPATIONS) : occupation, 0.4)));
            }
        }
        Collections.shuffle(rows, random);
        return new Register("historical", headings, rows);
    }

    /** People recorded one to six times with two cells in five left blank. */
    static Register sparse(int records, long seed) {
        Random random = new Random(seed);
        List<String> headings = List.of("id", "person", "given", "family", "birth", "town", "street", "phone");
        List<String> surnames = words(random, 2000);
        List<String> places = words(random, 300);
        List<String> streets = words(random, 900);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            List<String> truth = List.of(
                    pick(random, SHORTENED).split(" ")[0],
                    common(random, surnames),
                    LocalDate.of(1930 + random.nextInt(80), 1, 1)
                            .plusDays(random.nextInt(365))
                            .toString(),
                    common(random, places),
                    (1 + random.nextInt(90)) + " " + pick(random, streets.toArray(String[]::new)) + " road",
                    "07" + (100_000_000 + random.nextInt(899_999_999)));
            int copies = 1 + random.nextInt(6);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                List<String> row = new ArrayList<>(List.of("n" + rows.size(), "p" + person));
                for (int field = 0; field < truth.size(); field++) {
                    row.add(blank(random, typo(random, truth.get(field), 0.08), field < 2 ? 0.15 : 0.5));
                }
                rows.add(row);
            }
        }
        Collections.shuffle(rows, random);
        return new Register("sparse", headings, rows);
    }

    /** A register of ten thousand with one record in ten repeated with a slip; date of birth in three columns. */
    static Register threePartDates(int records, long seed) {
        Random random = new Random(seed);
        List<String> headings = List.of("nr", "person", "fname_1", "fname_2", "lname_1", "lname_2", "by", "bm", "bd");
        List<String> forenames = words(random, 150);
        List<String> surnames = words(random, 1000);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            List<String> truth = List.of(
                    common(random, forenames).toUpperCase(Locale.ROOT),
                    random.nextInt(7) == 0 ? common(random, forenames).toUpperCase(Locale.ROOT) : "",
                    common(random, surnames).toUpperCase(Locale.ROOT),
                    random.nextInt(60) == 0 ? common(random, surnames).toUpperCase(Locale.ROOT) : "",
                    Integer.toString(1920 + random.nextInt(90)),
                    Integer.toString(1 + random.nextInt(12)),
                    Integer.toString(1 + random.nextInt(28)));
            rows.add(row(rows.size(), person, truth));
            if (random.nextInt(9) == 0 && rows.size() < records) {
                List<String> slipped = new ArrayList<>(truth);
                int field = random.nextInt(7);
                slipped.set(field, typo(random, slipped.get(field), 1));
                rows.add(row(rows.size(), person, slipped));
            }
        }
        Collections.shuffle(rows, random);
        return new Register("three-part dates", headings, rows);
    }

    private static List<String> row(int number, int person, List<String> values) {
        List<String> row = new ArrayList<>(List.of("n" + number, "p" + person));
        row.addAll(values);
        return row;
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(pick(random, SYLLABLES[0])
                    + (random.nextInt(3) == 0 ? "" : pick(random, SYLLABLES[1]))
                    + pick(random, SYLLABLES[2]));
        }
        return words;
    }

    /** A word by rank, the first ones much commoner than the last, as names are. */
    private static String common(Random random, List<String> words) {
        return words.get((int) (words.size() * Math.pow(random.nextDouble(), 2.5)));
    }

    private static String blank(Random random, String value, double share) {
        return random.nextDouble() < share ? "" : value;
    }

    private static String typo(Random random, String value, double share) {
        if (value.isEmpty() || random.nextDouble() >= share) {
            return value;
        }
        int at = random.nextInt(value.length());
        char other = Character.isDigit(value.charAt(at))
                ? (char) ('0' + random.nextInt(10))
                : (char) ((Character.isUpperCase(value.charAt(at)) ? 'A' : 'a') + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> value.substring(0, at) + other + value.substring(at + 1);
            case 1 -> value.length() < 3 ? value : value.substring(0, at) + value.substring(at + 1);
            default ->
                at == 0
                        ? value
                        : value.substring(0, at - 1)
                                + value.charAt(at)
                                + value.charAt(at - 1)
                                + value.substring(at + 1);
        };
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
