package secondlook.linkage.spark;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.model.BlockingRule;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelStages;

/** Which blocks each record belongs to: functions that travel to the machines that hold the records. */
final class BlockMembers {
    /** A record's block, and its place there in the order of a split block. */
    static final StructType KEY = new StructType()
            .add("rule", DataTypes.IntegerType, false)
            .add("key", DataTypes.StringType, false)
            .add("order", DataTypes.BinaryType, true)
            .add(RecordShape.PLACE, DataTypes.LongType, false);

    /** A record in a block, or in a tile of one: part -1 is the whole block. */
    static final StructType MEMBER = member();

    private BlockMembers() {}

    private static StructType member() {
        StructType shape = new StructType()
                .add("rule", DataTypes.IntegerType, false)
                .add("key", DataTypes.StringType, false)
                .add("part", DataTypes.IntegerType, false)
                .add("position", DataTypes.IntegerType, false)
                .add("near", DataTypes.IntegerType, false);
        for (var field : RecordShape.WEIGHED.fields()) {
            shape = shape.add(field);
        }
        return shape;
    }

    /** Names a block. */
    static String block(int rule, String key) {
        return rule + ":" + key;
    }

    /** The rules' columns, which can travel. */
    static List<List<String>> columns(List<BlockingRule> rules) {
        return rules.stream().map(BlockingRule::columns).toList();
    }

    /** The key of each record under each rule; with large blocks named, only those, and the order within them. */
    record Keys(
            String modelJson,
            List<List<String>> rules,
            @Nullable List<String> large) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            ModelStages stages = new ModelStages(ComparisonModel.fromJson(modelJson));
            Set<String> only = large == null ? Set.of() : new HashSet<>(large);
            return new Expansion(rows, (row, out) -> {
                @Nullable String[] values = RecordShape.values(row, 0);
                for (int rule = 0; rule < rules.size(); rule++) {
                    BlockingRule columns = new BlockingRule(rules.get(rule));
                    String key = stages.key(values, columns);
                    if (key != null && (large == null || only.contains(block(rule, key)))) {
                        byte[] order = large == null ? null : stages.splitOrder(values, columns);
                        out.accept(RowFactory.create(rule, key, order, row.getLong(0)));
                    }
                }
            });
        }
    }

    /** Each record once for each of its blocks, without the large ones. */
    record Whole(String modelJson, List<List<String>> rules, List<String> large)
            implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            ModelStages stages = new ModelStages(ComparisonModel.fromJson(modelJson));
            Set<String> not = new HashSet<>(large);
            return new Expansion(rows, (row, out) -> {
                @Nullable String[] values = RecordShape.values(row, 0);
                for (int rule = 0; rule < rules.size(); rule++) {
                    String key = stages.key(values, new BlockingRule(rules.get(rule)));
                    if (key != null && !not.contains(block(rule, key))) {
                        out.accept(member(row, 0, rule, key, -1, 0, 0));
                    }
                }
            });
        }
    }

    /** Each record of a large block in its own tile, and in the one before where records there may meet it. */
    record Tiles(int tileRecords) implements MapPartitionsFunction<Row, Row> {
        @Override
        public Iterator<Row> call(Iterator<Row> rows) {
            return new Expansion(rows, (row, out) -> {
                int rule = row.getInt(0);
                String key = row.getString(1);
                int position = row.getInt(2);
                int near = row.getInt(3);
                int tile = position / tileRecords;
                out.accept(member(row, 4, rule, key, tile, position, near));
                if (tile > 0 && position % tileRecords < near) {
                    out.accept(member(row, 4, rule, key, tile - 1, position, near));
                }
            });
        }
    }

    private static Row member(Row row, int first, int rule, String key, int part, int position, int near) {
        Object[] cells = new Object[12];
        cells[0] = rule;
        cells[1] = key;
        cells[2] = part;
        cells[3] = position;
        cells[4] = near;
        for (int cell = 0; cell < 7; cell++) {
            cells[5 + cell] = row.get(first + cell);
        }
        return RowFactory.create(cells);
    }
}
