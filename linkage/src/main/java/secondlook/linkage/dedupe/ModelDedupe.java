package secondlook.linkage.dedupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.Hashing;
import secondlook.linkage.Json;
import secondlook.linkage.LinkageReport;
import secondlook.linkage.Proportion;
import secondlook.linkage.Workers;
import secondlook.linkage.csv.CsvTable;
import secondlook.linkage.model.CodedRecords;
import secondlook.linkage.model.ComparisonModel;
import secondlook.linkage.model.ModelLinker;
import secondlook.linkage.model.ModelResult;
import secondlook.linkage.model.ModelTraining;
import secondlook.linkage.model.SplinkModels;
import secondlook.linkage.model.TrainingReport;

/**
 * Files in, clusters out with an explicit model, or a model of Splink. What the model leaves untrained is learned from
 * the files first.
 */
final class ModelDedupe {
    private static final int LONGEST_ID = 64;
    /** A column of more different values than this is not one of sex, ethnicity, nationality or religion. */
    private static final int FEW_VALUES = 100;

    private final DedupeOptions options;
    private final List<String> warnings = new ArrayList<>();

    ModelDedupe(DedupeOptions options) {
        this.options = options;
    }

    /** Whether a model file is for this engine. */
    static boolean suits(String text) {
        return SplinkModels.isSplinkModel(text)
                || (Json.read(text) instanceof Map<?, ?> json && "comparison-model".equals(json.get("kind")));
    }

    DedupeOutcome run(String modelText) throws IOException {
        ComparisonModel model = model(modelText);
        Set<String> fields = new LinkedHashSet<>();
        model.columns().forEach(column -> fields.add(column.field()));
        fields.stream().filter(options.ignored()::contains).findFirst().ifPresent(field -> {
            throw new IllegalArgumentException("The model compares a column that is to be ignored [" + field
                    + "]. Maybe take it out of the model.");
        });
        Input input = options.files().size() == 1 ? oneFile(model, fields) : severalFiles(model);
        requireNoProtected(input, fields);
        LinkageReport.Stage trainedIn = null;
        if (!model.isTrained()) {
            long started = System.nanoTime();
            ModelTraining.Trained trained =
                    ModelTraining.train(input.records, model, options.settings().threads());
            model = trained.model();
            tell(trained.report());
            trainedIn = new LinkageReport.Stage("train", (System.nanoTime() - started) / 1_000_000);
        }
        ModelResult result = new ModelLinker().link(input.records, model, options.settings());
        warnings.addAll(result.report().warnings());
        TruthScore score = input.truth == null ? null : score(input, result);
        List<String> columns = describe(input, fields);
        List<Path> written = write(result, columns, score);
        return new DedupeOutcome(
                input.records.size(),
                result.clusterCount(),
                result.pairCount(),
                columns,
                warnings,
                score,
                report(result, trainedIn),
                written);
    }

    private ComparisonModel model(String text) {
        if (!SplinkModels.isSplinkModel(text)) {
            return ComparisonModel.fromJson(text);
        }
        if (!options.partialModel()) {
            return SplinkModels.read(text);
        }
        SplinkModels.Reading reading = SplinkModels.readInPart(text);
        reading.leftOut().forEach(sentence -> warnings.add("Left out of the Splink model: " + sentence));
        return reading.model();
    }

    /** Records, every heading, and the truth by row. */
    private record Input(
            CodedRecords records,
            List<String> headings,
            @Nullable IntFunction<@Nullable String> truth) {}

