package secondlook.synthetic;

import java.util.List;
import java.util.Map;

/**
 * Ethnicity, nationality and disability as forces record them: self-defined and officer-defined apart, often missing.
 * They follow a name's origin only loosely, and nothing else in the region depends on them.
 */
final class Identity {
    private static final Map<NameOrigin, List<String>> SELF_DEFINED = Map.of(
            NameOrigin.BRITISH, List.of("W1", "W1", "W1", "M1"),
            NameOrigin.IRISH, List.of("W2", "W1"),
            NameOrigin.SOUTH_ASIAN, List.of("A1", "A2", "A3", "A9"),
            NameOrigin.POLISH, List.of("W9"),
            NameOrigin.ROMANIAN, List.of("W9", "W3"),
            NameOrigin.ARABIC, List.of("O2", "O9"),
            NameOrigin.WEST_AFRICAN, List.of("B2", "M2"),
            NameOrigin.CHINESE, List.of("A4"),
            NameOrigin.TURKISH, List.of("W9", "O9"),
            NameOrigin.SOMALI, List.of("B2", "B9"));
    private static final List<String> NATIONALITIES =
            List.of("British", "British", "British", "Irish", "Polish", "Other");

    private Identity() {}

    static String selfDefined(Person person, Dice dice) {
        boolean asked = !dice.chance(ErrorModel.ETHNICITY_MISSING);
        String self = dice.pick(SELF_DEFINED.getOrDefault(person.origin(), List.of("NS")));
        return asked ? self : dice.chance(0.3) ? "NS" : "";
    }

    static void fill(Row row, Person person, Dice dice) {
        row.set("ethnicity_self", selfDefined(person, dice))
                .set("ethnicity_officer", dice.chance(0.45) ? "IC" + dice.between(0, 6) : "")
                .set("nationality", dice.chance(0.5) ? dice.pick(NATIONALITIES) : "")
                .set("disability", dice.chance(0.3) ? dice.chance(0.2) ? "Y" : "N" : "");
    }
}
