package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Dates;
import secondlook.casework.reading.Markers;
import secondlook.casework.reading.NotExploitation;
import secondlook.casework.reading.NotExploitation.Conclusion;
import secondlook.casework.reading.Suspects;
import secondlook.casework.reading.Traces;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 45: what the file itself holds was not weighed. */
final class DecidedAgainstEvidence implements Indicator {

    private static final Description DESCRIPTION = new Description(
            45,
            "decided-against-evidence",
            2,
            ReasonClass.HOW_DECIDED,
            Unit.CASE_FILE,
            "Asks whether it was called no risk or not exploitation after rows that say otherwise.",
            "Inquiry findings as reported in the press, 2025; Jay, Rotherham, 2014");

    private static final TermList DISCLOSURE = TermList.named("disclosure");

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        List<Conclusion> decisions = NotExploitation.conclusions(caseFile);
        Truth truth = Truth.any(decisions.stream()
                .map(decision -> Truth.any(evidence(caseFile, decision)
                                .map(row -> before(row, decision).citing(row.row()))
                                .toList())
                        .citing(decision.row().row()))
                .toList());
        return List.of(DESCRIPTION.answer(caseFile, truth, () -> sentence(caseFile, decisions)));
    }

    /**
     * Rows with a disclosure, a marker or a named adult, other than the decision's own; of the head, which holds the report
     * too, what was reported counts though it was closed in the same row.
     */
    private static Stream<Fact> evidence(CaseFile caseFile, Conclusion decision) {
        Stream<Fact> disclosures = Stream.concat(
                        Stream.of(caseFile.head()),
                        Stream.of(
                                        FactKind.REFERRAL,
                                        FactKind.LETTER,
                                        FactKind.HOME_LOG,
                                        FactKind.CONCERN,
                                        FactKind.LOG_ENTRY)
                                .flatMap(kind -> Child.rowsOfAll(caseFile, kind).stream()))
                .filter(DecidedAgainstEvidence::discloses);
        Stream<Fact> markers = Markers.all(caseFile).map(Markers.Found::row);
        Stream<Fact> adults = Suspects.of(caseFile).stream()
                .filter(Suspects::isNamed)
                .flatMap(suspect -> suspect.involvements().stream())
                .filter(row -> row.is(Field.ROLE, "suspect"));
        return Stream.of(disclosures, markers, adults)
                .flatMap(rows -> rows)
                .distinct()
                .filter(row -> row.equals(caseFile.head())
                        || !row.row().equals(decision.row().row()));
    }

    private static boolean discloses(Fact row) {
        return Boolean.TRUE.equals(row.flag(Field.DISCLOSURE).orNull())
                || !DISCLOSURE.allIn(row.text(Field.TEXT).orNull()).isEmpty()
                || namesAnAdult(row);
    }

    private static boolean namesAnAdult(Fact row) {
        String text = row.text(Field.TEXT).orNull();
        return text != null && Traces.standIn(text);
    }

    private static Truth before(Fact row, Conclusion decision) {
        DateRange decided = decision.when().orNull();
        if (decided == null) {
            return Truth.cannotTell(decision.when().missing("the date of the decision"));
        }
        return switch (row.kind()) {
            case OCCURRENCE -> Dates.byCloseOf(row.date(Field.REPORTED), decided, "the date of the report");
            case INVOLVEMENT, PERSON ->
                // why: who is recorded in the file from its opening is recorded before what is decided in it.
                row.date(Field.AT).isKnown()
                        ? Dates.byCloseOf(row.date(Field.AT), decided, "the date of a row")
                        : Truth.yes();
            case RETURN_INTERVIEW -> Dates.byCloseOf(row.date(Field.HELD_AT), decided, "the date of a row");
            default -> Dates.byCloseOf(row.date(Field.AT), decided, "the date of a row");
        };
    }

    private static String sentence(CaseFile caseFile, List<Conclusion> decisions) {
        for (Conclusion decision : decisions) {
            long rows = evidence(caseFile, decision)
                    .filter(row -> before(row, decision).isYes())
                    .count();
            if (rows > 0) {
                return "It was called no risk or not exploitation%s, after %s that record otherwise"
                        .formatted(Phrase.on(decision.when().orNull()), Phrase.count(rows, "row"))
                        .replace("one row that record ", "one row that records ");
            }
        }
        return "It was called no risk or not exploitation after rows that record otherwise";
    }
}
