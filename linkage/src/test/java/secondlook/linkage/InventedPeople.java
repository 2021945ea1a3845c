package secondlook.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented people, each recorded one to four times with the slips that people make when they write names down. */
final class InventedPeople {
    static final List<Field> FIELDS = List.of(
            new Field("forename", FieldKind.FORENAME),
            new Field("surname", FieldKind.SURNAME),
            new Field("born", FieldKind.BIRTH_DATE),
            new Field("town", FieldKind.PLACE),
            new Field("postcode", FieldKind.POSTCODE));

    private static final String[] STARTS = {"Mar", "Bel", "Tor", "Han", "Lin", "Os", "Fen", "Cal", "Dre", "Wil", "Ros"};
    private static final String[] MIDDLES = {"a", "e", "i", "o", "ven", "ber", "wick", "lan", "sto", "ing"};
    private static final String[] ENDS = {"ley", "ton", "by", "son", "ham", "ard", "more", "ell", "wood", "croft"};
    private static final String[] FORENAMES = {
        "Thomas", "Robert", "William", "Margaret", "Elizabeth", "James", "Susan", "Patricia", "Edward", "Helen",
        "Victor", "Norah", "Amina", "Piotr", "Leila", "Conrad", "Daphne", "Oskar", "Yusuf", "Imogen"
    };

    /** A record: its id, who it is, and its values in the order of the fields ("" for none). */
    record Recorded(String id, int person, List<String> values) {}

    private InventedPeople() {}

    static List<Recorded> records(int people, long seed) {
        Random random = new Random(seed);
        List<Recorded> records = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            List<String> truth = List.of(
                    pick(random, FORENAMES),
                    pick(random, STARTS) + pick(random, MIDDLES) + pick(random, ENDS),
                    LocalDate.of(1950 + random.nextInt(60), 1, 1)
                            .plusDays(random.nextInt(365))
                            .toString(),
                    pick(random, STARTS) + pick(random, ENDS),
                    "ZZ" + random.nextInt(40) + " " + random.nextInt(10) + "AB");
            int copies = 1 + random.nextInt(4);
            for (int copy = 0; copy < copies; copy++) {
                List<String> values = new ArrayList<>();
                for (String value : truth) {
                    double luck = random.nextDouble();
                    values.add(luck < 0.08 ? "" : luck < 0.16 ? slip(random, value) : value);
                }
                records.add(new Recorded("r" + person + "-" + copy, person, values));
            }
        }
        return records;
    }

    static LinkageInput input(List<Recorded> records) {
        LinkageInput.Builder builder = LinkageInput.of(FIELDS);
        for (Recorded record : records) {
            LinkageInput.RecordBuilder row = builder.record(record.id());
            for (int field = 0; field < FIELDS.size(); field++) {
                row.value(FIELDS.get(field).name(), record.values().get(field));
            }
        }
        return builder.build();
    }

    private static String slip(Random random, String value) {
        int at = 1 + random.nextInt(value.length() - 2);
        return value.substring(0, at) + value.charAt(at + 1) + value.charAt(at) + value.substring(at + 2);
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
