package secondlook.casework.indicator;

import java.util.List;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.reading.Closing;
import secondlook.casework.reading.Contacts;
import secondlook.casework.value.Truth;

/** 44: a decision about a child was kept from the child. */
final class VictimNotTold implements Indicator {

    private static final Description DESCRIPTION = new Description(
            44,
            "victim-not-told",
            1,
            ReasonClass.CHILDS_ACCOUNT,
            Unit.OCCURRENCE,
            "Asks whether the child, a parent or a representative was not told that there was no " + "further action.",
            "Code of Practice for Victims of Crime; Victims' Right to Review");

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
        Contacts contacts = new Contacts(caseFile);
        Truth told = contacts.any(contacts::isOutcomeTold);
        return List.of(DESCRIPTION.answer(
                caseFile,
                closing.noFurtherAction().and(told.not()),
                "No row records that the child, a parent or a representative was told of the outcome"));
    }
}
