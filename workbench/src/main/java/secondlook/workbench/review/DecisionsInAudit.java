package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.audit.AuditedContent;
import secondlook.workbench.audit.ContentHash;
import secondlook.workbench.database.Database;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets the audit trail compare decisions with what was recorded of them. The columns that pages read must say what the
 * content says, so that a change to either shows.
 */
public final class DecisionsInAudit implements AuditedContent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DecisionStore decisions;

    public DecisionsInAudit(Database database) {
        this.decisions = new DecisionStore(database);
    }

    @Override
    public String objectKind() {
        return Decisions.KIND;
    }

    @Override
    public @Nullable ContentHash currentHash(String objectId) {
        Optional<Decision> decision = decisions.withId(Long.parseLong(objectId));
        if (decision.isEmpty()) {
            return null;
        }
        String content = decision.get().content();
        boolean same = said(decision.get()).equals(said(JSON.readTree(content)));
        return ContentHash.of(same ? content : "the columns differ from: " + content);
    }

    private static List<String> said(Decision decision) {
        List<String> said = new ArrayList<>(List.of(
                decision.decidedBy(),
                decision.decidedAt().toString(),
                decision.reasons(),
                decision.weighed(),
                decision.nextOwner(),
                decision.nextDate().toString(),
                String.valueOf(decision.supersedes()),
                decision.reading().stored(),
                String.valueOf(decision.comparedWith()),
                decision.key().toString()));
        decision.answers()
                .forEach(answer -> said.addAll(List.of(
                        answer.suspect(), answer.child(), answer.outcome().stored())));
        decision.cited().forEach(row -> said.add(new CitedRow(row).key()));
        return said;
    }

    private static List<String> said(JsonNode content) {
        List<String> said = new ArrayList<>();
        for (String field : List.of("decidedBy", "decidedAt", "reasons", "weighed", "nextOwner", "nextDate")) {
            said.add(content.path(field).asString());
        }
        said.add(
                content.path("supersedes").isNull()
                        ? "null"
                        : content.path("supersedes").asString());
        said.add(content.path("reading").asString());
        said.add(
                content.path("comparedWith").isNull()
                        ? "null"
                        : content.path("comparedWith").asString());
        said.add(content.path("key").asString());
        content.path("answers")
                .forEach(answer -> said.addAll(List.of(
                        answer.path("suspect").asString(),
                        answer.path("child").asString(),
                        answer.path("outcome").asString())));
        content.path("cited")
                .forEach(row -> said.add(row.path("file").asInt() + "-"
                        + row.path("record").asInt()
                        + (row.path("column").isNull()
                                ? ""
                                : "-" + row.path("column").asString())));
        return said;
    }
}
