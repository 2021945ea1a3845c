package secondlook.workbench.triage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import secondlook.casework.scope.InvalidScopeRuleException;
import secondlook.casework.scope.ScopeRules;
import secondlook.workbench.database.Database;

/**
 * The scope rules of a review: those that come with the program and the team's own, files that end in {@code .cel} in one
 * folder. A file of the same key takes the place of a built-in rule.
 *
 * @param rules the rules, in their order
 * @param origins where each rule that is not built in was read, by its key
 */
public record TeamRules(ScopeRules rules, Map<String, String> origins) {

    private static final long LONGEST_RULE = 1 << 16;

    public TeamRules {
        origins = Map.copyOf(origins);
    }

    /** The rules that come with the program. */
    public static TeamRules builtIn() {
        return new TeamRules(ScopeRules.builtIn(), Map.of());
    }

    /**
     * These and the team's own.
     *
     * @param folder the folder of the team's rules; none is read where it is missing
     * @throws InvalidScopeRuleException where a file does not parse, names what is not in the vocabulary or what no rule
     *     may name; the message says where
     */
    public static TeamRules in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return builtIn();
        }
        ScopeRules rules = ScopeRules.builtIn();
        Map<String, String> origins = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> own = files.filter(file -> file.toString().endsWith(".cel") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            for (Path file : own) {
                String name = String.valueOf(file.getFileName());
                if (Files.size(file) > LONGEST_RULE) {
                    throw new IllegalArgumentException("The scope rule [" + name + "] is longer than " + LONGEST_RULE
                            + " bytes. Maybe it is another file.");
                }
                rules = rules.with(name, Files.readString(file));
                origins.put(rules.all().getLast().key(), name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TeamRules(rules, origins);
    }

    /** The rules that the last run asked, as they were then. */
    public static TeamRules inForce(Database database) {
        return asAsked(new ScopeStore(database).rules());
    }

    /** These rules, parsed again from their text. */
    static TeamRules asAsked(List<RuleInForce> asked) {
        ScopeRules rules = ScopeRules.builtIn();
        Map<String, String> origins = new LinkedHashMap<>();
        for (RuleInForce rule : asked) {
            if (!rule.origin().equals("built in")) {
                rules = rules.with(rule.origin(), rule.text());
                origins.put(rule.rule(), rule.origin());
            }
        }
        return new TeamRules(rules, origins);
    }
}
