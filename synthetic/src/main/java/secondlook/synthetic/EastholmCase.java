package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * A matter of Eastholm Council about one child, first as if everything had been done well: a contact taken on as a
 * referral, a strategy meeting and an enquiry within days, an assessment, and a closure. Mutable, one per case.
 */
final class EastholmCase {
    /** Factors that are no exploitation concern. */
    private static final List<String> OTHER_FACTORS = List.of("[]", "[\"4A\"]", "[\"5B\"]", "[\"4A\",\"6C\"]");

    final CaseSheet sheet;
    final Dice dice;
    final int variant;
    final LocalDate referred;
    final LocalDate closed;
    final Person child;
    final String childId;
    final String ref;
    final Row referral;
    final Row assessment;
    private int things;

    EastholmCase(CaseSheet sheet, Dice dice, int variant, LocalDate referred, int openDays, Person child) {
        this.sheet = sheet;
        this.dice = dice;
        this.variant = variant;
        this.referred = referred;
        this.closed = referred.plusDays(openDays);
        this.child = child;
        this.ref = String.format(Locale.ROOT, "EC/%02d/%04d", referred.getYear() % 100, sheet.number());
        this.childId = person(child, 0, sheet.planted());
        contact(referred, "6", "Police", "Referral");
        this.referral = sheet.add(EastholmTables.CIN_EPISODES.row(
                ref,
                childId,
                referred.toString(),
                "N1",
                "6",
                "{\"outcome\":\"Assessment\"}",
                "N",
                "RC7",
                closed.toString(),
                "Children's assessment team"));
        this.assessment = sheet.add(EastholmTables.CIN_ASSESSMENTS.row(
                "AS" + sheet.number(),
                childId,
                ref,
                referred.plusDays(2).toString(),
                "Y",
                referred.plusDays(22).toString(),
                "{\"outcome\":\"Support given\"}",
                "N"));
        sheet.add(EastholmTables.ASSESSMENT_FACTORS.row(
                "AF" + sheet.number(), "AS" + sheet.number(), dice.pick(OTHER_FACTORS)));
        enquiry(referred.plusDays(3));
        meeting(referred.plusDays(2), "strategy meeting", "Enquiry agreed", "held");
        note(referred.plusDays(9), "visit", "Child seen at home and spoken to alone.");
    }

    /** Adds a person's row and returns the council's number of it. {@code which} from 0 to 8. */
    static String addPerson(CaseSheet sheet, Dice dice, Person person, int which, boolean keepBirth) {
        String id = String.valueOf(1_000_000 + sheet.number() * 10 + which);
        ErrorModel.Rendered written = ErrorModel.render(person, dice, false, keepBirth);
        LocalDate birth = written.birth();
        Row row = EastholmTables.PERSON.row(
                id,
                written.forename(),
                written.surname(),
                written.otherNames(),
                person.female() ? "F" : "M",
                "",
                "",
                "",
                birth == null ? "" : birth.toString(),
                "");
        row.set("pers_ethnicity", Identity.selfDefined(person, dice))
                .set("pers_disability", dice.chance(0.4) ? "NONE" : "");
        sheet.add(row).mentions("person", person, written).inRole("child");
        sheet.add(EastholmTables.ADDRESS.row(
                "ADR" + sheet.number() + "-" + which,
                id,
                "home",
                person.birth().plusYears(6).toString(),
                "",
                written.addressLine(),
                written.postcode()));
        return id;
    }

    String person(Person person, int which, boolean keepBirth) {
        return addPerson(sheet, dice, person, which, keepBirth);
    }

    boolean chanceOfHalf() {
        return dice.chance(0.5);
    }

    String next(String prefix) {
        return prefix + sheet.number() + "-" + ++things;
    }

    Row contact(LocalDate day, String sourceCode, String source, String outcome) {
        return sheet.add(EastholmTables.CONTACTS.row(
                next("CO"),
                childId,
                day.toString(),
                sourceCode,
                source,
                outcome.isEmpty() ? "" : "{\"outcome\":\"" + outcome + "\"}"));
    }

    Row enquiry(LocalDate start) {
        return sheet.add(EastholmTables.S47_ENQUIRY.row(
                next("S47-"),
                ref,
                childId,
                start.toString(),
                start.plusDays(12).toString(),
                "N",
                "{\"outcome\":\"Concerns substantiated, support given\"}"));
    }

    Row meeting(LocalDate day, String type, String decision, String minutes) {
        return sheet.add(EastholmTables.MEETINGS.row(next("ME"), childId, day.toString(), type, decision, minutes));
    }

    Row note(LocalDate day, String kind, String text) {
        return sheet.add(EastholmTables.CASE_NOTES.row(
                next("CN"), childId, ref, day.toString(), "SW " + dice.between(11, 39), kind, text));
    }

    /** A missing episode in the council's list and in its yearly return. An empty start: the date is missing. */
    Row missing(LocalDate start) {
        Row row = missingUndated()
                .set("miss_missing_episode_start_date", start.toString())
                .set("miss_missing_episode_end_date", start.plusDays(1).toString());
        sheet.add(EastholmTables.SSDA903_MISSING.row(
                childId, Times.police(child.birth()), "M", Times.police(start), Times.police(start.plusDays(1))));
        return row;
    }

    Row missingUndated() {
        return sheet.add(EastholmTables.MISSING.row(next("MI"), childId, "", "M", "", "Y", "Y"));
    }

    /** An interview offered, held within 40 hours of the return by somebody independent. */
    Row returnInterview(Row missing, LocalDateTime returned) {
        return sheet.add(EastholmTables.RETURN_INTERVIEWS.row(
                next("RI"),
                missing.ownKey(),
                childId,
                Times.iso(returned),
                "Y",
                "",
                Times.iso(returned.plusHours(dice.between(12, 40))),
                "Y",
                "Spoken to alone. Asked where and why; nothing named."));
    }

    Row placement(String home, LocalDate from, LocalDate to) {
        return place(childId, home, from, to);
    }

    Row place(String personId, String home, LocalDate from, LocalDate to) {
        String episode = next("CL");
        sheet.add(EastholmTables.CLA_EPISODES.row(episode, personId, from.toString(), to.toString(), "N1"));
        return sheet.add(EastholmTables.PLACEMENTS.row(
                next("PL"),
                episode,
                personId,
                from.toString(),
                to.toString(),
                "K2",
                "PR4",
                "SC" + Math.floorMod(home.hashCode(), 1_000_000),
                home,
                "N"));
    }

    void without(Table table) {
        sheet.remove(table, row -> true);
    }

    void plant(int indicator, String unit, Table table, String key, Kind kind) {
        sheet.plant(new CaseSheet.Plant(indicator, unit, table.agency(), table.path(), key, "", kind));
    }
}
