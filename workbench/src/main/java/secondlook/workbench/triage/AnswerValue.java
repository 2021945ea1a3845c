package secondlook.workbench.triage;

import secondlook.casework.value.Truth;

/**
 * What a question answers, without the rows that say so: enough to tell whether it is another answer than it was.
 *
 * @param value yes, no (not seen in the material read) or cannot tell
 * @param possible whether it rests on a link that nobody has judged
 */
public record AnswerValue(Truth.Value value, boolean possible) {

    /**
     * What is asked of a case file.
     *
     * @param indicator the indicator's key
     * @param unit which child, adult or episode; the case file's reference where there is one unit only
     */
    public record Question(String indicator, String unit) {}
}
