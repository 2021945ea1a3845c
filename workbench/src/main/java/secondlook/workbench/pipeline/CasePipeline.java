package secondlook.workbench.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.ReceivedRows;
import secondlook.workbench.archive.Register;
import secondlook.workbench.archive.Withdrawal;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.connections.Connecting;
import secondlook.workbench.connections.ConnectionsReport;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.PagesFirst;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.ImportResult;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.MediaFile;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.material.BatchUndo;
import secondlook.workbench.naming.FindingNamings;
import secondlook.workbench.people.LinkageReport;
import secondlook.workbench.people.People;
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.search.SearchIndex;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.triage.TeamRules;
import secondlook.workbench.triage.Triage;
import secondlook.workbench.triage.Triage.TriageResult;

/**
 * The whole flow, from received files to a reading order: files become rows and facts in the archive, person rows become
 * people, case files are tied by what they have in common and asked why they may need reading again. Each stage is whole or absent, writes its audit entry in
 * its own transaction, and can be run again by itself.
 */
public final class CasePipeline {

    private static final Logger LOG = LoggerFactory.getLogger(CasePipeline.class);

    private final Viewer viewer;
    private final Clock clock;
    private final StageListener listener;
    private final Database database;
    private final Audit audit;
    private final People people;
    private final Connecting connecting;
    private final SearchIndex searchIndex;
    private final FindingNamings namings;
    private final Triage triage;
    private final Risks risks;

    /** The flow over one workspace, as the command line runs it. */
    public CasePipeline(Database database, Viewer viewer, Clock clock, StageListener listener) {
        this(database, TeamRules.builtIn(), viewer, clock, listener);
    }

    /** As above, with the scope rules of a review. */
    public CasePipeline(Database database, TeamRules rules, Viewer viewer, Clock clock, StageListener listener) {
        Archive archive = new Archive(database);
        this.audit = new Audit(database, clock);
        this.viewer = viewer;
        this.clock = clock;
        this.listener = listener;
        this.database = database;
        this.people = new People(database, archive, audit, clock);
        this.risks = new Risks(database, archive, people, audit, clock);
        CaseFiles caseFiles = CaseFiles.over(database, archive, people);
        this.connecting = new Connecting(database, caseFiles, people, audit, clock);
        this.triage =
                new Triage(database, caseFiles, Indicators.standard(IndicatorSettings.standard()), rules, audit, clock);
        this.searchIndex = new SearchIndex(database, archive, people, clock);
        this.namings = new FindingNamings(database, archive, people, clock);
    }

    /** The flow under the scope rules of the last run. */
    public static CasePipeline renewing(Database database, Viewer viewer, Clock clock, StageListener listener) {
        return new CasePipeline(database, TeamRules.inForce(database), viewer, clock, listener);
    }

    /** Whether case files have ever been asked, so that there is something which a change of files leaves behind. */
    public static boolean hasRun(Database database) {
        return new Reasons(database).hasRun();
    }

    /** What follows a change of files: people, ties and reasons. */
    public Renewed renew() {
        return new Renewed(link(), connect(), triage());
    }

    /**
     * What was made anew.
     *
     * @param who what the linkage made
     * @param what what case files have in common
     * @param why what the indicators answered
     */
    public record Renewed(LinkageReport who, ConnectionsReport what, TriageResult why) {}

    /** All of it. */
    public Outcome run(List<ImportRequest> requests) {
        List<ImportResult> received = receive(requests);
        LinkageReport who = link();
        ConnectionsReport what = connect();
        TriageResult why = triage();
        return new Outcome(received, who, what, why);
    }

    /** Files in: every row accepted, repeated, rejected or skipped, none lost. One batch an agency. */
    public List<ImportResult> receive(List<ImportRequest> requests) {
        return stage(
                Stage.IMPORT,
                () -> requests.stream().map(this::receive).toList(),
                results -> results.stream()
                                .mapToInt(result -> result.files().size())
                                .sum()
                        + " files taken in");
    }

    /**
     * Takes a batch out of use. People and the reading order follow by {@link #renew}.
     *
     * @param note why
     * @return what it changed; null where there is no such batch or it is withdrawn already
     */
    public @Nullable Withdrawal withdraw(int batch, String note) {
        return new BatchUndo(database, audit).withdraw(viewer, batch, note);
    }

    /**
     * Puts pictures, media and archives of a delivery into the register, unopened.
     *
     * @return how many were new
     */
    public int quarantine(String agency, List<MediaFile> files) {
        return database.inTransaction(() -> {
            Register register = new Register(database);
            int added = 0;
            for (MediaFile file : files) {
                boolean isNew = register.quarantine(
                        agency,
                        file.name() + ", " + file.bytes() + " bytes",
                        file.sha256(),
                        viewer.id().value(),
                        clock.instant());
                added += isNew ? 1 : 0;
            }
            if (added > 0) {
                audit.append(
                        viewer,
                        Act.IMPORTED,
                        new AuditedObject("register", "quarantine"),
                        Details.NONE.with("agency", agency).with("files", added));
            }
            return added;
        });
    }

    private ImportResult receive(ImportRequest request) {
        return database.inTransaction(() -> {
            ImportResult result = Intake.importFiles(database, request, ProgressListener.NONE);
            if (result.batch() > 0) {
                risks.raise(viewer, result.batch());
                audit.append(
                        viewer,
                        Act.IMPORTED,
                        new AuditedObject(ReceivedRows.KIND, Integer.toString(result.batch())),
                        Details.NONE
                                .with("agency", request.agency())
                                .with("files", result.files().size())
                                .with("read", result.counts().read())
                                .with("rejected", result.counts().rejected()),
                        new ReceivedRows(database).recorded(result.batch()));
                new Archive(database)
                        .supersededBy(result.batch())
                        .forEach((old, by) -> audit.append(
                                viewer,
                                Act.SUPERSEDED,
                                new AuditedObject("source-file", Integer.toString(old)),
                                Details.NONE.with("by", by).with("batch", result.batch())));
            }
            return result;
        });
    }

    /** Who is who, what can then be found by typing, and what the words of rows may name. */
    public LinkageReport link() {
        LinkageReport report = stage(
                Stage.LINK,
                () -> people.link(viewer),
                made -> made.mentions() + " mentions, " + made.persons() + " persons");
        stage(Stage.INDEX, () -> searchIndex.build(report.run()), entries -> entries + " entries");
        stage(Stage.NAMINGS, () -> namings.run(report.run()), found -> found + " names and numbers to judge");
        return report;
    }

    /** What separate case files have in common. */
    public ConnectionsReport connect() {
        return stage(
                Stage.CONNECT,
                () -> connecting.run(viewer),
                report -> report.ties() + " ties, " + report.groupsAsLinked() + " groups");
    }

    /** Why a case file may need reading again. */
    public TriageResult triage() {
        return stage(
                Stage.TRIAGE,
                () -> triage.run(viewer),
                result -> result.readingOrder() + " of " + result.caseFiles() + " closed case files");
    }

    private <T> T stage(Stage stage, Supplier<T> work, Function<T, String> sentence) {
        listener.started(stage);
        long started = System.nanoTime();
        T result = PagesFirst.givingWay(work);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        LOG.info("{}: {} in {} ms", stage.key(), sentence.apply(result), took.toMillis());
        listener.finished(stage, sentence.apply(result), took);
        return result;
    }

    /**
     * What a run made.
     *
     * @param received a result for each batch
     * @param who what the linkage made
     * @param what what case files have in common
     * @param why what the indicators answered
     */
    public record Outcome(List<ImportResult> received, LinkageReport who, ConnectionsReport what, TriageResult why) {}
}
