package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence of Northmere Police, first as if everything had been done well; a scenario then takes away or adds
 * the one thing that it is about. So no scenario answers another's question by accident.
 *
 * <p>Mutable, one per case; {@link #finish()} orders and numbers the log.
 */
final class NorthmereCase {
    static final String OTHER_CHILDREN_CHECK =
            "Check records for other children tied to the person recorded as suspect";
    static final String OTHER_RECORDS_CHECK = "Check council, health and school records";
    static final String STRATEGY = "Strategy discussion with Eastholm Council";

    final CaseSheet sheet;
    final Dice dice;
    final CaseShape shape;
    final LocalDateTime reported;
    final LocalDateTime closed;
    final String ref;
    final Person victim;
    final Person suspect;
    final String victimId;
    final String suspectId;
    final Row occurrence;
    final Row outcome;
    final @Nullable Row process;
    private final List<LogLine> log = new ArrayList<>();
    private final boolean exactPeople;
    private int people;
    private int actions;
    private int contacts;
    private int processes;

    private record LogLine(@Nullable LocalDateTime time, String text, Row row) {}

    NorthmereCase(CaseSheet sheet, Dice dice, CaseShape shape, People cast) {
        this.sheet = sheet;
        this.dice = dice;
        this.shape = shape;
        this.exactPeople = cast.exact();
        this.reported = cast.reported();
        this.closed = reported.plusDays(dice.between(shape.openDaysLeast, shape.openDaysMost))
                .toLocalDate()
                .atTime(dice.between(9, 17), dice.below(60));
        this.ref = "NP/%02d/%05d".formatted(reported.getYear() % 100, sheet.number());
        this.victim = cast.victim();
        this.suspect = cast.suspect();
        this.occurrence = sheet.add(occurrenceRow());
        this.victimId = cast.victimId() == null ? person(victim, true) : cast.victimId();
        involve(victim, victimId, "victim", "");
        if (shape.suspectNamed) {
            this.suspectId = cast.suspectId() == null ? person(suspect, false) : cast.suspectId();
            involve(
                    suspect,
                    suspectId,
                    "suspect",
                    dice.pick(List.of("not known to the child", "acquaintance", "friend's relative")));
            this.process = process(suspectId, suspect, "voluntary attendance interview", reported.plusDays(6));
        } else {
            this.suspectId = "";
            this.process = null;
        }
        others(cast);
        this.outcome = sheet.add(outcomeRow());
        wellRun();
    }

    private Row occurrenceRow() {
        LocalDateTime from = reported.minusDays(dice.between(1, 9)).withHour(18);
        String officer = dice.pick(Wording.OFFICERS);
        Address place = Gazetteer.dwelling(dice);
        Row row = NorthmereTables.OCCURRENCES.row(
                ref,
                "crime",
                Times.police(reported),
                Times.police(from),
                Times.police(from.plusHours(dice.between(1, 6))),
                "Sexual offence, child under 16",
                "closed",
                Times.police(closed));
        boolean coded = Outcomes.coded(closed.toLocalDate());
        return row.set("outcome_code", coded && shape.outcomeAsWritten.isEmpty() ? String.valueOf(shape.outcome) : "")
                .set("outcome_words", outcomeWords(coded))
                .set("closing_rationale", dice.pick(Wording.FULL_RATIONALES))
                .set("decision_maker", dice.pick(Wording.DECISION_MAKERS))
                .set("officer", officer)
                .set("setting", "community")
                .set("location", place.text())
                .set("location_type", "dwelling");
    }

    private String outcomeWords(boolean coded) {
        if (!shape.outcomeAsWritten.isEmpty()) {
            return shape.outcomeAsWritten;
        }
        return coded ? "" : Outcomes.words(shape.outcome);
    }

    private Row outcomeRow() {
        return NorthmereTables.OUTCOMES.row(
                "OC" + sheet.number(),
                ref,
                occurrence.get("outcome_code"),
                occurrence.get("outcome_words"),
                Times.police(closed),
                "police",
                shape.suspectNamed ? "EA/" + sheet.number() : "",
                shape.suspectNamed ? Times.police(closed.minusDays(9).toLocalDate()) : "");
    }

    private void others(People cast) {
        if (!shape.plain) {
            return;
        }
        for (People.Other other : cast.others()) {
            involve(other.person(), person(other.person(), false), other.role(), other.relationship());
        }
    }

    /** The rows of a matter in which everything was done, in time and with a result. */
    private void wellRun() {
        for (int day = 1; reported.plusDays(day).isBefore(closed); day += dice.between(8, 14)) {
            log(reported.plusDays(day), dice.pick(Wording.LOG_LINES));
        }
        log(reported, "Report received and recorded. Allocated to " + occurrence.get("officer") + ".");
        log(closed, "Closing report submitted and read. Occurrence closed.");
        action(OTHER_RECORDS_CHECK, reported.plusDays(1), "Read; nothing further recorded", reported.plusDays(4));
        action(STRATEGY, reported.plusDays(1), "Held; joint enquiries agreed", reported.plusDays(2));
        if (shape.suspectNamed) {
            action(OTHER_CHILDREN_CHECK, reported.plusDays(3), "Checked; none recorded", reported.plusDays(8));
        }
        contact("first account", "in person", reported.plusDays(1), "");
        contact("visit", "in person", reported.plusDays(9), dice.pick(Wording.WISHES));
        contact("support referral", "telephone", reported.plusDays(10), "");
        contact("outcome told", "in person", closed.plusDays(1), "");
    }

    String person(Person person, boolean child) {
        String id = String.valueOf(1_000_000 + sheet.number() * 20 + people++);
        boolean keepBirth = child && sheet.planted();
        ErrorModel.Rendered written = ErrorModel.render(person, dice, exactPeople, keepBirth);
        LocalDate birth = written.birth();
        Row row = NorthmereTables.PERSONS.row(
                id,
                written.surname(),
                written.forename(),
                written.otherNames(),
                birth == null ? "" : Times.police(birth),
                birth == null && dice.chance(0.5)
                        ? String.valueOf(ChronoUnit.YEARS.between(person.birth(), reported.toLocalDate()))
                        : "",
                person.female() ? "F" : "M");
        Identity.fill(row, person, dice);
        row.set("phone", written.phone())
                .set("address", written.addressLine())
                .set("postcode", written.postcode())
                .set("occupation", child ? "Pupil" : person.occupation())
                .set("occupation_current", child || dice.chance(0.7) ? "current" : "");
        sheet.add(row).mentions("person", person, written);
        return id;
    }

    void involve(Person person, String personId, String role, String relationship) {
        sheet.add(NorthmereTables.INVOLVEMENTS.row(ref, personId, role, relationship));
    }

    Row process(String personId, Person person, String type, LocalDateTime when) {
        return sheet.add(NorthmereTables.SUSPECT_PROCESS.row(
                "SP" + sheet.number() + "-" + ++processes,
                ref,
                personId,
                type,
                Times.police(when),
                occurrence.get("outcome_code"),
                Times.police(closed.toLocalDate()),
                "Y"));
    }

    void log(LocalDateTime time, String text) {
        Row row = NorthmereTables.LOG.row(ref, "", Times.police(time), dice.pick(Wording.OFFICERS), text);
        log.add(new LogLine(time, text, row));
    }

    Row action(String description, LocalDateTime raised, String result, @Nullable LocalDateTime resultDate) {
        return sheet.add(NorthmereTables.ACTIONS.row(
                "A-" + reported.getYear() + "-" + sheet.number() + "-" + ++actions,
                ref,
                Times.police(raised),
                occurrence.get("officer"),
                description,
                String.valueOf(dice.between(1, 3)),
                result,
                resultDate == null ? "" : Times.police(resultDate.toLocalDate())));
    }

    Row contact(String type, String mode, LocalDateTime time, String wishes) {
        return sheet.add(NorthmereTables.CONTACTS.row(
                "C" + sheet.number() + "-" + ++contacts, ref, victimId, Times.police(time), type, mode, wishes));
    }

    /** Takes away the rows of a table whose column has one of these values. */
    void without(Table table, String column, String... values) {
        List<String> gone = List.of(values);
        sheet.remove(table, row -> gone.contains(row.get(column)));
    }

    void without(Table table) {
        sheet.remove(table, row -> true);
    }

    /** The force's contacts with the child are on paper: one row says so, and nothing else is held. */
    void contactsOnPaper() {
        without(NorthmereTables.CONTACTS);
        sheet.add(NorthmereTables.CONTACTS.row(
                "C" + sheet.number() + "-P", ref, victimId, "", Wording.ON_PAPER, "", "", "", Wording.ON_PAPER));
    }

    void plant(int indicator, String unit, Kind kind) {
        plantIn(indicator, unit, NorthmereTables.OCCURRENCES.path(), ref, kind);
    }

    void plantIn(int indicator, String unit, String file, String key, Kind kind) {
        sheet.plant(new CaseSheet.Plant(indicator, unit, NorthmereTables.AGENCY, file, key, "", kind));
    }

    /** Puts the log into the order of time and numbers it; call once, last. */
    void finish() {
        log.sort(Comparator.comparing(LogLine::time, Comparator.nullsLast(Comparator.naturalOrder())));
        int entry = 0;
        for (LogLine line : log) {
            sheet.add(line.row().set("entry_no", String.valueOf(++entry)));
        }
    }
}
