package secondlook.workbench.triage;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.Truth;

/**
 * The written rule of the reading order: case files stand under their first reason class, oldest report first within
 * each. Reasons are never added up and no person is ranked. A file that has nothing but <em>cannot tell</em> stands in a
 * class of its own, so that a thin file never waits behind a thick one.
 */
final class ReadingRule {

    /** The rule in words, kept with every run and shown on the page. */
    static final String WORDS =
            "Case files stand under their first reason class, oldest report first. Reasons are never"
                    + " added up, and no person is ranked. Every page takes from each class in turn.";

    /** A settled yes in a class of its own comes before a cannot tell; possible reasons place a file only when alone. */
    private static final Comparator<ReasonClass> IN_TURN = Comparator.naturalOrder();

    private ReadingRule() {}

    /** The class a case file stands under, or null where no reason was seen in the material read. */
    static @Nullable ReasonClass classOf(
            List<Answer> answers, java.util.function.Function<Answer, ReasonClass> classes) {
        return answers.stream()
                .filter(answer -> !answer.truth().isNo())
                .map(answer ->
                        answer.truth().value() == Truth.Value.YES ? classes.apply(answer) : ReasonClass.CANNOT_TELL)
                .filter(reasonClass -> reasonClass != ReasonClass.REPORTING_ONLY)
                .min(IN_TURN)
                .orElse(null);
    }
}
