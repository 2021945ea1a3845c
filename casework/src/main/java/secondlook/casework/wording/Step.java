package secondlook.casework.wording;

import java.util.List;

/** One step of a pattern. */
sealed interface Step {

    /** One word out of several; {@code upper} where the text must have it in capital letters. */
    record Words(List<String> words, boolean upper) implements Step {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** Any words, from none to so many, that no semicolon or end of sentence divides. */
    record Gap(int most) implements Step {}

    /** A whole number that can be the age of a child or of an adult, or any number up to 99. */
    record Age(boolean child, boolean adult) implements Step {}

    /** A place between two words. */
    enum Place implements Step {
        SENTENCE_START,
        SENTENCE_END,
        COLON
    }
}
