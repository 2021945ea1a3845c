package secondlook.workbench.review;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;

/** Decisions as they were made: one, two side by side, and the list of all of them, within what a viewer may see. */
final class MadeDecisions {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    private final CaseReadings readings;
    private final Assignments assignments;
    private final Decisions decisions;
    private final Clock clock;

    MadeDecisions(CaseReadings readings, Assignments assignments, Decisions decisions, Clock clock) {
        this.readings = readings;
        this.assignments = assignments;
        this.decisions = decisions;
        this.clock = clock;
    }

    Optional<DecisionView.Made> made(Viewer viewer, long number, boolean justMade) {
        return decisions
                .withId(viewer, number)
                .flatMap(decision -> readings.id(decision.caseFile()).map(id -> made(viewer, decision, id, justMade)));
    }

    boolean isKept(Viewer viewer, long number) {
        return decisions.isKept(viewer, number);
    }

    /** A first decision beside its second reading, for those who may see both. */
    Optional<DecisionView.Compared> compared(Viewer viewer, long number) {
        Decision first = decisions.withId(viewer, number).orElse(null);
        Decision second =
                first == null ? null : decisions.secondOf(viewer, number).orElse(null);
        CaseFileId id = first == null ? null : readings.id(first.caseFile()).orElse(null);
        if (first == null || second == null || id == null) {
            return Optional.empty();
        }
        DecisionView.Made one = made(viewer, first, id, false);
        DecisionView.Made other = made(viewer, second, id, false);
        List<DecisionView.Compared.Line> lines = new ArrayList<>();
        for (AnswerLine answer : one.answers()) {
            String theirs = other.answers().stream()
                    .filter(line -> line.question().equals(answer.question()))
                    .map(AnswerLine::answer)
                    .findFirst()
                    .orElse("Not answered");
            lines.add(new DecisionView.Compared.Line(
                    answer.question(), answer.answer(), theirs, !answer.answer().equals(theirs)));
        }
        lines.add(new DecisionView.Compared.Line("Why", one.reasons(), other.reasons(), false));
        lines.add(new DecisionView.Compared.Line("Who acts next", one.next(), other.next(), false));
        boolean differs = Decisions.differ(first, second);
        boolean settled = first.supersededBy() != null;
        String words = !differs
                ? "The first decision stands."
                : settled
                        ? "The lead reviewer settled it; both are kept as they were made."
                        : "The lead reviewer settles it by a decision of their own; both are kept.";
        return Optional.of(new DecisionView.Compared(
                id.reference(),
                CaseAddress.of(id),
                one,
                other,
                lines,
                differs,
                words,
                differs && !settled && decisions.settles(viewer, number)));
    }

    private static String secondWords(Decision decision, @Nullable Decision second) {
        return switch (decision.reading()) {
            case FIRST -> Decisions.secondReading(decision, second).words();
            case SECOND -> "A second reading of decision " + decision.comparedWith();
            case SETTLING -> "Settles the difference between two readings";
        };
    }

    /** Where both stand side by side, or null where there are not two that this viewer may see. */
    private static @Nullable String compareHref(Decision decision, @Nullable Decision second) {
        return second == null ? null : "/decisions/" + first(decision) + "/compare";
    }

    /** The number of the first decision of the two that this one is of, or null. */
    private static @Nullable Long first(Decision decision) {
        return decision.reading() == Decision.Reading.FIRST ? Long.valueOf(decision.id()) : decision.comparedWith();
    }

    private DecisionView.Made made(Viewer viewer, Decision decision, CaseFileId id, boolean justMade) {
        FrozenDecision frozen = FrozenDecision.of(decision);
        Long first = first(decision);
        Decision second =
                first == null ? null : decisions.secondOf(viewer, first).orElse(null);
        RowNames rows = readings.names(decision.caseFile());
        return new DecisionView.Made(
                decision.id(),
                id.reference(),
                CaseAddress.of(id),
                assignments.nameOf(decision.decidedBy()),
                moment(decision.decidedAt()),
                outcomes(decision, subjects(viewer, decision.caseFile())),
                decision.cited().stream().map(rows::link).toList(),
                decision.weighed().isBlank() ? null : decision.weighed(),
                decision.reasons(),
                assignments.nameOf(decision.nextOwner()) + ", by " + DateWords.of(decision.nextDate()),
                decision.supersedes(),
                decision.supersededBy(),
                List.of(
                        DecisionPages.counted(frozen.rows(), "row", "rows") + " with the hash of each",
                        DecisionPages.counted(frozen.answers(), "answer", "answers")
                                + " with the versions of the questions",
                        DecisionPages.counted(frozen.links(), "link", "links") + " to rows elsewhere",
                        DecisionPages.counted(frozen.files(), "file", "files") + " with the mapping each was read by",
                        DecisionPages.counted(frozen.notes().size(), "note", "notes")
                                + " on rows, and what was found in "
                                + DecisionPages.counted(frozen.tasks().size(), "task", "tasks")),
                noted(frozen, rows),
                frozen.tasks(),
                decision.contentHash(),
                secondWords(decision, second),
                compareHref(decision, second),
                justMade);
    }

