package secondlook.casework.reading;

import java.util.List;
import java.util.Map;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.TermList;
import secondlook.casework.value.Truth;

/** What actions are about: by their code, or, where the agency has none, by the words of their description. */
public final class Actions {

    private static final Map<String, TermList> WORDS = Map.of(
            "check", TermList.named("action-check"),
            "place", TermList.named("action-place"),
            "advice", TermList.named("action-advice"),
            "notice", TermList.named("action-notice"),
            "strategy", TermList.named("strategy"));

    private static final TermList OTHER_CHILDREN = TermList.named("action-other-children");

    private Actions() {}

    /** Whether an action is about this: "check", "place", "advice", "notice" or "strategy". */
    public static boolean isAbout(Fact action, String about) {
        TermList words = WORDS.get(about);
        return action.is(Field.ABOUT, about)
                || (!action.text(Field.ABOUT).isKnown()
                        && words != null
                        && words.isIn(action.text(Field.DESCRIPTION).orNull()));
    }

    public static List<Fact> about(CaseFile caseFile, String about) {
        return caseFile.facts(FactKind.ACTION).stream()
                .filter(action -> isAbout(action, about))
                .toList();
    }

    /**
     * Whether other children than the one of the file were looked for: a check whose description says so, or a check of
     * which nothing more is described. Looking into the child's own records at other agencies is not such a check.
     */
    public static Truth otherChildrenChecked(CaseFile caseFile) {
        return Truth.any(caseFile.facts(FactKind.ACTION).stream()
                        .filter(Actions::isAboutOtherChildren)
                        .map(action -> Results.hasResult(action).citing(action.row()))
                        .toList())
                .or(Cells.complete(caseFile, FactKind.ACTION).not());
    }

    private static boolean isAboutOtherChildren(Fact action) {
        String described = action.text(Field.DESCRIPTION).orNull();
        return described == null ? isAbout(action, "check") : OTHER_CHILDREN.isIn(described);
    }

    /** Whether a check of other records is recorded as made; only complete material says no. */
    public static Truth checkMade(CaseFile caseFile) {
        return Truth.any(about(caseFile, "check").stream()
                        .map(action -> Results.hasResult(action).citing(action.row()))
                        .toList())
                .or(Cells.complete(caseFile, FactKind.ACTION).not());
    }
}
