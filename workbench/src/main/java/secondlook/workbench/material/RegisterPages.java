package secondlook.workbench.material;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.Register;
import secondlook.workbench.archive.Register.Asked;
import secondlook.workbench.archive.RegisterLine;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;

/** Makes the pages of the register, and notes what people say of material; each note with its audit entry. */
final class RegisterPages {

    private static final String KIND = "register-item";

    private final Database database;
    private final Archive archive;
    private final Register register;
    private final Audit audit;
    private final Clock clock;

    RegisterPages(Database database, Audit audit, Clock clock) {
        this.database = database;
        this.archive = new Archive(database);
        this.register = new Register(database);
        this.audit = audit;
        this.clock = clock;
    }

    int count(Viewer viewer, Asked asked) {
        BatchPages.requireReader(viewer);
        return register.count(asked);
    }

    List<Line> lines(Viewer viewer, Asked asked, int limit, int offset) {
        BatchPages.requireReader(viewer);
        return register.lines(asked, limit, offset).stream().map(this::line).toList();
    }

    private Line line(RegisterLine line) {
        CaseFileId id = line.caseFile() == null ? null : archive.caseFileId(line.caseFile());
        return new Line(
                AgencyWords.of(line.agency()).name(),
                line.what() + (line.rows() > 1 ? " (" + Wording.count(line.rows(), "row") + ")" : ""),
                line.kind() == null ? null : line.kind().replace('_', ' '),
                line.state(),
                DateWords.inTable(line.since()),
                line.sha256() == null ? null : line.sha256().substring(0, 12) + " …",
                href(line),
                line.record() == null || line.file() == null
                        ? null
                        : new CitationLink(
                                "record " + Wording.count(line.record()),
                                "/rows/" + line.file() + "/" + line.record() + "?case=0"),
                id == null ? null : id.reference());
    }

    private static @Nullable String href(RegisterLine line) {
        return switch (line.sort()) {
            case FILE -> "/material/files/" + line.number();
            case ITEM -> line.state().equals("quarantined") ? null : "/material/register/" + line.number();
            case ROWS -> "/material/files/" + line.file() + "?show=accepted" + warning(line.state());
            case DOCUMENT -> null;
        };
    }

    private static String warning(String state) {
        return switch (state) {
            case "quarantined" -> "&warning=MEDIA";
            case "on paper" -> "&warning=ON_PAPER";
            case "unreadable" -> "&warning=UNREADABLE";
            default -> "";
        };
    }

    /** The agencies that handed anything over, to choose from. */
    List<Choice> agencies() {
        return archive.files().stream()
                .map(file -> file.agency())
                .distinct()
                .sorted()
                .map(key -> new Choice(key, AgencyWords.of(key).name()))
                .toList();
    }

    static List<Choice> kinds() {
        return java.util.Arrays.stream(FactKind.values())
                .map(kind -> new Choice(kind.key(), capital(kind.plural())))
                .toList();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    Optional<Register.Noted> noted(Viewer viewer, int item) {
        BatchPages.requireReader(viewer);
        return register.noted(item);
    }

    /** As its page says it. */
    public String moment(Instant at) {
        return Wording.moment(at, clock.getZone());
    }

    /** The number of a case file of an agency, or 0 where there is none. */
    int caseFile(String agency, String reference) {
        return archive.caseFile(new CaseFileId(agency, reference));
    }

    int add(
            Viewer viewer,
            String agency,
            @Nullable FactKind kind,
            String what,
            String state,
            @Nullable Integer caseFile,
            String words) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        return database.inTransaction(() -> {
            int item = register.add(
                    agency, kind, what, state, caseFile, viewer.id().value(), now(), words);
            record(viewer, item, agency, state);
            return item;
        });
    }

    void change(Viewer viewer, Register.Noted item, String state, String words) {
        viewer.requireAnyOf(Role.ANALYST, Role.LEAD);
        database.inTransaction(() -> {
            register.change(item.number(), state, viewer.id().value(), now(), words);
            record(viewer, item.number(), item.agency(), state);
        });
    }

    private void record(Viewer viewer, int item, String agency, String state) {
        audit.append(
                viewer,
                Act.REQUESTED,
                new AuditedObject(KIND, Integer.toString(item)),
                Details.NONE.with("agency", agency).with("state", state));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** One of a list to choose from. */
    record Choice(String value, String words) {}

    /** One line of the register. */
    record Line(
            String agency,
            String what,
            @Nullable String kind,
            String state,
            String since,
            @Nullable String hash,
            @Nullable String href,
            @Nullable CitationLink row,
            @Nullable String caseFile) {}
}
