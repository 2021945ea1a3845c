package secondlook.casework.today;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/**
 * What one row says that may need action today. Three-valued: yes, no, and cannot tell, which is passed on as well and
 * shown as such. Sex, ethnicity and how often a person is recorded play no part. Thread-safe.
 */
public final class ActionToday {

    /** A row is of the present when its own date lies within so many days before the newest date of its delivery. */
    public static final int DAYS_OF_THE_PRESENT = 365;

    private static final TermList ROLES = TermList.named("role-with-children");
    private static final TermList FORMER =
            TermList.of("former", List.of("former", "formerly", "ex", "retired", "previously"));
    private static final List<Field> TEXTS = List.of(Field.TEXT, Field.CONCLUSION, Field.WISHES);

    private final RiskWords words = new RiskWords();

    /** The questions. */
    public enum Rule {
        OPEN_MISSING_EPISODE(
                "open-missing-episode",
                "A child is recorded as missing and no return is recorded",
                "Whether an episode in which a child was missing has no recorded end"),
        AT_RISK_NOW(
                "at-risk-now",
                "A row says that somebody may be at risk now",
                "Whether the one who wrote the row marked that somebody is at risk now"),
        THREAT_OR_SELF_HARM(
                "threat-or-self-harm",
                "A row records a threat to life or harm to oneself",
                "Whether a text records a threat to life, or that a child or survivor harms themselves"),
        ROLE_WITH_CHILDREN(
                "role-with-children",
                "A person recorded as suspect is recorded in a current role with children",
                "Whether a person recorded as suspect is recorded in a current role in which one meets children");

        private final String key;
        private final String sentence;
        private final String asks;

        Rule(String key, String sentence, String asks) {
            this.key = key;
            this.sentence = sentence;
            this.asks = asks;
        }

        /** As it is stored. */
        public String key() {
            return key;
        }

        /** As a page says it where the answer is yes. */
        public String sentence() {
            return sentence;
        }

        /** What it asks. */
        public String asks() {
            return asks;
        }

        /** The rule of a stored key. */
        public static Rule ofKey(String key) {
            for (Rule rule : values()) {
                if (rule.key.equals(key)) {
                    return rule;
                }
            }
            throw new IllegalArgumentException("There is no rule [" + key + "]. Maybe it comes from a later version.");
        }
    }

    /** Whether an episode has no recorded return, as the row alone says. No for other kinds of row. */
    public Truth openEpisode(Fact fact) {
        if (fact.kind() != FactKind.MISSING_EPISODE) {
            return Truth.no();
        }
        Recorded<DateRange> ended = fact.date(Field.ENDED);
        Citation cell = fact.cell(Field.ENDED);
        boolean foundSomewhere = fact.text(Field.FOUND_PLACE).isKnown()
                || fact.text(Field.FOUND_WITH).isKnown()
                || fact.text(Field.CONDITION).isKnown();
        if (ended.isKnown() || foundSomewhere) {
            return Truth.no(cell);
        }
        boolean emptyCell = ended instanceof Recorded.Absent<DateRange> absent
                && absent.reason() == secondlook.casework.value.AbsentReason.NOT_RECORDED;
        return emptyCell ? Truth.yes(cell) : Truth.cannotTell(new Missing("whether the child returned", cell));
    }

    /** Whether the writer marked that somebody is at risk now. */
    public Truth markedAtRisk(Fact fact) {
        Recorded<Boolean> marked = fact.flag(Field.AT_RISK_NOW);
        if (marked instanceof Recorded.Unreadable<Boolean>) {
            return Truth.cannotTell(new Missing("whether somebody is at risk now", fact.cell(Field.AT_RISK_NOW)));
        }
        return Boolean.TRUE.equals(marked.orNull()) ? Truth.yes(fact.cell(Field.AT_RISK_NOW)) : Truth.no();
    }

    /** Whether a text of the row records a threat to life or harm to oneself. */
    public Truth threatOrSelfHarm(Fact fact) {
        return Truth.any(TEXTS.stream().map(field -> inText(fact, field)).toList());
    }

    private Truth inText(Fact fact, Field field) {
        if (fact.kind().indexOf(field) < 0) {
            return Truth.no();
        }
        String text = fact.text(field).orNull();
        if (text == null) {
            return Truth.no();
        }
        return switch (words.in(text)) {
            case NOTHING -> Truth.no();
            case DENIED -> Truth.no(fact.cell(field));
            case OPEN -> Truth.cannotTell(new Missing("whether the text speaks of now", fact.cell(field)));
            case RECORDED -> Truth.yes(fact.cell(field));
        };
    }

    /** Whether a row that records a person gives them a current role with children. */
    public Truth roleWithChildren(Fact fact) {
        if (fact.kind() != FactKind.PERSON) {
            return Truth.no();
        }
        String occupation = fact.text(Field.OCCUPATION).orNull();
        boolean dead = Boolean.FALSE.equals(fact.flag(Field.ALIVE).orNull())
                || fact.date(Field.DIED).isKnown();
        if (occupation == null || dead || !ROLES.isIn(occupation) || FORMER.isIn(occupation)) {
            return Truth.no();
        }
        Recorded<Boolean> current = fact.flag(Field.OCCUPATION_CURRENT);
        if (Boolean.FALSE.equals(current.orNull())) {
            return Truth.no(fact.cell(Field.OCCUPATION_CURRENT));
        }
        return current.isKnown()
                ? Truth.yes(fact.cell(Field.OCCUPATION), fact.cell(Field.OCCUPATION_CURRENT))
                : Truth.cannotTell(new Missing("whether the occupation is current", fact.cell(Field.OCCUPATION)));
    }

    /**
     * Whether a date is of the present.
     *
     * @param when the row's own date; null where none is recorded
     * @param newest the newest date of the delivery
     */
    public static Truth isOfThePresent(@Nullable DateRange when, LocalDate newest, Citation row) {
        LocalDate first = newest.minusDays(DAYS_OF_THE_PRESENT);
        if (when == null) {
            return Truth.cannotTell(new Missing("when it was", row));
        }
        if (!when.earliest().toLocalDate().isBefore(first)) {
            return Truth.yes(row);
        }
        return when.latest().toLocalDate().isBefore(first)
                ? Truth.no(row)
                : Truth.cannotTell(new Missing("whether it was within a year of the newest date", row));
    }
}
