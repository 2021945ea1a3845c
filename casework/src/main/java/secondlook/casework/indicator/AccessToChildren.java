package secondlook.casework.indicator;

import java.util.List;
import java.util.stream.Stream;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TermList;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.reading.Cells;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/** 43: for the safeguarding lead alone; never ordered, never looked for outside the rows. */
final class AccessToChildren implements Indicator {

    private static final Description DESCRIPTION = new Description(
            43,
            "access-to-children",
            1,
            ReasonClass.SAFEGUARDING_LEAD,
            Unit.ADULT,
            "Asks whether a suspect with no further action has a recorded current role in taxi, care, "
                    + "school or youth work.",
            "Child Sexual Abuse Review Panel: whether the person may still pose a risk");

    private static final TermList ROLES = TermList.named("role-with-children");
    private static final TermList FORMER =
            TermList.of("former", List.of("former", "formerly", "ex", "retired", "previously"));

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public List<Answer> ask(CaseFile caseFile) {
        Closing closing = new Closing(caseFile);
        if (!closing.isAsked()) {
            return List.of();
        }
        return Suspects.of(caseFile).stream()
                .map(
                        suspect -> DESCRIPTION.answer(
                                caseFile,
                                suspect.person(),
                                closing.noFurtherAction().and(role(suspect)).citing(Suspects.recorded(suspect)),
                                "A row records a current role in taxi, care, school or youth work for a person recorded as suspect"))
                .toList();
    }

    private static Truth role(PersonInCase suspect) {
        List<Fact> rows = Stream.concat(
                        suspect.mentions().stream(),
                        suspect.elsewhere().stream().map(TiedFact::fact).filter(fact -> fact.kind() == FactKind.PERSON))
                .toList();
        Truth any = Truth.any(rows.stream()
                .filter(row -> row.text(Field.OCCUPATION).isKnown())
                .map(AccessToChildren::isCurrentRole)
                .toList());
        boolean known = rows.stream().anyMatch(row -> row.text(Field.OCCUPATION).isKnown());
        Missing occupation = rows.isEmpty()
                ? new Missing("the occupation: not recorded", Suspects.recorded(suspect))
                : rows.getFirst().text(Field.OCCUPATION).missing("the occupation");
        return known ? any : Truth.cannotTell(occupation);
    }

    private static Truth isCurrentRole(Fact row) {
        Truth role = ROLES.isIn(row.text(Field.OCCUPATION).orNull())
                        && !FORMER.isIn(row.text(Field.OCCUPATION).orNull())
                ? Truth.yes(row.cell(Field.OCCUPATION))
                : Truth.no();
        return row.flag(Field.OCCUPATION_CURRENT).citation() == null
                ? role
                : role.and(Cells.flag(row.flag(Field.OCCUPATION_CURRENT), "whether the occupation is current"));
    }
}
