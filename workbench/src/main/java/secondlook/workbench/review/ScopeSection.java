package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.HomeRecord;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.Supply;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.scope.ScopeAnswer;
import secondlook.casework.scope.ScopeRule;
import secondlook.casework.scope.ScopeRules;
import secondlook.casework.scope.TestAnswer;
import secondlook.casework.value.Truth;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.CitationLink;

/**
 * Whether a case file lies within each definition: the answer first, what would make it so where it cannot be told, then each
 * test with its rows. Definitions that are met or cannot be told stand before those that are not met, each in the written order.
 */
final class ScopeSection {

    /** Rows named beside a test; the chronology has the others. */
    private static final int ROWS = 3;

    private static final int COLUMNS = 3;

    /** Case files whose answers are kept: those being read now. */
    private static final int KEPT = 64;

    private final Map<Asked, List<ScopeAnswer>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, List<ScopeAnswer>> eldest) {
            return size() > KEPT;
        }
    };

    private final Supplier<ScopeRules> rules;

    /** @param rules the rules of the last run, the team's own among them; asked at every page, for a run may change them */
    ScopeSection(Supplier<ScopeRules> rules) {
        this.rules = rules;
    }

    Folded<Column> of(CaseFile caseFile, RowNames rows) {
        List<Column> settled = new ArrayList<>();
        List<Column> outside = new ArrayList<>();
        ScopeRules now = rules.get();
        Map<String, ScopeRule> byKey =
                now.all().stream().collect(Collectors.toUnmodifiableMap(ScopeRule::key, Function.identity()));
        for (ScopeAnswer answer : answers(caseFile, now)) {
            (answer.truth().isNo() ? outside : settled).add(column(answer, byKey.get(answer.rule()), rows));
        }
        List<Column> all = new ArrayList<>(settled);
        all.addAll(outside);
        return new Folded<>(
                all.subList(0, Math.min(COLUMNS, all.size())), all.subList(Math.min(COLUMNS, all.size()), all.size()));
    }

    /**
     * One answer of each rule: on the file alone where linking changes nothing, else after linking. The rules read every
     * narrative, so answers are kept for as long as the case file holds exactly the same.
     */
    List<ScopeAnswer> answers(CaseFile caseFile, ScopeRules now) {
        Asked asked = Asked.of(caseFile, now);
        synchronized (kept) {
            List<ScopeAnswer> known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        List<ScopeAnswer> answers = ask(caseFile, now);
        synchronized (kept) {
            kept.put(asked, answers);
        }
        return answers;
    }

    /** All that an answer can rest on. */
    private record Asked(
            List<Fact> facts,
            List<PersonInCase> persons,
            List<TiedFact> elsewhere,
            List<HomeRecord> homes,
            List<Supply> supplies,
            ScopeRules rules,
            int hash) {

        static Asked of(CaseFile caseFile, ScopeRules rules) {
            List<Supply> supplies = new ArrayList<>();
            for (String agency : caseFile.material().agencies()) {
                for (FactKind kind : FactKind.values()) {
                    supplies.add(caseFile.material().supply(agency, kind));
                }
            }
            return new Asked(
                    caseFile.facts(),
                    caseFile.persons(),
                    caseFile.elsewhere(),
                    caseFile.homes(),
                    supplies,
                    rules,
                    List.of(caseFile.facts(), caseFile.persons(), caseFile.elsewhere(), supplies)
                            .hashCode());
        }

        /** Worked out once: it goes through every value of the case file. */
        @Override
        public int hashCode() {
            return hash;
        }

        /** Ids only: facts may be personal. */
        @Override
        public String toString() {
            return "Asked[" + facts.size() + " rows]";
        }
    }

    private static List<ScopeAnswer> ask(CaseFile caseFile, ScopeRules rules) {
        List<ScopeAnswer> chosen = new ArrayList<>();
        List<ScopeAnswer> all = rules.ask(caseFile);
        for (int pair = 0; pair + 1 < all.size(); pair += 2) {
            ScopeAnswer alone = all.get(pair);
            ScopeAnswer linked = all.get(pair + 1);
            boolean same = alone.truth().value() == linked.truth().value() && !linked.restsOnUnjudgedLink();
            chosen.add(same ? alone : linked);
        }
        return List.copyOf(chosen);
    }

    private static Column column(ScopeAnswer answer, @Nullable ScopeRule rule, RowNames rows) {
        String title = rule == null ? answer.rule() : rule.title();
        String words = switch (answer.truth().value()) {
            case YES ->
                answer.restsOnUnjudgedLink() ? "Only if a link that nobody has judged is right." : "On recorded facts.";
            case NO -> "A test is not met on recorded facts.";
            case CANNOT_TELL -> sentence(answer.sentence().replaceFirst("^Cannot tell(: )?", ""));
        };
        return new Column(
                title,
                "Version " + answer.version() + ", " + lower(answer.basis().words()),
                answer.truth().value(),
                answer.restsOnUnjudgedLink(),
                words,
                rule == null ? "" : rule.source(),
                answer.tests().stream().map(test -> test(test, rows)).toList());
    }

    private static Test test(TestAnswer test, RowNames rows) {
        List<CitationLink> links = rows.links(test.truth().because());
        return new Test(
                test.words(),
                test.truth().value(),
                links.stream().limit(ROWS).toList(),
                Math.max(0, links.size() - ROWS));
    }

    private static String sentence(String words) {
        return words.isEmpty()
                ? "A key fact is missing."
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
    }

    /**
     * One definition.
     *
     * @param basis its version, and how far was looked
     * @param possible whether it is met only by a link that nobody has judged
     * @param words what the answer rests on, or would
     * @param source where the definition comes from
     */
    record Column(
            String title,
            String basis,
            Truth.Value value,
            boolean possible,
            String words,
            String source,
            List<Test> tests) {

        public boolean isMet() {
            return value == Truth.Value.YES && !possible;
        }

        public boolean isUnknown() {
            return value == Truth.Value.CANNOT_TELL;
        }
    }

    /** One test of a definition, with its rows and how many more there are. */
    record Test(String words, Truth.Value value, List<CitationLink> citations, int more) {

        /** The word before it, for those who do not see the mark. */
        public String said() {
            return switch (value) {
                case YES -> "Yes. ";
                case NO -> "No. ";
                case CANNOT_TELL -> "Cannot tell. ";
            };
        }

        public boolean isYes() {
            return value == Truth.Value.YES;
        }

        public boolean isUnknown() {
            return value == Truth.Value.CANNOT_TELL;
        }
    }
}
