package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
    private final PoliceLog log = new PoliceLog();
    private final boolean exactPeople;
    final Row victimRow;
    final @Nullable Row suspectRow;
    private String parentId = "";
    private int people;
    private int actions;
    private int contacts;
    private int processes;
    private int things;

    NorthmereCase(CaseSheet sheet, Dice dice, CaseShape shape, People cast) {
        this.sheet = sheet;
        this.dice = dice;
        this.shape = shape;
        this.exactPeople = cast.exact();
        this.reported = cast.reported();
        this.closed = reported.plusDays(dice.between(shape.openDaysLeast, shape.openDaysMost))
                .toLocalDate()
                .atTime(dice.between(9, 17), dice.below(60));
        this.ref = refOf(reported.getYear(), sheet.number());
        this.victim = cast.victim();
        this.suspect = cast.suspect();
        this.occurrence = sheet.add(occurrenceRow());
        this.victimRow = personRow(victim, true, "victim");
        this.victimId = keep(victimRow, cast.victimId());
        involve(victimId, "victim", "");
        if (shape.suspectNamed) {
            this.suspectRow = personRow(suspect, false, "suspect");
            this.suspectId = keep(suspectRow, cast.suspectId());
            involve(
                    suspectId,
                    "suspect",
                    dice.pick(List.of("not known to the child", "acquaintance", "friend's relative")));
            this.process = process(suspectId, "voluntary attendance interview", reported.plusDays(6));
        } else {
            this.suspectId = "";
            this.suspectRow = null;
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
                .set("contact_offence", "Y")
                .set("reviewed_before", "N")
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
            String id = person(other.person(), other.role());
            involve(id, other.role(), other.relationship());
            parentId = other.role().equals("parent") ? id : parentId;
            if (other.role().equals("suspect")) {
                process(id, "voluntary attendance interview", reported.plusDays(7));
            }
        }
    }

    /** The rows of a matter in which everything was done, in time and with a result. */
    private void wellRun() {
        for (int day = 1; reported.plusDays(day).isBefore(closed.minusDays(1)); day += dice.between(8, 14)) {
            log(reported.plusDays(day).plusMinutes(dice.below(200)), dice.pick(Wording.LOG_LINES));
        }
        log(reported, "Report received and recorded. Allocated to " + occurrence.get("officer") + ".");
        log(closed, "Closing report submitted and read. Occurrence closed.");
        action(OTHER_RECORDS_CHECK, reported.plusDays(1), "Read; nothing further recorded", reported.plusDays(4));
        action(STRATEGY, reported.plusDays(1), "Held; joint enquiries agreed", reported.plusDays(2));
        if (shape.suspectNamed) {
            action(OTHER_CHILDREN_CHECK, reported.plusDays(3), "Checked; none recorded", reported.plusDays(8));
        }
        contact("first account", "in person", reported.plusDays(1), "")
                .set("notes", "Child's words: \"" + dice.pick(Wording.CHILD_WORDS) + "\"");
        contact("visit", "in person", reported.plusDays(9), dice.pick(Wording.WISHES));
        contact("support referral", "telephone", reported.plusDays(10), "");
        contact("outcome told", "in person", closed.plusDays(1), "");
        things();
    }

    /** Addresses, a phone and sometimes a vehicle of the two main people. */
    private void things() {
        address(victimId, "home", victim.address());
        if (!shape.suspectNamed) {
            return;
        }
        address(suspectId, "home", suspect.address());
        if (dice.chance(0.5)) {
            phone(suspectId, suspect.phone());
        }
        if (dice.chance(0.25)) {
            vehicle(suspectId, Gazetteer.registration(dice.next()), reported.minusDays(2));
        }
    }

    Row address(String personId, String kind, Address address) {
        return sheet.add(NorthmereTables.ADDRESSES.row(
                "AD" + sheet.number() + "-" + ++things,
                personId,
                ref,
                kind,
                address.text(),
                address.postcode(),
                Times.police(reported.minusDays(dice.between(200, 2000)).toLocalDate())));
    }

    Row phone(String personId, String number) {
        return sheet.add(NorthmereTables.PHONES.row(
                "PH" + sheet.number() + "-" + ++things,
                personId,
                ref,
                Gazetteer.phoneTyped(number, dice.below(6)),
                Times.police(reported.plusDays(2).toLocalDate())));
    }

    Row vehicle(String personId, String registration, LocalDateTime seen) {
        boolean partial = dice.chance(ErrorModel.PARTIAL_REGISTRATION);
        return sheet.add(NorthmereTables.VEHICLES.row(
                "VE" + sheet.number() + "-" + ++things,
                ref,
                personId,
                partial ? "?" + registration.substring(registration.length() - 3) : registration,
                dice.pick(List.of("silver hatchback", "black saloon", "white van", "blue estate", "red hatchback")),
                Times.police(seen)));
    }

    /** A row of one of the force's smaller files; the key and the reference are filled in. */
    Row record(Table table, String prefix) {
        return sheet.add(table.row(prefix + sheet.number() + "-" + ++things)).set("occ_ref", ref);
    }

    /** The force's number of the child's parent, or empty. */
    String parentId() {
        return parentId;
    }

    /** How the person recorded as suspect was dealt with in the end. */
    void interview(String type, String when) {
        Objects.requireNonNull(process, "A case without a suspect has no interview")
                .set("process_type", type)
                .set("process_date", when);
    }

    /** Sets a flag on the child, in the flag's own file and on the occurrence. */
    Row flag(String flag, LocalDateTime when) {
        String before = occurrence.get("flags");
        occurrence.set("flags", before.isEmpty() ? flag : before + ";" + flag);
        return record(NorthmereTables.FLAGS, "FL")
                .set("person_id", victimId)
                .set("flag", flag)
                .set("set_on", Times.police(when.toLocalDate()))
                .set("set_by", dice.pick(Wording.OFFICERS))
                .set("reason", "Recorded concern");
    }

    void clearLog() {
        log.clear();
    }

    /** An entry of the log; one without a time stays behind the entry that was added before it. */
    Row logRow(@Nullable LocalDateTime time, String text) {
        Row row = NorthmereTables.LOG.row(
                ref, "", time == null ? "" : Times.police(time), dice.pick(Wording.OFFICERS), text);
        log.add(time, row);
        return row;
    }

    List<Row> rows(Table table) {
        return sheet.rows().stream().filter(row -> row.table().equals(table)).toList();
    }

    Row added(Table table, String column, String value) {
        return rows(table).stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No row with [" + value + "] in " + table.path() + ". Maybe it was taken away before."));
    }

    /** Adds a person's row and returns the force's number of it. */
    String person(Person person, String role) {
        return keep(personRow(person, false, role), null);
    }

    /** Adds the row of another child and returns the force's number of it. */
    String child(Person person) {
        return keep(personRow(person, true, "victim"), null);
    }

    /** A row is written where no other case of the force wrote it before. */
    private String keep(Row row, @Nullable String writtenElsewhere) {
        if (writtenElsewhere != null) {
            return writtenElsewhere;
        }
        sheet.add(row);
        return row.ownKey();
    }

    static String refOf(int year, long number) {
        return String.format(Locale.ROOT, "NP/%02d/%05d", year % 100, number);
    }

    /** The force's number of the first or second person of a case: the victim, then the suspect. */
    static String personId(long caseNumber, int which) {
        return String.valueOf(1_000_000 + caseNumber * 20 + which);
    }

    private Row personRow(Person person, boolean child, String role) {
        String id = personId(sheet.number(), people++);
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
        return row.mentions("person", person, written).inRole(role);
    }

    /** Adds a person of whom one nickname is recorded and nothing else; returns the force's number of the record. */
    String nickname(String known) {
        String id = personId(sheet.number(), people++);
        sheet.add(NorthmereTables.PERSONS.row(id, "", "", known).inRole("suspect"));
        return id;
    }

    void involve(String personId, String role, String relationship) {
        sheet.add(NorthmereTables.INVOLVEMENTS.row(ref, personId, role, relationship));
    }

    Row process(String personId, String type, LocalDateTime when) {
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
        logRow(time, text);
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

    boolean chance(double probability) {
        return dice.chance(probability);
    }

    void plant(int indicator, String unit, Kind kind) {
        plantIn(indicator, unit, NorthmereTables.OCCURRENCES.path(), ref, kind);
    }

    void plantIn(int indicator, String unit, String file, String key, Kind kind) {
        sheet.plant(new CaseSheet.Plant(indicator, unit, NorthmereTables.AGENCY, file, key, "", kind));
    }

    /** Puts the log into the order of time and numbers it; call once, last. */
    void finish() {
        countPeople("suspects_recorded", "suspect");
        countPeople("victims_recorded", "victim");
        log.numbered().forEach(sheet::add);
    }

    /** Unless a scenario has written otherwise. */
    private void countPeople(String column, String role) {
        if (occurrence.get(column).isEmpty()) {
            long count = rows(NorthmereTables.INVOLVEMENTS).stream()
                    .filter(row -> row.get("role").equals(role))
                    .count();
            occurrence.set(column, String.valueOf(count));
        }
    }
}
