package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Flags;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 33: an exploited child became an offender in the records. */
final class VictimCriminalised implements Indicator {

    private static final Description DESCRIPTION = new Description(
            33,
            "victim-criminalised",
            2,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether the child is recorded for an offence within a year of an active exploitation " + "flag.",
            "Casey, national audit, 2025, recommendation 3");

    private final int days;

    VictimCriminalised(IndicatorSettings settings) {
        this.days = settings.offenceByChildDays();
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
        List<Fact> offences = child.rows(FactKind.OFFENCE_BY_CHILD);
        List<Fact> flags = child.rows(FactKind.FLAG).stream()
                .filter(flag -> flag.is(Field.TYPE, "cse", "cce"))
                .toList();
        Truth near = Truth.any(offences.stream()
                .flatMap(offence -> flags.stream().map(flag -> near(offence, flag)))
                .toList());
        // why: where rows of flags say when they were set, the list in the head only repeats them
        boolean dated = flags.stream().anyMatch(flag -> flag.date(Field.ADDED).isKnown());
        Truth listed = Truth.any((dated ? Stream.<Fact>of() : offences.stream())
                .flatMap(offence -> child.rows(FactKind.OCCURRENCE).stream()
                        .filter(head -> Flags.isListedIn(head, "cse", "cce"))
                        .map(head -> nearListed(offence, head)))
                .toList());
        Truth flagged = flags.isEmpty() && !offences.isEmpty() && listed.isNo()
                ? child.caseFile().material().complete(FactKind.FLAG).not()
                : Truth.no();
        Truth offended = offences.isEmpty()
                ? child.caseFile()
                        .material()
                        .complete(FactKind.OFFENCE_BY_CHILD)
                        .not()
                : Truth.no();
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                near.or(listed).or(flagged).or(offended),
                () -> "The child is recorded for an offence within %d days of an exploitation flag".formatted(days));
    }

    /** A flag that the head of a file lists was active when the file was closed; when it was set it does not say. */
    private Truth nearListed(Fact offence, Fact head) {
        DateRange at = offence.date(Field.AT).orNull();
        DateRange closed = head.date(Field.CLOSED).orNull();
        if (at == null) {
            return Truth.cannotTell(offence.date(Field.AT).missing("the date of the offence"));
        }
        boolean near = closed != null
                && at.moreThanDaysBefore(closed, days).isNo()
                && closed.moreThanDaysBefore(at, days).isNo();
        return near
                ? Truth.yes(offence.row(), head.cell(Field.FLAGS))
                : Truth.cannotTell(new Missing("the dates of the flag", head.cell(Field.FLAGS)));
    }

    private Truth near(Fact offence, Fact flag) {
        DateRange at = offence.date(Field.AT).orNull();
        DateRange added = flag.date(Field.ADDED).orNull();
        DateRange removed = flag.date(Field.REMOVED).orNull();
        if (at == null || added == null) {
            return Truth.cannotTell(
                    at == null
                            ? offence.date(Field.AT).missing("the date of the offence")
                            : flag.date(Field.ADDED).missing("the date of the flag"));
        }
        Truth notBefore = at.moreThanDaysBefore(added, days).not();
        Truth notAfter = removed != null
                ? removed.moreThanDaysBefore(at, days).not()
                : flag.date(Field.REMOVED).isEmptyField()
                        ? Truth.yes()
                        : added.moreThanDaysBefore(at, days)
                                .not()
                                .or(Truth.cannotTell(flag.date(Field.REMOVED).missing("whether the flag was removed")));
        return notBefore.and(notAfter).citing(offence.row(), flag.row());
    }
}
