package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import secondlook.linkage.model.ModelStages;

/** Records with how common their values are among all records. */
final class WeighedRecords {
    private final Dataset<Row> rows;
    private final long[] totals;

    private WeighedRecords(Dataset<Row> rows, long[] totals) {
        this.rows = rows;
        this.totals = totals;
    }

    /** Counts the values whose frequencies change weights, and writes to each record how common its own are. */
    static WeighedRecords of(PlacedRecords placed) {
        int columns = placed.model().columns().size();
        long[] totals = new long[columns];
        Column[] times = new Column[columns];
        Arrays.fill(times, lit(0L));
        Dataset<Row> rows = placed.rows();
        for (int column : new ModelStages(placed.model()).frequencyColumns()) {
            String name = "value_" + column;
            String timesName = "times_" + column;
            Dataset<Row> counts = placed.rows()
                    .select(col(RecordShape.VALUES).getItem(column).as(name))
                    .where(col(name).isNotNull())
                    .groupBy(name)
                    .agg(count("*").as(timesName));
            Row total = counts.agg(coalesce(sum(timesName), lit(0L))).head();
            totals[column] = total.getLong(0);
            rows = rows.join(counts, col(RecordShape.VALUES).getItem(column).equalTo(col(name)), "left")
                    .drop(name);
            times[column] = coalesce(col(timesName), lit(0L));
        }
        return new WeighedRecords(shaped(rows, times, placed), totals);
    }

    /** Records without frequencies, for counting. */
    static Dataset<Row> plain(PlacedRecords placed) {
        Column[] times = new Column[placed.model().columns().size()];
        Arrays.fill(times, lit(0L));
        return shaped(placed.rows(), times, placed);
    }

    private static Dataset<Row> shaped(Dataset<Row> rows, Column[] times, PlacedRecords placed) {
        int rules = Math.max(placed.model().blocking().size(), 1);
        List<Column> columns = new ArrayList<>();
        for (String name : RecordShape.PLACED.fieldNames()) {
            columns.add(col(name));
        }
        columns.add(array(times).as(RecordShape.TIMES));
        columns.add(array(filled(-1, rules)).as(RecordShape.SPLIT_PLACE));
        columns.add(array(filled(0, rules)).as(RecordShape.SPLIT_NEAR));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Column[] filled(int value, int count) {
        Column[] cells = new Column[count];
        Arrays.fill(cells, lit(value));
        return cells;
    }

    /** Pairs compared by a scan, from the counts among its rows. */
    static long pairsCompared(Dataset<Row> scanned) {
        return scanned.where(col("left").lt(0))
                .agg(coalesce(sum("right"), lit(0L)))
                .head()
                .getLong(0);
    }

    /** The records, as {@link RecordShape#WEIGHED}. */
    Dataset<Row> rows() {
        return rows;
    }

    /** By column, how many records have a value; 0 where no weight depends on it. */
    long[] totals() {
        return totals.clone();
    }
}
