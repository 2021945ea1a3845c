package secondlook.workbench.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.value.RowCitation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a decision and all that its reader saw as one canonical JSON text: keys in the order written here, no white
 * space, times to the microsecond. The hash of this text stands in the audit chain.
 */
final class DecisionContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Raised when the shape of the content changes, so that old ones stay readable. */
    private static final int SHAPE = 2;

    private DecisionContent() {}

    /**
     * @param supersedes the decision whose place it takes, or null
     * @param comparedWith the decision that a second reading or a settling one answers, or null
     */
    static String of(
            DecisionRequest request,
            CaseFileId id,
            String reader,
            Instant at,
            @Nullable Long supersedes,
            Decision.Reading reading,
            @Nullable Long comparedWith) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("shape", SHAPE);
        content.put("key", request.key().toString());
        content.put("agency", id.agency());
        content.put("reference", id.reference());
        content.put("caseFile", request.caseFile());
        content.put("decidedBy", reader);
        content.put("decidedAt", at.toString());
        content.put("supersedes", supersedes);
        content.put("reading", reading.stored());
        content.put("comparedWith", comparedWith);
        content.put(
                "answers",
                request.answers().stream().map(DecisionContent::answer).toList());
        content.put("reasons", request.reasons());
        content.put("weighed", request.weighed());
        content.put(
                "cited",
                request.cited().stream().map(row -> cited(row, request.seen())).toList());
        content.put("nextOwner", request.nextOwner());
        content.put("nextDate", request.nextDate().toString());
        content.put("seen", seen(request.seen()));
        content.put("written", written(request.written()));
        return JSON.writeValueAsString(content);
    }

    private static Map<String, Object> answer(DecisionAnswer answer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("suspect", answer.suspect());
        json.put("child", answer.child());
        json.put("outcome", answer.outcome().stored());
        return json;
    }

    private static Map<String, @Nullable Object> cited(RowCitation row, Seen seen) {
        Map<String, @Nullable Object> json = place(row);
        json.put("sha256", seen.hashOf(row));
        return json;
    }

    private static Map<String, @Nullable Object> place(RowCitation row) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", row.file());
        json.put("record", row.record());
        json.put("column", row.column());
        return json;
    }

    private static Map<String, Object> seen(Seen seen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "rows",
                list(seen.rows(), row -> ordered("file", row.file(), "record", row.record(), "sha256", row.sha256())));
        json.put("answers", list(seen.answers(), DecisionContent::answered));
        json.put(
                "links",
                list(
                        seen.links(),
                        link -> ordered(
                                "person",
                                link.person(),
                                "file",
                                link.file(),
                                "record",
                                link.record(),
                                "caseFile",
                                link.caseFile(),
                                "tie",
                                link.tie(),
                                "standing",
                                link.standing())));
        json.put(
                "files",
                list(
                        seen.files(),
                        file -> ordered(
                                "number",
                                file.number(),
                                "sha256",
                                file.sha256(),
                                "mapping",
                                file.mapping(),
                                "mappingVersion",
                                file.mappingVersion())));
        json.put("rule", seen.rule());
        return json;
    }

    private static Map<String, Object> written(Written written) {
        return ordered(
                "notes",
                list(written.notes(), DecisionContent::note),
                "tasks",
                list(
                        written.tasks(),
                        task -> ordered(
                                "task",
                                task.task().number(),
                                "asks",
                                task.task().asks(),
                                "words",
                                task.words(),
                                "done",
                                task.done(),
                                "keptAt",
                                task.keptAt().toString())));
    }

    private static Map<String, Object> note(Note note) {
        SecondLookTask task = note.task();
        Map<String, Object> json = new LinkedHashMap<>(place(note.row()));
        json.put("words", note.words());
        json.put("task", task == null ? 0 : task.number());
        json.put("notedAt", note.notedAt().toString());
        return json;
    }

    private static Map<String, Object> answered(Seen.Answered answer) {
        Map<String, Object> json = ordered(
                "indicator",
                answer.indicator(),
                "number",
                answer.number(),
                "version",
                answer.version(),
                "unit",
                answer.unit(),
                "value",
                answer.value(),
                "possible",
                answer.possible(),
                "sentence",
                answer.sentence());
        json.put("missing", answer.missing());
        json.put("cited", answer.cited().stream().map(DecisionContent::place).toList());
        return json;
    }

    private static <T> List<Object> list(List<T> items, Function<T, Map<String, Object>> json) {
        List<Object> written = new ArrayList<>(items.size());
        items.forEach(item -> written.add(json.apply(item)));
        return written;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return json;
    }
}
