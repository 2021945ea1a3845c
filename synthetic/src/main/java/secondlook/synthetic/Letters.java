package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Letters of Harrowick Health, over several lines. */
final class Letters {
    private static final List<String> AUTHORS =
            List.of("school nurse", "sexual health nurse", "general practitioner", "outreach worker");

    private Letters() {}

    /** A letter that was answered within the week and tells of no disclosure. */
    static Row letter(CaseSheet sheet, Dice dice, int number, Person child, LocalDateTime at) {
        ErrorModel.Rendered written = ErrorModel.render(child, dice, false, sheet.planted());
        LocalDate birth = written.birth();
        String author = dice.pick(AUTHORS);
        Row row = OtherTables.LETTERS.row(
                "L" + sheet.number() + "-" + number,
                "H-" + sheet.number(),
                written.forename() + " " + written.surname(),
                birth == null ? "" : birth.toString(),
                Times.iso(at),
                author,
                "Eastholm Council",
                "concern",
                "Dear colleague,\n\nI saw this young person at the clinic and am worried. Please tell me what is being"
                        + " done.\n\nYours sincerely,\nThe " + author,
                "Telephone call returned, plan explained",
                at.plusDays(dice.between(2, 6)).toLocalDate().toString());
        return sheet.add(row).mentions("child", child, written).inRole("child");
    }

    static Row disclosure(Row letter) {
        return letter.set("kind", "disclosure recorded")
                .set(
                        "letter_text",
                        "Dear colleague,\n\nAt today's appointment a disclosure was recorded. The child's own"
                                + " words are on our file.\n\nYours sincerely,\nThe " + letter.get("author_role"));
    }
}
