package secondlook.linkage.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.BlockRecord;

/** The columns by which a record travels between machines, and the record that they make. */
final class RecordShape {
    static final String PLACE = "place";
    static final String ID = "id";
    static final String FILE = "file";
    static final String VALUES = "values";
    static final String TIMES = "times";
    static final String SPLIT_PLACE = "split_place";
    static final String SPLIT_NEAR = "split_near";

    /** A record on its own, as the first columns of every other shape. */
    static final StructType PLACED = new StructType()
            .add(PLACE, DataTypes.LongType, false)
            .add(ID, DataTypes.StringType, false)
            .add(FILE, DataTypes.IntegerType, false)
            .add(VALUES, DataTypes.createArrayType(DataTypes.StringType, true), false);

    /** A record with how common its values are and where it stands in blocks that are split. */
    static final StructType WEIGHED = PLACED.add(TIMES, DataTypes.createArrayType(DataTypes.LongType, false), false)
            .add(SPLIT_PLACE, DataTypes.createArrayType(DataTypes.IntegerType, false), false)
            .add(SPLIT_NEAR, DataTypes.createArrayType(DataTypes.IntegerType, false), false);

    private RecordShape() {}

    /** The values of a row whose columns begin at a place. */
    @SuppressWarnings("NullAway")
    static @Nullable String[] values(Row row, int first) {
        List<String> values = row.getList(first + 3);
        return values.toArray(new @Nullable String[0]);
    }

    /** The record of a row whose columns begin at a place. */
    static BlockRecord record(Row row, int first) {
        List<Long> times = row.getList(first + 4);
        List<Integer> places = row.getList(first + 5);
        List<Integer> near = row.getList(first + 6);
        return new BlockRecord(
                row.getString(first + 1),
                row.getLong(first),
                row.getInt(first + 2),
                values(row, first),
                times.stream().mapToLong(Long::longValue).toArray(),
                places.stream().mapToInt(Integer::intValue).toArray(),
                near.stream().mapToInt(Integer::intValue).toArray());
    }
}
