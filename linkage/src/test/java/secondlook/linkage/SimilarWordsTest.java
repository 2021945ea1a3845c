package secondlook.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import secondlook.linkage.text.FoldedWord;

class SimilarWordsTest {
    @Test
    void findsWhatComparingAllWordsFinds() {
        Random random = new Random(12);
        TreeSet<String> distinct = new TreeSet<>();
        while (distinct.size() < 600) {
            StringBuilder word = new StringBuilder();
            int length = 4 + random.nextInt(7);
            for (int letter = 0; letter < length; letter++) {
                word.append((char) ('a' + random.nextInt(3)));
            }
            distinct.add(word.toString());
        }
        String[] words = distinct.toArray(String[]::new);
        byte[][] letters = new byte[words.length][];
        for (int word = 0; word < words.length; word++) {
            letters[word] = FoldedWord.letters(words[word]);
        }

        SimilarWords similar = new SimilarWords(words, letters, false);

        int misses = 0;
        for (int one = 0; one < words.length; one++) {
            for (int other = 0; other < one; other++) {
                int limit = Math.max(words[one].length(), words[other].length()) >= 8 ? 2 : 1;
                boolean close = FoldedWord.distance(letters[one], letters[other], limit) <= limit;
                assertThat(similar.areSimilar(one, other)).isEqualTo(similar.areSimilar(other, one));
                if (similar.areSimilar(one, other)) {
                    assertThat(close).as(words[one] + " " + words[other]).isTrue();
                }
                misses += close
                                && !similar.areSimilar(one, other)
                                && Math.min(words[one].length(), words[other].length()) >= 6
                        ? 1
                        : 0;
            }
        }
        assertThat(misses).isZero();
    }

    @Test
    void takesShortFormsOfOneNameForSimilar() {
        String[] words = {"bob", "robert", "torley"};
        byte[][] letters = {FoldedWord.letters("bob"), FoldedWord.letters("robert"), FoldedWord.letters("torley")};

        assertThat(new SimilarWords(words, letters, true).areSimilar(0, 1)).isTrue();
        assertThat(new SimilarWords(words, letters, false).areSimilar(0, 1)).isFalse();
        assertThat(new SimilarWords(words, letters, true).areSimilar(0, 2)).isFalse();
    }
}
