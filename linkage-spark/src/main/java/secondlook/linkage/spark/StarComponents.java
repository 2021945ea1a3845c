package secondlook.linkage.spark;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Connected components by alternating large stars and small stars (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
 * "Connected Components in MapReduce and Beyond", 2014): every node is tied to the least one it has heard of, until each
 * component is a star around its least node. Some rounds of two shuffles, growing with the logarithm of a component's
 * size; no node's neighbours are ever held in memory.
 */
final class StarComponents {
    private static final int MOST_ROUNDS = 100;

    private StarComponents() {}

    /**
     * The components of a graph.
     *
     * @param edges two columns, {@code node} above {@code root}, in any order and number
     * @return {@code node} and {@code root}: each node that is not the least of its component, with the least one
     */
    static Dataset<Row> of(Dataset<Row> edges) {
        Dataset<Row> now = saved(edges.select("node", "root").distinct());
        Row before = fingerprint(now);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Dataset<Row> next = saved(smallStar(largeStar(now)).distinct());
            now.unpersist();
            now = next;
            Row after = fingerprint(now);
            if (after.equals(before)) {
                return now;
            }
            before = after;
        }
        throw new IllegalStateException("The components did not settle [" + MOST_ROUNDS + " rounds].");
    }

    /** Cuts the way back to the pairs, which would be compared anew; to a reliable place where one is named. */
    private static Dataset<Row> saved(Dataset<Row> edges) {
        return edges.sparkSession().sparkContext().getCheckpointDir().isDefined()
                ? edges.checkpoint()
                : edges.localCheckpoint();
    }

    /** Ties the neighbours above each node to the least one around it. */
    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> around = edges.select(col("node").as("at"), col("root").as("next"))
                .union(edges.select(col("root").as("at"), col("node").as("next")));
        return around.withColumn("star", least(col("at"), min("next").over(Window.partitionBy("at"))))
                .where(col("next").gt(col("at")))
                .select(col("next").as("node"), col("star").as("root"));
    }

    /** Ties each node, and its neighbours below, to the least of these. */
    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> below = edges.withColumn("star", min("root").over(Window.partitionBy("node")));
        return below.select(col("node"), col("star").as("root"))
                .union(below.where(col("root").gt(col("star")))
                        .select(col("root").as("node"), col("star").as("root")));
    }

    /** Changes whenever an edge does. */
    private static Row fingerprint(Dataset<Row> edges) {
        return edges.agg(count("*"), bit_xor(xxhash64(col("node"), col("root"))))
                .head();
    }
}
