package secondlook.linkage.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.BlockRecord;
import secondlook.linkage.model.BlockScan;
import secondlook.linkage.model.BlockingRule;
import secondlook.linkage.model.ComparisonModel;

/**
 * Compares the blocks and tiles of a partition, holding one at a time.
 *
 * @param modelJson the model
 * @param rules the rules' columns
 * @param task what is wanted of the pairs
 * @param totals by column, records with a value
 * @param leastBits least weight of a pair handed on
 * @param tileRecords records of a tile that meet their next ones
 */
@SuppressWarnings("ArrayRecordComponent")
record ScanBlocks(
        String modelJson, List<List<String>> rules, Task task, long[] totals, double leastBits, int tileRecords)
        implements MapPartitionsFunction<Row, Row> {
    /** What is wanted of the pairs. */
    enum Task {
        /** Those that weigh enough. */
        WEIGH,
        /** How many there are. */
        COUNT,
        /** How many there are of each agreement pattern. */
        PATTERNS
    }

    /** A pair: places, names and weight. A pair without names is a count: how many pairs were compared, on the right. */
    static final StructType PAIR = new StructType()
            .add("left", DataTypes.LongType, false)
            .add("right", DataTypes.LongType, false)
            .add("id_l", DataTypes.StringType, true)
            .add("id_r", DataTypes.StringType, true)
            .add("bits", DataTypes.DoubleType, false);

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        return new Scanning(this, rows);
    }

    private static final class Scanning implements Iterator<Row> {
        private final ScanBlocks what;
        private final Iterator<Row> rows;
        private final Deque<Row> ready = new ArrayDeque<>();
        private final TreeMap<Long, Long> patterns = new TreeMap<>();
        private final BlockScan scan;
        private @Nullable Row next;
        private boolean ended;

        Scanning(ScanBlocks what, Iterator<Row> rows) {
            this.what = what;
            this.rows = rows;
            ComparisonModel model = ComparisonModel.fromJson(what.modelJson);
            List<BlockingRule> rules =
                    what.rules.stream().map(BlockingRule::new).toList();
            Consumer<Row> out = ready::add;
            scan = switch (what.task) {
                case WEIGH ->
                    BlockScan.weighing(
                            model,
                            what.totals,
                            what.leastBits,
                            (left, right, bits) -> out.accept(
                                    RowFactory.create(left.place(), right.place(), left.id(), right.id(), bits)));
                case COUNT -> BlockScan.counting(model, rules);
                case PATTERNS -> BlockScan.counting(model, rules.get(0), patterns);
            };
            next = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !ended) {
                Row first = next;
                if (first == null) {
                    end();
                } else {
                    part(first);
                }
            }
            return !ready.isEmpty();
        }

        /** Reads and compares the members of one block or tile. */
        private void part(Row first) {
            List<BlockRecord> members = new ArrayList<>();
            int own = 0;
            int part = first.getInt(2);
            Row row = first;
            while (row != null && samePart(row, first)) {
                members.add(RecordShape.record(row, 5));
                own += row.getInt(3) / what.tileRecords == part ? 1 : 0;
                row = rows.hasNext() ? rows.next() : null;
            }
            next = row;
            if (part >= 0) {
                scan.part(first.getInt(0), members, own, first.getInt(4));
            } else if (members.size() > 1) {
                scan.block(first.getInt(0), members);
            }
        }

        private static boolean samePart(Row row, Row first) {
            return row.getInt(0) == first.getInt(0)
                    && row.getInt(2) == first.getInt(2)
                    && row.getString(1).equals(first.getString(1));
        }

        private void end() {
            ended = true;
            long pairs = scan.finish();
            if (what.task == Task.PATTERNS) {
                patterns.forEach((pattern, count) -> ready.add(RowFactory.create(pattern, count, null, null, 0.0)));
            } else {
                ready.add(RowFactory.create(-1L, pairs, null, null, 0.0));
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("There are no more pairs.");
            }
            return ready.remove();
        }
    }
}
