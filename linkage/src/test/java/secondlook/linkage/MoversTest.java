package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who moved shares nothing of the address with himself, and is still one person. */
class MoversTest {
    private static final long SEED = 20_261_128L;
    private static final int PERSONS = 900;
    private static final int MOVED_ONE_IN = 8;
    private static final String[] FORENAMES = {
        "Ada", "Bram", "Celia", "Dorian", "Edda", "Falk", "Greta", "Hal", "Ines", "Jonas", "Karin", "Levi", "Mona",
        "Nils", "Orla", "Pim"
    };
    private static final String[] STARTS = {"Tor", "Wil", "Kes", "Bran", "Lod", "Mar", "Pel", "Quin", "Hod", "Ven"};
    private static final String[] ENDS = {"wick", "den", "ford", "ley", "mere", "stead", "ham", "low", "worth", "gate"};

    private record Household(String town, String street, String house, String postcode) {}

    private record Written(String person, boolean moved, boolean reachable) {}

    private final Random random = new Random(SEED);
    private final List<Written> written = new ArrayList<>();

    @Test
    void findsMostOfThoseWhoMovedAndKeptTheTelephone() {
        LinkageInput input = customers();

        LinkageResult result =
                new Linker().link(input, LinkageSettings.defaults().withThreads(2), List.of());

        int pairs = 0;
        int found = 0;
        int wrong = 0;
        for (int one = 0; one < written.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean same =
                        written.get(one).person().equals(written.get(other).person());
                boolean together = result.clusterOf(one) == result.clusterOf(other);
                boolean reachable =
                        written.get(one).reachable() && written.get(other).reachable();
                boolean apart = same
                        && reachable
                        && written.get(one).moved() != written.get(other).moved();
                pairs += apart ? 1 : 0;
                found += apart && together ? 1 : 0;
                wrong += !same && together ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThan(100);
        assertThat((double) found / pairs).as("movers found").isGreaterThan(0.5);
        assertThat(wrong).isLessThan(10);
    }

    private LinkageInput customers() {
        LinkageInput.Builder customers = LinkageInput.of(
                new Field("customer", FieldKind.TEXT),
                new Field("house", FieldKind.IDENTIFIER),
                new Field("street", FieldKind.TEXT),
                new Field("town", FieldKind.WORD),
                new Field("postcode", FieldKind.IDENTIFIER),
                new Field("tel", FieldKind.PHONE));
        for (int person = 0; person < PERSONS; person++) {
            String name = pick(FORENAMES) + " " + pick(STARTS) + pick(ENDS) + pick(ENDS);
            String tel = "072" + (10_000_000 + random.nextInt(80_000_000));
            Household home = household();
            int copies = 1 + random.nextInt(4);
            for (int copy = 0; copy < copies; copy++) {
                boolean moved = random.nextInt(MOVED_ONE_IN) == 0;
                boolean reachable = random.nextInt(4) != 0;
                Household where = moved ? household() : home;
                customers
                        .record("r" + written.size())
                        .value("customer", copy == 1 ? initial(name) : name)
                        .value("house", where.house)
                        .value("street", where.street)
                        .value("town", where.town)
                        .value("postcode", where.postcode)
                        .value("tel", reachable ? tel : "");
                written.add(new Written("p" + person, moved, reachable));
            }
        }
        return customers.build();
    }

    private Household household() {
        String town = pick(STARTS) + pick(ENDS);
        return new Household(
                town,
                pick(STARTS) + pick(ENDS) + " Lane",
                Integer.toString(1 + random.nextInt(150)),
                town.substring(0, 2).toUpperCase(Locale.ROOT) + random.nextInt(10) + " " + random.nextInt(10)
                        + (char) ('A' + random.nextInt(20)) + (char) ('A' + random.nextInt(20)));
    }

    private static String initial(String name) {
        return name.charAt(0) + ". " + name.substring(name.indexOf(' ') + 1);
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
