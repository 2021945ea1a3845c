package secondlook.casework.scope;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.value.Truth;

/**
 * The scope rules of a review, in order. Immutable but for the answers that its tests keep; safe for many threads; the
 * same case file gives the same answers.
 */
public final class ScopeRules {

    private static final List<String> BUILT_IN = List.of(
            "group-based",
            "group-no-further-action",
            "organised-network",
            "complex-abuse",
            "intra-familial",
            "institutional",
            "child-sexual-exploitation",
            "child-criminal-exploitation",
            "both-exploitations",
            "modern-slavery");

    private final List<ScopeRule> rules;

    private ScopeRules(List<ScopeRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules that come with the program. */
    public static ScopeRules builtIn() {
        ScopeRuleReader reader = new ScopeRuleReader();
        return new ScopeRules(BUILT_IN.stream()
                .map(key -> reader.read(key + ".cel", resource(key)))
                .toList());
    }

    private static String resource(String key) {
        try (InputStream stream = ScopeRules.class.getResourceAsStream("/secondlook/casework/scope/" + key + ".cel")) {
            if (stream == null) {
                throw new IllegalStateException("There is no scope rule [" + key + "]. Maybe its file was renamed.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The scope rule [" + key + "] could not be read.", e);
        }
    }

    /**
     * These rules and one more of a team's own; a rule of the same key takes the other's place.
     *
     * @param file the file's name, for messages
     * @param text what stands in it
     * @throws InvalidScopeRuleException where it does not parse, names what is not in the vocabulary or what no rule may
     *     name; the message says where
     */
    public ScopeRules with(String file, String text) {
        ScopeRule own = new ScopeRuleReader().read(file, text);
        List<ScopeRule> all = new ArrayList<>(rules);
        all.removeIf(rule -> rule.key().equals(own.key()));
        all.add(own);
        return new ScopeRules(all);
    }

    /** The rules, in order. */
    public List<ScopeRule> all() {
        return rules;
    }

    /** What every rule answers of a case file: on the file alone, then after linking. */
    public List<ScopeAnswer> ask(CaseFile caseFile) {
        CaseFile settled = caseFile.hasUnjudgedTies() ? caseFile.settled() : caseFile;
        Map<ScopeFact, KnownFact> alone = ScopeFacts.of(settled, Basis.FILE);
        boolean isAlone = ScopeFacts.isAlone(settled);
        Map<ScopeFact, KnownFact> linked = isAlone ? alone : ScopeFacts.of(settled, Basis.LINKED);
        // why: without such a tie it would be the same once more
        @Nullable
        Map<ScopeFact, KnownFact> possible = caseFile.hasUnjudgedTies() ? ScopeFacts.of(caseFile, Basis.LINKED) : null;
        List<ScopeAnswer> answers = new ArrayList<>();
        for (ScopeRule rule : rules) {
            ScopeAnswer before = ask(rule, caseFile, Basis.FILE, alone, false);
            answers.add(before);
            ScopeAnswer after = isAlone ? before.on(Basis.LINKED) : ask(rule, caseFile, Basis.LINKED, linked, false);
            ScopeAnswer maybe = possible == null || after.truth().isYes()
                    ? after
                    : ask(rule, caseFile, Basis.LINKED, possible, true);
            answers.add(maybe.truth().isYes() ? maybe : after);
        }
        return List.copyOf(answers);
    }

    private static ScopeAnswer ask(
            ScopeRule rule, CaseFile caseFile, Basis basis, Map<ScopeFact, KnownFact> facts, boolean unjudged) {
        List<TestAnswer> tests = new ArrayList<>();
        List<Truth> truths = new ArrayList<>();
        for (ScopeTest test : rule.tests()) {
            TestAnswer answer = test.ask(facts);
            tests.add(answer);
            truths.add(answer.truth());
        }
        Truth truth = Truth.all(truths);
        return new ScopeAnswer(rule.key(), rule.version(), basis, caseFile.id(), truth, tests, unjudged);
    }
}
