package secondlook.benchmark.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** People recorded a few times each with many cells left blank. */
final class SparseRegisters {
    private SparseRegisters() {}

    /** Five fields, a fifth of all cells blank, e-mail addresses made of names. */
    static Register mailing(int records, long seed) {
        Random random = new Random(seed);
        NamePool names = new NamePool(random, 900, 60);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            String[] forename = NamePool.forename(random);
            String surname = names.surname(random);
            LocalDate born = LocalDate.of(1935 + random.nextInt(80), 1, 1).plusDays(random.nextInt(365));
            String town = names.place(random);
            String mail = (random.nextBoolean() ? forename[0] + surname.charAt(0) : forename[0] + "." + surname)
                    + (1 + random.nextInt(99)) + "@" + names.surname(random)
                    + Slips.pick(random, ".com", ".net", ".org");
            int copies = 1 + random.nextInt(7);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                String first = capital(Slips.typo(
                        random, Slips.chance(random, 0.1) ? Slips.pick(random, forename) : forename[0], 0.12));
                String last = capital(Slips.typo(random, surname, 0.12));
                boolean swapped = Slips.chance(random, 0.04);
                LocalDate date = Slips.chance(random, 0.12) ? Slips.wrongDate(random, born) : born;
                rows.add(List.of(
                        Integer.toString(rows.size()),
                        "p" + person,
                        Slips.blank(random, swapped ? last : first, 0.18),
                        Slips.blank(random, swapped ? first : last, 0.18),
                        Slips.blank(random, date.toString(), 0.05),
                        Slips.blank(random, capital(Slips.typo(random, town, 0.15)), 0.2),
                        Slips.blank(random, Slips.typo(random, mail, 0.15), 0.2)));
            }
        }
        return Register.of(
                "mailing list with blanks",
                List.of("unique_id", "cluster", "first_name", "surname", "dob", "city", "email"),
                rows);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Six fields of which the four after the names are blank every second time; many records say next to nothing. */
    static Register cards(int records, long seed) {
        Random random = new Random(seed);
        NamePool names = new NamePool(random, 2_000, 300);
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            List<String> truth = List.of(
                    NamePool.forename(random)[0],
                    names.surname(random),
                    LocalDate.of(1930 + random.nextInt(80), 1, 1)
                            .plusDays(random.nextInt(365))
                            .toString(),
                    names.place(random),
                    (1 + random.nextInt(90)) + " " + names.street(random),
                    "07" + (100_000_000 + random.nextInt(899_999_999)));
            int copies = 1 + random.nextInt(6);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                List<String> row = new ArrayList<>(List.of("n" + rows.size(), "p" + person));
                for (int field = 0; field < truth.size(); field++) {
                    row.add(Slips.blank(random, Slips.typo(random, truth.get(field), 0.08), field < 2 ? 0.15 : 0.5));
                }
                rows.add(row);
            }
        }
        Collections.shuffle(rows, random);
        return Register.of(
                "cards, half blank",
                List.of("id", "person", "given", "family", "birth", "town", "street", "phone"),
                rows);
    }
}
