package secondlook.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.model.ComparisonModel;

/** The command on a real cluster: Parquet in, Parquet out, and the bytes of one machine. */
class SparkClusterTest {
    @TempDir
    private Path folder;

    @Test
    void aClusterOfAMasterAndTwoWorkersGivesTheBytesOfOneMachine() throws IOException, InterruptedException {
        List<String[]> rows = InventedRegister.people(500, 3, 4);
        ComparisonModel model = InventedRegister.model(false);
        ComparisonModel trained = InventedRegister.oneMachine(rows, model, folder.resolve("one"));
        Path written = Files.writeString(folder.resolve("written.json"), model.toJson());
        Path people = folder.resolve("people.parquet");
        try (StandaloneCluster cluster = StandaloneCluster.start(Files.createDirectory(folder.resolve("cluster")))) {
            SparkSession spark = LocalSpark.session();
            InventedRegister.spread(spark, rows, 4, 8).write().parquet(people.toString());
            String said = cluster.submit(
                    "--model",
                    written.toString(),
                    "--out",
                    folder.resolve("out").toString(),
                    "--csv",
                    folder.resolve("csv").toString(),
                    "--report",
                    folder.toString(),
                    people.toString());

            assertThat(said).contains("500 records");
            assertThat(cluster.executors(1)).isEqualTo(1);
            assertThat(cluster.executors(2)).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("model.json"))).isEqualTo(trained.toJson());
            assertThat(folder.resolve("csv/pairs.csv")).hasSameTextualContentAs(folder.resolve("one/pairs.csv"));
            assertThat(InventedRegister.sorted(folder.resolve("csv/clusters.csv")))
                    .isEqualTo(InventedRegister.sorted(folder.resolve("one/clusters.csv")));
            assertThat(spark.read()
                            .parquet(folder.resolve("out/pairs").toString())
                            .count())
                    .isEqualTo(
                            Files.readAllLines(folder.resolve("one/pairs.csv")).size() - 1L);
            assertThat(spark.read()
                            .parquet(folder.resolve("out/clusters").toString())
                            .columns())
                    .containsExactly("id", "cluster_id");
        }
    }
}
