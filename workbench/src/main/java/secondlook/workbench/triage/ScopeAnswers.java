package secondlook.workbench.triage;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import secondlook.casework.scope.ScopeRules;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** What pages and other rooms may ask of the scope rules: the rules in force, what they answer, and how often. */
public final class ScopeAnswers {

    private final ScopeStore store;
    private final AtomicReference<@Nullable Parsed> parsed = new AtomicReference<>();

    public ScopeAnswers(Database database) {
        this.store = new ScopeStore(database);
    }

    /** The rules that the last run asked, in their order; none before the first run. */
    public List<RuleInForce> rules() {
        return store.rules();
    }

    /** The same rules, to be asked again of a case file; parsed once for as long as their texts stay the same. */
    public ScopeRules rulesToAsk() {
        List<RuleInForce> asked = store.rules();
        Parsed last = parsed.get();
        if (last == null || !last.asked().equals(asked)) {
            last = new Parsed(asked, TeamRules.asAsked(asked).rules());
            parsed.set(last);
        }
        return last.rules();
    }

    private record Parsed(List<RuleInForce> asked, ScopeRules rules) {}

    /**
     * What every rule answers of one case file, in the order of the rules, on the file alone and then after linking; empty
     * where it was not asked, being no closed case file of the last run.
     */
    public List<ScopeLine> of(Viewer viewer, int caseFile) {
        return store.of(caseFile);
    }

    /** How often each rule answered what, in the order of the rules. */
    public List<ScopeCount> counts(Viewer viewer) {
        return store.counts();
    }
}