    private static List<DecisionView.Noted> noted(FrozenDecision frozen, RowNames rows) {
        return frozen.notes().stream()
                .map(note -> new DecisionView.Noted(note.words(), rows.link(note.row())))
                .toList();
    }

    /** Whom the parts of a decision are about, in words, by key: for those who may open the case file. */
    private Map<String, String> subjects(Viewer viewer, int caseFile) {
        return viewer.mayOpenCaseFiles()
                ? readings.of(viewer, caseFile)
                        .map(reading -> CaseSubject.of(reading.caseFile()).stream()
                                .collect(Collectors.toMap(CaseSubject::key, CaseSubject::words)))
                        .orElse(Map.of())
                : Map.of();
    }

    private static List<AnswerLine> outcomes(Decision decision, Map<String, String> subjects) {
        List<AnswerLine> outcomes = new ArrayList<>();
        for (DecisionAnswer answer : decision.answers()) {
            String known = subjects.get(CaseSubject.key(answer.suspect(), answer.child()));
            if (known != null) {
                outcomes.add(new AnswerLine(known, answer.outcome().words(), null));
                continue;
            }
            String suspect = answer.suspect().isEmpty() ? "" : "Person " + answer.suspect() + ", recorded as suspect";
            String child = answer.child().isEmpty() ? "" : "person " + answer.child() + ", a child recorded as harmed";
            String both =
                    Stream.of(suspect, child).filter(words -> !words.isEmpty()).collect(Collectors.joining(", and "));
            outcomes.add(new AnswerLine(
                    both.isEmpty()
                            ? "The case file"
                            : both.substring(0, 1).toUpperCase(Locale.ROOT) + both.substring(1),
                    answer.outcome().words(),
                    null));
        }
        return outcomes;
    }

    /** A page of all decisions, those too that are kept from this viewer for now. */
    List<Decision> page(Viewer viewer, int limit, int offset) {
        return decisions.page(viewer, limit, offset);
    }

    /** Those of them that this viewer may see now. */
    List<Decision> shown(Viewer viewer, List<Decision> page) {
        return decisions.visible(viewer, page);
    }

    /** Lines of decisions that this viewer may see. */
    List<DecisionView.Listed> list(Viewer viewer, List<Decision> shown) {
        Map<Integer, CaseFileId> ids =
                readings.ids(shown.stream().map(Decision::caseFile).toList());
        Map<String, String> names = assignments.names();
        Map<Long, Decision> seconds = decisions.secondsOf(
                viewer,
                shown.stream()
                        .map(MadeDecisions::first)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return shown.stream()
                .filter(decision -> ids.containsKey(decision.caseFile()))
                .map(decision -> listed(
                        decision,
                        Objects.requireNonNull(ids.get(decision.caseFile())),
                        names,
                        seconds.get(Objects.requireNonNullElse(first(decision), 0L))))
                .toList();
    }

    private DecisionView.Listed listed(
            Decision decision, CaseFileId id, Map<String, String> names, @Nullable Decision second) {
        return new DecisionView.Listed(
                decision.id(),
                id.reference(),
                AgencyWords.of(id.agency()).name(),
                decision.answers().stream()
                        .map(answer -> answer.outcome().words())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                names.getOrDefault(decision.decidedBy(), decision.decidedBy()),
                moment(decision.decidedAt()),
                secondWords(decision, second),
                compareHref(decision, second),
                decision.supersededBy() == null);
    }

    int count(Viewer viewer) {
        return decisions.count(viewer);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
