package secondlook.casework.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PaperMarks;
import secondlook.casework.casefile.TermList;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Returns;
import secondlook.casework.reading.Traces;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 26: the child named somebody, and it went no further. */
final class ReturnInterviewLost implements Indicator {

    private static final Description DESCRIPTION = new Description(
            26,
            "return-interview-lost",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether a return interview names an adult, place or vehicle and nothing was recorded " + "from it.",
            "IICSA, organised networks, part G2: named adults with no visible follow-up");

    private static final TermList PLACES = TermList.named("named-place");

    private final int days;

    ReturnInterviewLost(IndicatorSettings settings) {
        this.days = settings.returnIntelligenceDays();
    }

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        List<Answer> answers = new ArrayList<>();
        for (Child child : Child.of(caseFile)) {
            List<Episode> episodes = Episode.of(caseFile, child.person());
            episodes.forEach(episode -> answers.add(answer(child, episode, Returns.of(child, episode, episodes))));
        }
        return answers;
    }

    private Answer answer(Child child, Episode episode, List<Fact> interviews) {
        Truth truth = Truth.any(interviews.stream()
                        .map(interview -> names(interview)
                                .and(takenUp(child, interview).not())
                                .citing(interview.row()))
                        .toList())
                .or(
                        interviews.isEmpty()
                                ? child.caseFile()
                                        .material()
                                        .complete(FactKind.RETURN_INTERVIEW)
                                        .not()
                                : Truth.no());
        DateRange at = interviews.isEmpty()
                ? null
                : interviews.getFirst().date(Field.HELD_AT).orNull();
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                truth,
                () ->
                        "The return interview%s names an adult, place or vehicle and no intelligence or crime reference follows"
                                .formatted(Phrase.on(at)));
    }

    private static Truth names(Fact interview) {
        if (interview.flag(Field.NAMES_ADULT_OR_PLACE).isKnown()) {
            return Cells.flag(interview.flag(Field.NAMES_ADULT_OR_PLACE), "what the interview names");
        }
        Recorded<String> named = interview.text(Field.NAMED);
        if (named.citation() != null && !named.isEmptyField()) {
            return Cells.written(named, "what the interview names");
        }
        String text = interview.text(Field.TEXT).orNull();
        if (text != null) {
            boolean names = Traces.standIn(text) || PLACES.isIn(text);
            return !names && PaperMarks.in(text)
                    ? Truth.cannotTell(new Missing("the text of the interview: on paper", interview.cell(Field.TEXT)))
                    : Truth.of(names, interview.cell(Field.TEXT));
        }
        if (named.isEmptyField() && interview.text(Field.TEXT).isEmptyField()) {
            return Truth.no();
        }
        boolean held = Boolean.TRUE.equals(interview.flag(Field.HELD).orNull())
                || interview.date(Field.HELD_AT).isKnown();
        return held ? Truth.cannotTell(interview.text(Field.TEXT).missing("the text of the interview")) : Truth.no();
    }

    /** Of the two references, those that the material has a cell for; where it has neither nobody can tell. */
    private static Truth referred(Fact interview) {
        List<Truth> written = Stream.of(Field.INTELLIGENCE_REFERENCE, Field.CRIME_REFERENCE)
                .filter(field -> interview.text(field).citation() != null)
                .map(field -> Cells.written(interview.text(field), "what was recorded from the interview"))
                .toList();
        return written.isEmpty()
                ? Truth.cannotTell(
                        interview.text(Field.INTELLIGENCE_REFERENCE).missing("what was recorded from the interview"))
                : Truth.any(written);
    }

    private Truth takenUp(Child child, Fact interview) {
        return referred(interview)
                .or(Truth.any(child.rows(FactKind.INTELLIGENCE).stream()
                        .map(report -> Dates.withinDaysAfter(
                                        interview.date(Field.HELD_AT),
                                        report.date(Field.AT),
                                        days,
                                        "the date of intelligence")
                                .citing(report.row()))
                        .toList()));
    }
}
