package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 29: the adult was there, and the record lets the adult go. */
final class FoundWithAdult implements Indicator {

    private static final Description DESCRIPTION = new Description(
            29,
            "found-with-adult",
            3,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the child was found with an adult and nothing was done about the adult.",
            "IICSA, organised networks, part G2");

    private static final TermList ADULT = TermList.named("adult");
    private static final TermList NOT_AN_ADULT = TermList.named("found-not-with-adult");
    private static final TermList NOTHING_DONE = TermList.named("nothing-done");

    private final int days;

    FoundWithAdult(IndicatorSettings settings) {
        this.days = settings.adultFollowUpDays();
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
        Truth truth = withAdult(episode)
                .and(followedUp(child, episode).or(written(child, episode)).not());
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                truth,
                () -> "The child was found with an adult%s and no follow-up on the adult is recorded"
                        .formatted(Phrase.on(episode.ended().orNull())));
    }

    private static Truth withAdult(Episode episode) {
        return episode.any(
                Field.FOUND_WITH,
                (words, cell) -> Truth.of(!NOT_AN_ADULT.isIn(words) || ADULT.isIn(words), cell),
                "with whom the child was found");
    }

    /** What the episode's own rows say was done; where none has a place for it, the actions must have been handed over. */
    private static Truth written(Child child, Episode episode) {
        List<Truth> cells = episode.rows().stream()
                .map(row -> row.text(Field.FOLLOW_UP))
                .filter(followUp -> followUp.citation() != null)
                .map(FoundWithAdult::written)
                .toList();
        return cells.isEmpty()
                ? child.caseFile().material().complete(FactKind.ACTION).not()
                : Truth.any(cells);
    }

    private static Truth written(Recorded<String> followUp) {
        return followUp instanceof Recorded.Known<String>(String words, Citation cell) && NOTHING_DONE.isAllOf(words)
                ? Truth.no(cell)
                : Cells.written(followUp, "what was done about the adult");
    }

    /** An action about a person, a suspect dealt with soon after, a notice or intelligence, since the child was found. */
    private Truth followedUp(Child child, Episode episode) {
        CaseFile caseFile = child.caseFile();
        Stream<Truth> actions = caseFile.everywhere(FactKind.ACTION).stream()
                .filter(action -> action.is(Field.ABOUT, "person", "notice", "vehicle")
                        || Actions.isAbout(action, "notice")
                        || ADULT.isIn(action.text(Field.DESCRIPTION).orNull()))
                .map(action -> since(episode, action, Field.RAISED));
        // why: where the episode has a cell for what was done about the adult, an interview of the file's own suspect
        // for the file's own matter does not fill it.
        boolean ownCell = episode.rows().stream()
                .anyMatch(row -> row.text(Field.FOLLOW_UP).citation() != null);
        // why: an interview of somebody in a matter of much later says nothing of the adult who was with the child then
        Stream<Truth> processes = ownCell
                ? Stream.empty()
                : caseFile.everywhere(FactKind.PROCESS).stream()
                        .map(row -> since(episode, row, Field.AT).and(soon(episode, row)));
        Stream<Truth> others = Stream.of(FactKind.NOTICE, FactKind.INTELLIGENCE)
                .flatMap(kind -> child.rows(kind).stream())
                .map(row -> since(episode, row, Field.AT));
        Stream<Truth> rows = Stream.concat(processes, others);
        return Truth.any(Stream.concat(actions, rows).toList());
    }

    private Truth soon(Episode episode, Fact row) {
        return Dates.withinDaysAfter(found(episode), row.date(Field.AT), days, "the date of a follow-up")
                .citing(row.row());
    }

    private static Recorded<DateRange> found(Episode episode) {
        return episode.ended().isKnown() ? episode.ended() : episode.started();
    }

    private static Truth since(Episode episode, Fact row, Field date) {
        return Dates.notEarlier(found(episode), row.date(date), "the date of a follow-up")
                .citing(row.row());
    }
}
