package secondlook.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import secondlook.linkage.Workers;
import secondlook.linkage.model.LevelTest.Measure;
import secondlook.linkage.model.LevelTest.Similar;

class WordKernelsTest {
    private static final String LATIN = "abcdeinorst";
    private static final String MIXED = "aeéñßłжיب漢𐍈";

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
        Words words = words(List.of(left, right));
        WordKernels kernels = new WordKernels();

        assertThat(kernels.measure(Measure.JARO, words, 0, 1)).isCloseTo(jaro, within(1e-6));
        assertThat(kernels.measure(Measure.JARO_WINKLER, words, 0, 1)).isCloseTo(jaroWinkler, within(1e-6));
        assertThat(kernels.measure(Measure.LEVENSHTEIN, words, 0, 1)).isEqualTo(levenshtein);
        assertThat(kernels.measure(Measure.DAMERAU, words, 0, 1)).isEqualTo(damerau);
    }

    @Test
    void agreesWithTheTextbookToTheLastBitInEveryScript() {
        Random random = new Random(11);
        for (String alphabet : List.of(LATIN, MIXED, "01")) {
            List<String> values = values(random, alphabet, 120);
            Words words = words(values);
            WordKernels kernels = new WordKernels();
            for (int left = 0; left < values.size(); left++) {
                for (int right = 0; right < values.size(); right++) {
                    for (Measure measure : Measure.values()) {
                        assertThat(kernels.measure(measure, words, left, right))
                                .as("%s of value %d and %d", measure, left, right)
                                .isEqualTo(WordKernels.ofTexts(
                                        measure, Words.part(values.get(left)), Words.part(values.get(right))));
                    }
                }
            }
        }
    }

    @Test
    void boundsNeverRefuseWhatTheKernelAccepts() {
        Random random = new Random(12);
        for (String alphabet : List.of(LATIN, MIXED, "ab")) {
            List<String> values = values(random, alphabet, 150);
            Words words = words(values);
            WordKernels kernels = new WordKernels();
            for (Similar limit : limits()) {
                SimilarityBound bound = SimilarityBound.of(List.of(limit));
                for (int left = 0; left < values.size(); left++) {
                    for (int right = 0; right < values.size(); right++) {
                        double value = kernels.measure(limit.measure(), words, left, right);
                        boolean accepted =
                                limit.measure().isSimilarity() ? value >= limit.limit() : value <= limit.limit();
                        boolean allowed = bound.allows(
                                words.signature(left), words.shape(left), words.signature(right), words.shape(right));
                        assertThat(allowed || !accepted)
                                .as("%s of value %d and %d", limit, left, right)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void packedDatesAgreeWithLevenshteinAndDamerau() {
        Random random = new Random(13);
        List<String> values = new ArrayList<>();
        for (int draw = 0; draw < 250; draw++) {
            int shape = random.nextInt(3);
            values.add(String.format(
                    shape == 0 ? "%d-%02d-%02d" : "%d-0%d-1%d",
                    1990 + random.nextInt(3),
                    1 + random.nextInt(shape == 0 ? 12 : 9),
                    random.nextInt(10)));
        }
        Words words = words(values);
        assertThat(words.packed).isNotNull();
        for (int left = 0; left < values.size(); left++) {
            for (int right = 0; right < values.size(); right++) {
                double edits = WordKernels.ofTexts(Measure.LEVENSHTEIN, values.get(left), values.get(right));
                double damerau = WordKernels.ofTexts(Measure.DAMERAU, values.get(left), values.get(right));
                long one = words.packed[left];
                long other = words.packed[right];
                for (int limit = 0; limit <= 2; limit++) {
                    assertThat(WordKernels.packedWithin(one, other, limit))
                            .as("%s and %s within %d", values.get(left), values.get(right), limit)
                            .isEqualTo(edits <= limit);
                }
                assertThat(WordKernels.packedOneDamerau(one, other))
                        .as("%s and %s", values.get(left), values.get(right))
                        .isEqualTo(damerau <= 1);
            }
        }
    }

    private static List<Similar> limits() {
        List<Similar> limits = new ArrayList<>();
        for (double limit : new double[] {0.5, 0.7, 0.75, 0.88, 0.92, 1}) {
            limits.add(new Similar(Measure.JARO, "x", limit));
            limits.add(new Similar(Measure.JARO_WINKLER, "x", limit));
        }
        for (int limit = 0; limit < 4; limit++) {
            limits.add(new Similar(Measure.LEVENSHTEIN, "x", limit));
            limits.add(new Similar(Measure.DAMERAU, "x", limit));
        }
        return limits;
    }

    /** Words of 1 to 70 letters, half of them slips of the word before. */
    private static List<String> values(Random random, String alphabet, int count) {
        int[] letters = alphabet.codePoints().toArray();
        List<String> values = new ArrayList<>();
        int[] last = {letters[0]};
        while (values.size() < count) {
            int[] word = last.clone();
            if (random.nextBoolean()) {
                word[random.nextInt(word.length)] = letters[random.nextInt(letters.length)];
            } else {
                int length = random.nextInt(20) == 0 ? 60 + random.nextInt(10) : 1 + random.nextInt(12);
                word = random.ints(length, 0, letters.length)
                        .map(at -> letters[at])
                        .toArray();
            }
            values.add(new String(word, 0, word.length));
            last = word;
        }
        return values;
    }

    private static Words words(List<String> values) {
        return Words.of(new ValueColumn.Texts(values, new int[0]), new Workers(1));
    }
}
