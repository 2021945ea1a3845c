package secondlook.linkage.dedupe;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.LinkageInput;
import secondlook.linkage.LinkageModel;
import secondlook.linkage.LinkageResult;
import secondlook.linkage.Linker;
import secondlook.linkage.ScoredPair;

/**
 * Finds which rows of one or several CSV files speak of one person, without configuration, and writes {@code
 * clusters.csv} (id, cluster_id; every record), {@code pairs.csv} (id_l, id_r, match_weight, match_probability), {@code
 * model.json} and {@code report.html}. With a {@linkplain secondlook.linkage.model.ComparisonModel model written out} or
 * one of Splink, the fast engine of {@link secondlook.linkage.model} does the work. Stateless and thread-safe.
 */
public final class Dedupe {
    private static final List<String> WRITTEN =
            List.of("clusters.csv", "pairs.csv", "model.json", "report.html", "clusters.parquet", "pairs.parquet");

    /**
     * Runs from files to files.
     *
     * @throws IOException when a file cannot be read or written
     * @throws IllegalArgumentException when the files cannot be linked as asked, saying why
     */
    public DedupeOutcome run(DedupeOptions options) throws IOException {
        keepWhatIsRead(options);
        String modelText = options.model() == null ? null : Files.readString(options.model());
        if (modelText != null && ModelDedupe.suits(modelText)) {
            return new ModelDedupe(options).run(modelText);
        }
        SourceFiles tables = SourceFiles.read(options.files(), options.reading());
        List<String> warnings = new ArrayList<>(tables.warnings());
        for (String named : named(options)) {
            tables.mustHave(named);
        }
        LinkageModel model = modelText == null ? null : LinkageModel.fromJson(modelText);
        Columns columns = Columns.of(tables, options, model);
        List<ColumnProfile> profiles = columns.profiles();
        List<String> ids = ids(tables, options, columns, warnings);
        LinkageInput input = columns.input(tables, ids);
        if (input.fields().isEmpty()) {
            warnings.add("No column can be compared, so every record is alone. Maybe all were left out.");
        }
        LinkageResult result = model == null
                ? new Linker().link(input, options.settings(), List.of())
                : new Linker().link(input, model, options.settings(), List.of());
        warnings.addAll(result.report().warnings());
        TruthScore score = options.truthColumn() == null ? null : score(tables, options.truthColumn(), result);
        List<Path> written = write(options.out(), input, result, profiles, warnings, score);
        return new DedupeOutcome(
                input.size(),
                result.clusterCount(),
                result.pairs().size(),
                profiles.stream().map(Dedupe::describe).toList(),
                warnings,
                score,
                result.report(),
                written);
    }

    /** A result is never written over a file that it was made from. */
    private static void keepWhatIsRead(DedupeOptions options) throws IOException {
        for (String name : WRITTEN) {
            Path result = options.out().resolve(name);
            for (Path file : options.files()) {
                if (Files.exists(result) && Files.exists(file) && Files.isSameFile(result, file)) {
                    throw new IllegalArgumentException("The result would be written over the file that is read ["
                            + file.getFileName() + "]. Choose another folder for the results.");
                }
            }
        }
    }

    private static List<String> named(DedupeOptions options) {
        List<String> named = new ArrayList<>(options.ignored());
        named.addAll(options.insisted());
        if (options.idColumn() != null) {
            named.add(options.idColumn());
        }
        if (options.truthColumn() != null) {
            named.add(options.truthColumn());
        }
        named.sort(null);
        return named;
    }

    private static List<String> ids(SourceFiles tables, DedupeOptions options, Columns columns, List<String> warnings) {
        List<String> ids = new ArrayList<>(tables.rows());
        Set<String> seen = new HashSet<>();
        boolean repeated = false;
        for (int row = 0; row < tables.rows(); row++) {
            String header = columns.idColumn(tables.fileOf(row));
            String id = header == null ? null : tables.value(row, header);
            ids.add(id == null ? "row " + (tables.rowInFile(row) + 1) : id);
            repeated |= !seen.add(ids.get(row));
        }
        for (int table = 0; table < tables.count(); table++) {
            if (columns.idColumn(table) == null) {
                warnings.add("No column of " + options.files().get(table).getFileName()
                        + " names the records, so they are called row 1, row 2 and so on.");
            }
        }
        if (!repeated) {
            return ids;
        }
        seen.clear();
        for (int row = 0; row < ids.size(); row++) {
            if (tables.count() > 1) {
                ids.set(row, options.files().get(tables.fileOf(row)).getFileName() + "/" + ids.get(row));
            }
            if (!seen.add(ids.get(row))) {
                throw new IllegalArgumentException("A record id occurs twice [" + ids.get(row)
                        + "]. Maybe another column is the record id: name it with --id.");
            }
        }
        warnings.add("The files share record ids, so ids carry the name of their file.");
        return ids;
    }

