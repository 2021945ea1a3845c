package secondlook.workbench.material;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Batch;
import secondlook.workbench.archive.RowAccount;
import secondlook.workbench.archive.RowAccount.Cause;
import secondlook.workbench.archive.RowAccount.Warned;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;

/** Makes the pages of batches. */
final class BatchPages {

    private final Archive archive;
    private final RowAccount account;
    private final Clock clock;

    BatchPages(Database database, Clock clock) {
        this.archive = new Archive(database);
        this.account = new RowAccount(database);
        this.clock = clock;
    }

    static void requireReader(Viewer viewer) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD, Role.REVIEWER);
    }

    /** All batches, the newest first. */
    List<BatchView.Listed> list(Viewer viewer) {
        requireReader(viewer);
        return archive.batches().stream()
                .sorted(Comparator.comparingInt(Batch::number).reversed())
                .map(batch -> new BatchView.Listed(
                        batch.number(),
                        AgencyWords.of(batch.agency()).name(),
                        Wording.moment(batch.importedAt(), clock.getZone()),
                        batch.importedBy(),
                        batch.files().size(),
                        batch.counts(),
                        batch.withdrawn()))
                .toList();
    }

    /** The result of a batch. */
    Optional<BatchView.Result> result(Viewer viewer, int number) {
        requireReader(viewer);
        return archive.batches().stream()
                .filter(batch -> batch.number() == number)
                .findFirst()
                .map(this::result);
    }

    private BatchView.Result result(Batch batch) {
        Map<Integer, SourceFile> files =
                batch.files().stream().collect(Collectors.toMap(SourceFile::number, Function.identity()));
        Map<Integer, Integer> warned = account.warnedRows(batch.number());
        List<Cause> causes = account.causes(batch.number());
        long rejected = batch.counts().rejected();
        String agency = AgencyWords.of(batch.agency()).name();
        return new BatchView.Result(
                batch.number(),
                agency,
                Wording.count(batch.counts().read(), "row") + " read from "
                        + Wording.count(batch.files().size(), "file") + " of " + agency + ". "
                        + (rejected == 0
                                ? "Every row could be taken in or had nothing to take in."
                                : Wording.count(rejected) + " could not be taken in, and can go back."),
                takenIn(batch),
                batch.withdrawn() ? withdrawn(batch) : null,
                batch.files().stream()
                        .map(file -> sum(file, warned.getOrDefault(file.number(), 0)))
                        .toList(),
                new BatchView.Sum(
                        0,
                        Wording.count(batch.files().size(), "file"),
                        "",
                        batch.counts(),
                        warned.values().stream().mapToInt(Integer::intValue).sum(),
                        null),
                lines(causes, files, Verdict.SKIPPED),
                lines(causes, files, Verdict.REJECTED),
                warnings(account.warned(batch.number()), files),
                settled(batch.files()),
                withheld(batch.files()),
                mappings(batch.files()),
                sendBack(batch.files()));
    }

    private String takenIn(Batch batch) {
        String received = batch.files().stream()
                .map(file -> file.conditions().received())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> "Received " + Wording.day(day) + ", taken in ")
                .orElse("Taken in ");
        return received + Wording.moment(batch.importedAt(), clock.getZone()) + " by " + batch.importedBy() + ".";
    }

    private String withdrawn(Batch batch) {
        Batch.Change change = batch.change();
        return change == null
                ? "Withdrawn from use."
                : "Withdrawn from use on " + Wording.moment(change.at(), clock.getZone()) + " by " + change.by() + ": "
                        + change.note();
    }

    private static BatchView.Sum sum(SourceFile file, int warned) {
        return new BatchView.Sum(
                file.number(), file.title(), AgencyWords.of(file.agency()).name(), file.counts(), warned, state(file));
    }

    static @Nullable String state(SourceFile file) {
        return switch (file.state()) {
            case LIVE -> null;
            case WITHDRAWN -> "Withdrawn";
            case SUPERSEDED -> "Replaced by file " + file.supersededBy();
        };
    }

    private static List<BatchView.CauseLine> lines(
            List<Cause> causes, Map<Integer, SourceFile> files, Verdict verdict) {
        return causes.stream()
                .filter(cause -> cause.verdict() == verdict)
                .map(cause -> line(cause, Objects.requireNonNull(files.get(cause.file()))))
                .toList();
    }

    private static BatchView.CauseLine line(Cause cause, SourceFile file) {
        String reason = cause.reason() == null ? "Not said" : cause.reason();
        return new BatchView.CauseLine(
                file.number(),
                file.title(),
                cause.record(),
                file.shape().equals("xlsx")
                        ? "sheet row " + Wording.count(cause.record())
                        : Wording.count(cause.line()),
                reason,
                cause.remedy(),
                cause.rows(),
                UriComponentsBuilder.fromPath("/material/files/" + file.number())
                        .queryParam("show", cause.verdict().words())
                        .queryParam("cause", "{cause}")
                        .build(reason)
                        .toString());
    }

    private static List<BatchView.WarningLine> warnings(List<Warned> warned, Map<Integer, SourceFile> files) {
        Map<RowWarning.Kind, List<BatchView.FileLink>> byKind = new EnumMap<>(RowWarning.Kind.class);
        for (Warned each : warned) {
            SourceFile file = Objects.requireNonNull(files.get(each.file()));
            byKind.computeIfAbsent(each.kind(), none -> new ArrayList<>())
                    .add(new BatchView.FileLink(
                            file.title(),
                            each.rows(),
                            "/material/files/" + each.file() + "?show=accepted&warning=" + each.kind()));
        }
        return byKind.entrySet().stream()
                .map(kind -> new BatchView.WarningLine(
                        capital(kind.getKey().words()),
                        kind.getValue().stream()
                                .mapToInt(BatchView.FileLink::rows)
                                .sum(),
                        kind.getValue()))
                .toList();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    /** Files of which the same was settled stand together. */
    private static List<BatchView.Settled> settled(List<SourceFile> files) {
        Map<List<String>, List<String>> titles = new LinkedHashMap<>();
        files.forEach(file -> titles.computeIfAbsent(file.settled(), none -> new ArrayList<>())
                .add(file.title()));
        return titles.entrySet().stream()
                .map(each -> new BatchView.Settled(
                        String.join(", ", each.getValue()),
                        each.getKey().stream()
                                .filter(sentence -> !isOpen(sentence))
                                .toList(),
                        each.getKey().stream().filter(BatchPages::isOpen).toList()))
                .toList();
    }

    private static boolean isOpen(String sentence) {
        return sentence.contains("not settled");
    }

    private static List<String> withheld(List<SourceFile> files) {
        List<String> sentences = new ArrayList<>();
        for (SourceFile file : files) {
            int sealed = file.withheld().sealed();
            int refused = file.withheld().refused();
            if (sealed > 0) {
                sentences.add(Wording.count(sealed, "row") + " of " + file.title() + (sealed == 1 ? " is" : " are")
                        + " sealed: kept, and opened by few.");
            }
            if (refused > 0) {
                sentences.add(Wording.count(refused, "row") + " of " + file.title() + (refused == 1 ? " was" : " were")
                        + " refused: counted among the skipped, and not kept.");
            }
        }
        return sentences;
    }

    private static String mappings(List<SourceFile> files) {
        return files.stream()
                .map(file -> file.mapping() + " " + file.mappingVersion())
                .distinct()
                .collect(Collectors.joining(
                        ", ", "Rows went through mapping versions: ", ". The same files again would change nothing."));
    }

    private static List<BatchView.SendBackFile> sendBack(List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.counts().rejected() > 0)
                .map(file -> new BatchView.SendBackFile(
                        SendBack.name(file),
                        file.counts().rejected(),
                        "/material/files/" + file.number() + "/send-back"))
                .toList();
    }
}
