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
import secondlook.casework.reading.Suspects;
import secondlook.casework.reading.Traces;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.Truth;

/** 45: what the file itself holds was not weighed. */
final class DecidedAgainstEvidence implements Indicator {

    private static final Description DESCRIPTION = new Description(
            45,
            "decided-against-evidence",
            1,
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
        List<Fact> decisions = NotExploitation.conclusions(caseFile).toList();
        Truth truth = Truth.any(decisions.stream()
                .map(decision -> Truth.any(evidence(caseFile, decision)
                                .map(row -> before(row, decision).citing(row.row()))
                                .toList())
                        .citing(decision.row()))
                .toList());
        return List.of(DESCRIPTION.answer(caseFile, truth, sentence(caseFile, decisions)));
    }

    /** Rows with a disclosure, a marker or a named adult, other than the decision's own. */
    private static Stream<Fact> evidence(CaseFile caseFile, Fact decision) {
        Stream<Fact> disclosures = Stream.of(
                        FactKind.REFERRAL, FactKind.LETTER, FactKind.HOME_LOG, FactKind.CONCERN, FactKind.LOG_ENTRY)
                .flatMap(kind -> Child.rowsOfAll(caseFile, kind).stream())
                .filter(DecidedAgainstEvidence::discloses);
        Stream<Fact> markers = Markers.all(caseFile).map(Markers.Found::row);
        Stream<Fact> adults = Suspects.of(caseFile).stream()
                .filter(Suspects::isNamed)
                .flatMap(suspect -> suspect.involvements().stream())
                .filter(row -> row.is(Field.ROLE, "suspect"));
        return Stream.of(disclosures, markers, adults)
                .flatMap(rows -> rows)
                .distinct()
                .filter(row -> !row.row().equals(decision.row()));
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

    private static Truth before(Fact row, Fact decision) {
        DateRange decided = decision.date(Field.AT).orNull();
        if (decided == null) {
            return Truth.cannotTell(decision.date(Field.AT).missing("the date of the decision"));
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

    private static String sentence(CaseFile caseFile, List<Fact> decisions) {
        for (Fact decision : decisions) {
            long rows = evidence(caseFile, decision)
                    .filter(row -> before(row, decision).isYes())
                    .count();
            if (rows > 0) {
                return "It was called no risk or not exploitation%s, after %s that record otherwise"
                        .formatted(Phrase.on(decision.date(Field.AT).orNull()), Phrase.count(rows, "row"))
                        .replace("one row that record ", "one row that records ");
            }
        }
        return "It was called no risk or not exploitation after rows that record otherwise";
    }
}
