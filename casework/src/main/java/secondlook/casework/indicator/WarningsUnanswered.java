package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.value.Truth;

/** 19: others saw it, wrote, and were not answered. */
final class WarningsUnanswered implements Indicator {

    private static final Description DESCRIPTION = new Description(
            19,
            "warnings-unanswered",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether letters or referrals from health, outreach or school have no recorded response.",
            "Assurance review of Rochdale: an outreach team told police and council years before action");

    private final int enough;

    WarningsUnanswered(IndicatorSettings settings) {
        this.enough = settings.unansweredWarnings();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(this::answer).toList();
    }

    private Answer answer(Child child) {
        List<Fact> warnings = Stream.of(FactKind.LETTER, FactKind.REFERRAL)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> !fromAnotherService(row).isNo())
                .toList();
        List<Truth> unanswered = warnings.stream()
                .map(row -> Cells.written(row.text(Field.RESPONSE), "the response")
                        .not()
                        .and(fromAnotherService(row))
                        .citing(row.row()))
                .toList();
        long count = unanswered.stream().filter(Truth::isYes).count();
        Supplier<String> sentence = () -> Phrase.capital(Phrase.number(count))
                + " letters or referrals from health, outreach or school have no recorded response";
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                Truth.atLeast(enough, unanswered).or(handedOver(child).not()),
                sentence);
    }

    private static Truth fromAnotherService(Fact row) {
        return Cells.isOneOf(row.text(Field.SOURCE), "who sent a letter or referral", "health", "outreach", "school");
    }

    private static Truth handedOver(Child child) {
        return child.caseFile()
                .material()
                .complete(FactKind.LETTER)
                .and(child.caseFile().material().complete(FactKind.REFERRAL));
    }
}
