package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 38: the file lay still while it was open. */
final class LongGap implements Indicator {

    private static final Description DESCRIPTION = new Description(
            38,
            "long-gap",
            2,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether the time limit passed, or a long gap lies between two log entries while the "
                    + "file was open.",
            "Home Office outcome 17; inspection findings on drift");

    private final int gapDays;

    LongGap(IndicatorSettings settings) {
        this.gapDays = settings.logGapDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAskedOfOccurrence()) {
            return List.of();
        }
        List<Fact> entries = caseFile.facts(FactKind.LOG_ENTRY);
        List<Truth> gaps = new ArrayList<>();
        String sentence = "The time limit for prosecution passed while the file was open";
        for (int i = 1; i < entries.size(); i++) {
            Truth gap = gap(closing, entries.get(i - 1), entries.get(i), entries);
            DateRange from = entries.get(i - 1).date(Field.AT).orNull();
            DateRange to = entries.get(i).date(Field.AT).orNull();
            if (gap.isYes() && gaps.stream().noneMatch(Truth::isYes) && from != null && to != null) {
                sentence =
                        Phrase.capital(Phrase.days(from, to)) + " pass between two log entries while the file was open";
            }
            gaps.add(gap);
        }
        Truth timeLimit = closing.outcomeIsOneOf("17");
        // why: a vague outcome leaves the gap to be told by the log, as long as the log can tell.
        Truth truth = timeLimit
                .or(Truth.any(gaps))
                .or(Cells.complete(caseFile, FactKind.LOG_ENTRY).not());
        return List.of(DESCRIPTION.answer(caseFile, truth, sentence));
    }

    /** Whether the file was open by then: an entry of before the report is about something else. */
    private static Truth opened(Closing closing, DateRange from) {
        DateRange reported = closing.caseFile().reported().orNull();
        return Truth.of(
                reported == null || !from.moreThanDaysBefore(reported, 0).isYes());
    }

    private Truth gap(Closing closing, Fact one, Fact next, List<Fact> entries) {
        DateRange from = one.date(Field.AT).orNull();
        DateRange to = next.date(Field.AT).orNull();
        if (from == null || to == null) {
            return Truth.cannotTell((from == null ? one : next).date(Field.AT).missing("the date of a log entry"));
        }
        Truth still =
                from.moreThanDaysBefore(to, gapDays).and(closing.holds(next.date(Field.AT), "the date of a log entry"));
        Truth dated = Truth.all(entries.stream()
                .filter(entry -> !entry.date(Field.AT).isKnown())
                .map(entry -> Truth.cannotTell(entry.date(Field.AT).missing("the date of a log entry")))
                .toList());
        return opened(closing, from).and(still).and(dated).citing(one.row(), next.row());
    }
}
