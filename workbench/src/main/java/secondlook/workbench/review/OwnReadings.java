package secondlook.workbench.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.database.Database;
import secondlook.workbench.triage.Reasons;

/**
 * Readers' own readings of case files that were drawn at random: recorded before any reason is shown, never changed. Until
 * then the reasons, if there are any, are held back from that reader on every page of this room.
 */
public final class OwnReadings {

    /** What a reader may say of a file before seeing its reasons, as it is kept. */
    static final Set<String> ANSWERS = Set.of("yes", "no", "cannot tell");

    private static final int LONGEST = 10_000;

    private final Database database;
    private final Audit audit;
    private final Reasons reasons;
    private final Clock clock;
    private final JdbcClient sql;

    public OwnReadings(Database database, Audit audit, Reasons reasons, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.reasons = reasons;
        this.clock = clock;
        this.sql = database.sql();
    }

    /** Whether reasons are held back from this viewer. The safeguarding lead acts on risk and sees them. */
    boolean isHeldBack(Viewer viewer, int caseFile) {
        return !viewer.is(Role.SAFEGUARDING)
                && reasons.isDrawn(caseFile)
                && !of(viewer).contains(caseFile);
    }

    /** Those of some case files whose reasons are held back from this viewer. */
    Set<Integer> heldBack(Viewer viewer, Collection<Integer> caseFiles) {
        if (viewer.is(Role.SAFEGUARDING)) {
            return Set.of();
        }
        Set<Integer> held = new HashSet<>(reasons.drawn(caseFiles));
        held.removeAll(of(viewer));
        return held;
    }

    /** The case files of which this viewer's own reading is recorded. */
    Set<Integer> of(Viewer viewer) {
        return Set.copyOf(sql.sql("select case_file from own_reading where reader = ?")
                .param(viewer.id().value())
                .query(Integer.class)
                .list());
    }

    /**
     * What every reader answered of every drawn file, without the words, in the order in which it was recorded.
     *
     * @throws secondlook.workbench.access.AccessRefused unless the viewer leads the review, makes counts or runs a command
     */
    public List<Given> all(Viewer viewer) {
        viewer.requireAnyOf(Role.LEAD, Role.STATISTICIAN, Role.ADMIN);
        return sql.sql("select case_file, reader, again from own_reading order by recorded_at, case_file, reader")
                .query((row, _) -> new Given(
                        row.getInt("case_file"),
                        row.getString("reader"),
                        switch (row.getString("again")) {
                            case "yes" -> Truth.Value.YES;
                            case "no" -> Truth.Value.NO;
                            default -> Truth.Value.CANNOT_TELL;
                        }))
                .list();
    }

    /**
     * A reader's answer, given before any reason was shown.
     *
     * @param again whether the file should be read again
     */
    public record Given(int caseFile, String reader, Truth.Value again) {}

    /** Records a reading. False where no words say what was read, or no answer was chosen; a second one changes nothing. */
    boolean record(Viewer viewer, int caseFile, String words, String again) {
        String said = words.strip().replace("\u0000", "");
        if (said.isEmpty() || !ANSWERS.contains(again)) {
            return false;
        }
        database.inTransaction(() -> {
            int kept = sql.sql("""
                            insert into own_reading (case_file, reader, words, again, recorded_at)
                            values (?, ?, ?, ?, ?) on conflict do nothing""")
                    .params(
                            caseFile,
                            viewer.id().value(),
                            said.length() > LONGEST ? said.substring(0, LONGEST) : said,
                            again,
                            Timestamp.from(clock.instant()))
                    .update();
            if (kept == 1) {
                audit.append(
                        viewer,
                        Act.OWN_READING_RECORDED,
                        new AuditedObject("case-file", String.valueOf(caseFile)),
                        Details.NONE);
            }
        });
        return true;
    }
}
