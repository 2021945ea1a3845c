package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.missing.Episode;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Flags;
import secondlook.casework.reading.Markers;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** 23: the grade did not know what the file knew. */
final class MissingUnderGraded implements Indicator {

    private static final Description DESCRIPTION = new Description(
            23,
            "missing-under-graded",
            1,
            ReasonClass.MISSING_FROM_CARE,
            Unit.EPISODE,
            "Asks whether the police graded the episode low or none though exploitation was flagged or " + "recorded.",
            "NPCC lead on missing people, 2015; A Safer Return; inspection findings");

    private static final List<FactKind> KINDS = List.of(
            FactKind.OCCURRENCE,
            FactKind.REFERRAL,
            FactKind.ASSESSMENT,
            FactKind.LETTER,
            FactKind.HOME_LOG,
            FactKind.INTELLIGENCE);

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
        Truth graded =
                Cells.isOneOf(episode.text(Field.GRADE), "the police grade", "absent", "no-apparent-risk", "low");
        return DESCRIPTION.answer(
                child.caseFile(),
                episode.id(),
                graded.and(exploitationKnown(child, episode)),
                () -> "The missing episode%s was graded %s while exploitation was recorded"
                        .formatted(begun(episode), grade(episode)));
    }

    private static String begun(Episode episode) {
        DateRange started = episode.started().orNull();
        return started == null ? "" : " that began" + Phrase.on(started);
    }

    private static String grade(Episode episode) {
        String grade = episode.text(Field.GRADE).orNull();
        return grade == null ? "low" : grade.replace('-', ' ');
    }

    /** An active flag, or a marker recorded before the episode began. */
    private static Truth exploitationKnown(Child child, Episode episode) {
        DateRange started = episode.started().orNull();
        if (started == null) {
            return Truth.cannotTell(episode.started().missing("when the episode began"));
        }
        Truth flagged = Truth.any(child.rows(FactKind.FLAG).stream()
                .filter(flag -> flag.is(Field.TYPE, "cse", "cce"))
                .map(flag -> Flags.activeAt(flag, started))
                .toList());
        Truth marked = Truth.any(KINDS.stream()
                .flatMap(kind -> child.rows(kind).stream())
                .filter(row -> !Markers.in(row).isEmpty())
                .map(row -> Dates.byCloseOf(
                                row.date(row.kind() == FactKind.OCCURRENCE ? Field.REPORTED : Field.AT),
                                started,
                                "the date of a marker")
                        .citing(row.row()))
                .toList());
        return flagged.or(marked).or(flaggedInTheHead(child.caseFile()));
    }

    /** The head may list flags, without the dates on which they were set; where nobody handed over flags none is known. */
    private static Truth flaggedInTheHead(CaseFile caseFile) {
        Recorded<String> listed = caseFile.head().text(Field.FLAGS);
        boolean may = listed.citation() != null
                && !Flags.isListed(caseFile, "cse", "cce").isNo();
        return may
                ? Truth.cannotTell(listed.missing("when the flag was set"))
                : caseFile.material().complete(FactKind.FLAG).not();
    }
}
