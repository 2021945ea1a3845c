package secondlook.casework.scope;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a rule from its file: lines of comment that name it ({@code // rule:}, {@code // version:}, {@code // title:},
 * {@code // source:}), then its tests, each a line {@code // test:} that says in words what it asks, and an expression.
 */
final class ScopeRuleReader {

    private static final Pattern HEADING = Pattern.compile("\\s*//\\s*(rule|version|title|source|test):\\s*(.*?)\\s*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
    private static final Set<String> NEVER =
            Set.of("sex", "gender", "ethnicity", "ethnic", "race", "nationality", "religion", "faith");

    private final Cel cel;

    ScopeRuleReader() {
        CelBuilder builder = CelFactory.standardCelBuilder().setResultType(SimpleType.BOOL);
        for (ScopeFact fact : ScopeFact.values()) {
            builder.addVar(fact.key(), fact.type().celType());
        }
        this.cel = builder.build();
    }

    /** A test as it stands in the file. */
    private record Part(String words, int line, StringBuilder expression) {}

    ScopeRule read(String file, String text) {
        Map<String, String> headings = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (!heading.matches()) {
                if (!parts.isEmpty()) {
                    parts.getLast().expression.append(lines.get(i)).append('\n');
                }
            } else if (heading.group(1).equals("test")) {
                parts.add(new Part(heading.group(2), i + 1, new StringBuilder()));
            } else {
                headings.put(heading.group(1), heading.group(2));
            }
        }
        if (parts.isEmpty()) {
            throw new InvalidScopeRuleException(file, 1, 1, "it has no test. Maybe a line [// test: …] is missing.");
        }
        return new ScopeRule(
                heading(file, headings, "rule"),
                version(file, headings),
                heading(file, headings, "title"),
                heading(file, headings, "source"),
                text,
                parts.stream().map(part -> compile(file, part)).toList());
    }

    private static String heading(String file, Map<String, String> headings, String name) {
        String value = headings.get(name);
        if (value == null || value.isBlank()) {
            throw new InvalidScopeRuleException(file, 1, 1, "it does not say its " + name + ".");
        }
        return value;
    }

    private static int version(String file, Map<String, String> headings) {
        String version = heading(file, headings, "version");
        if (!version.matches("[1-9]\\d{0,5}")) {
            throw new InvalidScopeRuleException(
                    file, 1, 1, "its version is [" + version + "]. Maybe it should be a whole number from 1.");
        }
        return Integer.parseInt(version);
    }

    private ScopeTest compile(String file, Part part) {
        String expression = part.expression.toString();
        refuseForbidden(file, part, expression);
        CelValidationResult result = cel.compile(expression);
        if (result.hasError()) {
            CelIssue issue = result.getErrors().getFirst();
            int line = Math.max(1, issue.getSourceLocation().getLine());
            int column = Math.max(0, issue.getSourceLocation().getColumn());
            throw new InvalidScopeRuleException(file, part.line + line, column + 1, issue.getMessage());
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            CelRuntime.Program program = cel.createProgram(tree);
            return new ScopeTest(part.words, expression.strip(), factsOf(tree), program);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidScopeRuleException(file, part.line + 1, 1, String.valueOf(e.getMessage()));
        }
    }

    /** Says plainly why, where the language would only say that the name is not known. */
    private static void refuseForbidden(String file, Part part, String expression) {
        List<String> lines = expression.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher word = WORD.matcher(lines.get(i).replaceFirst("//.*", ""));
            while (word.find()) {
                for (String piece : word.group().toLowerCase(Locale.ROOT).split("_")) {
                    if (NEVER.contains(piece)) {
                        throw new InvalidScopeRuleException(
                                file,
                                part.line + 1 + i,
                                word.start() + 1,
                                "[" + word.group()
                                        + "] may not stand in a rule: sex, ethnicity, nationality and religion"
                                        + " never select a case file.");
                    }
                }
            }
        }
    }

    private static List<ScopeFact> factsOf(CelAbstractSyntaxTree tree) {
        Set<String> names = CelNavigableAst.fromAst(tree)
                .getRoot()
                .allNodes()
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.IDENT)
                .map(node -> node.expr().ident().name())
                .collect(java.util.stream.Collectors.toSet());
        return java.util.Arrays.stream(ScopeFact.values())
                .filter(fact -> names.contains(fact.key()))
                .toList();
    }
}
