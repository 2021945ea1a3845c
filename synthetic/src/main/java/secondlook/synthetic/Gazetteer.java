package secondlook.synthetic;

import java.util.List;

/**
 * The invented region: towns, streets, premises, homes and telephone numbers.
 *
 * <p>Premises and homes with different numbers never share a name and address, so a planted place recurs only where
 * it was planted. Telephone numbers begin 072, which no operator has been given; postcodes begin NM, EH, BW or HW and
 * end in letters that postcodes do not use.
 */
final class Gazetteer {
    static final List<String> TOWNS = List.of("Northmere", "Eastholm", "Brackwater", "Harrowick");
    private static final List<String> AREAS = List.of("NM", "EH", "BW", "HW");
    private static final List<String> FIRST = List.of(
            "Tarrow", "Cindle", "Oddle", "Marl", "Fenwith", "Quarrel", "Sallow", "Tinder", "Wether", "Corran",
            "Brindle", "Hask", "Ludder", "Pinnock", "Stavel", "Thackle", "Ulling", "Varley", "Wendle", "Yarrock",
            "Dunnow", "Garrick", "Holm", "Kestle", "Mossop");
    private static final List<String> SECOND = List.of(
            "Street", "Road", "Lane", "Row", "Close", "Terrace", "Avenue", "Way", "Hill", "Green", "Drive", "Walk");
    private static final List<String> FIRMS = List.of(
            "Golden Spoon",
            "Saffron Corner",
            "Blue Lantern",
            "Harbour Grill",
            "Red Kettle",
            "Silver Plate",
            "Corner Oven",
            "Moonlight",
            "Star",
            "Royal",
            "Riverside",
            "Parkside",
            "Crown",
            "Anchor",
            "Sunrise",
            "Gate",
            "Lime Tree",
            "Two Bridges",
            "Old Mill",
            "Copper Pan");
    private static final List<String> HOME_WORDS =
            List.of("Lodge", "House", "Court", "View", "Grange", "Rise", "Croft");
    static final List<String> PREMISES_KINDS = List.of("takeaway", "hotel", "taxi firm", "shop", "car wash", "arcade");

    /** Places that many case files name and that tie nobody to anybody. */
    static final List<String> DECOY_PLACES = List.of(
            "Northmere Station, Station Approach, Northmere",
            "Brackwater Station, Quay Road, Brackwater",
            "Corran Inn hotel, Ring Road, Northmere",
            "Corran Inn hotel, Harbour Way, Brackwater",
            "Corran Inn hotel, Mill Lane, Eastholm",
            "Tollen Lodge, 3 Sallow Lane, Eastholm",
            "Winnow House, 18 Pinnock Road, Eastholm",
            "Marrowby House, 2 Wether Hill, Eastholm",
            "Holm Street Hostel, Holm Street, Northmere");

    static final List<String> DECOY_KINDS = List.of(
            "station",
            "station",
            "hotel chain",
            "hotel chain",
            "hotel chain",
            "children's home",
            "children's home",
            "children's home",
            "hostel");
    /** Telephones of offices that stand beside many people. */
    static final List<String> SHARED_PHONES = List.of("07299 100001", "07299 100002", "07299 100003");

    private Gazetteer() {}

    static String street(int index) {
        return FIRST.get(Math.floorMod(index, FIRST.size()))
                + " "
                + SECOND.get(Math.floorMod(index / FIRST.size(), SECOND.size()));
    }

    static int streets() {
        return FIRST.size() * SECOND.size();
    }

    static Address dwelling(Dice dice) {
        int town = dice.below(TOWNS.size());
        int number = dice.between(1, 240);
        String line = number + " " + street(dice.below(streets()));
        String flat = dice.chance(0.15) ? "Flat " + dice.between(1, 12) + ", " : "";
        return new Address(flat + line, TOWNS.get(town), postcode(town, dice.below(9) + 1, dice.below(90)));
    }

    /** Premises number {@code index}: another index is another place. */
    static Address premises(String kind, long index) {
        String firm = FIRMS.get((int) Math.floorMod(index, (long) FIRMS.size()));
        long rest = Math.floorDiv(index, (long) FIRMS.size());
        int street = (int) Math.floorMod(rest * 37, (long) streets());
        long number = Math.floorDiv(rest, (long) streets()) + 1;
        int town = (int) Math.floorMod(index, (long) TOWNS.size());
        String line = firm + " " + kind + ", " + number + " " + street(street);
        return new Address(line, TOWNS.get(town), postcode(town, street % 9 + 1, (int) (number % 90)));
    }

    /** Children's home number {@code index}; the first three are the ones of the demonstration. */
    static String home(long index) {
        if (index < 3) {
            return List.of("Tollen Lodge", "Winnow House", "Marrowby House").get((int) index);
        }
        long rest = index - 3;
        String word = HOME_WORDS.get((int) (rest % HOME_WORDS.size()));
        long first = rest / HOME_WORDS.size();
        long round = first / FIRST.size();
        String name = FIRST.get((int) (first % FIRST.size())) + " " + word;
        return round == 0 ? name : name + " " + (round + 1);
    }

    static String phone(long number) {
        long digits = Math.floorMod(number, 100_000_000L);
        String padded = String.valueOf(100_000_000L + digits);
        return "072" + padded.substring(1, 3) + " " + padded.substring(3);
    }

    /** The same number as another clerk types it. */
    static String phoneTyped(String phone, int style) {
        String bare = phone.replace(" ", "");
        return switch (style) {
            case 0 -> bare;
            case 1 -> "+44 " + bare.substring(1, 5) + " " + bare.substring(5);
            case 2 -> bare.substring(0, 5) + "-" + bare.substring(5, 8) + "-" + bare.substring(8);
            default -> phone;
        };
    }

    static String registration(long number) {
        String letters = "ABCDEFGHJKLMNOPRSTUVWXY";
        long rest = Math.floorMod(number, 1_000_000_000L);
        StringBuilder plate = new StringBuilder("Q");
        plate.append(letters.charAt((int) (rest % 23)));
        plate.append(String.valueOf(100 + rest / 23 % 100), 1, 3).append(' ');
        rest = rest / 2_300;
        for (int place = 0; place < 3; place++) {
            plate.append(letters.charAt((int) (rest % 23)));
            rest /= 23;
        }
        return plate.toString();
    }

    private static String postcode(int town, int district, int unit) {
        return AREAS.get(town) + district + " " + unit % 10 + "CM".charAt(unit / 10 % 2) + "IKOV".charAt(unit % 4);
    }
}
