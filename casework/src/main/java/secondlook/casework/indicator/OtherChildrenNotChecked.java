package secondlook.casework.indicator;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.reading.Actions;
import secondlook.casework.reading.Child;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.OtherFile;
import secondlook.casework.reading.Suspects;
import secondlook.casework.value.Citation;
import secondlook.casework.value.Truth;

/** 17: nobody looked who else the adult could reach. */
final class OtherChildrenNotChecked implements Indicator {

    private static final Description DESCRIPTION = new Description(
            17,
            "other-children-not-checked",
            1,
            ReasonClass.ENQUIRIES,
            Unit.OCCURRENCE,
            "Asks whether a suspect is tied to other children in other case files and no check is recorded.",
            "IICSA, organised networks, part I3: other children the adult had access to");

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
        List<PersonInCase> suspects = Suspects.of(caseFile);
        Truth tied = Truth.any(suspects.stream()
                        .map(suspect -> tiedToOthers(caseFile, suspect))
                        .toList())
                .or(suspects.isEmpty() ? Suspects.handedOver(caseFile).not() : Truth.no());
        Truth truth = tied.and(Actions.otherChildrenChecked(caseFile).not());
        return List.of(
                DESCRIPTION.answer(
                        caseFile,
                        truth,
                        "The person recorded as suspect is tied to other children in other case files and no check is recorded"));
    }

    private static Truth tiedToOthers(CaseFile caseFile, PersonInCase suspect) {
        Set<String> here = new TreeSet<>();
        Child.of(caseFile).forEach(child -> here.addAll(OtherFile.namesOf(child.person())));
        List<Citation> because = OtherFile.of(suspect.elsewhere()).stream()
                .filter(other -> other.children().stream().anyMatch(child -> !here.contains(child)))
                .flatMap(other -> other.citations().stream())
                .toList();
        if (!Suspects.isNamed(suspect)) {
            return Truth.cannotTell(Suspects.identity(suspect));
        }
        return because.isEmpty() ? Truth.no() : Truth.yes(because).citing(Suspects.recorded(suspect));
    }
}
