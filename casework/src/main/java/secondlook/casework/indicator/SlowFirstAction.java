package secondlook.casework.indicator;

import java.time.Duration;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 24: a child was reported missing, and the record is silent. */
final class SlowFirstAction implements Indicator {

    private static final Description DESCRIPTION = new Description(
            24,
            "slow-first-action",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the first recorded action came more than 8 hours after the report, or not at all.",
            "HMICFRS, Metropolitan Police, 2024 and 2025: a reported child with no action recorded for "
                    + "eight hours");

    private final int hours;

    SlowFirstAction(IndicatorSettings settings) {
        this.hours = settings.firstActionHours();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream()
                .flatMap(child -> Episode.of(caseFile, child.person()).stream().map(episode -> answer(child, episode)))
                .toList();
    }

    private Answer answer(Child child, Episode episode) {
        Recorded<DateRange> reported = episode.date(Field.REPORTED);
        Recorded<DateRange> action = episode.date(Field.FIRST_ACTION);
        return DESCRIPTION.answer(
                child.caseFile(), episode.id(), slow(reported, action), () -> sentence(reported, action));
    }

    private Truth slow(Recorded<DateRange> reported, Recorded<DateRange> action) {
        DateRange from = reported.orNull();
        DateRange to = action.orNull();
        if (action instanceof Recorded.Absent<DateRange>(AbsentReason _, Citation cell)
                && action.isEmptyField()
                && cell != null) {
            return Truth.yes(cell);
        }
        if (from == null || to == null) {
            return Truth.cannotTell(
                    to == null ? action.missing("the first action") : reported.missing("the time of the report"));
        }
        Truth slow = from.moreThanHoursBefore(to, hours);
        return action instanceof Recorded.Known<DateRange>(DateRange _, Citation cell) ? slow.citing(cell) : slow;
    }

    private static String sentence(Recorded<DateRange> reported, Recorded<DateRange> action) {
        DateRange from = reported.orNull();
        DateRange to = action.orNull();
        if (from == null || to == null) {
            return "A missing episode reported%s has no recorded action".formatted(Phrase.on(from));
        }
        long passed = Duration.between(from.latest(), to.earliest()).toHours();
        return "The first action on a missing episode reported%s is recorded %s after the report"
                .formatted(Phrase.on(from), Phrase.count(passed, "hour"));
    }
}
