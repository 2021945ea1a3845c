package secondlook.synthetic;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Entries of the children's homes' log. */
final class HomeLog {
    private HomeLog() {}

    /** An entry of a home in the council's own area. */
    static Row entry(
            CaseSheet sheet, Dice dice, int number, String home, Person child, String laNumber, LocalDateTime at) {
        ErrorModel.Rendered written = ErrorModel.render(child, dice, false, sheet.planted());
        LocalDate birth = written.birth();
        Row row = OtherTables.HOME_LOG.row(
                "HL" + sheet.number() + "-" + number,
                home,
                "Eastholm",
                written.surname(),
                written.forename(),
                birth == null ? "" : birth.toString(),
                laNumber,
                "Eastholm Council",
                "note",
                Times.iso(at));
        return sheet.add(row).mentions("child", child, written).inRole("child");
    }

    static Row missing(
            CaseSheet sheet, Dice dice, int number, String home, Person child, String laNumber, LocalDateTime from) {
        return entry(sheet, dice, number, home, child, laNumber, from)
                .set("kind", "missing")
                .set("until", Times.iso(from.plusHours(dice.between(5, 11))))
                .set("police_told_at", Times.iso(from.plusMinutes(dice.between(10, 50))))
                .set("condition", "well")
                .set("note", "Not in the room at the evening check.");
    }
}
