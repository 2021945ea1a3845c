package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 14: a child was taken off the list too soon. */
final class FlagRemovedEarly implements Indicator {

    private static final Description DESCRIPTION = new Description(
            14,
            "flag-removed-early",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.OCCURRENCE,
            "Asks whether a flag or plan was removed and the child was missing, harmed or referred "
                    + "again soon after.",
            "IICSA, organised networks, part F4; guidance on victim, offender and location flags");

    private static final TermList ENDED = TermList.of(
            "ended", List.of("removed", "ended", "closed", "taken off", "stepped down", "no longer needed"));

    private final int days;

    FlagRemovedEarly(IndicatorSettings settings) {
        this.days = settings.flagRemovedDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        if (!new Closing(caseFile).isAsked()) {
            return List.of();
        }
        Truth truth = Truth.any(Child.rowsOfAll(caseFile, FactKind.FLAG).stream()
                        .map(flag -> removedEarly(caseFile, flag))
                        .toList())
                .or(caseFile.material().complete(FactKind.FLAG).not());
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(caseFile)));
    }

    private Truth removedEarly(CaseFile caseFile, Fact flag) {
        if (flag.date(Field.REMOVED).isEmptyField() && !isRemovedAllTheSame(flag)) {
            return Truth.no();
        }
        return Truth.any(later(caseFile, flag)
                        .map(event -> soon(flag, event).citing(event.row()))
                        .toList())
                .or(caseFile.material().complete(FactKind.MISSING_EPISODE).not())
                .or(caseFile.material().complete(FactKind.REFERRAL).not())
                .citing(flag.cell(Field.REMOVED));
    }

    /** A removal without a date: somebody took it off, or a reason says so. */
    private static boolean isRemovedAllTheSame(Fact flag) {
        return flag.text(Field.REMOVED_BY).isKnown()
                || flag.text(Field.REMOVAL_REASON).isKnown()
                || ENDED.isIn(flag.text(Field.REASON).orNull());
    }

    private Truth soon(Fact flag, Fact event) {
        return Dates.withinDaysAfter(
                flag.date(Field.REMOVED), event.date(dateOf(event)), days, "the date of removal or of what followed");
    }

    private static Field dateOf(Fact event) {
        return switch (event.kind()) {
            case MISSING_EPISODE -> Field.STARTED;
            case OCCURRENCE -> Field.REPORTED;
            default -> Field.AT;
        };
    }

    /** What may have followed: missing episodes, referrals and reports of the same child, the flag's where it says. */
    private static Stream<Fact> later(CaseFile caseFile, Fact flag) {
        return Stream.of(FactKind.MISSING_EPISODE, FactKind.REFERRAL, FactKind.OCCURRENCE)
                .flatMap(kind -> Child.rowsOfAll(caseFile, kind).stream())
                .filter(event -> isOfTheSameChild(caseFile, flag, event));
    }

    private static boolean isOfTheSameChild(CaseFile caseFile, Fact flag, Fact event) {
        if (flag.person() == null || event.person() == null) {
            return true;
        }
        return caseFile.persons().stream()
                .filter(person -> person.isSpokenOfIn(flag)
                        || person.elsewhere().stream()
                                .anyMatch(tied -> tied.fact().equals(flag)))
                .anyMatch(person -> person.isSpokenOfIn(event)
                        || person.elsewhere().stream()
                                .anyMatch(tied -> tied.fact().equals(event)));
    }

    private String sentence(CaseFile caseFile) {
        for (Fact flag : Child.rowsOfAll(caseFile, FactKind.FLAG)) {
            for (Fact event : later(caseFile, flag).toList()) {
                DateRange removed = flag.date(Field.REMOVED).orNull();
                DateRange at = event.date(dateOf(event)).orNull();
                if (removed != null && at != null && soon(flag, event).isYes()) {
                    return "A flag or plan was removed%s, and %s after it %s is recorded"
                            .formatted(Phrase.on(removed), Phrase.days(removed, at), what(event));
                }
            }
        }
        return "A flag or plan was removed, and more was recorded soon after";
    }

    private static String what(Fact event) {
        return switch (event.kind()) {
            case MISSING_EPISODE -> "a missing episode";
            case REFERRAL -> "a referral";
            default -> "a report";
        };
    }
}
