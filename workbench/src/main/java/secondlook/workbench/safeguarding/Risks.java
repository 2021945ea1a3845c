package secondlook.workbench.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import secondlook.casework.today.ActionToday.Rule;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.FactLookup;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.People;
import secondlook.workbench.people.PersonOfCase;
import secondlook.workbench.safeguarding.RiskStore.NewRisk;

/**
 * What may need action today: raised with every import, passed on and answered, each with its audit entry in the same
 * transaction. Nothing of it is changed or taken out; what is open stays open until an answer is noted, also where its row
 * is withdrawn meanwhile. Thread-safe.
 */
public final class Risks {

    static final String KIND = "risk-item";

    private final Database database;
    private final Archive archive;
    private final People people;
    private final Audit audit;
    private final Clock clock;
    private final RiskStore store;

    public Risks(Database database, Archive archive, People people, Audit audit, Clock clock) {
        this.database = database;
        this.archive = archive;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.store = new RiskStore(database);
    }

    /**
     * Raises what the rows of a batch suggest, within the caller's transaction. What was raised before is not raised again.
     *
     * @return how many were raised
     */
    public int raise(Viewer viewer, int batch) {
        return database.inTransaction(() -> {
            Instant at = now();
            List<Integer> files = archive.files().stream()
                    .filter(file -> file.batch() == batch && file.isInUse())
                    .map(SourceFile::number)
                    .toList();
            RiskScan scan = new RiskScan(archive, new FactLookup(database), LocalDate.ofInstant(at, clock.getZone()));
            int raised = 0;
            for (NewRisk risk : scan.of(files)) {
                if (!store.isKnown(risk.agency(), risk.rule(), risk.key())) {
                    Set<Integer> caseFiles = new TreeSet<>(scan.caseFilesOf(risk.agency(), risk.person()));
                    if (risk.caseFile() > 0) {
                        caseFiles.add(risk.caseFile());
                    }
                    store.add(risk, caseFiles, batch, scan.newest(), at);
                    raised++;
                }
            }
            store.addPast(batch, scan.past(), scan.newest());
            if (raised > 0) {
                audit.append(
                        viewer,
                        Act.RISK_PASSED_ON,
                        new AuditedObject("batch", Integer.toString(batch)),
                        Details.NONE
                                .with("raised", raised)
                                .with("as-at", scan.newest().toString()));
            }
            return raised;
        });
    }

    // ---- reads ----

    /** A page of what is open, the longest open first. */
    public List<RiskItem> open(Viewer viewer, int limit, int offset) {
        requireActor(viewer);
        return store.open(limit, offset);
    }

    /** How many are open. */
    public int openCount(Viewer viewer) {
        requireActor(viewer);
        return store.openCount();
    }

    /** The newest that were answered. */
    public List<RiskItem> answered(Viewer viewer, int limit) {
        requireActor(viewer);
        return store.answered(limit);
    }

    /** One of them. */
    public Optional<RiskItem> item(Viewer viewer, long id) {
        requireActor(viewer);
        return store.item(id);
    }

    /** What a batch raised, for whoever brings in material. */
    public List<RiskItem> ofBatch(Viewer viewer, int batch) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD, Role.REVIEWER, Role.SAFEGUARDING);
        return store.ofBatch(batch);
    }

    /** The case files that an item touches by the agency's own keys. */
    public List<Integer> caseFilesOf(Viewer viewer, long item) {
        requireActor(viewer);
        return store.caseFilesOf(item);
    }

    /** How many rows say the same of a time that is past, by question, in all deliveries. */
    public Map<Rule, Integer> past(Viewer viewer) {
        requireActor(viewer);
        return store.past();
    }

    /** What is open on a case file: by its own rows, and by rows of any agency about the people in it. */
    public List<RiskItem> openOn(Viewer viewer, int caseFile) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        List<FactLookup.PersonName> names = peopleOf(caseFile);
        return store.openOn(
                caseFile,
                names.stream().map(FactLookup.PersonName::agency).toList(),
                names.stream().map(FactLookup.PersonName::name).toList());
    }

    /** How agencies name the people of a case file, as linked. */
    public List<FactLookup.PersonName> peopleOf(int caseFile) {
        Set<Long> persons = new TreeSet<>();
        people.of(List.of(caseFile)).stream().map(PersonOfCase::person).forEach(persons::add);
        return people.namesOf(persons);
    }

    /** Whether anything is; then nothing can be decided on it. */
    public boolean isOpenOn(Viewer viewer, int caseFile) {
        return !openOn(viewer, caseFile).isEmpty();
    }

    // ---- acts ----

    /**
     * Notes that somebody was told.
     *
     * @param who was told
     * @param words how, may be empty
     */
    public void told(Viewer viewer, long item, String who, String words) {
        note(viewer, item, false, who, words);
    }

    /**
     * Notes what was answered. The item is no longer open.
     *
     * @param who answered
     * @param words what they answered; never empty
     */
    public void answered(Viewer viewer, long item, String who, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("An answer says something. Maybe note it as told.");
        }
        note(viewer, item, true, who, words);
    }

    private void note(Viewer viewer, long item, boolean answer, String who, String words) {
        requireActor(viewer);
        if (who.isBlank()) {
            throw new IllegalArgumentException("Somebody is told, or answers. Maybe say who.");
        }
        database.inTransaction(() -> {
            store.addEvent(item, viewer.id().value(), now(), answer, who.strip(), words.strip());
            audit.append(
                    viewer,
                    Act.RISK_PASSED_ON,
                    new AuditedObject(KIND, Long.toString(item)),
                    Details.NONE.with("what", answer ? "answered" : "told"));
        });
    }

    /** The team's contact card, if somebody has written it. */
    public Optional<ContactCard> card(Viewer viewer) {
        viewer.requireAnyOf(Role.ANALYST, Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        return store.card();
    }

    /** Name and reach of the card for the page before sign-in: a risk is to be told of by whoever learns of it. */
    public Optional<String> whomToTell() {
        return store.card().map(card -> card.name() + ", " + card.reach());
    }

    /** Writes a new card; the earlier ones are kept. */
    public void changeCard(Viewer viewer, String name, String reach, String words) {
        requireActor(viewer);
        database.inTransaction(() -> {
            store.addCard(new ContactCard(
                    name.strip(),
                    reach.strip(),
                    words.strip(),
                    now(),
                    viewer.id().value()));
            audit.append(viewer, Act.RISK_PASSED_ON, new AuditedObject("contact-card", "current"), Details.NONE);
        });
    }

    private static void requireActor(Viewer viewer) {
        viewer.requireAnyOf(Role.SAFEGUARDING, Role.LEAD);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
