package secondlook.workbench.review;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was frozen with a decision, counted for the page that shows it. */
record FrozenDecision(int rows, int answers, int links, int files) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static FrozenDecision of(Decision decision) {
        JsonNode seen = JSON.readTree(decision.content()).path("seen");
        return new FrozenDecision(
                seen.path("rows").size(),
                seen.path("answers").size(),
                seen.path("links").size(),
                seen.path("files").size());
    }
}
