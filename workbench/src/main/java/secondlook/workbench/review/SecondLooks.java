package secondlook.workbench.review;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.review.SecondLookView.NoteLine;
import secondlook.workbench.review.SecondLookView.TaskLine;
import secondlook.workbench.triage.Reason;

/** The seven tasks of a second look and the reader's notes: what was found, kept until the decision and after it. */
final class SecondLooks {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
    private static final int LONGEST_NOTE = 4_000;

    private final NoteStore notes;
    private final CaseIdentities identities;
    private final ReasonLines lines;
    private final Clock clock;
    private final ZoneId zone;

    SecondLooks(NoteStore notes, CaseIdentities identities, ReasonLines lines, Clock clock) {
        this.notes = notes;
        this.identities = identities;
        this.lines = lines;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    SecondLookView view(Viewer viewer, CaseReading reading, SecondLookTask task) {
        Optional<TaskAnswer> answer = answers(viewer, reading.number()).stream()
                .filter(each -> each.task() == task)
                .findFirst();
        return new SecondLookView(
                identities.of(viewer, reading),
                task,
                tasks(viewer, reading, task),
                lines.of(related(reading, task), reading.rows()),
                notes(viewer, reading).stream()
                        .filter(note -> task.title().equals(note.task()))
                        .toList(),
                answer.map(TaskAnswer::words).orElse(""),
                answer.map(TaskAnswer::done).orElse(false),
                answer.map(each -> "Kept " + TIME.format(each.keptAt().atZone(zone)))
                        .orElse(null),
                List.of());
    }

    private List<TaskAnswer> answers(Viewer viewer, int caseFile) {
        return notes.tasks(caseFile, viewer.id().value());
    }

    /** The tasks with what each of them holds, and the decision as the last line. */
    List<TaskLine> tasks(Viewer viewer, CaseReading reading, @Nullable SecondLookTask current) {
        Map<SecondLookTask, TaskAnswer> answers = answers(viewer, reading.number()).stream()
                .collect(Collectors.toMap(TaskAnswer::task, Function.identity()));
        List<Note> noted = notes.of(reading.number(), viewer.id().value());
        List<TaskLine> tasks = new ArrayList<>();
        for (SecondLookTask task : SecondLookTask.values()) {
            long count = noted.stream().filter(note -> note.task() == task).count();
            tasks.add(new TaskLine(
                    String.valueOf(task.number()),
                    task.title(),
                    reading.address() + "/second-look/" + task.number(),
                    state(answers.get(task), count),
                    task == current));
        }
        tasks.add(new TaskLine(
                "→", "Your decision", reading.address() + "/decision", "Drafted and confirmed here", current == null));
        return tasks;
    }

    private static String state(@Nullable TaskAnswer answer, long notes) {
        String noted = notes == 0 ? "" : ", " + notes + (notes == 1 ? " row noted" : " rows noted");
        if (answer == null || (answer.words().isBlank() && !answer.done())) {
            return "Not begun" + noted;
        }
        return (answer.done() ? "Done" : "In draft") + noted;
    }

    /** How many tasks are done, for the button of the case page. */
    long done(Viewer viewer, int caseFile) {
        return answers(viewer, caseFile).stream().filter(TaskAnswer::done).count();
    }

    /** Reasons that bear on a task, by their class; a reading aid, nothing is decided by it. */
    private static List<Reason> related(CaseReading reading, SecondLookTask task) {
        List<ReasonClass> classes = switch (task) {
            case RISK_NOW -> List.of();
            case MATERIAL -> List.of(ReasonClass.CANNOT_TELL);
            case CHILD -> List.of(ReasonClass.CHILDS_ACCOUNT);
            case SUSPECTS -> List.of();
            case ENQUIRIES -> List.of(ReasonClass.ENQUIRIES);
            case DECISION -> List.of(ReasonClass.HOW_DECIDED);
            case AGENCIES -> List.of(ReasonClass.AGENCIES_KNEW, ReasonClass.MISSING_FROM_CARE);
        };
        return reading.reasons().stream()
                .filter(reason -> classes.contains(reason.reasonClass()))
                .toList();
    }

    void keep(Viewer viewer, CaseReading reading, SecondLookTask task, String words, boolean done) {
        notes.keep(
                reading.number(),
                viewer.id().value(),
                task,
                limited(words, DraftContent.LONGEST_TEXT),
                done,
                clock.instant());
    }

    /** The reader's notes on a case file, each with the neutral line of its row. */
    List<NoteLine> notes(Viewer viewer, CaseReading reading) {
        return notes.of(reading.number(), viewer.id().value()).stream()
                .map(note -> {
                    SecondLookTask task = note.task();
                    return new NoteLine(
                            note.id(),
                            note.words(),
                            task == null ? null : task.title(),
                            reading.rows().link(note.row()),
                            sentence(reading, note.row()));
                })
                .toList();
    }

    private static String sentence(CaseReading reading, RowCitation row) {
        Fact fact = reading.factOf(row);
        List<FactLine> said = fact == null ? List.of() : FactSentences.of(fact);
        return said.isEmpty() ? "A row of this case file." : said.getFirst().sentence();
    }

    /** Notes a row of the case file. False where it is not one of its rows, or nothing was written. */
    boolean note(Viewer viewer, CaseReading reading, RowCitation row, String words, @Nullable SecondLookTask task) {
        if (words.isBlank() || !reading.rowsSeen().contains(RowCitation.row(row.file(), row.record()))) {
            return false;
        }
        notes.add(
                reading.number(),
                viewer.id().value(),
                row,
                limited(words.strip(), LONGEST_NOTE),
                task,
                clock.instant());
        return true;
    }

    void takeOut(Viewer viewer, CaseReading reading, long note) {
        notes.takeOut(reading.number(), viewer.id().value(), note, clock.instant());
    }

    private static String limited(String words, int most) {
        String clean = words.replace("\u0000", "");
        return clean.length() > most ? clean.substring(0, most) : clean;
    }
}
