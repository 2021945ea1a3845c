package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import secondlook.casework.indicator.ReasonClass;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/**
 * The closed case files from which some were drawn at random, counted, and the drawn ones with what the last run says of
 * them. Reads a count of cells and the drawn files: its cost does not grow with the answers of files that were not drawn.
 */
public final class SampleFrame {

    /** Answers on which nothing is measured: one is only reported, the other is for the safeguarding lead alone. */
    private static final String MEASURED = "reason_class not in (" + ReasonClass.REPORTING_ONLY.place() + ", "
            + ReasonClass.SAFEGUARDING_LEAD.place() + ")";

    /** A settled yes of one indicator about one file, however many units it has. */
    private static final String SAYS_YES = "select distinct case_file, indicator_number, indicator from answer"
            + " where value = 1 and not possible and " + MEASURED;

    private static final String COLUMNS = "o.reason_class is not null as has_reason, f.probability, o.agency,"
            + " coalesce(c.children_sex, 'not recorded') as children_sex, " + ReasonStore.AGE_BAND + " as age_band";

    private static final String FRAME = " from draw_frame f join reading_order o on o.case_file = f.case_file"
            + " left join counted_by c on c.case_file = f.case_file ";

    private final JdbcClient sql;

    public SampleFrame(Database database) {
        this.sql = database.sql();
    }

    /** How many files of each kind there are, drawn or not; kinds without a file are left out. */
    public List<FrameCell> cells(Viewer viewer) {
        mayCount(viewer);
        return sql.sql("select has_reason, probability, agency, children_sex, age_band, count(*) as files from (select "
                        + COLUMNS + FRAME + ") as every group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5")
                .query((row, _) -> new FrameCell(kind(row), row.getInt("files")))
                .list();
    }

    /** The files that were drawn, in the order of the draw. */
    public List<DrawnFile> drawn(Viewer viewer) {
        mayCount(viewer);
        Map<Integer, Set<Integer>> yes = new HashMap<>();
        sql.sql("select case_file, indicator_number from (" + SAYS_YES + ") as said where case_file in"
                        + " (select case_file from drawn)")
                .query(row -> {
                    yes.computeIfAbsent(row.getInt(1), _ -> new HashSet<>()).add(row.getInt(2));
                });
        List<DrawnFile> files = new ArrayList<>();
        sql.sql("select f.case_file, " + COLUMNS + FRAME
                        + "join drawn d on d.case_file = f.case_file order by d.place, f.case_file")
                .query(row -> {
                    int number = row.getInt("case_file");
                    files.add(new DrawnFile(number, kind(row), yes.getOrDefault(number, Set.of())));
                });
        return files;
    }

    /** Of every indicator that says yes of any file: of how many, by the probability with which they could be drawn. */
    public List<IndicatorCell> saysYes(Viewer viewer) {
        mayCount(viewer);
        return sql.sql("select s.indicator_number, s.indicator, f.probability, count(*) as files from (" + SAYS_YES
                        + ") as s join draw_frame f on f.case_file = s.case_file group by 1, 2, 3 order by 1, 2, 3")
                .query((row, _) -> new IndicatorCell(
                        row.getInt("indicator_number"),
                        row.getString("indicator"),
                        row.getDouble("probability"),
                        row.getInt("files")))
                .list();
    }

    private static void mayCount(Viewer viewer) {
        viewer.requireAnyOf(Role.LEAD, Role.STATISTICIAN, Role.ADMIN);
    }

    private static Kind kind(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Kind(
                row.getBoolean("has_reason"),
                row.getDouble("probability"),
                row.getString("agency"),
                row.getString("children_sex"),
                OrderFilter.AgeBand.valueOf(row.getString("age_band")));
    }

    /**
     * By what files are counted.
     *
     * @param hasReason whether the last run gives a reason to read, yes or cannot tell
     * @param probability with which each was drawn
     * @param agency the agency's key
     * @param childrenSex of the children recorded as harmed, in words
     * @param ageBand of the youngest of them at the event
     */
    public record Kind(
            boolean hasReason, double probability, String agency, String childrenSex, OrderFilter.AgeBand ageBand) {}

    /** A kind with how many files are of it. */
    public record FrameCell(Kind kind, int files) {}

    /**
     * A file that was drawn.
     *
     * @param indicators the numbers of those that say yes of it on settled links
     */
    public record DrawnFile(int caseFile, Kind kind, Set<Integer> indicators) {

        public DrawnFile {
            indicators = Set.copyOf(indicators);
        }
    }

    /** Of how many files an indicator says yes, among those that could be drawn with one probability. */
    public record IndicatorCell(int number, String key, double probability, int files) {}
}
