package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A child whom every agency knew something of, each without the others: a home notes a phone and a nickname, a nurse
 * writes twice, the council records no action, the police close the matter within weeks, and years later somebody
 * raises it again. It plants no answer of its own; it is what a chronology of all agencies is for.
 */
final class KnownToAll {
    private KnownToAll() {}

    static void write(CaseContext context) {
        CaseShape shape = new CaseShape(context.variant()).outcome(16).open(24, 40);
        shape.reported(LocalDate.of(2009, 3, 1), LocalDate.of(2023, 12, 31));
        Dice dice = context.dice();
        NorthmereCase file =
                new NorthmereCase(context.sheet(), dice, shape, People.drawn(context.number(), dice, shape));
        LocalDate day = file.reported.toLocalDate();
        String home = Gazetteer.home(dice.below(3));
        String laNumber = EastholmCase.addPerson(file.sheet, dice, file.victim, 0, false);

        home(file, home, laNumber, day);
        nurse(file, day);
        council(file, home, laNumber, day);
        police(file, laNumber, day);
        Concerns.concern(
                file.sheet,
                dice,
                file.victim,
                LocalDate.of(2026, 9, 1).plusDays(dice.below(60)).atTime(18, 5));
        file.finish();
    }

    private static void home(NorthmereCase file, String home, String laNumber, LocalDate day) {
        CaseSheet sheet = file.sheet;
        Dice dice = file.dice;
        HomeLog.entry(
                        sheet,
                        dice,
                        1,
                        home,
                        file.victim,
                        laNumber,
                        day.minusDays(60).atTime(17, 30))
                .set("note", "A new phone is noted, \"from a friend\". Number " + file.suspect.phone() + ".");
        HomeLog.entry(
                        sheet,
                        dice,
                        2,
                        home,
                        file.victim,
                        laNumber,
                        day.minusDays(17).atTime(21, 10))
                .set(
                        "note",
                        "Staff note an adult known as \"" + file.suspect.nickname() + "\" waiting outside in a car.");
        HomeLog.missing(
                        sheet,
                        dice,
                        3,
                        home,
                        file.victim,
                        laNumber,
                        day.minusDays(5).atTime(23, 40))
                .set("condition", "new belongings")
                .set("note", "Returned by car, driver not known.");
        HomeLog.missing(
                sheet, dice, 4, home, file.victim, laNumber, day.plusDays(3).atTime(19, 30));
    }

    private static void nurse(NorthmereCase file, LocalDate day) {
        String nickname = file.suspect.nickname();
        Letters.letter(file.sheet, file.dice, 1, file.victim, day.minusDays(15).atTime(11, 5))
                .set(
                        "letter_text",
                        "Dear colleague,\n\nThe young person tells me that an adult known as \"" + nickname
                                + "\" gives lifts. In the child's words: \"I did say. I said it on the phone.\"\n"
                                + "Please tell me what is being done.\n\nYours sincerely,\nThe nurse")
                .set("response", "")
                .set("response_date", "");
        Letters.letter(file.sheet, file.dice, 2, file.victim, day.plusDays(6).atTime(9, 50))
                .set("addressed_to", "Northmere Police")
                .set("response", "")
                .set("response_date", "");
    }

    private static void council(NorthmereCase file, String home, String laNumber, LocalDate day) {
        contact(file, 1, laNumber, day.minusDays(14), "3C", "Health", "Letter received.");
        contact(file, 2, laNumber, day.minusDays(3), "10", "Children's home", "Told by the home of the night missing.");
        String number = String.valueOf(file.sheet.number());
        String placed = day.minusDays(200).toString();
        String moved = day.plusDays(50).toString();
        file.sheet.add(EastholmTables.CLA_EPISODES.row("CL" + number, laNumber, placed, moved, "N1"));
        file.sheet.add(EastholmTables.PLACEMENTS.row(
                "PL" + number, "CL" + number, laNumber, placed, moved, "K2", "PR4", "SC" + number, home, "N"));
        Row missing = file.sheet.add(EastholmTables.MISSING.row(
                "MI" + number,
                laNumber,
                day.plusDays(3).toString(),
                "M",
                day.plusDays(4).toString(),
                "Y",
                "Y"));
        LocalDateTime returned = day.plusDays(4).atTime(0, 30);
        file.sheet.add(EastholmTables.RETURN_INTERVIEWS.row(
                "RI" + number,
                missing.ownKey(),
                laNumber,
                Times.iso(returned),
                "Y",
                "",
                Times.iso(returned.plusDays(9)),
                "Y",
                "Names \"" + file.suspect.nickname() + "\" and a silver car.",
                "adult: \"" + file.suspect.nickname() + "\""));
    }

    private static void contact(
            NorthmereCase file, int number, String laNumber, LocalDate day, String code, String source, String note) {
        file.sheet.add(EastholmTables.CONTACTS.row(
                "CO" + file.sheet.number() + "-" + number,
                laNumber,
                day.toString(),
                code,
                source,
                "{\"outcome\":\"NFA\"}",
                note));
    }

    private static void police(NorthmereCase file, String laNumber, LocalDate day) {
        Person friend = Person.drawn(
                "C" + file.sheet.number() + "-6", file.dice, file.victim.birth().minusDays(200), file.victim.birth());
        file.added(NorthmereTables.CONTACTS, "type", "first account").set("others_named", friend.fullName());
        file.without(NorthmereTables.CONTACTS, "type", "outcome told");
        file.without(NorthmereTables.ACTIONS, "description", NorthmereCase.OTHER_CHILDREN_CHECK);
        file.interview("not interviewed", "");
        file.action("Establish who uses the phone " + file.suspect.phone(), file.reported.plusDays(5), "", null);
        file.action(
                "Ask for camera pictures from the place named",
                file.reported.plusDays(2),
                "Received; nothing kept from the date",
                file.reported.plusDays(6));
        file.log(
                file.reported.plusDays(2).plusMinutes(45),
                "The child says that an adult known as \"" + file.suspect.nickname() + "\" waits by the shops.");
        file.vehicle(file.suspectId, Gazetteer.registration(file.dice.next()), file.reported.minusDays(4));
        MissingEpisodes.report(file, day.plusDays(3).atTime(19, 50)).set("la_number", laNumber);
        String place =
                file.dice.pick(List.of("the shops on ", "a takeaway on ")) + Gazetteer.street(file.dice.below(40));
        file.record(NorthmereTables.INTELLIGENCE, "IN")
                .set("person_id", file.suspectId)
                .set("received", Times.police(file.reported.minusDays(90)))
                .set("source", "patrol")
                .set("intel_text", "Seen with young people in a car by " + place + ".")
                .set("place", place);
    }
}
