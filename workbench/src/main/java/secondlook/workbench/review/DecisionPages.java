package secondlook.workbench.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.Fact;
import secondlook.casework.value.Citation;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.review.DecisionView.Conflict;
import secondlook.workbench.review.DecisionView.RowChoice;
import secondlook.workbench.review.DecisionView.SubjectChoice;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.ReasonLine;

/** Carries a reader from a draft to a confirmed decision: the form, what to check, and the decision as it was made. */
final class DecisionPages {

    /** Rows beyond those cited and noted that the form offers; the case page has them all. */
    private static final int MORE_ROWS = 200;

    private final CaseReadings readings;
    private final CaseIdentities identities;
    private final Assignments assignments;
    private final DraftStore drafts;
    private final NoteStore notes;
    private final Decisions decisions;
    private final ReasonLines lines;
    private final Clock clock;

    DecisionPages(
            CaseReadings readings,
            CaseIdentities identities,
            Assignments assignments,
            DraftStore drafts,
            NoteStore notes,
            Decisions decisions,
            ReasonLines lines,
            Clock clock) {
        this.readings = readings;
        this.identities = identities;
        this.assignments = assignments;
        this.drafts = drafts;
        this.notes = notes;
        this.decisions = decisions;
        this.lines = lines;
        this.clock = clock;
    }

    /** The reader's draft, made now if there is none, so that its key is there before the first word. */
    Draft draft(Viewer viewer, int caseFile) {
        return drafts.of(caseFile, viewer.id().value())
                .orElseGet(() -> drafts.keep(caseFile, viewer.id().value(), DraftContent.EMPTY, clock.instant()));
    }

    Draft keep(Viewer viewer, int caseFile, DraftContent content) {
        return drafts.keep(caseFile, viewer.id().value(), content, clock.instant());
    }

    List<FormProblem> problems(CaseReading reading, DraftContent content) {
        return DecisionCheck.problems(content, reading, CaseSubject.of(reading.caseFile()), owners(), today());
    }

    /** Whether recorded facts that point the other way were weighed in words. */
    List<FormProblem> weighing(CaseReading reading, DraftContent content) {
        List<CaseSubject> subjects = CaseSubject.of(reading.caseFile());
        return DecisionCheck.weighing(content, DecisionCheck.conflicts(content, reading, subjects));
    }

    /** Whether what a decision would freeze is otherwise than on the page that was checked. */
    List<FormProblem> changedSince(CaseReading reading, Draft draft, @Nullable String checked) {
        CheckedState now = CheckedState.of(reading, draft);
        List<String> changed = CheckedState.ofForm(checked)
                .map(before -> before.changedTo(now))
                .orElse(List.of("rows", "answers", "links", "words of your own"));
        return changed.isEmpty() ? List.of() : List.of(new FormProblem("kept", CheckedState.message(changed)));
    }

    DecisionView.Form form(Viewer viewer, CaseReading reading, Draft draft, List<FormProblem> problems) {
        List<CaseSubject> subjects = CaseSubject.of(reading.caseFile());
        DraftContent content = draft.content();
        List<SubjectChoice> choices = new ArrayList<>();
        for (int place = 0; place < subjects.size(); place++) {
            CaseSubject subject = subjects.get(place);
            choices.add(new SubjectChoice(
                    "outcome-" + place, "outcome." + subject.key(), subject.words(), content.outcome(subject)));
        }
        List<RowChoice> offered = offered(viewer, reading, content);
        return new DecisionView.Form(
                identities.of(viewer, reading),
                draft.key().toString(),
                choices,
                content.reasons(),
                content.reasons().isBlank() ? 0 : content.reasons().strip().split("\\s+").length,
                offered,
                others(reading, offered),
                assignments.owners().stream().map(DecisionPages::owner).toList(),
                content.nextOwner(),
                content.nextDate(),
                content.equals(DraftContent.EMPTY) ? null : identities.keptAt(draft.keptAt()),
                problems,
                List.of(DateWords.of(today().plusWeeks(3))));
    }

    private List<String> owners() {
        return assignments.owners().stream()
                .map(account -> account.id().value())
                .toList();
    }

