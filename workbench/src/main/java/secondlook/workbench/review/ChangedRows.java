package secondlook.workbench.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RestsOnRows;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.RowStandings;
import secondlook.workbench.archive.RowStandings.RowStanding;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.CitationLink;

/** Which decisions rest on rows that were withdrawn, or that a corrected file says otherwise. A decision stays as it is. */
final class ChangedRows implements RestsOnRows {

    private final RowStandings standings;
    private final DecisionStore store;
    private final Decisions decisions;
    private final CaseReadings readings;

    ChangedRows(Database database, Decisions decisions, CaseReadings readings) {
        this.standings = new RowStandings(database);
        this.store = new DecisionStore(database);
        this.decisions = decisions;
        this.readings = readings;
    }

    @Override
    public int countOn(Collection<Integer> files) {
        return store.countOn(files);
    }

    /** Of one decision, its rows that no longer stand as they were. */
    List<Line> of(Viewer viewer, long decision) {
        return decisions.withId(viewer, decision).map(this::lines).orElse(List.of());
    }

    /** The same of all decisions that stand on a case file. */
    List<Line> ofCaseFile(Viewer viewer, int caseFile) {
        return decisions.of(viewer, caseFile).stream()
                .filter(decision -> decision.supersededBy() == null)
                .flatMap(decision -> lines(decision).stream())
                .toList();
    }

    /** Of some decisions, the numbers of those that rest on such a row. */
    Set<Long> among(List<Decision> page) {
        Map<RowCitation, RowStanding> changed = standings.changed(
                page.stream().flatMap(decision -> decision.cited().stream()).toList());
        return page.stream()
                .filter(decision -> decision.cited().stream().anyMatch(row -> changed.containsKey(plain(row))))
                .map(Decision::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Line> lines(Decision decision) {
        RowNames names = readings.names(decision.caseFile());
        return standings.changed(decision.cited()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(row -> new Line(
                        decision.id(),
                        names.link(row.getKey()),
                        row.getValue().state().words(),
                        now(names, row.getValue())))
                .toList();
    }

    private static @Nullable CitationLink now(RowNames names, RowStanding standing) {
        RowCitation now = standing.now();
        return now == null ? null : names.link(now);
    }

    private static RowCitation plain(RowCitation row) {
        return RowCitation.row(row.file(), row.record());
    }

    /**
     * A row of a decision that no longer stands as it was.
     *
     * @param what became of it, after its name
     * @param now the row that a corrected file has in its place, or null
     */
    record Line(
            long decision,
            CitationLink row,
            String what,
            @Nullable CitationLink now) {}
}
