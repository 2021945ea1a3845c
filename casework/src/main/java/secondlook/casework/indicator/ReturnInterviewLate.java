package secondlook.casework.indicator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Returns;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 25: nobody from outside asked the child in time. */
final class ReturnInterviewLate implements Indicator {

    private static final Description DESCRIPTION = new Description(
            25,
            "return-interview-late",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the return interview was not offered, not held, late or not independent.",
            "Statutory guidance on children who run away or go missing, 2014: within 72 hours, independent");

    private final int hours;

    ReturnInterviewLate(IndicatorSettings settings) {
        this.hours = settings.returnInterviewHours();
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
        Truth none = interviews.isEmpty()
                ? child.caseFile()
                        .material()
                        .complete(FactKind.RETURN_INTERVIEW)
                        .not()
                : Truth.no();
        Truth proper = Truth.any(telling(interviews).stream()
                        .map(interview -> refused(interview).or(inTime(episode, interview)))
                        .toList())
                .or(none);
        Truth truth = proper.not().citing(episode.rows().getFirst().row());
        for (Fact interview : interviews) {
            truth = truth.citing(interview.row());
        }
        return DESCRIPTION.answer(child.caseFile(), episode.id(), truth, () -> sentence(episode, interviews));
    }

    /** Where one row says whether the interview was held, a row that only says that it was offered adds nothing. */
    private static List<Fact> telling(List<Fact> interviews) {
        List<Fact> telling = interviews.stream()
                .filter(row -> row.flag(Field.HELD).citation() != null
                        || row.date(Field.HELD_AT).citation() != null)
                .toList();
        return telling.isEmpty() ? interviews : telling;
    }

    private static Truth refused(Fact interview) {
        return Boolean.TRUE.equals(interview.flag(Field.REFUSED).orNull())
                ? Truth.yes(interview.cell(Field.REFUSED))
                : Truth.no();
    }

    private Truth inTime(Episode episode, Fact interview) {
        DateRange ended = returned(episode, interview);
        DateRange at = interview.date(Field.HELD_AT).orNull();
        Truth early = ended == null || at == null
                ? Truth.cannotTell(
                        ended == null
                                ? episode.ended().missing("when the child returned")
                                : interview.date(Field.HELD_AT).missing("when the interview was held"))
                : ended.moreThanHoursBefore(at, hours).not();
        boolean dependent =
                Boolean.FALSE.equals(interview.flag(Field.INDEPENDENT).orNull());
        return held(interview).and(early).and(dependent ? Truth.no(interview.cell(Field.INDEPENDENT)) : Truth.yes());
    }

    /** When the child returned: by the episode or by the interview's own row, whichever says it more exactly. */
    private static @Nullable DateRange returned(Episode episode, Fact interview) {
        DateRange ended = episode.ended().orNull();
        DateRange own = interview.date(Field.ENDED).orNull();
        if (ended == null || own == null) {
            return ended == null ? own : ended;
        }
        Duration known = Duration.between(ended.earliest(), ended.latest());
        return Duration.between(own.earliest(), own.latest()).compareTo(known) < 0 ? own : ended;
    }

    private static Truth held(Fact interview) {
        return interview.date(Field.HELD_AT).isKnown()
                        && !interview.flag(Field.HELD).isKnown()
                ? Truth.yes(interview.cell(Field.HELD_AT))
                : Cells.flagOrNot(interview.flag(Field.HELD), "whether the return interview was held");
    }

    private String sentence(Episode episode, List<Fact> interviews) {
        Fact held =
                interviews.stream().filter(one -> held(one).isYes()).findFirst().orElse(null);
        DateRange ended = held == null ? episode.ended().orNull() : returned(episode, held);
        String returned = ended == null ? "a missing episode" : "return" + Phrase.on(ended);
        DateRange at = held == null ? null : held.date(Field.HELD_AT).orNull();
        if (held == null) {
            return "No return interview is recorded as held after %s, and no refusal".formatted(returned);
        }
        if (Boolean.FALSE.equals(held.flag(Field.INDEPENDENT).orNull())) {
            return "The return interview after %s was not independent".formatted(returned);
        }
        return ended == null || at == null
                ? "The return interview after %s was late".formatted(returned)
                : "The return interview was held %s after %s"
                        .formatted(
                                Phrase.count(
                                        Duration.between(ended.latest(), at.earliest())
                                                .toHours(),
                                        "hour"),
                                returned);
    }
}
