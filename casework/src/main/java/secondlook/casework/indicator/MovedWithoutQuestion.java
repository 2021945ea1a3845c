package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Child;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 52: a child was taken from place to place, and nobody asked by whom and what for. */
final class MovedWithoutQuestion implements Indicator {

    private static final Description DESCRIPTION = new Description(
            52,
            "moved-without-question",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether movement to hotels, other towns or by strangers’ cars is recorded, and "
                    + "trafficking not considered.",
            "Modern Slavery Act 2015, section 2: arranging travel within a country is trafficking");

    private static final TermList MOVED = TermList.named("moved");
    private static final TermList CONSIDERED = TermList.named("trafficking-considered");
    /** "Trafficking not considered" is what this indicator asks about. */
    private static final TermList NOT_CONSIDERED = TermList.of(
            "not considered",
            List.of("not considered", "not been considered", "never considered", "no consideration", "not discussed"));

    private static final TermList NOTHING = TermList.of("nothing", List.of("no", "none", "nil", "n/a", "not recorded"));
    private static final List<FactKind> KINDS = List.of(
            FactKind.LOG_ENTRY,
            FactKind.HOME_LOG,
            FactKind.REFERRAL,
            FactKind.LETTER,
            FactKind.ASSESSMENT,
            FactKind.MEETING,
            FactKind.CONTACT,
            FactKind.RETURN_INTERVIEW,
            FactKind.MISSING_EPISODE,
            FactKind.INTELLIGENCE,
            FactKind.CONCERN);

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(MovedWithoutQuestion::answer).toList();
    }

    private static Answer answer(Child child) {
        List<Citation> moved = KINDS.stream()
                .flatMap(kind -> child.rows(kind).stream())
                .flatMap(row -> Stream.of(Field.TEXT, Field.FOUND_PLACE, Field.MARKERS, Field.CONDITION, Field.MOVEMENT)
                        .filter(field -> row.kind().indexOf(field) >= 0)
                        .filter(field -> field == Field.MOVEMENT
                                ? row.text(field).isKnown()
                                : !MOVED.allIn(row.text(field).orNull()).isEmpty())
                        .map(row::cell))
                .toList();
        Truth truth = moved.isEmpty() || isAsked(child) ? Truth.no() : Truth.yes(moved);
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                truth,
                "Movement to hotels, other towns or by strangers’ cars is recorded and trafficking is not considered");
    }

    /** Whether the question was put: by a referral, an action or in the words of a row. */
    private static boolean isAsked(Child child) {
        return !child.rows(FactKind.NRM).isEmpty()
                || child.caseFile().facts(FactKind.ACTION).stream()
                        .map(action -> action.text(Field.DESCRIPTION).orNull())
                        .anyMatch(words -> CONSIDERED.isIn(words) && isConsidered(words))
                || KINDS.stream().flatMap(kind -> child.rows(kind).stream()).anyMatch(MovedWithoutQuestion::considers);
    }

    private static boolean considers(Fact row) {
        return Stream.of(Field.TEXT, Field.CONCLUSION)
                        .map(field -> row.text(field).orNull())
                        .anyMatch(words -> CONSIDERED.isIn(words) && isConsidered(words))
                || isConsidered(row.text(Field.TRAFFICKING_CONSIDERED).orNull());
    }

    private static boolean isConsidered(@Nullable String words) {
        return words != null && !NOT_CONSIDERED.isIn(words) && !NOTHING.isAllOf(words);
    }
}
