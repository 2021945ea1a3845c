package secondlook.casework.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dated;
import secondlook.casework.reading.Protection;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 50: agencies knew for a long time before one acted. */
final class YearsUntilProtection implements Indicator {

    private static final Description DESCRIPTION = new Description(
            50,
            "years-until-protection",
            2,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether many days passed from the first exploitation concern to the first protective " + "action.",
            "Assurance review of Rochdale; IICSA, organised networks, part G3");

    private final int days;

    YearsUntilProtection(IndicatorSettings settings) {
        this.days = settings.protectionDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream()
                .flatMap(child -> answer(child).stream())
                .toList();
    }

    private List<Answer> answer(Child child) {
        List<Dated> concerns = Protection.concerns(child);
        if (concerns.isEmpty()) {
            return List.of(DESCRIPTION.answer(child.caseFile(), child.id(), Truth.no(), ""));
        }
        List<Dated> actions = Protection.actions(child);
        Dated last = actions.isEmpty()
                ? new Dated(child.caseFile().closed(), child.caseFile().head().cell(Field.CLOSED))
                : Protection.first(actions);
        Dated first = Protection.first(concerns);
        DateRange from = first.at().orNull();
        DateRange to = last.at().orNull();
        Truth truth = from == null || to == null
                ? Truth.cannotTell((from == null ? first : last).at().missing("the date of a concern or of an action"))
                : from.moreThanDaysBefore(to, days)
                        .or(Truth.any(undated(concerns)))
                        .and(Truth.all(undated(actions)));
        return List.of(DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                truth.citing(first.cell(), last.cell()),
                () -> sentence(from, to, actions.isEmpty())));
    }

    /** A concern without a date may make the time longer, an action without one shorter. */
    private static List<Truth> undated(List<Dated> rows) {
        return rows.stream()
                .filter(one -> !one.at().isKnown())
                .map(one -> Truth.cannotTell(one.at().missing("the date of a concern or of an action")))
                .toList();
    }

    private static String sentence(@Nullable DateRange from, @Nullable DateRange to, boolean none) {
        if (from == null || to == null) {
            return "";
        }
        return none
                ? "%s passed from the first recorded concern to closure and no protective action is seen"
                        .formatted(Phrase.capital(Phrase.days(from, to)))
                : "%s passed from the first recorded concern to the first protective action"
                        .formatted(Phrase.capital(Phrase.days(from, to)));
    }
}
