package secondlook.linkage.dedupe;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.LinkageSettings;
import secondlook.linkage.csv.FileBytes;

/**
 * What {@link Dedupe} is asked to do; only the files are needed.
 *
 * @param files one CSV file to find repeated people in, or several to link; columns of one heading are one field
 * @param out folder to write into, created when missing
 * @param model a model to use instead of learning one
 * @param idColumn heading of the column that holds the record's id; null lets the program look for one
 * @param ignored headings of columns to keep out of linking
 * @param insisted headings of columns to link on although they look like sex, ethnicity, nationality or religion
 * @param truthColumn heading of a column that says who is who; kept out of linking and used to score the result
 * @param settings threads, budget and threshold
 * @param partialModel whether parts of a Splink model that cannot be read are left out, and named, instead of refused
 * @param reading how a file is read; CSV files as they are unless told otherwise
 */
public record DedupeOptions(
        List<Path> files,
        Path out,
        @Nullable Path model,
        @Nullable String idColumn,
        Set<String> ignored,
        Set<String> insisted,
        @Nullable String truthColumn,
        LinkageSettings settings,
        boolean partialModel,
        FileBytes reading) {
    public DedupeOptions {
        files = List.copyOf(files);
        ignored = Set.copyOf(ignored);
        insisted = Set.copyOf(insisted);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("No file was given []. Maybe name one CSV file.");
        }
    }

    /** Options for these files with everything else left to the program. */
    public static DedupeOptions of(List<Path> files, Path out) {
        return new DedupeOptions(
                files, out, null, null, Set.of(), Set.of(), null, LinkageSettings.defaults(), false, FileBytes.PLAIN);
    }

    public DedupeOptions withModel(Path path) {
        return new DedupeOptions(
                files, out, path, idColumn, ignored, insisted, truthColumn, settings, partialModel, reading);
    }

    public DedupeOptions withIdColumn(String heading) {
        return new DedupeOptions(
                files, out, model, heading, ignored, insisted, truthColumn, settings, partialModel, reading);
    }

    public DedupeOptions withIgnored(Set<String> headings) {
        return new DedupeOptions(
                files, out, model, idColumn, headings, insisted, truthColumn, settings, partialModel, reading);
    }

    public DedupeOptions withInsisted(Set<String> headings) {
        return new DedupeOptions(
                files, out, model, idColumn, ignored, headings, truthColumn, settings, partialModel, reading);
    }

    public DedupeOptions withTruthColumn(String heading) {
        return new DedupeOptions(
                files, out, model, idColumn, ignored, insisted, heading, settings, partialModel, reading);
    }

    public DedupeOptions withSettings(LinkageSettings chosen) {
        return new DedupeOptions(
                files, out, model, idColumn, ignored, insisted, truthColumn, chosen, partialModel, reading);
    }

    public DedupeOptions withPartialModel(boolean allowed) {
        return new DedupeOptions(
                files, out, model, idColumn, ignored, insisted, truthColumn, settings, allowed, reading);
    }

    public DedupeOptions withReading(FileBytes other) {
        return new DedupeOptions(
                files, out, model, idColumn, ignored, insisted, truthColumn, settings, partialModel, other);
    }
}
