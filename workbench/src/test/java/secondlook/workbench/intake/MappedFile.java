package secondlook.workbench.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.NewFile;
import secondlook.workbench.archive.RowSink;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SourceConditions;

/** A file read through a mapping, without an archive: its verdicts, facts and warnings in plain words. */
final class MappedFile implements RowSink {

    private static final SourceConditions CONDITIONS = new SourceConditions(
            "An invented controller",
            "An invented basis",
            "",
            SourceConditions.Statement.FACT,
            LocalDate.of(2026, 1, 5));

    /** "3 rejected: why". */
    final List<String> verdicts = new ArrayList<>();

    final List<SeenFact> facts = new ArrayList<>();
    /** "3 column: what". */
    final List<String> warnings = new ArrayList<>();

    final List<String> settled = new ArrayList<>();
    List<String> header = List.of();
    private final SourceMapping mapping;

    private MappedFile(SourceMapping mapping) {
        this.mapping = mapping;
    }

    static MappedFile read(Path file, String yaml) {
        MappedFile read = new MappedFile(MappingReader.read("test.yaml", yaml));
        List<Integer> shapes =
                IntStream.range(0, read.mapping.parts().size()).boxed().toList();
        new FileImport(new FileToRead(file, read.mapping), FileSurvey.of(file), ProgressListener.NONE)
                .run(read, new KnownMapping(1, 1, shapes), CONDITIONS);
        return read;
    }

    static MappedFile read(Path folder, String name, String text, String yaml) {
        return read(written(folder, name, text.getBytes(StandardCharsets.UTF_8)), yaml);
    }

    static Path written(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<SeenFact> of(FactKind kind) {
        return facts.stream().filter(fact -> fact.kind == kind).toList();
    }

    /** The value of a field in every fact of a kind, as the archive writes it. */
    List<@Nullable String> values(FactKind kind, Field field) {
        List<@Nullable String> values = new ArrayList<>();
        of(kind).forEach(fact -> values.add(fact.value(field)));
        return values;
    }

    @Override
    public int openFile(NewFile received) {
        return 1;
    }

    @Override
    public void accepted(int record, int line, @Nullable String[] cells) {
        verdicts.add(record + " accepted");
    }

    @Override
    public void rejected(int record, int line, @Nullable String[] cells, String reason, String remedy) {
        verdicts.add(record + " rejected: " + reason);
    }

    @Override
    public void skipped(int record, int line, @Nullable String[] cells, String reason) {
        verdicts.add(record + " skipped: " + reason);
    }

    @Override
    public void fact(int record, int part, NewFact fact) {
        Map<Field, String> values = new TreeMap<>();
        FactKind kind = mapping.parts().get(fact.shape()).kind();
        for (int i = 0; i < kind.fields().size(); i++) {
            String value = fact.content()[i];
            if (value != null) {
                values.put(kind.fields().get(i), value);
            }
        }
        facts.add(new SeenFact(record, kind, fact.caseReference(), fact.key(), fact.person(), fact.parent(), values));
    }

    @Override
    public void warning(int record, @Nullable String column, RowWarning.Kind kind, String what) {
        warnings.add(record + " " + column + ": " + what);
    }

    @Override
    public void closeFile(List<String> columns, List<String> sentences) {
        header = columns;
        settled.addAll(sentences);
    }

    /** A fact with its values as the archive writes them. */
    record SeenFact(
            int record,
            FactKind kind,
            @Nullable String caseReference,
            @Nullable String key,
            @Nullable String person,
            @Nullable String parent,
            Map<Field, String> values) {

        @Nullable
        String value(Field field) {
            return values.get(field);
        }
    }
}
