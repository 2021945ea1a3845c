package secondlook.casework.reading;

import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.Truth;

/** What kind of offence a case file records. */
public final class Offences {

    private static final TermList SEXUAL = TermList.named("sexual-offence");

    private static final TermList SLAVERY = TermList.named("slavery");

    private Offences() {}

    /** Whether it is a sexual offence: by its group, else by the words of its classification. */
    public static Truth isSexual(CaseFile caseFile) {
        Fact head = caseFile.head();
        Recorded<String> words = head.text(Field.CLASSIFICATION);
        if (head.text(Field.OFFENCE_GROUP).isKnown()) {
            return Truth.of(
                    head.is(Field.OFFENCE_GROUP, "contact-sexual", "non-contact-sexual"),
                    head.cell(Field.OFFENCE_GROUP));
        }
        return words instanceof Recorded.Known<String>(String text, var cell)
                ? Truth.of(SEXUAL.isIn(text), cell)
                : Truth.cannotTell(new Missing("the classification", head.cell(Field.CLASSIFICATION)));
    }

    /** Whether it is trafficking or modern slavery: by its group, else by the words of its classification. */
    public static Truth isSlavery(CaseFile caseFile) {
        Fact head = caseFile.head();
        if (head.text(Field.OFFENCE_GROUP).isKnown()) {
            return Truth.of(head.is(Field.OFFENCE_GROUP, "trafficking"), head.cell(Field.OFFENCE_GROUP));
        }
        Recorded<String> words = head.text(Field.CLASSIFICATION);
        return words instanceof Recorded.Known<String>(String text, var cell)
                ? Truth.of(SLAVERY.isIn(text), cell)
                : Truth.cannotTell(words.missing("the classification"));
    }
}