    static int idColumn(SourceTables tables, DedupeOptions options) {
        if (options.idColumn() != null) {
            return tables.column(options.idColumn());
        }
        for (int column = 0; column < tables.headers().size(); column++) {
            String header = tables.headers().get(column);
            if (!header.equals(options.truthColumn())
                    && !options.ignored().contains(header)
                    && ColumnProfile.looksLikeRecordId(tables.dictionary(column), tables.codes(column))) {
                return column;
            }
        }
        return -1;
    }

    static List<String> ids(SourceTables tables, DedupeOptions options, int idColumn, List<String> warnings) {
        List<String> ids = new ArrayList<>(tables.rows());
        if (idColumn < 0) {
            warnings.add("No column names the records, so they are numbered from 1 in the order of the file.");
            for (int row = 0; row < tables.rows(); row++) {
                ids.add(Integer.toString(row + 1));
            }
            return ids;
        }
        List<String> dictionary = tables.dictionary(idColumn);
        int[] codes = tables.codes(idColumn);
        int[] counts = new int[dictionary.size()];
        for (int code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        boolean prefixed = options.files().size() > 1 && Arrays.stream(counts).anyMatch(count -> count > 1);
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < codes.length; row++) {
            String id = codes[row] < 0 ? "row " + (row + 1) : dictionary.get(codes[row]);
            String full = prefixed ? options.files().get(tables.fileOf(row)).getFileName() + "/" + id : id;
            if ((prefixed || codes[row] < 0 || counts[codes[row]] > 1) && !seen.add(full)) {
                throw new IllegalArgumentException("A record id occurs twice [" + full
                        + "]. Maybe another column is the record id: name it with --id.");
            }
            ids.add(full);
        }
        if (prefixed) {
            warnings.add("The files share record ids, so ids carry the name of their file.");
        }
        return ids;
    }

    private static TruthScore score(SourceFiles tables, String truthColumn, LinkageResult result) {
        @Nullable String[] truth = new @Nullable String[tables.rows()];
        int[] clusterOf = new int[truth.length];
        for (int row = 0; row < truth.length; row++) {
            truth[row] = tables.value(row, truthColumn);
            clusterOf[row] = result.clusterOf(row);
        }
        return TruthScore.of(clusterOf, truth);
    }

    private static String describe(ColumnProfile profile) {
        return profile.kind() == null
                ? profile.header() + ": left out, for " + profile.leftOut()
                : profile.header() + ": compared as "
                        + profile.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Path> write(
            Path out,
            LinkageInput input,
            LinkageResult result,
            List<ColumnProfile> profiles,
            List<String> warnings,
            @Nullable TruthScore score)
            throws IOException {
        Files.createDirectories(out);
        Path clusters = out.resolve("clusters.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(clusters)) {
            writer.write("id,cluster_id\n");
            for (int record = 0; record < input.size(); record++) {
                writer.write(cell(input.id(record)));
                writer.write(",");
                writer.write(Integer.toString(result.clusterOf(record)));
                writer.write("\n");
            }
        }
        Path pairs = out.resolve("pairs.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(pairs)) {
            writer.write("id_l,id_r,match_weight,match_probability\n");
            for (ScoredPair pair : result.pairs()) {
                writer.write(cell(input.id(pair.left())) + "," + cell(input.id(pair.right())) + ","
                        + String.format(Locale.ROOT, "%.4f,%.6f", pair.matchWeightBits(), pair.probability()) + "\n");
            }
        }
        Path model = out.resolve("model.json");
        Files.writeString(model, result.model().toJson());
        Path report = out.resolve("report.html");
        List<String> columns = profiles.stream().map(Dedupe::describe).toList();
        Files.writeString(report, new ReportPage(input, result, columns, warnings, score).html());
        return List.of(clusters, pairs, model, report);
    }

    private static String cell(String text) {
        boolean plain =
                text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
