package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * A crime of Brackwater Constabulary: one wide row, several people in it, and the same crime again in a workbook.
 *
 * <p>The force keeps no file of contacts, so what was done with the child cannot be told from its rows.
 */
final class BrackwaterCase {
    static final String AGENCY = "brackwater-constabulary";
    static final Table CRIMES = Table.of(
            AGENCY,
            AGENCY + "/crimes.csv",
            "*crime_no other_force_ref reported offence_from offence_to classification closed outcome closing_notes"
                    + " closed_by victim victim_dob_or_age victim_address suspects_json reporting_person officer"
                    + " location log_notes");
    static final Table WORKBOOK = Table.of(
            AGENCY,
            AGENCY + "/crimes.xlsx",
            "*crime_number date_reported date_closed offence result victim_name victim_born officer_in_case");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> OFFICERS =
            List.of("DC Mossop", "DC Arkle", "DS Thwaite", "PC Renshaw", "DI Colley");

    private BrackwaterCase() {}

    static String refOf(LocalDateTime reported, long number) {
        return String.format(Locale.ROOT, "BC/%02d/%05d", reported.getYear() % 100, number);
    }

    /** Writes a crime of the force's own, in both files, and returns its number. */
    static String write(CaseContext context, CaseShape shape, People people) {
        Dice dice = context.dice();
        LocalDateTime closed = people.reported()
                .plusDays(dice.between(shape.openDaysLeast, shape.openDaysMost))
                .toLocalDate()
                .atTime(dice.between(9, 17), dice.below(60));
        String ref = refOf(people.reported(), context.number());
        rows(context.sheet(), dice, shape, people, closed, ref);
        return ref;
    }

    /** Writes the crime that Brackwater opened on receiving a transfer. */
    static void received(NorthmereCase from, String ref) {
        People people = new People(from.closed.plusDays(2), from.victim, null, from.suspect, null, List.of(), false);
        rows(from.sheet, from.dice, from.shape, people, from.closed.plusDays(40), ref);
        from.sheet.rows().stream()
                .filter(row -> row.table().equals(CRIMES))
                .forEach(row -> row.set("other_force_ref", from.ref));
    }

    private static void rows(
            CaseSheet sheet, Dice dice, CaseShape shape, People people, LocalDateTime closed, String ref) {
        boolean keepBirth = sheet.planted();
        ErrorModel.Rendered victim = ErrorModel.render(people.victim(), dice, people.exact(), keepBirth);
        LocalDateTime reported = people.reported();
        Row crime = CRIMES.row(
                ref,
                "",
                written(reported),
                written(reported.minusDays(dice.between(1, 9)).toLocalDate()),
                written(reported.toLocalDate()),
                "Sexual offence, child under 16",
                written(closed),
                outcome(shape, closed.toLocalDate()),
                dice.pick(Wording.FULL_RATIONALES),
                "DI Colley",
                name(victim),
                bornOrAge(victim, people.victim(), reported),
                victim.addressLine());
        crime.mentions("victim", people.victim(), victim);
        crime.set("suspects_json", shape.suspectNamed ? suspects(crime, dice, people) : "[]")
                .set("reporting_person", dice.pick(List.of("school", "parent", "youth worker", "child")))
                .set("officer", dice.pick(OFFICERS))
                .set("location", Gazetteer.dwelling(dice).text())
                .set("log_notes", notes(dice, reported, closed));
        sheet.add(crime);
        sheet.add(again(crime, people, victim, reported, closed));
    }

    private static Row again(
            Row crime, People people, ErrorModel.Rendered victim, LocalDateTime reported, LocalDateTime closed) {
        LocalDate born = victim.birth();
        return WORKBOOK.row(
                        crime.ownKey(),
                        XlsxFile.serial(reported),
                        XlsxFile.serial(closed),
                        crime.get("classification"),
                        crime.get("outcome"),
                        crime.get("victim"),
                        born == null ? "" : XlsxFile.serial(born.atStartOfDay()),
                        crime.get("officer"))
                .mentions("victim", people.victim(), victim);
    }

    private static String outcome(CaseShape shape, LocalDate closed) {
        if (!shape.outcomeAsWritten.isEmpty()) {
            return shape.outcomeAsWritten;
        }
        return Outcomes.coded(closed) ? "Outcome " + shape.outcome : Outcomes.words(shape.outcome);
    }

    private static String suspects(Row crime, Dice dice, People people) {
        StringBuilder json = new StringBuilder("[");
        int slot = 0;
        for (Person suspect : people.suspects()) {
            ErrorModel.Rendered written = ErrorModel.render(suspect, dice, people.exact(), false);
            LocalDate born = written.birth();
            json.append(slot++ == 0 ? "" : ",")
                    .append("{\"name\":\"")
                    .append(name(written))
                    .append("\",\"born\":\"")
                    .append(born == null ? "" : born)
                    .append("\",\"phone\":\"")
                    .append(written.phone())
                    .append("\",\"interviewed\":\"yes\"}");
            crime.mentions("suspect_" + slot, suspect, written);
        }
        return json.append("]").toString();
    }

    /** As {@code MARSH, Kieran (Kez)}. */
    private static String name(ErrorModel.Rendered written) {
        String alias = written.otherNames().isEmpty() ? "" : " (" + written.otherNames() + ")";
        return written.surname().toUpperCase(Locale.ROOT) + ", " + written.forename() + alias;
    }

    private static String bornOrAge(ErrorModel.Rendered written, Person person, LocalDateTime reported) {
        LocalDate birth = written.birth();
        if (birth != null) {
            return written(birth);
        }
        return String.valueOf(ChronoUnit.YEARS.between(person.birth(), reported.toLocalDate()));
    }

    private static String notes(Dice dice, LocalDateTime reported, LocalDateTime closed) {
        StringBuilder notes = new StringBuilder();
        for (LocalDateTime day = reported; day.isBefore(closed); day = day.plusDays(dice.between(9, 30))) {
            notes.append(written(day)).append(" ").append(dice.pick(OFFICERS)).append(": ");
            notes.append(dice.pick(Wording.LOG_LINES)).append('\n');
        }
        return notes.append(written(closed)).append(" DI Colley: Closed.").toString();
    }

    /** As {@code 17-Apr-2013 14:05}. */
    private static String written(LocalDateTime time) {
        return written(time.toLocalDate()) + Times.police(time).substring(10);
    }

    private static String written(LocalDate date) {
        return Times.police(date).substring(0, 2) + "-" + MONTHS.get(date.getMonthValue() - 1) + "-" + date.getYear();
    }
}
