package secondlook.casework.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words may name, and what only looks like it. Every name is invented. */
class NamingFinderTest {

    private final NamingFinder finder = new NamingFinder(book());

    private static NameBook book() {
        Set<String> forms = Set.of("ray raymond", "raymond ray", "dave david", "david dave");
        NameBook book = new NameBook(
                word -> Normalizer.normalize(word, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace("'", "")
                        .replace("\u2019", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT),
                (one, other) -> forms.contains(one + " " + other));
        book.person("holt", "Raymond", "Holt");
        book.person("holt2", "Lena", "Holt");
        book.person("marsh", "Szymon Piotr", "Wrzesniak-Marsh");
        book.person("brandreth", "Colin", "Brandreth");
        book.person("oneill", "Ciar\u00e1n", "O'Neill");
        book.person("rashidi", "Hassan", "al-Rashidi");
        book.person("none", "Unknown", "Male");
        book.singleName("daz", "Daz");
        book.singleName("red", "Red");
        book.singleName("lj", "Little Jay");
        book.place("lantern", "Blue Lantern, 14 Tarrow Street, Northmere");
        book.place("tarn", "3 Tarn Road, Marrowby");
        book.place("town", "Northmere");
        return book;
    }

    private List<String> found(String text) {
        return finder.find(text).stream()
                .map(naming -> naming.how() + " " + text.substring(naming.start(), naming.end()) + " "
                        + String.join("+", naming.targets()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Seen with Raymond Holt at noon.        | IN_FULL Raymond Holt holt",
                "Seen with RAYMOND HOLT at noon.        | IN_FULL RAYMOND HOLT holt",
                "Seen with HOLT, Raymond at noon.       | IN_FULL HOLT, Raymond holt",
                "Driver is HOLT Raymond.                | IN_FULL HOLT Raymond holt",
                "Ray Holt's car outside.                | SHORT_FORM Ray Holt holt",
                "A Raymond John Holt was named.         | IN_FULL Raymond John Holt holt",
                "Named as R. Holt by a friend.          | INITIAL R. Holt holt",
                "She calls him Mr Holt.                 | TITLE Holt holt+holt2",
                "A Mr. Holt answered.                   | TITLE Holt holt+holt2",
                "Colin Brandeth gave her a phone.       | SPELLING Colin Brandeth brandreth",
                "Collin Brandreth gave her a phone.     | SPELLING Collin Brandreth brandreth",
                "Ciaran O'Neill was there.              | IN_FULL Ciaran O'Neill oneill",
                "CIAR\u00c1N O\u2019NEILL was there.    | IN_FULL CIAR\u00c1N O\u2019NEILL oneill",
                "Szymon Wrzesniak-Marsh drove.          | IN_FULL Szymon Wrzesniak-Marsh marsh",
                "Szymon Wrzesniak drove.                | SHORT_FORM Szymon Wrzesniak marsh",
                "Col Brandreth came round.              | SHORT_FORM Col Brandreth brandreth",
                "We asked Brandreth twice.              | SURNAME Brandreth brandreth",
                "Mr Brandeth was out.                   | SPELLING Brandeth brandreth",
                "Hassan al-Rashidi drove.               | IN_FULL Hassan al-Rashidi rashidi",
            })
    void findsPeopleByForenameAndSurname(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "An adult known as Daz waits.              | NICKNAME Daz daz",
                "an adult known as daz waits               | NICKNAME daz daz",
                "AN ADULT KNOWN AS DAZ WAITS               | NICKNAME DAZ daz",
                "The one she calls \"daz\" waits.          | NICKNAME daz daz",
                "She went with Daz after school.           | NICKNAME Daz daz",
                "Goes by the name of Little Jay.           | NICKNAME Little Jay lj",
            })
    void findsNicknamesThatAreIntroducedOrWrittenAsNames(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lives in Holt Road, near Holt Court.",
                "DC Raymond Holt attended. Sgt Holt informed.",
                "An unknown male drove off.",
                "HE IS RED IN THE FACE",
                "She likes the red car.",
                "Daz Lane is closed.",
                "The Holt family was not in.",
                "Peter Holt is an uncle. HOLT, Peter.",
                "P.C. Brandreth attended.",
                "In Northmere all day.",
                "colin went home",
                "Reference 012345678901234, crime 44/07255/900417.",
            })
    void findsNobodyWhereNobodyIsNamed(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void saysOfASingleNameWhetherItIsAnOrdinaryWordElsewhere() {
        Naming red = finder.find("Spoke to Red at the house.").getFirst();
        assertThat(red.byCapitalAlone()).isTrue();
        assertThat(finder.isOrdinary(red)).isFalse();
        finder.find("Got into a red car.");
        finder.find("The red car again.");
        assertThat(finder.isOrdinary(red)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rang from 07255 900417 twice.              | NUMBER 07255 900417",
                "Rang from +44 (0)7255 900-417 twice.       | NUMBER +44 (0)7255 900-417",
                "Ph.07255 900417, no voicemail              | NUMBER 07255 900417",
                "Tel. 0044 7255900417.                      | NUMBER 0044 7255900417",
                "A silver car, QA05 NYD, outside.           | NUMBER QA05 NYD",
                "Index P123 ABC.                            | NUMBER P123 ABC",
                "Vehicle Q417 KLM, grey.                    | NUMBER Q417 KLM",
                "grey estate qx07ybn, two up                | NUMBER qx07ybn",
                "Reg ends 4KR according to a friend.        | PART 4KR",
                "VRM part QA05? seen.                       | PART QA05?",
                "At the Blue Lantern until late.            | PLACE Blue Lantern lantern",
                "Dropped at 14 Tarrow St.                   | PLACE 14 Tarrow St lantern",
                "Taken to 3 TARN RD.                        | PLACE 3 TARN RD tarn",
            })
    void findsPhonesVehiclesAndPlaces(String text, String expected) {
        assertThat(found(text)).extracting(String::strip).containsExactly(expected);
    }

    @Test
    void makesAPhonePlainWhateverItsPrefix() {
        assertThat(finder.find("07255 900417, then 0044 7255 900417 and +44(0)7255900417."))
                .extracting(Naming::plain)
                .containsOnly("7255900417")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SEEN IN ROOM B12 AND LEFT", "ON THE M25 AND BACK", "Aged 14 and 15.", "Order no. 5512 at 10:20."
            })
    void takesNoOrdinaryWordsForARegistration(String text) {
        assertThat(found(text)).isEmpty();
    }

