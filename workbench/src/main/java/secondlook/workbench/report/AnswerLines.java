package secondlook.workbench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.indicator.ReasonClass;
import secondlook.casework.scope.Basis;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.RuleInForce;
import secondlook.workbench.triage.ScopeAnswers;
import secondlook.workbench.triage.ScopeCount;
import secondlook.workbench.triage.ScopeLine;

/** Every answer with its cited rows, one line a row; an answer that cites none has one line with the row left empty. */
final class AnswerLines {

    /** What is for the safeguarding lead alone stands in a file of its own, that it can be handed on alone. */
    static final String FOR_THE_SAFEGUARDING_LEAD = "reasons-safeguarding-lead.csv";

    /** Answers about files drawn at random: a reader who saw them could not read first any more. */
    static final String READ_FIRST = "reasons-read-first.csv";

    private static final String[] REASON_HEADING = {
        "agency",
        "reference",
        "indicator_number",
        "indicator",
        "version",
        "unit",
        "answer",
        "possible",
        "missing",
        "cited_file",
        "cited_file_number",
        "cited_record",
        "cited_column"
    };

    /** So many case files are asked for at once. */
    private static final int AT_ONCE = 200;

    private AnswerLines() {}

    static long reasons(
            Reasons reasons,
            Archive archive,
            Map<Integer, SourceFile> files,
            Path folder,
            boolean forReaders,
            CsvLines csv) {
        csv.line(REASON_HEADING);
        long written = 0;
        try (CsvLines forTheLead = CsvLines.to(folder.resolve(FOR_THE_SAFEGUARDING_LEAD));
                @Nullable CsvLines readFirst = forReaders ? CsvLines.to(folder.resolve(READ_FIRST)) : null) {
            forTheLead.line(REASON_HEADING);
            if (readFirst != null) {
                readFirst.line(REASON_HEADING);
            }
            List<CaseFileEntry> all = archive.caseFiles().toList();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                List<CaseFileEntry> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                List<Integer> numbers = some.stream().map(CaseFileEntry::number).toList();
                Map<Integer, List<Reason>> answers = reasons.everyAnswer(numbers);
                Set<Integer> drawn = readFirst == null ? Set.of() : reasons.drawn(numbers);
                for (CaseFileEntry entry : some) {
                    CsvLines own = readFirst != null && drawn.contains(entry.number()) ? readFirst : csv;
                    for (Reason reason : answers.getOrDefault(entry.number(), List.of())) {
                        CsvLines to = reason.reasonClass() == ReasonClass.SAFEGUARDING_LEAD ? forTheLead : own;
                        for (RowCitation citation : orOneWithoutARow(reason.citations())) {
                            to.line(line(entry.id(), reason, citation, files));
                            written += to == csv ? 1 : 0;
                        }
                    }
                }
            }
        }
        return written;
    }

    private static List<@Nullable RowCitation> orOneWithoutARow(List<RowCitation> citations) {
        List<@Nullable RowCitation> rows = new ArrayList<>(citations);
        if (rows.isEmpty()) {
            rows.add(null);
        }
        return rows;
    }

    private static String[] line(
            CaseFileId id, Reason reason, @Nullable RowCitation cited, Map<Integer, SourceFile> files) {
        return with(
                cited,
                files,
                id.agency(),
                id.reference(),
                Integer.toString(reason.indicatorNumber()),
                reason.indicator(),
                Integer.toString(reason.version()),
                reason.unit(),
                answer(reason.value()),
                Boolean.toString(reason.possible()),
                String.join("; ", reason.missing()));
    }

    /** What every rule answers, on the file alone and after linking, test by test; and the counts with each rule's text. */
    static long scope(
            Viewer viewer,
            ScopeAnswers scope,
            Archive archive,
            Map<Integer, SourceFile> files,
            Path folder,
            CsvLines csv) {
        csv.line(
                "agency",
                "reference",
                "rule",
                "version",
                "basis",
                "answer",
                "possible",
                "would_meet_if",
                "test",
                "test_answer",
                "cited_file",
                "cited_file_number",
                "cited_record",
                "cited_column");
        long written = 0;
        for (CaseFileEntry entry : archive.caseFiles().toList()) {
            for (ScopeLine line : scope.of(viewer, entry.number())) {
                for (ScopeLine.TestLine test : line.tests()) {
                    for (RowCitation citation : orOneWithoutARow(test.citations())) {
                        csv.line(line(entry.id(), line, test, citation, files));
                        written++;
                    }
                }
            }
        }
        try (CsvLines counts = CsvLines.to(folder.resolve("scope-counts.csv"))) {
            counts.line(
                    "rule",
                    "version",
                    "title",
                    "source",
                    "origin",
                    "basis",
                    "meets",
                    "does_not_meet",
                    "cannot_tell",
                    "possible",
                    "text");
            Map<String, RuleInForce> rules = new java.util.HashMap<>();
            scope.rules().forEach(rule -> rules.put(rule.rule(), rule));
            for (ScopeCount count : scope.counts(viewer)) {
                RuleInForce rule = java.util.Objects.requireNonNull(rules.get(count.rule()));
                counts.line(
                        rule.rule(),
                        Integer.toString(rule.version()),
                        rule.title(),
                        rule.source(),
                        rule.origin(),
                        basis(count.basis()),
                        Integer.toString(count.meets()),
                        Integer.toString(count.doesNotMeet()),
                        Integer.toString(count.cannotTell()),
                        Integer.toString(count.possible()),
                        rule.text());
            }
        }
        return written;
    }

    private static String[] line(
            CaseFileId id,
            ScopeLine line,
            ScopeLine.TestLine test,
            @Nullable RowCitation cited,
            Map<Integer, SourceFile> files) {
        return with(
                cited,
                files,
                id.agency(),
                id.reference(),
                line.rule(),
                Integer.toString(line.version()),
                basis(line.basis()),
                switch (line.value()) {
                    case YES -> "meets";
                    case NO -> "does_not_meet";
                    case CANNOT_TELL -> "cannot_tell";
                },
                Boolean.toString(line.possible()),
                test.wouldMeetIf(),
                test.words(),
                answer(test.value()));
    }

    private static String basis(Basis basis) {
        return basis == Basis.FILE ? "on_this_file_alone" : "after_linking";
    }

    private static String[] with(@Nullable RowCitation cited, Map<Integer, SourceFile> files, String... cells) {
        SourceFile file = cited == null ? null : files.get(cited.file());
        String[] line = java.util.Arrays.copyOf(cells, cells.length + 4);
        line[cells.length] = file == null ? "" : file.name();
        line[cells.length + 1] = cited == null ? "" : Integer.toString(cited.file());
        line[cells.length + 2] = cited == null ? "" : Integer.toString(cited.record());
        String column = cited == null ? null : cited.column();
        line[cells.length + 3] = column == null ? "" : column;
        return line;
    }

    private static String answer(Truth.Value value) {
        return switch (value) {
            case YES -> "yes";
            case NO -> "not_seen";
            case CANNOT_TELL -> "cannot_tell";
        };
    }
}