    private static CaseView.Reader owner(UserAccount account) {
        String roles = account.roles().stream()
                .map(role -> role.title().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        return new CaseView.Reader(account.id().value(), account.name() + ", " + roles);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The rows that were noted, that reasons and support cite, and that the draft cites already, each once, by date. */
    private List<RowChoice> offered(Viewer viewer, CaseReading reading, DraftContent content) {
        Map<String, RowCitation> rows = new LinkedHashMap<>();
        content.cited().stream()
                .flatMap(key -> CitedRow.of(key).stream())
                .forEach(cited -> rows.putIfAbsent(place(cited.row()), cited.row()));
        notes.of(reading.number(), viewer.id().value())
                .forEach(note -> rows.putIfAbsent(place(note.row()), note.row()));
        Stream.concat(reading.reasons().stream(), reading.possible().stream())
                .flatMap(reason -> reason.citations().stream())
                .forEach(row -> rows.putIfAbsent(place(row), row));
        Support.cited(reading.caseFile()).stream()
                .flatMap(cell -> cell instanceof RowCitation row ? Stream.of(row) : Stream.empty())
                .forEach(row -> rows.putIfAbsent(place(row), row));
        List<RowChoice> choices = new ArrayList<>();
        rows.values().stream()
                .sorted(Comparator.comparing((RowCitation row) -> earliest(reading, row))
                        .thenComparing(Comparator.<Citation>naturalOrder()))
                .forEach(row -> choices.add(choice(reading, row, content, choices.size(), "row-")));
        return choices;
    }

    private static LocalDateTime earliest(CaseReading reading, RowCitation row) {
        Fact fact = reading.factOf(row);
        return fact == null ? LocalDateTime.MAX : fact.earliest();
    }

    /** The case file's own rows that are not offered already, in time order. */
    private static List<RowChoice> others(CaseReading reading, List<RowChoice> offered) {
        CaseFile caseFile = reading.caseFile();
        List<String> taken = offered.stream()
                .flatMap(choice -> CitedRow.of(choice.key()).stream())
                .map(row -> place(row.row()))
                .toList();
        List<RowChoice> more = new ArrayList<>();
        caseFile.facts().stream()
                .filter(fact -> !FactSentences.of(fact).isEmpty())
                .map(Fact::row)
                .distinct()
                .filter(row -> !taken.contains(place(row)))
                .limit(MORE_ROWS)
                .forEach(row -> more.add(choice(reading, row, DraftContent.EMPTY, more.size(), "more-")));
        return more;
    }

    private static RowChoice choice(
            CaseReading reading, RowCitation row, DraftContent content, int place, String prefix) {
        Fact fact = reading.factOf(row);
        List<FactLine> said = fact == null ? List.of() : FactSentences.of(fact);
        FactLine line = said.isEmpty() ? null : said.getFirst();
        String words = line != null
                ? withoutStop(line.sentence())
                : fact == null ? "A row that is cited" : start(fact.kind().meaning());
        String date = line == null || line.when() == null ? "date not recorded" : DateWords.of(line.when());
        return new RowChoice(
                prefix + place,
                new CitedRow(row).key(),
                words,
                date + ", " + AgencyWords.of(reading.rows().agency(row.file())).name(),
                reading.rows().link(row),
                content.cites(new CitedRow(row)));
    }

    private static String start(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String place(RowCitation row) {
        return row.file() + "-" + row.record();
    }

    DecisionView.Check check(Viewer viewer, CaseReading reading, Draft draft, List<FormProblem> problems) {
        DraftContent content = draft.content();
        List<CaseSubject> subjects = CaseSubject.of(reading.caseFile());
        List<Reason> conflicts = DecisionCheck.conflicts(content, reading, subjects);
        List<RowChoice> offered = offered(viewer, reading, content);
        return new DecisionView.Check(
                identities.of(viewer, reading),
                draft.key().toString(),
                answers(reading, content, subjects),
                links(offered, true),
                links(offered, false),
                conflicts.stream().map(reason -> conflict(reason, reading)).toList(),
                content.weighed(),
                CheckedState.of(reading, draft).form(),
                kept(reading),
                identities.keptAt(draft.keptAt()),
                problems);
    }

    private static List<CitationLink> links(List<RowChoice> rows, boolean ticked) {
        return rows.stream()
                .filter(row -> row.ticked() == ticked)
                .map(RowChoice::citation)
                .toList();
    }

    private List<AnswerLine> answers(CaseReading reading, DraftContent content, List<CaseSubject> subjects) {
        String change = reading.address() + "/decision";
        List<AnswerLine> answers = new ArrayList<>();
        CaseFileId id = reading.caseFile().id();
        answers.add(new AnswerLine(
                "Case file", id.reference() + ", " + AgencyWords.of(id.agency()).name(), null));
        for (int place = 0; place < subjects.size(); place++) {
            DecisionOutcome outcome = content.outcome(subjects.get(place));
            answers.add(new AnswerLine(
                    subjects.size() == 1 ? "Decision" : "Decision " + (place + 1),
                    (outcome == null ? "Not chosen" : outcome.words()) + ". For: "
                            + subjects.get(place).words(),
                    change + "#outcome-" + place));
        }
        answers.add(new AnswerLine("Why", content.reasons(), change + "#reasons"));
        LocalDate date = DecisionCheck.dateOf(content.nextDate());
        answers.add(new AnswerLine(
                "Who acts next",
                assignments.nameOf(content.nextOwner()) + (date == null ? "" : ", by " + DateWords.of(date)),
                change + "#next-owner"));
        return answers;
    }

    private Conflict conflict(Reason reason, CaseReading reading) {
        ReasonLine line = lines.of(reason, reading.rows());
        return new Conflict(line.sentence(), lines.asks(reason), line.citations());
    }

    private static List<String> kept(CaseReading reading) {
        long ties = reading.ties().count();
        return List.of(
                counted(reading.rowsSeen().size(), "row", "rows") + " that you could see, with the hash of each.",
                counted(reading.answers().size(), "answer", "answers")
                        + " on this case file, with the versions of the questions.",
                counted((int) ties, "link", "links") + " to rows elsewhere, as the case page shows them.",
                "Your notes and what you found in each task, as they stand now.",
                "Your words, and how you weighed what points the other way.");
    }

    static String counted(int count, String one, String several) {
        return RowNames.count(count) + " " + (count == 1 ? one : several);
    }

    /** Confirms the draft. The draft must have no problem left. */
    Decision confirm(Viewer viewer, CaseReading reading, Draft draft) {
        DraftContent content = draft.content();
        List<CaseSubject> subjects = CaseSubject.of(reading.caseFile());
        List<DecisionAnswer> answers = subjects.stream()
                .map(subject -> new DecisionAnswer(subject.suspect(), subject.child(), chosen(content, subject)))
                .toList();
        boolean conflicting =
                !DecisionCheck.conflicts(content, reading, subjects).isEmpty();
        LocalDate date = DecisionCheck.dateOf(content.nextDate());
        if (date == null) {
            throw new IllegalArgumentException("A decision has a next date. Maybe the form was not checked.");
        }
        return decisions.decide(
                viewer,
                reading.caseFile().id(),
                new DecisionRequest(
                        draft.key(),
                        reading.number(),
                        answers,
                        content.reasons().strip(),
                        conflicting ? content.weighed().strip() : "",
                        DecisionCheck.cited(content),
                        content.nextOwner(),
                        date,
                        readings.seen(reading),
                        new Written(
                                notes.of(reading.number(), viewer.id().value()),
                                notes.tasks(reading.number(), viewer.id().value()))));
    }

    private static DecisionOutcome chosen(DraftContent content, CaseSubject subject) {
        DecisionOutcome outcome = content.outcome(subject);
        if (outcome == null) {
            throw new IllegalArgumentException(
                    "No answer for [" + subject.key() + "]. Maybe the form was not checked.");
        }
        return outcome;
    }

    /** The decision that a confirmation with this key already made for this viewer; empty where it made none. */
    Optional<Decision> made(Viewer viewer, @Nullable String key) {
        try {
            return key == null
                    ? Optional.empty()
                    : decisions
                            .withKey(viewer, UUID.fromString(key))
                            .filter(decision ->
                                    decision.decidedBy().equals(viewer.id().value()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
