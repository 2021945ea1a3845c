package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
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
        Map<Integer, List<Reason>> now = reasons.everyAnswerOf(viewer, caseFiles);
        return some.stream()
                .filter(decision -> !held.contains(decision.caseFile()))
                .filter(decision -> !changed(decision, now.getOrDefault(decision.caseFile(), List.of()))
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
        return heldBack(viewer, Set.of(decision.caseFile())).isEmpty()
                ? changed(decision, reasons.of(viewer, decision.caseFile()))
                : List.of();
    }

    private Set<Integer> heldBack(Viewer viewer, Set<Integer> caseFiles) {
        return viewer.isAnyOf(Role.REVIEWER, Role.LEAD) ? own.heldBack(viewer, caseFiles) : Set.of();
    }

    private static List<Change> changed(Decision decision, List<Reason> answers) {
        Map<Question, Reason> now = new TreeMap<>();
        answers.forEach(reason -> now.put(new Question(reason.indicator(), reason.unit()), reason));
        List<Change> changes = new ArrayList<>();
        for (Seen.Answered then : FrozenDecision.answers(decision)) {
            @Nullable Reason kept = now.get(new Question(then.indicator(), then.unit()));
            if (kept != null
                    && (!kept.value().name().equalsIgnoreCase(then.value()) || kept.possible() != then.possible())) {
                changes.add(new Change(then, kept));
            }
        }
        return changes;
    }

    private record Change(Seen.Answered then, Reason now) {}

    private record Question(String indicator, String unit) implements Comparable<Question> {

        @Override
        public int compareTo(Question other) {
            int byIndicator = indicator.compareTo(other.indicator);
            return byIndicator != 0 ? byIndicator : unit.compareTo(other.unit);
        }
    }

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
