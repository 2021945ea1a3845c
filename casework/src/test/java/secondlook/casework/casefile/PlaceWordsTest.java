package secondlook.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two writings of one place are one, and two places stay two. */
final class PlaceWordsTest {

    @Test
    void twoWritingsOfOnePlaceAreOne() {
        assertThat(PlaceWords.plain("GOLDEN LADLE, 3 Tarn St, Marrowby"))
                .isEqualTo(PlaceWords.plain("The Golden Ladle takeaway, 3 Tarn Street, Marrowby"))
                .isEqualTo("golden ladle 3 tarn street marrowby");
        assertThat(PlaceWords.plain("9 Dyke Rd.")).isEqualTo("9 dyke road");
    }

    @Test
    void namesThatOnlyLookLikeItAreLeftAlone() {
        assertThat(PlaceWords.plain("St Anne's Way, Fennock")).isEqualTo("st anne s way fennock");
        assertThat(PlaceWords.plain("Royal Hotel")).isNotEqualTo(PlaceWords.plain("Royal Takeaway"));
        assertThat(PlaceWords.plain("Hotel, 3 Tarn Street")).isEqualTo("hotel 3 tarn street");
        assertThat(PlaceWords.plain("Copper Kettle, 3 Tarn Street"))
                .isNotEqualTo(PlaceWords.plain("Copper Kettle, 5 Tarn Street"));
    }
}
