package secondlook.synthetic;

import java.time.LocalDateTime;
import java.util.List;

/** Concerns of practitioners and the public: vague places, and often no name under them. */
final class Concerns {
    private static final List<String> PLACES = List.of(
            "behind the shops",
            "near the station",
            "a flat above a takeaway",
            "the park by the bridge",
            "somewhere in town",
            "the car park off the ring road");
    private static final List<String> TEXTS = List.of(
            "I wrote about this years ago and nobody came back to me.",
            "Several young people are collected there by cars in the evening.",
            "The child told me that the police had closed it. Please look again.",
            "I worked at the home then. We reported it more than once.");

    private Concerns() {}

    static Row concern(CaseSheet sheet, Dice dice, Person about, LocalDateTime received) {
        boolean anonymous = dice.chance(0.45);
        ErrorModel.Rendered written = ErrorModel.render(about, dice, false, false);
        boolean named = dice.chance(0.6);
        Row row = OtherTables.CONCERNS.row(
                "PC" + sheet.number(),
                Times.iso(received),
                anonymous ? "" : dice.pick(List.of("A former worker", "A neighbour", "A relative", "A teacher")),
                dice.pick(List.of("public", "practitioner", "family")),
                named ? written.forename() + " " + written.surname() : "a girl of about 14",
                dice.pick(PLACES),
                dice.pick(TEXTS),
                dice.chance(0.06) ? "yes" : "no",
                dice.chance(0.5) ? received.plusDays(4).toLocalDate().toString() : "");
        sheet.add(row);
        if (row.get("at_risk_now").equals("yes")) {
            sheet.actionToday(row, "a child may be at risk now");
        }
        return named ? row.mentions("about", about, written) : row;
    }
}
