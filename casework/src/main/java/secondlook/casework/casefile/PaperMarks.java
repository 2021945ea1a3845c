package secondlook.casework.casefile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.Missing;
import secondlook.casework.value.Truth;

/**
 * Finds where a row says that the matter is on paper: "see paper report", "refer to pocket book". What such a row leaves
 * out may stand on paper, so that its absence says nothing.
 */
public final class PaperMarks {

    private static final TermList TERMS = TermList.named("on-paper");

    private PaperMarks() {}

    /** Whether the text says that something is on paper. */
    public static boolean in(@Nullable String text) {
        return TERMS.isIn(text);
    }

    /**
     * Whether the case file is whole on screen: cannot tell where its log, its contacts or its head point to paper. The
     * rationale is not looked at, for a closing on paper says nothing about what was done before it.
     */
    public static Truth nothingOnPaper(CaseFile caseFile) {
        return caseFile.once(PaperMarks.class, () -> lookedFor(caseFile));
    }

    private static Truth lookedFor(CaseFile caseFile) {
        List<Truth> marks = Stream.concat(
                        Stream.of(caseFile.head()),
                        Stream.concat(
                                caseFile.facts(FactKind.LOG_ENTRY).stream(), caseFile.facts(FactKind.CONTACT).stream()))
                .filter(fact -> in(fact.text(Field.TEXT).orNull()))
                .map(fact -> Truth.cannotTell(new Missing("what is on paper", fact.cell(Field.TEXT))))
                .toList();
        return Truth.all(marks);
    }
}
