package secondlook.linkage.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ResultLines;

/** Pairs and clusters of a run on Spark, in an order that the records' content gives. */
public final class SparkResult implements AutoCloseable {
    private final ComparisonModel model;
    private final Dataset<Row> clusters;
    private final Dataset<Row> pairs;
    private final SparkReport report;
    private final Runnable close;

    SparkResult(ComparisonModel model, Dataset<Row> clusters, Dataset<Row> pairs, SparkReport report, Runnable close) {
        this.model = model;
        this.clusters = clusters;
        this.pairs = pairs;
        this.report = report;
        this.close = close;
    }

    /** The trained model. */
    public ComparisonModel model() {
        return model;
    }

    /**
     * Every record: {@code id} and {@code cluster_id}, sorted by cluster and within it by content. Clusters have the
     * numbers that one machine gives them.
     */
    public Dataset<Row> clusters() {
        return clusters;
    }

    /** The kept pairs, heaviest first: {@code id_l}, {@code id_r}, {@code match_weight} in bits, {@code match_probability}. */
    public Dataset<Row> pairs() {
        return pairs;
    }

    public SparkReport report() {
        return report;
    }

    /** Writes clusters and pairs as Parquet into the folders {@code clusters} and {@code pairs} of a place Spark knows. */
    public void writeParquet(String folder) {
        clusters.write().mode(SaveMode.Overwrite).parquet(folder + "/clusters");
        pairs.write().mode(SaveMode.Overwrite).parquet(folder + "/pairs");
    }

    /** Writes {@code clusters.csv} and {@code pairs.csv} into a folder of the driver's machine, a partition at a time. */
    public void writeCsv(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("clusters.csv"))) {
            out.write(ResultLines.CLUSTERS);
            StringBuilder line = new StringBuilder();
            for (Iterator<Row> rows = clusters.toLocalIterator(); rows.hasNext(); line.setLength(0)) {
                Row row = rows.next();
                ResultLines.cluster(row.getString(0), row.getLong(1), line);
                out.append(line);
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("pairs.csv"))) {
            out.write(ResultLines.PAIRS);
            StringBuilder line = new StringBuilder();
            for (Iterator<Row> rows = pairs.toLocalIterator(); rows.hasNext(); line.setLength(0)) {
                Row row = rows.next();
                ResultLines.pair(row.getString(0), row.getString(1), row.getDouble(2), line);
                out.append(line);
            }
        }
    }

    /** Lets go of what Spark holds for this result. */
    @Override
    public void close() {
        close.run();
    }
}
