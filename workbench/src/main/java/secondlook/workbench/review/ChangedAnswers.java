package secondlook.workbench.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.triage.AnswerValue;
import secondlook.workbench.triage.AnswerValue.Question;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.web.CitationLink;

/**
 * Which decisions saw an answer that is another one now, for a link was undone, a row changed or a question is asked otherwise.
 * Compares what was frozen with the decision to what is kept; of answers, those that this viewer may see. A decision stays as
 * it is.
 */
final class ChangedAnswers {

    private final Reasons reasons;
    private final OwnReadings own;
    private final Decisions decisions;
    private final ReasonLines lines;
    private final CaseReadings readings;

    ChangedAnswers(Reasons reasons, OwnReadings own, Decisions decisions, ReasonLines lines, CaseReadings readings) {
        this.reasons = reasons;
        this.own = own;
        this.decisions = decisions;
        this.lines = lines;
        this.readings = readings;
    }

    /** Of one decision. */
    List<Line> of(Viewer viewer, long decision) {
        return decisions
                .withId(viewer, decision)
                .map(each -> lines(viewer, each))
                .orElse(List.of());
    }

    /** Of all decisions that stand on a case file. */
    List<Line> ofCaseFile(Viewer viewer, int caseFile) {
        return decisions.of(viewer, caseFile).stream()
                .filter(decision -> decision.supersededBy() == null)
                .flatMap(decision -> lines(viewer, decision).stream())
                .toList();
    }

    /** Of some decisions, the numbers of those that saw such an answer. */
    Set<Long> among(Viewer viewer, List<Decision> some) {
        Set<Integer> caseFiles = some.stream().map(Decision::caseFile).collect(Collectors.toUnmodifiableSet());
        Set<Integer> held = heldBack(viewer, caseFiles);
        Map<Integer, Map<Question, AnswerValue>> now = reasons.valuesOf(viewer, caseFiles);
        return some.stream()
                .filter(decision -> !held.contains(decision.caseFile()))
                .filter(decision -> !changed(decision, now.getOrDefault(decision.caseFile(), Map.of()))
                        .isEmpty())
                .map(Decision::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Line> lines(Viewer viewer, Decision decision) {
        RowNames names = readings.names(decision.caseFile());
        return changed(viewer, decision).stream()
                .map(change -> new Line(
                        decision.id(),
                        lines.asks(change.now()),
                        words(change.then().value(), change.then().possible()),
                        words(change.now().value().name(), change.now().possible()),
                        names.links(change.now().citations()).stream().limit(3).toList()))
                .toList();
    }

    private List<Change> changed(Viewer viewer, Decision decision) {
        if (!heldBack(viewer, Set.of(decision.caseFile())).isEmpty()) {
            return List.of();
        }
        Map<Question, Reason> now = new HashMap<>();
        Map<Question, AnswerValue> values = new HashMap<>();
        for (Reason reason : reasons.of(viewer, decision.caseFile())) {
            Question question = new Question(reason.indicator(), reason.unit());
            now.put(question, reason);
            values.put(question, new AnswerValue(reason.value(), reason.possible()));
        }
        return changed(decision, values).stream()
                .map(then -> new Change(then, Objects.requireNonNull(now.get(question(then)))))
                .toList();
    }

    private Set<Integer> heldBack(Viewer viewer, Set<Integer> caseFiles) {
        return viewer.isAnyOf(Role.REVIEWER, Role.LEAD) ? own.heldBack(viewer, caseFiles) : Set.of();
    }

    /** What a decision saw and is answered otherwise now; a question that is no longer asked is no change. */
    private static List<Seen.Answered> changed(Decision decision, Map<Question, AnswerValue> now) {
        return FrozenDecision.answers(decision).stream()
                .filter(then -> {
                    AnswerValue kept = now.get(question(then));
                    return kept != null
                            && (!kept.value().name().equalsIgnoreCase(then.value())
                                    || kept.possible() != then.possible());
                })
                .toList();
    }

    private static Question question(Seen.Answered answer) {
        return new Question(answer.indicator(), answer.unit());
    }

    private record Change(Seen.Answered then, Reason now) {}

    private static String words(String value, boolean possible) {
        return switch (Truth.Value.valueOf(value.toUpperCase(Locale.ROOT))) {
            case YES -> possible ? "possible, by a link that nobody has judged" : "yes";
            case NO -> "not seen in the material read";
            case CANNOT_TELL -> "cannot tell";
        };
    }

    /**
     * An answer that a decision saw and that is another one now.
     *
     * @param asks the question
     * @param then what it said when it was decided
     * @param now what it says
     * @param rows the rows that it cites now
     */
    record Line(long decision, String asks, String then, String now, List<CitationLink> rows) {}
}
