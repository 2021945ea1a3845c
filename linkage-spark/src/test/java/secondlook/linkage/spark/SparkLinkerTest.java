package secondlook.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.model.ComparisonModel;

/** Spark in this JVM gives the bytes of one machine. */
class SparkLinkerTest {
    private final SparkSession spark = LocalSpark.session();

    @TempDir
    private Path folder;

    @Test
    void trainsAndLinksAsOneMachineDoesWhateverThePartitions() throws IOException {
        List<String[]> rows = InventedRegister.people(1_200, 5, 4);
        ComparisonModel model = InventedRegister.model(false);
        ComparisonModel trained = InventedRegister.oneMachine(rows, model, folder.resolve("one"));
        assertThat(Files.readAllLines(folder.resolve("one/pairs.csv"))).hasSizeGreaterThan(300);

        for (int partitions : new int[] {1, 2, 8}) {
            List<Dataset<Row>> files = List.of(InventedRegister.spread(spark, rows, partitions, partitions));
            linksAsOneMachine(files, trained);
        }
        List<Dataset<Row>> two = List.of(InventedRegister.spread(spark, rows, 2, 9));
        assertThat(new SparkLinker().train(two, "nr", model).model().toJson()).isEqualTo(trained.toJson());
    }

    @Test
    void splitsASkewedBlockIntoTilesAsOneMachineSplitsIt() throws IOException {
        List<String[]> rows = InventedRegister.people(6_400, 6, 1);
        ComparisonModel trained =
                InventedRegister.oneMachine(rows, InventedRegister.model(true), folder.resolve("one"));

        SparkReport report = linksAsOneMachine(List.of(InventedRegister.spread(spark, rows, 3, 1)), trained);

        assertThat(report.blocksSplit()).isEqualTo(1);
        assertThat(report.warnings()).singleElement().asString().contains("[town]");
    }

    private SparkReport linksAsOneMachine(List<Dataset<Row>> files, ComparisonModel trained) throws IOException {
        try (SparkResult result = new SparkLinker().link(files, "nr", trained, LinkageSettings.defaults())) {
            result.writeCsv(folder.resolve("spark"));
            assertThat(folder.resolve("spark/pairs.csv")).hasSameTextualContentAs(folder.resolve("one/pairs.csv"));
            assertThat(InventedRegister.sorted(folder.resolve("spark/clusters.csv")))
                    .isEqualTo(InventedRegister.sorted(folder.resolve("one/clusters.csv")));
            return result.report();
        }
    }

    @Test
    void saysWhatIsWrongWithTheRecords() {
        List<String[]> rows = InventedRegister.people(10, 7, 4);
        rows.get(3)[0] = "r4";
        ComparisonModel model = InventedRegister.model(false);
        List<Dataset<Row>> files = List.of(InventedRegister.spread(spark, rows, 2, 1));

        assertThatThrownBy(() -> new SparkLinker().train(files, "nr", model)).hasMessageContaining("twice [r4]");
        assertThatThrownBy(() -> new SparkLinker().train(files, "number", model))
                .hasMessageContaining("[number]")
                .hasMessageContaining("nr, first_name");
        assertThatThrownBy(() -> new SparkLinker().link(files, "nr", model, LinkageSettings.defaults()))
                .hasMessageContaining("train it first");
    }

    @Test
    void findsTheComponentsOfLongChainsAndHubs() {
        int nodes = 400;
        StringBuilder edges = new StringBuilder("select * from values ");
        for (int node = 1; node < nodes; node++) {
            // A chain over the even nodes in a stirred order, a hub over the odd ones.
            int other = node % 2 == 1 ? 1 : (node * 38) % nodes;
            edges.append(node == 1 ? "" : ", ")
                    .append('(')
                    .append(Math.max(node, other))
                    .append("L, ")
                    .append(Math.min(node, other))
                    .append("L)");
        }
        Dataset<Row> graph = spark.sql(edges + " as edge(node, root)").where("node > root");
        int[] least = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            least[node] = node;
        }
        List<Row> all = graph.collectAsList();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Row edge : all) {
                int one = (int) edge.getLong(0);
                int other = (int) edge.getLong(1);
                int smallest = Math.min(least[one], least[other]);
                changed |= least[one] != smallest || least[other] != smallest;
                least[one] = smallest;
                least[other] = smallest;
            }
        }

        List<Row> stars = StarComponents.of(graph).collectAsList();

        assertThat(stars).allMatch(row -> least[(int) row.getLong(0)] == row.getLong(1));
        long tied = 0;
        for (int node = 0; node < nodes; node++) {
            tied += least[node] == node ? 0 : 1;
        }
        assertThat(stars).hasSize((int) tied);
    }
}
