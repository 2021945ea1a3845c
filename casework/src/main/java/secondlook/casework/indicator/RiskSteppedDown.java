package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 15: the level fell, and nothing that it measures did. */
final class RiskSteppedDown implements Indicator {

    private static final Description DESCRIPTION = new Description(
            15,
            "risk-stepped-down",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether assessed risk was lowered while the child was missing as often as before, or " + "more.",
            "IICSA, organised networks, part F4: children taken off the list too early");

    private static final List<String> ORDER = List.of("none", "low", "medium", "high");

    private final int windowDays;

    RiskSteppedDown(IndicatorSettings settings) {
        this.windowDays = settings.riskWindowDays();
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
        List<Fact> levels = child.rows(FactKind.ASSESSMENT).stream()
                .filter(assessment -> assessment.text(Field.LEVEL).isKnown())
                .toList();
        List<Fact> starts = Episode.of(child.caseFile(), child.person()).stream()
                .map(episode -> episode.rows().getFirst())
                .toList();
        List<Truth> steps = new ArrayList<>();
        String when = "";
        for (int i = 1; i < levels.size(); i++) {
            if (ORDER.indexOf(level(levels.get(i))) < ORDER.indexOf(level(levels.get(i - 1)))) {
                Truth step = missingAsOften(child, levels.get(i - 1), levels.get(i), starts);
                when = step.isYes() ? Phrase.on(levels.get(i).date(Field.AT).orNull()) : when;
                steps.add(step);
            }
        }
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                Truth.any(steps)
                        .or(unplaced(child, levels))
                        .or(
                                levels.size() < 2
                                        ? child.caseFile()
                                                .material()
                                                .complete(FactKind.ASSESSMENT)
                                                .not()
                                        : Truth.no()),
                "Assessed risk was lowered%s while missing episodes were as many or more".formatted(when));
    }

    /** An assessment without a date may stand before or after another; one whose level cannot be read, above or below. */
    private static Truth unplaced(Child child, List<Fact> levels) {
        List<Truth> open = new ArrayList<>();
        boolean differ = levels.stream().map(RiskSteppedDown::level).distinct().count() > 1;
        for (Fact assessment : child.rows(FactKind.ASSESSMENT)) {
            Recorded<String> level = assessment.text(Field.LEVEL);
            Recorded<DateRange> at = assessment.date(Field.AT);
            if (level instanceof Recorded.Unreadable && !levels.isEmpty()) {
                open.add(Truth.cannotTell(level.missing("the assessed risk")));
            } else if (level.isKnown() && !at.isKnown() && differ) {
                open.add(Truth.cannotTell(at.missing("the date of an assessment")));
            }
        }
        return Truth.any(open);
    }

    private static String level(Fact assessment) {
        String level = assessment.text(Field.LEVEL).orNull();
        return level == null ? "" : level;
    }

    private Truth missingAsOften(Child child, Fact earlier, Fact later, List<Fact> starts) {
        Integer countThen = earlier.number(Field.MISSING_COUNT).orNull();
        Integer countNow = later.number(Field.MISSING_COUNT).orNull();
        if (countThen != null && countNow != null) {
            return Truth.of(
                    countNow >= countThen && countNow > 0,
                    earlier.cell(Field.MISSING_COUNT),
                    later.cell(Field.MISSING_COUNT));
        }
        DateRange before = earlier.date(Field.AT).orNull();
        DateRange after = later.date(Field.AT).orNull();
        if (before == null || after == null) {
            return Truth.cannotTell(
                    (before == null ? earlier : later).date(Field.AT).missing("the date of an assessment"));
        }
        List<Truth> then = starts.stream().map(row -> inWindow(row, earlier)).toList();
        List<Truth> now = starts.stream().map(row -> inWindow(row, later)).toList();
        // why: with no episode in either window the level fell for another reason than a quiet that did not come.
        Truth asMany = Truth.atLeast(1, now);
        for (int count = 2; count <= starts.size(); count++) {
            asMany = asMany.and(Truth.atLeast(count, then).not().or(Truth.atLeast(count, now)));
        }
        Truth counted = child.caseFile().material().complete(FactKind.MISSING_EPISODE);
        Truth known = asMany.isYes() ? asMany : asMany.and(counted.or(Truth.no()));
        return (starts.isEmpty() ? counted.not() : known).citing(earlier.cell(Field.LEVEL), later.cell(Field.LEVEL));
    }

    private Truth inWindow(Fact episode, Fact assessment) {
        return Dates.withinDaysAfter(
                        episode.date(Field.STARTED),
                        assessment.date(Field.AT),
                        windowDays,
                        "the date of a missing episode")
                .citing(episode.row());
    }
}
