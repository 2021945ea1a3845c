package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Meetings;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 21: people agreed to meet about the child, and did not. */
final class MeetingNotHeld implements Indicator {

    private static final Description DESCRIPTION = new Description(
            21,
            "meeting-not-held",
            1,
            ReasonClass.AGENCIES_KNEW,
            Unit.CHILD,
            "Asks whether a meeting was agreed and none is recorded afterwards.",
            "Jay, Rotherham, 2014: a conference called for that does not appear to have been held");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        return Child.of(caseFile).stream().map(MeetingNotHeld::answer).toList();
    }

    private static Answer answer(Child child) {
        List<Fact> meetings = child.rows(FactKind.MEETING);
        Truth complete = child.caseFile().material().complete(FactKind.MEETING);
        List<Fact> agreed = meetings.stream()
                .filter(meeting ->
                        Boolean.TRUE.equals(meeting.flag(Field.AGREED).orNull()))
                .toList();
        Truth truth = Truth.any(agreed.stream()
                        .map(meeting -> Truth.any(meetings.stream()
                                        .map(other -> heldAfter(meeting, other))
                                        .toList())
                                .or(complete.not())
                                .not()
                                .citing(meeting.cell(Field.AGREED)))
                        .toList())
                .or(complete.not());
        DateRange at =
                agreed.isEmpty() ? null : agreed.getFirst().date(Field.AT).orNull();
        return DESCRIPTION.answer(
                child.caseFile(),
                child.id(),
                truth,
                () -> "A meeting agreed%s is not recorded as held".formatted(Phrase.on(at)));
    }

    /**
     * Whether the other row records a meeting held on or after the day on which this one was agreed. The meeting at which
     * it was agreed, read from the same row, is not the one that was agreed; nor is a plan or a review of another kind.
     */
    private static Truth heldAfter(Fact agreed, Fact other) {
        boolean another = other.row().equals(agreed.row()) || other.is(Field.TYPE, "plan", "other");
        if (another && !other.equals(agreed)) {
            return Truth.no();
        }
        Truth held = Meetings.held(other);
        if (other.equals(agreed)) {
            return agreed.flag(Field.HELD).citation() == null ? Truth.no() : held;
        }
        return held.and(Dates.notEarlier(agreed.date(Field.AT), other.date(Field.AT), "the date of a meeting"));
    }
}
