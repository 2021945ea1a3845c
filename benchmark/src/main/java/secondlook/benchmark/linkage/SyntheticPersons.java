package secondlook.benchmark.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Invented persons in six fields, with names as unequally common as names are, one person recorded one to four times,
 * and slips of the pen. All names are made of syllables.
 *
 * <p>Each million has surnames, postcodes and years of birth of its own, so that ten million have ten times the pairs of
 * one million, not a hundred times: pairs a record stay equal.
 */
final class SyntheticPersons {
    static final String HEADER = "id,first_name,surname,dob,city,postcode,occupation";
    private static final int MILLION = 1_000_000;
    private static final int YEARS = 97;
    private static final String[] STARTS = {
        "al", "ber", "cor", "dan", "el", "far", "gos", "hal", "in", "jor", "kel", "lor", "mar", "nor", "os", "pel",
        "quin", "ros", "sel", "tor", "ul", "ven", "wil", "yar", "zel", "bra", "cla", "dre", "fin", "gra"
    };
    private static final String[] MIDDLES = {
        "a", "be", "ci", "do", "en", "fa", "ge", "hi", "is", "lo", "mi", "na", "or", "pe", "ri", "sa", "te", "un"
    };
    private static final String[] ENDS = {
        "bert", "by", "croft", "den", "don", "field", "ford", "ham", "ing", "land", "ley", "low", "man", "mer", "more",
        "ner", "ridge", "shaw", "son", "stead", "ton", "vale", "ward", "well", "wick", "wood", "worth", "a", "ie", "us"
    };

    private final SplittableRandom random;
    private final Names firstNames;
    private final Names cities;
    private final Names occupations;
    private long next;

    private SyntheticPersons(long seed) {
        random = new SplittableRandom(seed);
        Random words = new Random(seed);
        firstNames = new Names(words(words, 12_000), 0.97);
        cities = new Names(words(words, 2_000), 0.8);
        occupations = new Names(words(words, 450), 0.6);
    }

    /** Words by rank, the first ones much commoner than the last (Zipf with an exponent). */
    private static final class Names {
        private final List<String> words;
        private final double[] upTo;

        Names(List<String> words, double exponent) {
            this.words = words;
            upTo = new double[words.size()];
            double sum = 0;
            for (int rank = 0; rank < upTo.length; rank++) {
                sum += Math.pow(rank + 1.0, -exponent);
                upTo[rank] = sum;
            }
        }

        String pick(SplittableRandom random) {
            int at = java.util.Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
            return words.get(at < 0 ? Math.min(-at - 1, upTo.length - 1) : at);
        }
    }

    private static List<String> words(Random random, int count) {
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            StringBuilder word = new StringBuilder(STARTS[random.nextInt(STARTS.length)]);
            for (int middle = random.nextInt(3); middle > 0; middle--) {
                word.append(MIDDLES[random.nextInt(MIDDLES.length)]);
            }
            word.append(ENDS[random.nextInt(ENDS.length)]);
            if (seen.add(word.toString())) {
                words.add(word.toString());
            }
        }
        return words;
    }

    /** Writes a file of so many records; the same seed gives the same bytes. */
    static void write(Path file, int records, long seed) throws IOException {
        SyntheticPersons persons = new SyntheticPersons(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (int from = 0; from < records; from += MILLION) {
                persons.million(out, Math.min(MILLION, records - from), from / MILLION);
            }
        }
    }

    /** Writes one million, shuffled within itself so that records of a person do not stand together. */
    private void million(BufferedWriter out, int records, int number) throws IOException {
        Names surnames = new Names(words(new Random(1_000L + number), 25_000), 0.75);
        LocalDate first = LocalDate.of(1000 + (number == 0 ? 920 : YEARS * (number - 1)), 1, 1);
        List<String> rows = new ArrayList<>(records);
        while (rows.size() < records) {
            String[] person = {
                firstNames.pick(random),
                surnames.pick(random),
                first.plusDays(random.nextInt(YEARS * 365)).toString(),
                cities.pick(random),
                postcode(number),
                occupations.pick(random)
            };
            int copies = random.nextInt(10) < 6 ? 1 : 2 + random.nextInt(3);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                rows.add(row(copy == 0 ? person : slipped(person, number)));
            }
        }
        for (int at = rows.size() - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            String held = rows.get(at);
            rows.set(at, rows.get(other));
            rows.set(other, held);
        }
        for (String row : rows) {
            out.write("r");
            out.write(Long.toString(next++));
            out.write(row);
            out.write('\n');
        }
    }

    private String postcode(int number) {
        return "" + (char) ('A' + number % 26) + (char) ('A' + random.nextInt(20)) + random.nextInt(40) + " "
                + random.nextInt(10) + (char) ('A' + random.nextInt(10)) + (char) ('A' + random.nextInt(10));
    }

    private String[] slipped(String[] person, int number) {
        String[] copy = person.clone();
        for (int field = 0; field < copy.length; field++) {
            if (random.nextInt(12) == 0) {
                copy[field] = slip(copy[field]);
            }
        }
        if (random.nextInt(5) == 0) {
            copy[3] = cities.pick(random);
            copy[4] = postcode(number);
        }
        if (random.nextInt(6) == 0) {
            copy[5] = occupations.pick(random);
        }
        return copy;
    }

    private String slip(String value) {
        int at = random.nextInt(value.length());
        if (Character.isDigit(value.charAt(at))) {
            return value.substring(0, at) + random.nextInt(10) + value.substring(at + 1);
        }
        if (value.charAt(at) == '-') {
            return value;
        }
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> value.substring(0, at) + letter + value.substring(at);
            case 1 -> value.substring(0, at) + letter + value.substring(at + 1);
            default -> at == 0 ? value : value.substring(0, at) + value.substring(at + 1);
        };
    }

    private String row(String[] values) {
        StringBuilder row = new StringBuilder(64);
        for (String value : values) {
            row.append(',');
            if (random.nextInt(50) > 0) {
                row.append(value);
            }
        }
        return row.toString();
    }
}
