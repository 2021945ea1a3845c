package secondlook.casework.indicator;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Meetings;
import secondlook.casework.value.Truth;

/** 22: a pattern that nobody met about. */
final class MissingWithoutPlan implements Indicator {

    private static final Description DESCRIPTION = new Description(
            22,
            "missing-without-plan",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.CHILD,
            "Asks whether the child was missing again and again with no strategy meeting and no " + "trigger plan.",
            "IICSA, organised networks, parts G2 and G3");

    private final int enough;
    private final int days;

    MissingWithoutPlan(IndicatorSettings settings) {
        this.enough = settings.episodesWithoutPlan();
        this.days = settings.episodesWithoutPlanDays();
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
        List<Episode> episodes = Episode.of(child.caseFile(), child.person());
        Truth many = Truth.any(episodes.stream()
                        .map(first -> Truth.atLeast(
                                enough,
                                episodes.stream()
                                        .map(episode -> Dates.withinDaysAfter(
                                                        first.started(),
                                                        episode.started(),
                                                        days,
                                                        "the date of a missing episode")
                                                .citing(episode.rows()
                                                        .getFirst()
                                                        .row()))
                                        .toList()))
                        .toList())
                .or(child.caseFile()
                        .material()
                        .complete(FactKind.MISSING_EPISODE)
                        .not());
        Truth truth = many.and(Meetings.strategyHeld(child).or(planned(child)).not());
        Supplier<String> sentence = () -> Phrase.capital(Phrase.number(most(episodes)))
                + " missing episodes began within %d days, with no strategy meeting and no trigger plan"
                        .formatted(days);
        return DESCRIPTION.answer(child.caseFile(), child.id(), truth, sentence);
    }

    private static Truth planned(Child child) {
        return Truth.any(Stream.of(FactKind.FLAG, FactKind.ASSESSMENT, FactKind.MEETING)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> row.is(Field.TYPE, "plan"))
                .map(row -> Truth.yes(row.row()))
                .toList());
    }

    private long most(List<Episode> episodes) {
        return episodes.stream()
                .mapToLong(first -> episodes.stream()
                        .filter(episode -> Dates.withinDaysAfter(first.started(), episode.started(), days, "")
                                .isYes())
                        .count())
                .max()
                .orElse(0);
    }
}