    /** The same address in another town is another place. */
    @Test
    void doesNotTakeAnAddressForOneInAnotherTown() {
        NameBook two = book();
        two.place("other", "9 Sallow Row, Eastholm");
        NamingFinder towns = new NamingFinder(two);
        assertThat(towns.find("Named place: 3 Tarn Road, Eastholm.")).isEmpty();
        assertThat(towns.find("Named place: 3 Tarn Road, Marrowby.")).hasSize(1);
        assertThat(towns.find("Named place: 3 Tarn Road, where she was found.")).hasSize(1);
    }

    @Test
    void keepsItsPlaceInATextWithCharactersOutsideTheBasicPlane() {
        String text = "\ud83d\ude42 Ray Holt \ud83d\ude42 07255 900417";
        assertThat(found(text)).containsExactly("SHORT_FORM Ray Holt holt", "NUMBER 07255 900417 ");
    }

    @Test
    void namesNothingTwice() {
        assertThat(found("Raymond Holt (Ray Holt, \"Daz\") of 14 Tarrow Street, 07255 900417."))
                .containsExactly(
                        "IN_FULL Raymond Holt holt",
                        "SHORT_FORM Ray Holt holt",
                        "NICKNAME Daz daz",
                        "PLACE 14 Tarrow Street lantern",
                        "NUMBER 07255 900417 ");
    }
}
