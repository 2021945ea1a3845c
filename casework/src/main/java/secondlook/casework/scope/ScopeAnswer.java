package secondlook.casework.scope;

import java.util.List;
import java.util.stream.Collectors;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.Truth;

/**
 * Whether a case file lies within a rule.
 *
 * @param rule the rule's key
 * @param version its version
 * @param basis how far was looked
 * @param caseFile the case file
 * @param truth meets, does not meet, or cannot tell
 * @param tests each test's own answer, in the rule's order
 * @param restsOnUnjudgedLink whether it meets only with ties that nobody has judged
 */
public record ScopeAnswer(
        String rule,
        int version,
        Basis basis,
        CaseFileId caseFile,
        Truth truth,
        List<TestAnswer> tests,
        boolean restsOnUnjudgedLink) {

    public ScopeAnswer {
        tests = List.copyOf(tests);
    }

    /** The same, where looking further shows nothing more. */
    ScopeAnswer on(Basis further) {
        return new ScopeAnswer(rule, version, further, caseFile, truth, tests, restsOnUnjudgedLink);
    }

    /** "Meets", "Does not meet", or "Cannot tell: would meet if …". */
    public String sentence() {
        return switch (truth.value()) {
            case YES -> "Meets";
            case NO -> "Does not meet";
            case CANNOT_TELL -> {
                String conditions = tests.stream()
                        .map(TestAnswer::wouldMeetIf)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" and "));
                yield conditions.isEmpty() ? "Cannot tell" : "Cannot tell: would meet if " + conditions;
            }
        };
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "ScopeAnswer[" + rule + " of " + caseFile + ", " + basis + ": " + truth.value() + "]";
    }
}
