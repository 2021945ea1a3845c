package secondlook.benchmark.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tables with columns renamed and shuffled, rows shuffled and ids replaced by random ones: nothing of that may change a
 * cluster.
 *
 * @param tables the tables in disguise
 */
record Disguise(List<List<List<String>>> tables) {
    static final String ID = "key";
    static final String TRUTH = "verity";

    static Disguise of(List<List<List<String>>> tables, @Nullable String id, String truth, long seed) {
        Random random = new Random(seed);
        List<List<List<String>>> disguised = new ArrayList<>();
        for (List<List<String>> table : tables) {
            disguised.add(disguise(table, id, truth, random));
        }
        return new Disguise(disguised);
    }

    private static List<List<String>> disguise(
            List<List<String>> rows, @Nullable String id, String truth, Random random) {
        List<Integer> columns = IntStream.range(0, rows.get(0).size()).boxed().collect(Collectors.toList());
        Collections.shuffle(columns, random);
        List<List<String>> body = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(body, random);
        int idColumn = id == null ? 0 : rows.get(0).indexOf(id);
        String prefix = "f" + random.nextInt(1_000) + "_";
        List<List<String>> disguised = new ArrayList<>();
        disguised.add(columns.stream()
                .map(column -> {
                    String heading = rows.get(0).get(column);
                    return column == idColumn ? ID : heading.equals(truth) ? TRUTH : prefix + column;
                })
                .toList());
        for (List<String> row : body) {
            String newId = Long.toHexString(random.nextLong());
            disguised.add(columns.stream()
                    .map(column -> column == idColumn ? newId : row.get(column))
                    .toList());
        }
        return disguised;
    }
}
