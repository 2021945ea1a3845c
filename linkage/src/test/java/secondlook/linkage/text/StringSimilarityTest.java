package secondlook.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StringSimilarityTest {
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, .944444, .961111, 2, 1",
        "DWAYNE, DUANE, .822222, .840000, 2, 2",
        "DIXON, DICKSONX, .766667, .813333, 4, 4",
        "KITTEN, SITTING, .746032, .746032, 3, 3",
        "CA, ABC, 0, 0, 3, 2"
    })
    void agreesWithPublishedValues(
            String left, String right, double jaro, double jaroWinkler, int levenshtein, int damerau) {
        assertThat(StringSimilarity.jaro(left, right)).isCloseTo(jaro, within(1e-6));
        assertThat(StringSimilarity.jaroWinkler(left, right)).isCloseTo(jaroWinkler, within(1e-6));
        assertThat(StringSimilarity.levenshtein(left, right)).isEqualTo(levenshtein);
        assertThat(StringSimilarity.damerau(left, right)).isEqualTo(damerau);
    }

    @Test
    void countsAnAccentAsOneLetterNotTwo() {
        assertThat(StringSimilarity.levenshtein("Zoë", "Zoe")).isEqualTo(1);
    }

    @Test
    void fastKernelsAgreeWithTheTextbookOnes() {
        Random random = new Random(4);
        for (int draw = 0; draw < 20_000; draw++) {
            String left = word(random);
            String right = random.nextBoolean() ? word(random) : slip(random, left);
            byte[] a = FoldedWord.letters(left);
            byte[] b = FoldedWord.letters(right);

            assertThat(FoldedWord.jaroWinkler(a, b))
                    .as("draw %d", draw)
                    .isCloseTo(StringSimilarity.jaroWinkler(left, right), within(1e-12));
            int distance = FoldedWord.distance(a, b, 2);
            if (distance <= 1) {
                assertThat(distance).isEqualTo(StringSimilarity.damerau(left, right));
            }
            int shared = Long.bitCount(FoldedWord.signature(a) & FoldedWord.signature(b))
                    + Math.min(
                            FoldedWord.unseen(a, FoldedWord.signature(a)),
                            FoldedWord.unseen(b, FoldedWord.signature(b)));
            assertThat(Math.max(a.length, b.length) - shared)
                    .isLessThanOrEqualTo(StringSimilarity.levenshtein(left, right));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int at = 0; at < length; at++) {
            word.append((char) ('a' + random.nextInt(6)));
        }
        return word.toString();
    }

    private static String slip(Random random, String word) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + "x" + word.substring(Math.min(word.length(), at + random.nextInt(2)));
    }
}
