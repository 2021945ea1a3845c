package secondlook.benchmark.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Registers with German names, in which day, month and year of birth stand in columns of their own. */
final class GermanRegisters {
    private static final List<String> FORENAMES = List.of(
            "Hans",
            "Ursula",
            "Peter",
            "Karin",
            "Wolfgang",
            "Helga",
            "Klaus",
            "Sabine",
            "Jürgen",
            "Monika",
            "Günter",
            "Renate",
            "Michael",
            "Ingrid",
            "Werner",
            "Brigitte",
            "Thomas",
            "Petra",
            "Manfred",
            "Gisela",
            "Andreas",
            "Andrea",
            "Helmut",
            "Claudia",
            "Stefan",
            "Susanne",
            "Jörg",
            "Gerda",
            "Frank",
            "Birgit",
            "Uwe",
            "Elke",
            "Bernd",
            "Käthe",
            "Rainer",
            "Heike",
            "Dieter",
            "Anja",
            "Björn",
            "Silke",
            "Matthias",
            "Ulrike",
            "Horst",
            "Bärbel",
            "Rolf",
            "Martina",
            "Heinz",
            "Katrin",
            "Götz",
            "Anneliese",
            "Sören",
            "Gretel",
            "Lars",
            "Jutta");
    private static final List<String> SURNAMES = List.of(
            "Müller",
            "Schmidt",
            "Schneider",
            "Fischer",
            "Weber",
            "Meyer",
            "Wagner",
            "Becker",
            "Schulz",
            "Hoffmann",
            "Schäfer",
            "Koch",
            "Bauer",
            "Richter",
            "Klein",
            "Wolf",
            "Schröder",
            "Neumann",
            "Schwarz",
            "Zimmermann",
            "Braun",
            "Krüger",
            "Hofmann",
            "Hartmann",
            "Lange",
            "Schmitt",
            "Werner",
            "Krause",
            "Meier",
            "Lehmann",
            "Köhler",
            "Maier",
            "Huber",
            "Kaiser",
            "Groß",
            "Weiß",
            "Jäger",
            "Möller",
            "König",
            "Böhm",
            "Fuß",
            "Strauß",
            "Preuß",
            "Förster",
            "Günther",
            "Grünewald",
            "Kästner",
            "Löwe",
            "Dörr",
            "Bühler");
    private static final String[][] PARTS = {
        {"Ahl", "Bir", "Dorn", "Eich", "Feld", "Gold", "Hirsch", "Kalt", "Lind", "Mühl", "Nuss", "Rohr", "Stein", "Wald"
        },
        {"bach", "berg", "brück", "dorf", "hausen", "heim", "höfer", "kamp", "mann", "stedt", "thaler", "wald"}
    };

    private GermanRegisters() {}

    /** First name, last name, year, month and day of birth, place and postcode; one person in four twice or more. */
    static Register residents(int records, long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            String place = part(random, 0) + part(random, 1);
            List<String> truth = List.of(
                    NamePool.byRank(random, FORENAMES, 1.5),
                    surname(random),
                    Integer.toString(1920 + random.nextInt(90)),
                    Integer.toString(1 + random.nextInt(12)),
                    Integer.toString(1 + random.nextInt(28)),
                    place,
                    String.format(
                            Locale.ROOT,
                            "%05d",
                            1000 + Math.floorMod(place.hashCode(), 90) * 1000 + random.nextInt(12)));
            int copies = random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(3);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                List<String> row = new ArrayList<>(List.of("n" + rows.size(), "p" + person));
                for (int field = 0; field < truth.size(); field++) {
                    String value = copy == 0 ? truth.get(field) : written(random, truth.get(field), field);
                    row.add(field > 4 ? Slips.blank(random, value, 0.1) : value);
                }
                rows.add(row);
            }
        }
        Collections.shuffle(rows, random);
        return Register.of(
                "German residents",
                List.of("lfd_nr", "wer", "vorname", "nachname", "jahr", "monat", "tag", "ort", "plz"),
                rows);
    }

    private static String written(Random random, String value, int field) {
        String umlauts = Slips.chance(random, 0.4) ? without(random, value) : value;
        boolean moved = field > 4 && Slips.chance(random, 0.1);
        return moved ? part(random, 0) + part(random, 1) : Slips.typo(random, umlauts, field < 2 ? 0.1 : 0.03);
    }

    private static String without(Random random, String value) {
        boolean twoLetters = random.nextBoolean();
        return value.replace("ü", twoLetters ? "ue" : "u")
                .replace("ö", twoLetters ? "oe" : "o")
                .replace("ä", twoLetters ? "ae" : "a")
                .replace("ß", "ss");
    }

    /** Capital letters, a second forename and surname now and then, one record in ten repeated with one slip. */
    static Register capitals(int records, long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            List<String> truth = List.of(
                    NamePool.byRank(random, FORENAMES, 1.5),
                    random.nextInt(7) == 0 ? NamePool.byRank(random, FORENAMES, 1.5) : "",
                    surname(random),
                    random.nextInt(80) == 0 ? surname(random) : "",
                    Integer.toString(1920 + random.nextInt(90)),
                    Integer.toString(1 + random.nextInt(12)),
                    Integer.toString(1 + random.nextInt(28)));
            rows.add(row(rows.size(), person, truth));
            if (random.nextInt(9) == 0 && rows.size() < records) {
                List<String> slipped = new ArrayList<>(truth);
                int field =
                        Slips.pick(random, "0", "0", "2", "2", "4", "5", "6").charAt(0) - '0';
                slipped.set(field, Slips.typo(random, slipped.get(field), 1));
                rows.add(row(rows.size(), person, slipped));
            }
        }
        Collections.shuffle(rows, random);
        return Register.of(
                "German capitals",
                List.of("nr", "person", "fname_1", "fname_2", "lname_1", "lname_2", "by", "bm", "bd"),
                rows);
    }

    private static List<String> row(int number, int person, List<String> values) {
        List<String> row = new ArrayList<>(List.of("n" + number, "p" + person));
        values.forEach(value -> row.add(value.toUpperCase(Locale.ROOT)));
        return row;
    }

    private static String surname(Random random) {
        return random.nextInt(5) < 3 ? NamePool.byRank(random, SURNAMES, 1.5) : part(random, 0) + part(random, 1);
    }

    private static String part(Random random, int which) {
        return Slips.pick(random, PARTS[which]);
    }
}
