package secondlook.workbench.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.scope.Basis;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.CaseFileEntry;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.ScopeAnswers;
import secondlook.workbench.triage.ScopeLine;
import secondlook.workbench.triage.SupportLine;

/** Says of one case file what every question answers, and by which rows. */
@Command(
        name = "explain",
        description = "Print every answer about one case file with the rows it rests on.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final WorkspaceOptions workspace = new WorkspaceOptions();

    @Mixin
    private final Report report = new Report();

    @Parameters(
            paramLabel = "CASE",
            description =
                    "The agency's reference of the case file, with the agency's key and a colon before it where two"
                            + " agencies use the same: northmere-police:NP/15/02291.")
    private String asked = "";

    @Option(names = "--not-seen", description = "Also what was not seen in the material read.")
    private boolean notSeen;

    @Option(
            names = "--held-back-too",
            description = "Also the reasons of a case file that readers read first, which are held back without this.")
    private boolean heldBackToo;

    @Override
    public Integer call() {
        try (Database database = workspace.open()) {
            Archive archive = new Archive(database);
            CaseFileEntry entry = find(archive);
            Viewer viewer = Operator.running("explain");
            // why: the answers disclose what rows hold; the record of the look is written before any of it is shown
            database.inTransaction(() -> new Audit(database, Clock.systemUTC())
                    .append(
                            viewer,
                            Act.EXPORTED,
                            new AuditedObject("case-file", Integer.toString(entry.number())),
                            Details.NONE
                                    .with("what", "explain")
                                    .with("held_back", heldBackToo ? "printed" : "not printed")));
            Reasons reasons = new Reasons(database);
            Files files = new Files(archive);
            List<Answer> answers = new ArrayList<>();
            // why: whoever asks may be about to read this file first; a draw that can be looked up counts nothing
            boolean heldBack = reasons.isDrawn(entry.number()) && !heldBackToo;
            if (!heldBack) {
                reasons.of(viewer, entry.number()).forEach(reason -> answers.add(answer(reason, files)));
            }
            new ScopeAnswers(database)
                    .of(viewer, entry.number()).stream()
                            .sorted(Comparator.comparing(ScopeLine::basis))
                            .forEach(line -> answers.add(answer(line, files)));
            if (!heldBack) {
                reasons.support(viewer, entry.number()).forEach(line -> answers.add(answer(line, files)));
            }
            if (answers.isEmpty() && !heldBack) {
                throw new FailureMessages.BadInput("The case file [" + entry.id()
                        + "] has no answers. Maybe it is not recorded as closed, or triage has not run since it came.");
            }
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("agency", entry.id().agency());
            values.put("reference", entry.id().reference());
            values.put("held_back", heldBack);
            values.put("answers", answers.stream().map(Answer::values).toList());
            report.result(values, words(entry.id(), answers, heldBack));
        }
        return ExitCode.WELL;
    }

    private CaseFileEntry find(Archive archive) {
        List<CaseFileEntry> found = archive.caseFiles()
                .filter(entry -> entry.id().reference().equals(asked)
                        || (entry.id().agency() + ":" + entry.id().reference()).equals(asked))
                .toList();
        if (found.size() != 1) {
            throw new FailureMessages.BadInput(
                    found.isEmpty()
                            ? "There is no case file [" + asked + "]. Maybe the reference is written in another way."
                            : "Several agencies have a case file [" + asked
                                    + "]. Put the agency's key and a colon before" + " it.");
        }
        return found.getFirst();
    }

    /** One answer of whichever side. */
    private record Answer(
            String kind,
            String question,
            int version,
            String unit,
            Truth.Value value,
            String answer,
            boolean possible,
            String sentence,
            List<String> missing,
            List<String> rows) {

        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("kind", kind);
            values.put("question", question);
            values.put("version", version);
            values.put("unit", unit);
            values.put("answer", answer);
            values.put("possible", possible);
            values.put("sentence", sentence);
            values.put("missing", missing);
            values.put("rows", rows);
            return values;
        }
    }

    private static Answer answer(Reason reason, Files files) {
        return new Answer(
                "reason",
                reason.indicatorNumber() + " " + reason.indicator(),
                reason.version(),
                reason.unit(),
                reason.value(),
                answer(reason.value()),
                reason.possible(),
                reason.sentence(),
                reason.missing(),
                files.names(reason.citations()));
    }

    private static Answer answer(ScopeLine line, Files files) {
        List<RowCitation> rows = line.tests().stream()
                .flatMap(test -> test.citations().stream())
                .distinct()
                .toList();
        return new Answer(
                line.basis() == Basis.FILE ? "scope, on this file alone" : "scope, after linking",
                line.rule(),
                line.version(),
                "",
                line.value(),
                switch (line.value()) {
                    case YES -> "meets";
                    case NO -> "does_not_meet";
                    case CANNOT_TELL -> "cannot_tell";
                },
                line.possible(),
                line.sentence(),
                line.tests().stream()
                        .map(ScopeLine.TestLine::wouldMeetIf)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                files.names(rows));
    }

    private static Answer answer(SupportLine line, Files files) {
        return new Answer(
                "support",
                line.question(),
                1,
                "",
                line.value(),
                answer(line.value()),
                false,
                line.sentence(),
                line.missing(),
                files.names(line.citations()));
    }

    private static String answer(Truth.Value value) {
        return switch (value) {
            case YES -> "yes";
            case NO -> "not_seen";
            case CANNOT_TELL -> "cannot_tell";
        };
    }

    private String words(CaseFileId id, List<Answer> answers, boolean heldBack) {
        StringBuilder words = new StringBuilder(id.agency() + " " + id.reference());
        if (heldBack) {
            words.append(System.lineSeparator())
                    .append(
                            "This case file is read first: its reasons, if there are any, and what supports its decision are"
                                    + " held back until a reader's own reading is recorded (--held-back-too prints them).");
        }
        String kind = "";
        for (Answer answer : answers) {
            if (answer.value == Truth.Value.NO && !notSeen) {
                continue;
            }
            if (!answer.kind.equals(kind)) {
                kind = answer.kind;
                words.append(System.lineSeparator()).append(heading(kind));
            }
            words.append(System.lineSeparator())
                    .append("  ")
                    .append(answer.question)
                    .append(answer.possible ? " (possible: rests on a link that nobody has judged)" : "")
                    .append(": ")
                    .append(answer.sentence);
            answer.rows.forEach(
                    row -> words.append(System.lineSeparator()).append("      ").append(row));
        }
        long unseen = answers.stream()
                .filter(answer -> answer.value == Truth.Value.NO)
                .count();
        if (!notSeen) {
            words.append(System.lineSeparator())
                    .append(unseen)
                    .append(" questions: not seen in the material read (--not-seen prints them).");
        }
        return words.toString();
    }

    private static String heading(String kind) {
        return switch (kind) {
            case "reason" -> "Reasons to read again";
            case "support" -> "In support of the original decision";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    /** Names cited rows as an agency finds them. */
    private static final class Files {

        private final Map<Integer, SourceFile> files = new HashMap<>();

        Files(Archive archive) {
            archive.files().forEach(file -> files.put(file.number(), file));
        }

        List<String> names(List<RowCitation> rows) {
            return rows.stream().map(this::name).toList();
        }

        private String name(RowCitation row) {
            @Nullable SourceFile file = files.get(row.file());
            String column = row.column();
            return (file == null ? "file " + row.file() : file.agency() + "/" + file.name()) + ", record "
                    + row.record() + (column == null ? "" : ", " + column);
        }
    }
}
