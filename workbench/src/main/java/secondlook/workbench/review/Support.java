package secondlook.workbench.review;

import static secondlook.casework.casefile.Field.*;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.ReasonLine;
import secondlook.workbench.web.ReasonLine.Standing;

/**
 * What the records hold in support of the original decision, found by fixed questions as the reasons are, so that both
 * sides of the case page have equal room. It is no finding either.
 */
final class Support {

    /** So many enquiries with a result are named; the rest stand in the table of enquiries. */
    private static final int ENQUIRIES = 3;

    private final CaseFile caseFile;
    private final RowNames rows;
    private final List<ReasonLine> lines = new ArrayList<>();
    private final List<Citation> cells = new ArrayList<>();

    private Support(CaseFile caseFile, RowNames rows) {
        this.caseFile = caseFile;
        this.rows = rows;
    }

    /** The lines, in the order of the questions. */
    static List<ReasonLine> of(CaseFile caseFile, RowNames rows) {
        Support support = new Support(caseFile, rows);
        support.ask();
        return List.copyOf(support.lines);
    }

    /** The cells that the lines rest on. */
    static List<Citation> cited(CaseFile caseFile) {
        Support support = new Support(caseFile, new RowNames(List.of(), 0));
        support.ask();
        return List.copyOf(support.cells);
    }

    private void ask() {
        account();
        wishes();
        interviews();
        advice();
        enquiries();
        rationale();
    }

    private void account() {
        caseFile.facts(FactKind.CONTACT).stream()
                .filter(fact -> fact.is(TYPE, "first-account", "recorded-interview", "statement"))
                .findFirst()
                .ifPresent(fact -> add(
                        "An account was taken from the child" + since(fact),
                        fact.cell(TYPE),
                        "Asks whether and when an account was taken."));
    }

    /** ", 2 days after the report", where both dates are known to the day. */
    private String since(Fact fact) {
        DateRange reported = caseFile.reported().orNull();
        DateRange when = fact.when();
        if (reported == null || when == null || !reported.isExactDay() || !when.isExactDay()) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(
                reported.earliest().toLocalDate(), when.earliest().toLocalDate());
        if (days < 0) {
            return "";
        }
        return days == 0
                ? " on the day of the report"
                : " " + days + (days == 1 ? " day" : " days") + " after the report";
    }

    private void wishes() {
        caseFile.facts(FactKind.CONTACT).stream()
                .filter(fact -> fact.text(WISHES).isKnown())
                .findFirst()
                .ifPresent(fact -> add(
                        "The child’s wishes are recorded in their own words" + on(fact),
                        fact.cell(WISHES),
                        "Asks whether the child’s wish is recorded, and when."));
    }

    private void interviews() {
        caseFile.facts(FactKind.PROCESS).stream()
                .filter(fact -> fact.is(TYPE, "voluntary-interview", "arrest"))
                .findFirst()
                .ifPresent(fact -> add(
                        "A person recorded as suspect was " + (fact.is(TYPE, "arrest") ? "arrested" : "interviewed")
                                + on(fact),
                        fact.cell(TYPE),
                        "Asks whether a person recorded as suspect was arrested or interviewed."));
    }

    private void advice() {
        caseFile.facts(FactKind.PROCESS).stream()
                .filter(fact -> fact.is(TYPE, "advice-sought"))
                .findFirst()
                .ifPresent(fact -> add(
                        "Early advice was asked of the prosecutor" + on(fact),
                        fact.cell(TYPE),
                        "Asks whether the prosecutor was asked before the outcome."));
    }

    private void enquiries() {
        caseFile.facts(FactKind.ACTION).stream()
                .filter(fact -> fact.text(RESULT).isKnown())
                .limit(ENQUIRIES)
                .forEach(fact -> add(
                        "A line of enquiry" + raised(fact) + " has a recorded result",
                        fact.cell(RESULT),
                        "Asks which enquiries have a result, whichever way they point."));
    }

    private void rationale() {
        List<Fact> closings = new ArrayList<>(caseFile.facts(FactKind.OUTCOME));
        closings.add(caseFile.head());
        closings.stream()
                .filter(fact -> fact.text(RATIONALE).isKnown()
                        && fact.text(DECISION_MAKER).isKnown())
                .findFirst()
                .ifPresent(fact -> add(
                        "The closing rationale has " + words(fact) + " words and a recorded decision-maker",
                        fact.cell(RATIONALE),
                        "Asks whether the rationale is written and says who decided."));
    }

    private static int words(Fact fact) {
        String rationale = fact.text(RATIONALE).orNull();
        return rationale == null ? 0 : rationale.strip().split("\\s+").length;
    }

    private static String on(Fact fact) {
        return dated(" on ", fact.when());
    }

    private static String raised(Fact fact) {
        return dated(" raised on ", fact.date(Field.RAISED).orNull());
    }

    private static String dated(String before, @Nullable DateRange when) {
        return when == null || !when.isExactDay() ? "" : before + DateWords.of(when);
    }

    private void add(String sentence, Citation cell, String asks) {
        cells.add(cell);
        lines.add(new ReasonLine(sentence, List.of(rows.link(cell)), asks, Standing.SEEN));
    }
}
