package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dated;
import secondlook.casework.reading.Dates;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 51: the state in which a child came back was seen and not taken up. */
final class HarmedOnReturn implements Indicator {

    private static final Description DESCRIPTION = new Description(
            51,
            "harmed-on-return",
            2,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the child came back harmed and no health, crime or intelligence row follows "
                    + "within 7 days.",
            "IICSA, organised networks, part G; screening tools");

    private static final TermList HARMED = TermList.named("harmed-on-return");

    private final int days;

    HarmedOnReturn(IndicatorSettings settings) {
        this.days = settings.harmOnReturnDays();
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
        Truth truth = harmed(episode).and(takenUp(child, episode).not());
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                truth,
                () ->
                        "The condition on return%s is recorded as harmed, and no health, crime or intelligence row follows"
                                .formatted(Phrase.on(episode.ended().orNull())));
    }

    private static Truth harmed(Episode episode) {
        List<Truth> said = episode.rows().stream()
                .map(row -> row.flag(Field.HARMED))
                .filter(Recorded::isKnown)
                .map(harmed -> Cells.flag(harmed, "the condition on return"))
                .toList();
        Truth described = episode.any(
                Field.CONDITION,
                (words, cell) -> Truth.of(!HARMED.allIn(words).isEmpty(), cell),
                "the condition on return");
        // why: a row that answers yes or no has settled what its words say; another agency's words may say more
        boolean onlyFlags = !said.isEmpty() && !described.isYes();
        return onlyFlags ? Truth.any(said) : Truth.any(said).or(described);
    }

    private Truth takenUp(Child child, Episode episode) {
        Stream<Dated> health = Stream.of(FactKind.LETTER, FactKind.REFERRAL)
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> row.is(Field.SOURCE, "health"))
                .map(row -> new Dated(row.date(Field.AT), row.row()));
        Stream<Dated> seen = child.rows(FactKind.CONTACT).stream()
                .filter(row -> row.is(Field.TYPE, "health"))
                .map(row -> new Dated(row.date(Field.AT), row.row()));
        Stream<Dated> intelligence =
                child.rows(FactKind.INTELLIGENCE).stream().map(row -> new Dated(row.date(Field.AT), row.row()));
        Stream<Dated> crimes = child.rows(FactKind.OCCURRENCE).stream()
                .filter(row -> !row.is(Field.RECORD_TYPE, "social-care-case"))
                .map(row -> new Dated(row.date(Field.REPORTED), row.cell(Field.REPORTED)));
        Recorded<DateRange> back = episode.ended().isKnown() ? episode.ended() : episode.started();
        return Truth.any(Stream.of(health, seen, intelligence, crimes)
                        .flatMap(rows -> rows)
                        .map(row -> Dates.withinDaysAfter(
                                        back, row.at(), days, "the date of return or of what followed")
                                .citing(row.cell()))
                        .toList())
                .or(anyHandedOver(child).not());
    }

    /** Whether anything was handed over in which it could stand: letters, referrals or intelligence of any agency. */
    private static Truth anyHandedOver(Child child) {
        return Truth.any(Stream.of(FactKind.LETTER, FactKind.REFERRAL, FactKind.INTELLIGENCE)
                .map(kind -> child.caseFile().material().complete(kind))
                .toList());
    }
}
