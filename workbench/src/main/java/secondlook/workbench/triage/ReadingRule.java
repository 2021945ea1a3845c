package secondlook.workbench.triage;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.ReasonClass;

/**
 * The written rule of the reading order: case files stand under their first reason class, oldest report first within
 * each. Reasons are never added up and no person is ranked. A file that has nothing but <em>cannot tell</em> stands in a
 * class of its own, so that a thin file never waits behind a thick one.
 */
final class ReadingRule {

    /** The rule in words, kept with every run and shown on the page. */
    static final String WORDS =
            "Case files stand under their first reason class, oldest report first. Reasons are never"
                    + " added up, and no person is ranked. Every page takes from each class in turn. Some files are drawn at random; they"
                    + " stand together, and their reasons are held back until the reader’s own reading is recorded.";

    /** What never orders: completeness is reported, and access to children goes to the safeguarding lead alone. */
    private static final Set<ReasonClass> NEVER_ORDERING =
            EnumSet.of(ReasonClass.REPORTING_ONLY, ReasonClass.SAFEGUARDING_LEAD);

    private ReadingRule() {}

    /** The class a case file stands under, or null where no reason was seen in the material read. */
    static @Nullable ReasonClass classOf(List<Answer> answers, Function<Answer, ReasonClass> classes) {
        List<Answer> ordering = answers.stream()
                .filter(answer -> !answer.truth().isNo())
                .filter(answer -> !NEVER_ORDERING.contains(classes.apply(answer)))
                .toList();
        ReasonClass first = ordering.stream()
                .filter(answer -> answer.truth().isYes())
                .map(classes)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return first != null || ordering.isEmpty() ? first : ReasonClass.CANNOT_TELL;
    }
}
