package secondlook.workbench.connections;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Connections;
import secondlook.casework.network.Group;
import secondlook.casework.network.Look;
import secondlook.casework.network.NetworkSettings;
import secondlook.casework.value.Citation;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.naming.NamedInWords;
import secondlook.workbench.people.People;
import secondlook.workbench.triage.CaseFiles;

/**
 * Ties what separate case files have in common: reads every case file once, as recorded and as linked, and keeps things,
 * ties and groups. A run replaces the one before it in one transaction; things and groups keep their numbers.
 *
 * <p>The network is held in memory while it is made: about ten ties a case file and look. The same case files give the same
 * network and groups from run to run.
 */
public final class Connecting {

    private static final Logger LOG = LoggerFactory.getLogger(Connecting.class);

    private final Database database;
    private final CaseFiles caseFiles;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final NetworkSettings settings;

    public Connecting(Database database, CaseFiles caseFiles, People people, Audit audit, Clock clock) {
        this.database = database;
        this.caseFiles = caseFiles;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.settings = NetworkSettings.standard();
    }

    /** Runs over everything in the archive. */
    public ConnectionsReport run(Viewer viewer) {
        return database.inTransaction(() -> {
            ConnectionsReport report = connect();
            audit.append(
                    viewer,
                    Act.CONNECTED,
                    new AuditedObject("connection-run", Integer.toString(report.run())),
                    Details.NONE
                            .with("case-files", report.caseFiles())
                            .with("ties", report.ties())
                            .with("groups", report.groupsAsLinked()));
            return report;
        });
    }

    private ConnectionsReport connect() {
        Connections.Reading recorded = Connections.reading(Look.AS_RECORDED, settings);
        Connections.Reading linked = Connections.reading(Look.AS_LINKED, settings);
        Map<CaseFileId, Integer> numbers = new HashMap<>();
        caseFiles.forEach(numbered -> {
            numbers.put(numbered.caseFile().id(), numbered.number());
            recorded.read(NamedInWords.asRecorded(numbered.caseFile()));
            linked.read(numbered.caseFile());
        });
        people.forEachPossiblePair(pair -> linked.possiblyTheSame(
                Long.toString(pair.left().person()),
                Long.toString(pair.right().person()),
                pair.left().agency(),
                List.<Citation>of(row(pair.left()), row(pair.right()))));
        ConnectionsWriter writer = ConnectionsWriter.begin(database, clock.instant(), numbers);
        List<Group> groupsAsRecorded = keep(writer, recorded.done());
        Connections network = linked.done();
        List<Group> groupsAsLinked = keep(writer, network);
        writer.finish(clock.instant());
        ConnectionsReport report = new ConnectionsReport(
                writer.run(),
                numbers.size(),
                network.things().size(),
                network.ties().size(),
                groupsAsRecorded.size(),
                groupsAsLinked.size());
        LOG.info("Connections run {}: {} things, {} ties", report.run(), report.things(), report.ties());
        return report;
    }

    private static List<Group> keep(ConnectionsWriter writer, Connections network) {
        List<Group> groups = network.groups();
        writer.write(network, groups);
        return groups;
    }

    private static RowCitation row(People.MentionOfPerson mention) {
        return RowCitation.row(mention.file(), mention.record());
    }
}