    private Input oneFile(ComparisonModel model, Set<String> fields) throws IOException {
        Workers workers = new Workers(options.settings().threads());
        CsvTable table = CsvTable.of(
                options.reading().read(options.files().get(0)), options.files().get(0), workers, fields::contains);
        warnings.addAll(table.warnings());
        fields.forEach(field -> column(table, field, "the model compares"));
        int id = idColumn(table, model, fields);
        String truth = options.truthColumn();
        int truthColumn = truth == null ? -1 : column(table, truth, "--truth names");
        if (id < 0) {
            warnings.add("No column names the records, so they are numbered from 1 in the order of the file.");
        } else {
            requireDistinct(table, id, workers);
        }
        IntFunction<String> ids = row -> {
            String own = id < 0 ? Integer.toString(row + 1) : table.cell(row, id);
            return own.isEmpty() ? "row " + (row + 1) : own;
        };
        return new Input(
                CodedRecords.ofTable(table, ids),
                table.headers(),
                truthColumn < 0 ? null : row -> emptyToNull(table.cell(row, truthColumn)));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static int column(CsvTable table, String heading, String who) {
        int column = table.headers().indexOf(heading);
        if (column < 0) {
            throw new IllegalArgumentException("There is no such column, which " + who + " [" + heading
                    + "]. Maybe it is one of: " + String.join(", ", table.headers()) + ".");
        }
        return column;
    }

    private int idColumn(CsvTable table, ComparisonModel model, Set<String> fields) {
        String named = options.idColumn();
        if (named != null) {
            return column(table, named, "--id names");
        }
        String ofModel = model.idField();
        if (ofModel != null && table.headers().contains(ofModel)) {
            return table.headers().indexOf(ofModel);
        }
        for (int column = 0; column < table.headers().size(); column++) {
            String heading = table.headers().get(column);
            if (!fields.contains(heading)
                    && !heading.equals(options.truthColumn())
                    && !options.ignored().contains(heading)
                    && looksLikeIds(table, column)) {
                return column;
            }
        }
        return -1;
    }

    private static boolean looksLikeIds(CsvTable table, int column) {
        long[] hashes = new long[table.rows()];
        for (int row = 0; row < hashes.length; row++) {
            String cell = table.cell(row, column);
            boolean digits = cell.chars().anyMatch(Character::isDigit);
            if (!digits || cell.length() > LONGEST_ID || cell.indexOf(' ') >= 0 || cell.indexOf('@') >= 0) {
                return false;
            }
            hashes[row] = Hashing.text(cell, 1);
        }
        Arrays.sort(hashes);
        for (int at = 1; at < hashes.length; at++) {
            if (hashes[at] == hashes[at - 1]) {
                return false;
            }
        }
        return hashes.length > 1;
    }

    private static void requireDistinct(CsvTable table, int id, Workers workers) {
        long[] keys = new long[table.rows()];
        workers.ranges(keys.length, (piece, from, to) -> {
            for (int row = from; row < to; row++) {
                String cell = table.cell(row, id);
                keys[row] = cell.isEmpty() ? Hashing.mix(row) : Hashing.text(cell, 1);
            }
        });
        Arrays.parallelSort(keys);
        for (int at = 1; at < keys.length; at++) {
            if (keys[at] == keys[at - 1]) {
                requireDistinct(table, id, keys[at]);
            }
        }
    }

    private static void requireDistinct(CsvTable table, int id, long hash) {
        Set<String> seen = new LinkedHashSet<>();
        for (int row = 0; row < table.rows(); row++) {
            String cell = table.cell(row, id);
            if (!cell.isEmpty() && Hashing.text(cell, 1) == hash && !seen.add(cell)) {
                throw new IllegalArgumentException("A record id occurs twice [" + cell
                        + "]. Maybe another column is the record id: name it with --id.");
            }
        }
    }

    private Input severalFiles(ComparisonModel model) throws IOException {
        SourceTables tables = SourceTables.read(options.files(), options.reading());
        warnings.addAll(tables.warnings());
        int truthColumn = options.truthColumn() == null ? -1 : tables.column(options.truthColumn());
        DedupeOptions named = options.idColumn() == null
                        && model.idField() != null
                        && tables.headers().contains(model.idField())
                ? options.withIdColumn(model.idField())
                : options;
        List<String> ids = Dedupe.ids(tables, named, Dedupe.idColumn(tables, named), warnings);
        int[] files = new int[tables.rows()];
        Arrays.setAll(files, tables::fileOf);
        List<List<String>> dictionaries = new ArrayList<>();
        List<int[]> codes = new ArrayList<>();
        for (int column = 0; column < tables.headers().size(); column++) {
            dictionaries.add(tables.dictionary(column));
            codes.add(tables.codes(column));
        }
        return new Input(
                CodedRecords.ofColumns(ids, tables.headers(), dictionaries, codes, files),
                tables.headers(),
                truthColumn < 0
                        ? null
                        : row -> {
                            int code = tables.codes(truthColumn)[row];
                            return code < 0
                                    ? null
                                    : tables.dictionary(truthColumn).get(code);
                        });
    }

    /** Sex, ethnicity, nationality and religion enter no link unless the caller insists. */
    private void requireNoProtected(Input input, Set<String> fields) {
        for (String field : fields) {
            if (!options.insisted().contains(field)
                    && ColumnProfile.isProtected(field, input.records.distinctValues(field, FEW_VALUES))) {
                throw new IllegalArgumentException("The model compares a column that looks like sex, ethnicity,"
                        + " nationality or religion, which do not enter linking [" + field
                        + "]. Maybe take it out of the model; --insist " + field + " links on it all the same.");
            }
        }
    }

    private void tell(TrainingReport report) {
        warnings.addAll(report.warnings());
        for (TrainingReport.Rule rule : report.rules()) {
            warnings.add("Learned from " + rule.pairs() + " pairs that agree on " + String.join(", ", rule.columns())
                    + (rule.converged() ? "; settled after " : "; not settled after ") + rule.steps() + " steps.");
        }
    }

    private static TruthScore score(Input input, ModelResult result) {
        IntFunction<@Nullable String> truth = input.truth == null ? row -> null : input.truth;
        @Nullable String[] who = new @Nullable String[input.records.size()];
        int[] clusterOf = new int[who.length];
        for (int row = 0; row < who.length; row++) {
            who[row] = truth.apply(row);
            clusterOf[row] = result.clusterOf(row);
        }
        return TruthScore.of(clusterOf, who);
    }

    private static List<String> describe(Input input, Set<String> fields) {
        return input.headings.stream()
                .map(heading ->
                        heading + (fields.contains(heading) ? ": used by the model" : ": not used by the model"))
                .toList();
    }

    private List<Path> write(ModelResult result, List<String> columns, @Nullable TruthScore score) throws IOException {
        Files.createDirectories(options.out());
        Path clusters = options.out().resolve("clusters.csv");
        result.writeClusters(clusters);
        Path pairs = options.out().resolve("pairs.csv");
        result.writePairs(pairs);
        Path model = options.out().resolve("model.json");
        Files.writeString(model, result.model().toJson());
        Path report = options.out().resolve("report.html");
        Files.writeString(report, new ModelReportPage(result, columns, warnings, score).html());
        return List.of(clusters, pairs, model, report);
    }

    private LinkageReport report(ModelResult result, LinkageReport.@Nullable Stage trained) {
        List<LinkageReport.Stage> stages = new ArrayList<>(result.report().stages());
        if (trained != null) {
            stages.add(0, trained);
        }
        return new LinkageReport(
                result.report().records(),
                result.report().records(),
                0,
                result.report().blocks(),
                result.report().blocksSplit(),
                result.report().pairsCompared(),
                false,
                0,
                0,
                List.of(),
                Proportion.of(0, 0),
                List.of(),
                warnings,
                stages);
    }
}
