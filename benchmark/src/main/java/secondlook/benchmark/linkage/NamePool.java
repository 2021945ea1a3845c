package secondlook.benchmark.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Names to draw from, the first of a list much commoner than the last, as names are. Forenames are everyday ones, each
 * with the short forms it is used with; surnames and places are put together from syllables.
 */
final class NamePool {
    static final List<String> FORENAMES = List.of(
            "john jack johnny",
            "william will bill billy",
            "mary molly may",
            "thomas tom tommy",
            "george georgie",
            "james jim jimmy jamie",
            "elizabeth liz beth lizzie betty",
            "henry harry",
            "robert rob bob bobby",
            "edward ed ted eddie",
            "charles charlie chas",
            "anne annie nan",
            "margaret meg maggie peggy",
            "richard dick rich",
            "sarah sally",
            "joseph joe",
            "alexander alex sandy",
            "jane jenny",
            "david dave",
            "catherine kate cathy",
            "samuel sam",
            "francis frank",
            "emma em",
            "frederick fred freddie",
            "alice",
            "arthur art",
            "ellen nell",
            "peter pete",
            "andrew andy drew",
            "daniel dan danny",
            "harriet hattie",
            "matthew matt",
            "philip phil",
            "olivia liv",
            "walter wally walt",
            "martha patty",
            "stephen steve",
            "hugh hughie",
            "charlotte lottie",
            "benjamin ben",
            "edmund ned",
            "caroline carrie",
            "isaac ike",
            "lucy lu",
            "patrick paddy pat",
            "rebecca becky",
            "nathaniel nat nate",
            "frances fanny",
            "ralph rafe",
            "julia jules",
            "adam",
            "grace",
            "simon si",
            "florence flo",
            "lewis lew",
            "amelia millie",
            "oliver ollie",
            "ivy",
            "rupert",
            "beatrice bea",
            "gilbert gil",
            "dorothy dot",
            "humphrey",
            "winifred win",
            "ambrose",
            "rosalind ros",
            "silas",
            "cecily cis",
            "leopold leo",
            "augusta gussie");

    private static final String[][] SYLLABLES = {
        {
            "al", "ber", "cor", "dan", "el", "far", "gos", "hal", "ing", "jor", "kel", "lor", "mar", "nor", "os", "pel",
            "quin", "ros", "sel", "tor", "ul", "ven", "wil", "yar", "zel", "bra", "cla", "dre", "fin", "gra", "hod",
            "ken", "lam", "mow", "pem", "rad", "sto", "thur", "wat"
        },
        {"a", "be", "ci", "do", "en", "fa", "ge", "hi", "is", "lo", "mi", "na", "or", "pe", "ri", "sa", "te", "un"},
        {
            "bert", "by", "croft", "den", "don", "field", "ford", "ham", "ing", "land", "ley", "low", "man", "mer",
            "more", "ner", "ridge", "shaw", "son", "stead", "ton", "vale", "ward", "well", "wick", "wood", "worth"
        }
    };

    private final List<String> surnames;
    private final List<String> places;
    private final List<String> streets;

    NamePool(Random random, int surnames, int places) {
        this.surnames = words(random, surnames);
        this.places = words(random, places);
        this.streets = words(random, 700);
    }

    /** A forename with its short forms, apart by spaces. */
    static String[] forename(Random random) {
        return byRank(random, FORENAMES, 1.8).split(" ");
    }

    String surname(Random random) {
        return byRank(random, surnames, 2.5);
    }

    String place(Random random) {
        return byRank(random, places, 2.5);
    }

    String street(Random random) {
        String[] kinds = {"road", "street", "lane", "close", "avenue"};
        return byRank(random, streets, 1.3) + " " + Slips.pick(random, kinds);
    }

    static <T> T byRank(Random random, List<T> items, double steepness) {
        return items.get((int) (items.size() * Math.pow(random.nextDouble(), steepness)));
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            words.add(Slips.pick(random, SYLLABLES[0])
                    + (random.nextInt(3) == 0 ? "" : Slips.pick(random, SYLLABLES[1]))
                    + Slips.pick(random, SYLLABLES[2]));
        }
        return words;
    }
}
