package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was frozen with a decision, read back from its content: what was seen is counted, what was written is given.
 *
 * @param notes the reader's notes as they stood
 * @param tasks what the reader found in the tasks that hold words
 */
record FrozenDecision(int rows, int answers, int links, int files, List<Note> notes, List<Task> tasks) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ObjectReader ANSWERS = JSON.readerFor(JsonNode.class).at("/seen/answers");

    static FrozenDecision of(Decision decision) {
        JsonNode content = JSON.readTree(decision.content());
        JsonNode seen = content.path("seen");
        JsonNode written = content.path("written");
        List<Note> notes = new ArrayList<>();
        written.path("notes")
                .forEach(
                        note -> notes.add(new Note(row(note), note.path("words").asString())));
        List<Task> tasks = new ArrayList<>();
        written.path("tasks").forEach(task -> {
            if (!task.path("words").asString().isBlank()) {
                tasks.add(new Task(
                        task.path("task").asInt(),
                        task.path("asks").asString(),
                        task.path("words").asString()));
            }
        });
        return new FrozenDecision(
                seen.path("rows").size(),
                seen.path("answers").size(),
                seen.path("links").size(),
                seen.path("files").size(),
                List.copyOf(notes),
                List.copyOf(tasks));
    }

    /** What was answered before the reader's eyes: the question, the unit and the answer alone. */
    static List<Seen.Answered> answers(Decision decision) {
        List<Seen.Answered> answers = new ArrayList<>();
        // why: rows and links are many times as much, and need not become a tree
        ANSWERS.readTree(decision.content())
                .forEach(answer -> answers.add(new Seen.Answered(
                        answer.path("indicator").asString(),
                        answer.path("number").asInt(),
                        answer.path("version").asInt(),
                        answer.path("unit").asString(),
                        answer.path("value").asString(),
                        answer.path("possible").asBoolean(),
                        answer.path("sentence").asString(),
                        List.of(),
                        List.of())));
        return answers;
    }

    private static RowCitation row(JsonNode note) {
        @Nullable
        String column =
                note.path("column").isNull() ? null : note.path("column").asString();
        return new RowCitation(note.path("file").asInt(), note.path("record").asInt(), column);
    }

    /** A note as it was frozen. */
    record Note(RowCitation row, String words) {

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Note[" + row + "]";
        }
    }

    /** What was found in a task as it was frozen, with the question as it was asked then. */
    record Task(int number, String asks, String words) {

        /** Ids only: the words may be personal. */
        @Override
        public String toString() {
            return "Task[" + number + "]";
        }
    }
}
