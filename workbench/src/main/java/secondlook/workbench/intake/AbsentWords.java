package secondlook.workbench.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.value.AbsentReason;

/**
 * Words that stand in a cell for no value. A mapping may add its own; the usual ones are known without being told.
 *
 * <p>In a narrative "refused" may be the answer itself, as the result of an action may be. There only the words for
 * <em>on paper</em>, <em>withheld</em> and <em>unknown</em> count, and whatever the mapping itself lists.
 */
final class AbsentWords {

    private static final int LONGEST = 40;
    private static final Map<AbsentReason, List<String>> USUAL = Map.of(
            AbsentReason.UNKNOWN, List.of("unknown", "not known", "n/k", "nk", "unk", "d/k", "tbc", "not yet known"),
            AbsentReason.NOT_RECORDED, List.of("not recorded", "n/r", "-", "--", "null", "nil recorded", "n/a"),
            AbsentReason.NOT_ASKED, List.of("not asked"),
            AbsentReason.REFUSED, List.of("refused", "declined", "declined to say", "prefer not to say"),
            AbsentReason.WITHHELD, List.of("withheld", "redacted", "[redacted]"),
            AbsentReason.ON_PAPER,
                    List.of("see paper report", "see paper file", "on paper", "paper file", "held on paper"));

    private final Map<String, AbsentReason> usual = new HashMap<>();
    private final Map<String, AbsentReason> own = new HashMap<>();

    /**
     * @param own the mapping's own words, by reason
     */
    AbsentWords(Map<AbsentReason, List<String>> own) {
        USUAL.forEach((reason, words) -> words.forEach(word -> usual.put(word, reason)));
        own.forEach((reason, words) -> words.forEach(word -> this.own.put(folded(word), reason)));
    }

    /** The reason why this cell holds no value, or null where it may hold one. */
    @Nullable
    AbsentReason reason(Field field, String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        String word = folded(cell);
        AbsentReason told = own.get(word);
        if (told != null) {
            return told;
        }
        if (word.startsWith("see paper") || word.startsWith("on paper")) {
            return AbsentReason.ON_PAPER;
        }
        AbsentReason reason = usual.get(word);
        return reason != null && isNarrative(field) && mayBeAnswer(reason) ? null : reason;
    }

    private static boolean mayBeAnswer(AbsentReason reason) {
        return reason == AbsentReason.REFUSED || reason == AbsentReason.NOT_ASKED;
    }

    private static boolean isNarrative(Field field) {
        return field.type() == FieldType.TEXT
                && switch (field) {
                    case RESULT, RESPONSE, CONCLUSION, RATIONALE, TEXT, DESCRIPTION, REASON, WISHES, CONDITION -> true;
                    default -> false;
                };
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
