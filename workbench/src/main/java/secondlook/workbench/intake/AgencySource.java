package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.SourceConditions;

/**
 * An agency, the conditions under which it hands files over, and its mappings: a folder with {@code source.yaml} and one
 * YAML file for each shape of file.
 */
public record AgencySource(String agency, SourceConditions conditions, List<SourceMapping> mappings) {

    static final Set<String> KEYS = Collections.unmodifiableSet(new LinkedHashSet<>(
            List.of("agency", "controller", "legal basis", "sharing limits", "statement", "received")));

    private static final String SOURCE = "source.yaml";
    private static final String DEMO = "/mappings/";

    public AgencySource {
        mappings = List.copyOf(mappings);
    }

    /**
     * Reads a folder of mappings.
     *
     * @throws MappingException when one of them cannot be used
     */
    public static AgencySource read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<SourceMapping> mappings = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                if (!file.endsWith(SOURCE)) {
                    mappings.add(mapping(file));
                }
            }
            Path source = folder.resolve(SOURCE);
            if (!Files.exists(source)) {
                throw new MappingException(source.toString(), 1, 1, "the file that names the agency is missing.");
            }
            return of(source.toString(), Files.readString(source), mappings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one mapping.
     *
     * @throws MappingException when it cannot be used
     */
    public static SourceMapping mapping(Path file) {
        try {
            return MappingReader.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The agencies of the fictional region, whose folders of files bear the agencies' names. */
    public static List<AgencySource> demo() {
        List<AgencySource> sources = new ArrayList<>();
        for (String line : resource("index.txt").split("\n")) {
            if (!line.isBlank()) {
                sources.add(demo(line.strip().split(" ")));
            }
        }
        return sources;
    }

    private static AgencySource demo(String[] line) {
        String folder = line[0];
        List<SourceMapping> mappings = new ArrayList<>();
        for (int i = 1; i < line.length; i++) {
            String name = folder + "/" + line[i] + ".yaml";
            mappings.add(MappingReader.read(name, resource(name)));
        }
        return of(folder + "/" + SOURCE, resource(folder + "/" + SOURCE), mappings);
    }

    private static String resource(String name) {
        try (InputStream input = AgencySource.class.getResourceAsStream(DEMO + name)) {
            if (input == null) {
                throw new IllegalStateException("The program lacks its own file [" + DEMO + name + "].");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AgencySource of(String file, String yaml, List<SourceMapping> mappings) {
        YamlNode source = MappingReader.parse(file, yaml);
        source.allowOnly(KEYS);
        YamlNode statement = source.required("statement");
        YamlNode received = source.get("received");
        String limits = source.textOf("sharing limits");
        return new AgencySource(
                source.required("agency").text(),
                new SourceConditions(
                        filled(source.required("controller"), "who answers for the data"),
                        filled(source.required("legal basis"), "what allows that it is used"),
                        limits == null ? "" : limits,
                        statement(statement),
                        received == null ? null : day(received)),
                mappings);
    }

    private static String filled(YamlNode node, String what) {
        if (node.text().isBlank()) {
            throw node.wrong("nothing is said here. Write " + what + ".");
        }
        return node.text();
    }

    private static SourceConditions.Statement statement(YamlNode node) {
        return switch (node.text().toLowerCase(Locale.ROOT)) {
            case "fact" -> SourceConditions.Statement.FACT;
            case "opinion" -> SourceConditions.Statement.OPINION;
            case "mixed" -> SourceConditions.Statement.MIXED;
            default -> throw node.wrong("a source states fact, opinion or mixed, not [" + node.text() + "].");
        };
    }

    private static LocalDate day(YamlNode node) {
        WrittenDate date = new DateReader(DayOrder.DAY_FIRST).read(node.text());
        if (date == null || !date.range().isExactDay()) {
            throw node.wrong("[" + node.text() + "] is no day. Maybe write it as 2026-11-20.");
        }
        return date.range().earliest().toLocalDate();
    }

    /**
     * The mappings for a file by the names that they give: the first one, or for a workbook every one that reads another
     * sheet; empty where none reads it.
     */
    public List<SourceMapping> mappingsFor(String fileName) {
        List<SourceMapping> found = new ArrayList<>();
        Set<String> sheets = new HashSet<>();
        for (SourceMapping mapping : mappings) {
            Pattern names = mapping.read().fileNames();
            boolean reads = names != null && names.matcher(fileName).matches();
            String sheet = mapping.read().sheet();
            if (reads && (found.isEmpty() || (sheet != null && !sheets.contains(sheet)))) {
                found.add(mapping);
                sheets.add(sheet == null ? "" : sheet);
            }
        }
        return found;
    }

    /** A request for the files of a folder that some mapping reads; files that none reads are left alone. */
    public @Nullable ImportRequest requestFor(Path folder, String importedBy) {
        try (Stream<Path> paths = Files.list(folder)) {
            List<FileToRead> files = new ArrayList<>();
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                mappingsFor(String.valueOf(path.getFileName()))
                        .forEach(mapping -> files.add(new FileToRead(path, mapping)));
            }
            return files.isEmpty() ? null : new ImportRequest(agency, conditions, files, importedBy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
