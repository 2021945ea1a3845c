package secondlook.benchmark.linkage;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Customers: the name in one column, the address in many, telephone and e-mail; and two firms' tables to be linked. */
final class CustomerRegisters {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Random random;
    private final NamePool names;

    private CustomerRegisters(long seed) {
        random = new Random(seed);
        names = new NamePool(random, 1_500, 200);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Truth(
            String[] forename,
            String surname,
            LocalDate born,
            String number,
            String street,
            String town,
            String postcode,
            String phone,
            String mail,
            boolean female) {}

    private Truth truth() {
        String[] forename = NamePool.forename(random);
        String surname = names.surname(random);
        String town = names.place(random);
        String postcode = (town.substring(0, 2) + (1 + Math.floorMod(town.hashCode(), 30))).toUpperCase(Locale.ROOT)
                + " " + random.nextInt(10) + (char) ('A' + random.nextInt(20)) + (char) ('A' + random.nextInt(20));
        return new Truth(
                forename,
                surname,
                LocalDate.of(1940 + random.nextInt(65), 1, 1).plusDays(random.nextInt(365)),
                Integer.toString(1 + random.nextInt(150)),
                names.street(random),
                town,
                postcode,
                String.format(Locale.ROOT, "072%08d", random.nextInt(100_000_000)),
                forename[random.nextInt(forename.length)] + Slips.pick(random, ".", "_", "") + surname
                        + (random.nextInt(3) == 0 ? Integer.toString(random.nextInt(90)) : "") + "@"
                        + Slips.pick(random, "post.example", "mail.example", "brief.example"),
                random.nextBoolean());
    }

    private Truth moved(Truth of) {
        Truth other = truth();
        return new Truth(
                of.forename,
                of.surname,
                of.born,
                other.number,
                other.street,
                other.town,
                other.postcode,
                random.nextBoolean() ? of.phone : other.phone,
                of.mail,
                of.female);
    }

    private String name(Truth truth) {
        String first = Slips.typo(
                random, Slips.chance(random, 0.15) ? Slips.pick(random, truth.forename) : truth.forename[0], 0.06);
        String last = Slips.typo(random, truth.surname, 0.06);
        return switch (random.nextInt(8)) {
            case 0 -> last.toUpperCase(Locale.ROOT) + ", " + first;
            case 1 -> (truth.female ? "Ms " : "Mr ") + first + " " + last;
            case 2 -> first.charAt(0) + ". " + last;
            default -> first + " " + last;
        };
    }

    private String phone(Truth truth) {
        String phone = Slips.chance(random, 0.04) ? Slips.typo(random, truth.phone, 1) : truth.phone;
        return switch (random.nextInt(3)) {
            case 0 -> "+44 " + phone.substring(1);
            case 1 ->
                phone.substring(0, Math.min(5, phone.length())) + " " + phone.substring(Math.min(5, phone.length()));
            default -> phone;
        };
    }

    /** One table; each customer one to four times, one time in eight after moving. */
    static Register addresses(int records, long seed) {
        CustomerRegisters customers = new CustomerRegisters(seed);
        Random random = customers.random;
        List<List<String>> rows = new ArrayList<>();
        for (int person = 0; rows.size() < records; person++) {
            Truth truth = customers.truth();
            int copies = 1 + random.nextInt(4);
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                rows.add(customers.addressRow(
                        rows.size(), person, random.nextInt(8) == 0 ? customers.moved(truth) : truth));
            }
        }
        Collections.shuffle(rows, random);
        return Register.of(
                "customers, name in one column",
                List.of(
                        "ref",
                        "who",
                        "customer",
                        "house",
                        "street",
                        "town",
                        "county",
                        "postcode",
                        "tel",
                        "email",
                        "sex",
                        "source",
                        "balance"),
                rows);
    }

    private List<String> addressRow(int number, int person, Truth truth) {
        return List.of(
                String.format(Locale.ROOT, "C%06d", number),
                "p" + person,
                name(truth),
                Slips.blank(random, truth.number, 0.1),
                Slips.blank(random, Slips.typo(random, truth.street, 0.08), 0.08),
                Slips.blank(random, Slips.typo(random, truth.town, 0.05), 0.08),
                Slips.blank(random, truth.town.charAt(0) < 'm' ? "Westshire" : "Eastshire", 0.3),
                Slips.blank(random, Slips.typo(random, truth.postcode, 0.05), 0.12),
                Slips.blank(random, phone(truth), 0.3),
                Slips.blank(random, Slips.typo(random, truth.mail, 0.05), 0.35),
                truth.female ? "F" : "M",
                "web",
                Integer.toString(random.nextInt(5000)));
    }

    /**
     * Two tables whose columns are called and ordered differently, one with the name in two columns and an ISO date,
     * the other with the name in one column and a date day first; two in five people stand in both.
     */
    static Register twoTables(int records, long seed) {
        CustomerRegisters customers = new CustomerRegisters(seed);
        Random random = customers.random;
        List<List<String>> one = new ArrayList<>();
        List<List<String>> two = new ArrayList<>();
        for (int person = 0; one.size() + two.size() < records; person++) {
            Truth truth = customers.truth();
            int where = random.nextInt(5);
            if (where != 0) {
                one.add(customers.memberRow(one.size(), person, truth));
            }
            if (where < 3) {
                two.add(customers.patientRow(
                        two.size(), person, random.nextInt(10) == 0 ? customers.moved(truth) : truth));
            }
        }
        Collections.shuffle(one, random);
        Collections.shuffle(two, random);
        return new Register(
                "two tables with other columns",
                List.of(
                        new Register.Rows(
                                List.of(
                                        "member",
                                        "who",
                                        "given",
                                        "family",
                                        "born",
                                        "street",
                                        "town",
                                        "post_code",
                                        "mobile"),
                                one),
                        new Register.Rows(
                                List.of("nr", "who", "phone_no", "zip", "place", "patient", "date_of_birth", "addr1"),
                                two)));
    }

    private List<String> memberRow(int number, int person, Truth truth) {
        return List.of(
                "m" + number,
                "p" + person,
                Slips.typo(random, truth.forename[0], 0.05),
                Slips.typo(random, truth.surname, 0.05),
                Slips.blank(random, truth.born.toString(), 0.05),
                truth.number + " " + truth.street,
                truth.town,
                Slips.blank(random, truth.postcode, 0.1),
                Slips.blank(random, phone(truth), 0.3));
    }

    private List<String> patientRow(int number, int person, Truth truth) {
        LocalDate born = Slips.chance(random, 0.05) ? Slips.wrongDate(random, truth.born) : truth.born;
        return List.of(
                Integer.toString(70_000 + number),
                "p" + person,
                Slips.blank(random, phone(truth), 0.3),
                Slips.blank(random, truth.postcode.replace(" ", ""), 0.1),
                Slips.typo(random, truth.town, 0.05),
                name(truth),
                Slips.blank(random, born.format(DAY_FIRST), 0.05),
                Slips.typo(random, truth.number + " " + truth.street, 0.05));
    }
}
