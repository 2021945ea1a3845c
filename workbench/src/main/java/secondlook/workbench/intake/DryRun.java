package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.workbench.archive.KnownMapping;
import secondlook.workbench.archive.NewFact;
import secondlook.workbench.archive.NewFile;
import secondlook.workbench.archive.RowCounts;
import secondlook.workbench.archive.RowSink;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.ValueText;
import secondlook.workbench.intake.DryRunFile.SampleRow;
import secondlook.workbench.intake.DryRunFile.SampleValue;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.Part;

/**
 * What would happen to files, without a database: the same reading as an import, whose rows go nowhere. Repeats of rows
 * are found by the archive and not here.
 */
public final class DryRun implements RowSink {

    private static final int MOST_WORDS = 40;
    private static final int LONGEST_WORD = 60;

    private final SourceMapping mapping;
    private final int samplesWanted;
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final Map<String, Integer> warnings = new TreeMap<>();
    private final Map<FactKind, Integer> facts = new EnumMap<>(FactKind.class);
    private final Map<String, Map<String, Integer>> notUnderstood = new TreeMap<>();
    private final List<SampleRow> samples = new ArrayList<>();
    private final Map<Integer, @Nullable String[]> sampleCells = new LinkedHashMap<>();
    private final Map<Integer, List<SampleValue>> sampleValues = new LinkedHashMap<>();
    private @Nullable String sheet;
    private List<String> settled = List.of();
    private int acceptedRows;
    private int rejectedRows;
    private int skippedRows;

    private DryRun(SourceMapping mapping, int samplesWanted) {
        this.mapping = mapping;
        this.samplesWanted = samplesWanted;
    }

    /**
     * Reads the files of a request.
     *
     * @param samples how many rows of each file are shown with what was read out of them
     * @throws ImportException when a file cannot be read as a whole
     */
    public static List<DryRunFile> of(ImportRequest request, int samples) {
        List<DryRunFile> files = new ArrayList<>();
        for (FileToRead file : request.files()) {
            DryRun run = new DryRun(file.mapping(), samples);
            List<Integer> shapes =
                    IntStream.range(0, file.mapping().parts().size()).boxed().toList();
            new FileImport(file, FileSurvey.of(file.path()), ProgressListener.NONE)
                    .run(run, new KnownMapping(0, 0, shapes), request.conditions());
            files.add(run.result(file.name()));
        }
        return files;
    }

    private DryRunFile result(String name) {
        RowCounts counts =
                new RowCounts(acceptedRows + rejectedRows + skippedRows, acceptedRows, 0, rejectedRows, skippedRows);
        return new DryRunFile(
                name,
                sheet,
                mapping.name(),
                counts,
                rejected,
                skipped,
                warnings,
                facts,
                notUnderstood,
                settled,
                samples);
    }

    @Override
    public int openFile(NewFile received) {
        sheet = received.sheet();
        return 0;
    }

    @Override
    public void accepted(int record, int line, @Nullable String[] cells) {
        acceptedRows++;
        if (sampleCells.size() < samplesWanted) {
            sampleCells.put(record, cells);
            sampleValues.put(record, new ArrayList<>());
        }
    }

    @Override
    public void rejected(int record, int line, @Nullable String[] cells, String reason, String remedy) {
        rejectedRows++;
        rejected.merge(reason, 1, Integer::sum);
    }

    @Override
    public void skipped(int record, int line, @Nullable String[] cells, String reason) {
        skippedRows++;
        skipped.merge(reason, 1, Integer::sum);
    }

    @Override
    public void fact(int record, int place, NewFact fact) {
        Part part = mapping.parts().get(fact.shape());
        facts.merge(part.kind(), 1, Integer::sum);
        List<SampleValue> sample = sampleValues.get(record);
        if (sample != null) {
            addTies(sample, place, part, fact);
        }
        for (int i = 0; i < fact.content().length; i++) {
            String written = fact.content()[i];
            Field field = part.kind().fields().get(i);
            FieldSource source = part.fields().get(field);
            if (written != null && source != null) {
                String column =
                        Objects.requireNonNullElse(ValueText.column(written), FieldReading.column(part, source));
                if (sample != null) {
                    sample.add(new SampleValue(place, part.kind(), field.key(), column, ValueText.words(written)));
                }
                noteIfNotUnderstood(field, column, written);
            }
        }
    }

    private static void addTies(List<SampleValue> sample, int place, Part part, NewFact fact) {
        Map<String, @Nullable String> ties = new LinkedHashMap<>();
        ties.put("key", fact.key());
        ties.put("follows occurrence", part.kind() == FactKind.OCCURRENCE ? null : fact.caseReference());
        ties.put("follows person", part.kind() == FactKind.PERSON ? null : fact.person());
        ties.put("follows", fact.parent());
        ties.forEach((name, value) -> {
            if (value != null) {
                sample.add(new SampleValue(place, part.kind(), name, "", value));
            }
        });
    }

    private void noteIfNotUnderstood(Field field, String column, String written) {
        boolean coded = field.type() == FieldType.CODE || field.type() == FieldType.FLAG;
        String raw = coded ? ValueText.unreadableRaw(written) : null;
        if (raw != null) {
            Map<String, Integer> words =
                    notUnderstood.computeIfAbsent(column + " → " + field.key(), none -> new TreeMap<>());
            String word = raw.length() > LONGEST_WORD ? raw.substring(0, LONGEST_WORD) + "…" : raw;
            if (words.size() < MOST_WORDS || words.containsKey(word)) {
                words.merge(word, 1, Integer::sum);
            }
        }
    }

    @Override
    public void warning(int record, @Nullable String column, RowWarning.Kind kind, String what) {
        warnings.merge((column == null ? "" : column + ": ") + what, 1, Integer::sum);
    }

    @Override
    public void closeFile(List<String> header, List<String> sentences) {
        settled = List.copyOf(sentences);
        sampleCells.forEach((record, cells) -> {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                String cell = cells[i];
                if (cell != null && !cell.isBlank()) {
                    named.put(i < header.size() ? header.get(i) : "(" + (i + 1) + ")", cell);
                }
            }
            samples.add(new SampleRow(record, named, sampleValues.getOrDefault(record, List.of())));
        });
    }
}
