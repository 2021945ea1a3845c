package secondlook.workbench.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.indicator.Description;
import secondlook.casework.indicator.Indicators;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.web.ReasonLine;
import secondlook.workbench.web.ReasonLine.Standing;

/** Kept answers as lines of a page, with what each question asks. */
final class ReasonLines {

    private final Map<String, Description> questions;

    ReasonLines(Indicators indicators) {
        this.questions = indicators.descriptions().stream()
                .collect(Collectors.toUnmodifiableMap(Description::key, Function.identity()));
    }

    /** The question as a page says it. */
    String asks(Reason reason) {
        Description question = questions.get(reason.indicator());
        return question == null ? "This question is no longer asked." : question.asks();
    }

    /** Every question, by its number, for the page that explains them. */
    List<Description> all() {
        return questions.values().stream()
                .sorted(Comparator.comparingInt(Description::number))
                .toList();
    }

    List<ReasonLine> of(List<Reason> reasons, RowNames rows) {
        return reasons.stream().map(reason -> of(reason, rows)).toList();
    }

    ReasonLine of(Reason reason, RowNames rows) {
        return new ReasonLine(
                withoutStop(reason.sentence()), rows.links(reason.citations()), asks(reason), standing(reason));
    }

    private static Standing standing(Reason reason) {
        if (reason.possible()) {
            return Standing.POSSIBLE;
        }
        return reason.value() == Truth.Value.CANNOT_TELL ? Standing.CANNOT_TELL : Standing.SEEN;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Several rows of a kind, beginning a line. */
    static String kind(FactKind kind) {
        String plural = kind.plural();
        return plural.substring(0, 1).toUpperCase(Locale.ROOT) + plural.substring(1);
    }
}
