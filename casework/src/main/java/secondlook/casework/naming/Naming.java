package secondlook.casework.naming;

import java.util.List;

/**
 * Words of a text that may name somebody or something.
 *
 * @param kind what they may name
 * @param how how
 * @param start where they begin, in chars from the start of the text
 * @param end where they end, exclusive
 * @param plain the writing made plain: folded words, the last ten digits, letters and digits of a registration
 * @param targets the ids, in order, under which the book knows what they may name; empty for a number that it does not know
 * @param byCapitalAlone whether nothing but a capital letter tells a name from an ordinary word
 */
public record Naming(
        NamedKind kind, HowNamed how, int start, int end, String plain, List<String> targets, boolean byCapitalAlone) {

    public Naming {
        targets = List.copyOf(targets);
    }

    /** Kind and place only: the words may be personal. */
    @Override
    public String toString() {
        return "Naming[" + kind + ", " + start + "-" + end + "]";
    }
}
