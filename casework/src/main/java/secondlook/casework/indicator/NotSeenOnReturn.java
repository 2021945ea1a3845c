package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Child;
import secondlook.casework.value.Truth;

/** 27: a telephone call cannot see a child. */
final class NotSeenOnReturn implements Indicator {

    private static final Description DESCRIPTION = new Description(
            27,
            "not-seen-on-return",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the child was not seen in person on return.",
            "HMICFRS, Metropolitan Police: returned children often not seen in person");

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

    private static Answer answer(Child child, Episode episode) {
        Truth seen = Truth.any(episode.rows().stream()
                .filter(row -> row.text(Field.MODE).isKnown())
                .map(row -> Truth.of(row.is(Field.MODE, "in-person"), row.cell(Field.MODE)))
                .toList());
        Truth known = episode.text(Field.MODE).isKnown()
                ? Truth.no()
                : Truth.cannotTell(episode.text(Field.MODE).missing("how the prevention interview was held"));
        String mode = episode.text(Field.MODE).orNull();
        String how = mode == null || mode.equals("none") ? "" : ", but by " + mode;
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                seen.or(known).not(),
                () -> "The child was not seen in person on return%s%s"
                        .formatted(Phrase.on(episode.ended().orNull()), how));
    }
}
