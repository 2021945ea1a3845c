package secondlook.workbench.web;

import org.jspecify.annotations.Nullable;

/**
 * One line of a page that asks to check the answers.
 *
 * @param changeHref where the answer is changed; null when it is settled
 */
public record AnswerLine(
        String question, String answer, @Nullable String changeHref) {}
