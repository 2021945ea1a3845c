package secondlook.benchmark.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * People of the past, recorded one to about twenty-five times each: titles and estates within the name, short forms,
 * families that share surname, place and forenames over generations, dates of which only the year is known, postcodes
 * near one another, many blanks.
 */
final class HistoricalRegister {
    private static final String[] TITLES = {"baron", "baronet", "earl", "viscount", "marquess"};
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
        "cricketer",
        "printer",
        "diplomat",
        "actor",
        "photographer"
    };

    private final Random random;
    private final NamePool names;
    private final double errors;
    private final List<List<String>> rows = new ArrayList<>();

    private HistoricalRegister(long seed, double errors) {
        random = new Random(seed);
        names = new NamePool(random, 2_200, 450);
        this.errors = errors;
    }

    /** A person as they truly were; parts may be unknown to everybody. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Truth(
            String[] forename,
            String middle,
            String surname,
            String title,
            LocalDate born,
            boolean yearOnly,
            boolean dateKnown,
            String place,
            String area,
            String gender,
            String occupation) {}

    /** A register of so many records; {@code errors} scales all error rates, 1 being the usual. */
    static Register of(int records, long seed, double errors) {
        HistoricalRegister register = new HistoricalRegister(seed, errors);
        register.fill(records);
        return Register.of(
                "historical, errors x" + errors,
                List.of(
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
                        "occupation"),
                register.rows);
    }

    private void fill(int records) {
        Truth last = null;
        for (int person = 0; rows.size() < records; person++) {
            Truth truth = last != null && random.nextInt(7) == 0 ? relative(last) : stranger();
            int copies = 1 + Math.min(24, (int) (-9.5 * Math.log(1 - random.nextDouble())));
            for (int copy = 0; copy < copies && rows.size() < records; copy++) {
                rows.add(record(person, copy, truth));
            }
            last = truth;
        }
        Collections.shuffle(rows, random);
    }

    private Truth stranger() {
        String place = random.nextInt(4) == 0 ? "" : names.place(random);
        String area = (place.isEmpty() ? names.place(random) : place).substring(0, 2) + (1 + random.nextInt(30));
        String surname = names.surname(random);
        String title = random.nextInt(10) == 0
                ? ", " + (1 + random.nextInt(6)) + "th " + Slips.pick(random, TITLES)
                        + (random.nextBoolean() ? " " + surname : " of " + names.place(random))
                : "";
        return new Truth(
                NamePool.forename(random),
                random.nextInt(3) == 0 ? NamePool.forename(random)[0] : "",
                surname,
                title,
                LocalDate.of(1580 + random.nextInt(340), 1, 1).plusDays(random.nextInt(365)),
                random.nextInt(3) == 0,
                random.nextInt(8) > 0,
                place,
                area,
                random.nextInt(6) == 0 ? "female" : "male",
                random.nextInt(3) == 0 ? "" : NamePool.byRank(random, List.of(OCCUPATIONS), 1.6));
    }

    /** A brother, a sister, or a child of the same place; one in five children bears the parent's forename. */
    private Truth relative(Truth of) {
        boolean child = random.nextBoolean();
        return new Truth(
                random.nextInt(5) == 0 && child ? of.forename : NamePool.forename(random),
                random.nextInt(3) == 0 ? NamePool.forename(random)[0] : "",
                of.surname,
                child ? of.title : "",
                of.born.plusDays(child ? 7_300 + random.nextInt(5_000) : 400 + random.nextInt(3_000)),
                of.yearOnly,
                of.dateKnown,
                of.place,
                of.area,
                random.nextInt(6) == 0 ? "female" : "male",
                random.nextInt(3) == 0 ? of.occupation : NamePool.byRank(random, List.of(OCCUPATIONS), 1.6));
    }

    private List<String> record(int person, int copy, Truth truth) {
        String first = Slips.chance(random, 0.2) ? Slips.pick(random, truth.forename) : truth.forename[0];
        first = Slips.typo(random, first, 0.08 * errors);
        String last = Slips.chance(random, 0.03 * errors)
                ? names.surname(random)
                : Slips.typo(random, truth.surname, 0.1 * errors);
        boolean whole = random.nextInt(3) > 0;
        String full = first + (whole && !truth.middle.isEmpty() ? " " + truth.middle : "") + " " + last
                + (whole ? truth.title : "");
        LocalDate known = truth.yearOnly ? truth.born.withDayOfYear(1) : truth.born;
        LocalDate date = Slips.chance(random, 0.07 * errors) ? Slips.wrongDate(random, known) : known;
        String place = Slips.chance(random, 0.05 * errors) ? names.place(random) : truth.place;
        String area = Slips.chance(random, 0.08 * errors) ? names.place(random).substring(0, 2) + 4 : truth.area;
        String postcode = area + " " + random.nextInt(4) + "a" + (char) ('a' + random.nextInt(4));
        String occupation = Slips.chance(random, 0.06 * errors) ? Slips.pick(random, OCCUPATIONS) : truth.occupation;
        boolean nameless = Slips.chance(random, 0.03 * errors);
        return List.of(
                "Q" + person + "-" + copy,
                "Q" + person,
                nameless ? "" : Slips.blank(random, full, 0.03 * errors),
                nameless ? "" : first + " " + last,
                nameless ? "" : Slips.blank(random, first, 0.05 * errors),
                nameless ? "" : Slips.blank(random, last, 0.05 * errors),
                truth.dateKnown ? Slips.blank(random, date.toString(), 0.12 * errors) : "",
                Slips.blank(random, place, 0.12 * errors),
                Slips.blank(random, postcode, 0.2 * errors),
                Slips.blank(random, truth.gender, 0.12 * errors),
                Slips.blank(random, occupation, 0.25 * errors));
    }
}
