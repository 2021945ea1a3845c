package secondlook.workbench.triage;

import java.util.List;
import secondlook.casework.scope.Basis;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;

/**
 * What one scope rule answers of a case file.
 *
 * @param rule the rule's key
 * @param version its version
 * @param title for a page
 * @param basis on the file alone, or after linking
 * @param value meets, does not meet or cannot tell
 * @param possible whether it meets only with ties that nobody has judged
 * @param sentence "Meets", "Does not meet", or "Cannot tell: would meet if …"
 * @param tests each test's own answer, in the rule's order
 */
public record ScopeLine(
        String rule,
        int version,
        String title,
        Basis basis,
        Truth.Value value,
        boolean possible,
        String sentence,
        List<TestLine> tests) {

    public ScopeLine {
        tests = List.copyOf(tests);
    }

    /**
     * One test of the rule.
     *
     * @param words what it asks
     * @param value yes, no or cannot tell
     * @param wouldMeetIf what would have to be so where it cannot be told; else empty
     * @param citations the rows it rests on
     */
    public record TestLine(String words, Truth.Value value, String wouldMeetIf, List<RowCitation> citations) {

        public TestLine {
            citations = List.copyOf(citations);
        }
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "ScopeLine[" + rule + ", " + basis + ": " + value + "]";
    }
}
