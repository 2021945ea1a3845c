package secondlook.workbench.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;

/**
 * Proposes a mapping of a file from its headings and the values of its first rows: a text to correct, in which every line
 * says how sure it is and why, and what was left out. It is always a mapping that can be read; it is never used unasked.
 */
public final class MappingDraft {

    private static final int ROWS_LOOKED_AT = 2_000;
    private static final int HEADINGS_LOOKED_AT = 25;
    private static final double SURE_ENOUGH = 0.4;
    private static final int MOST_WORDS_SHOWN = 25;
    /** Fields that hold a number or reference. */
    private static final Set<Field> REFERENCES = EnumSet.of(
            Field.REFERENCE,
            Field.CRIME_REFERENCE,
            Field.OTHER_REFERENCE,
            Field.INTELLIGENCE_REFERENCE,
            Field.INFORMATION_REFERENCE,
            Field.PROSECUTOR_REFERENCE,
            Field.NRM_REFERENCE,
            Field.DOCUMENT_NUMBER,
            Field.NATIONAL_ID,
            Field.RECEIPT,
            Field.PHONE,
            Field.REGISTRATION);

    private static final Pattern JSON = Pattern.compile("\\{|\\[\\s*[\\[{]");

    private final Path file;
    private final SourceMapping.Shape shape;
    private final List<ColumnProfile> columns = new ArrayList<>();
    private int heading;
    private @Nullable String list;

    private MappingDraft(Path file, SourceMapping.Shape shape) {
        this.file = file;
        this.shape = shape;
    }

    /**
     * The text of a mapping for a file.
     *
     * @throws ImportException when it cannot be read as a table at all
     */
    public static String of(Path file) {
        MappingDraft draft = new MappingDraft(file, shape(file));
        draft.look();
        return draft.text();
    }

    /** A name for the mapping, and for its file. */
    public static String name(Path file) {
        String base = String.valueOf(file.getFileName()).replaceAll("\\.[A-Za-z0-9]{1,5}$", "");
        String name = DraftWords.folded(base).replace(' ', '-');
        return name.isEmpty() ? "mapping" : name;
    }

    private static SourceMapping.Shape shape(Path file) {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] first = input.readNBytes(64);
            String text = new String(first, java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .stripLeading();
            if (text.startsWith("PK") || (first.length > 1 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF)) {
                return SourceMapping.Shape.XLSX;
            }
            return JSON.matcher(text).lookingAt() ? SourceMapping.Shape.JSONL : SourceMapping.Shape.CSV;
        } catch (IOException e) {
            throw new ImportException(
                    "The file [" + file.getFileName() + "] could not be read. Maybe it was moved.", e);
        }
    }

    // ---- looking ----

    private void look() {
        SourceMapping bare = MappingReader.read(
                "draft",
                "mapping: draft\nread: {shape: " + shape.name().toLowerCase(Locale.ROOT) + "}\nrow is: person\n");
        try (RowSource source = RowSource.of(new FileToRead(file, bare), FileSurvey.of(file))) {
            if (shape == SourceMapping.Shape.JSONL) {
                try (RowTable table = source.open()) {
                    addRecords(table);
                }
                return;
            }
            List<String> names = headings(source);
            Columns.of(names).names().forEach(name -> columns.add(new ColumnProfile(name)));
            try (SourceReader reader = source.records()) {
                for (int i = 0; i < heading; i++) {
                    reader.next();
                }
                addRows(reader);
            }
        }
    }

    /** Values of JSON, those of all elements of a list together. */
    private void addRecords(RowTable table) {
        Map<String, ColumnProfile> found = new LinkedHashMap<>();
        List<String> names = table.columns().names();
        int rows = 0;
        for (SourceRecord record = table.next(); record != null && rows < ROWS_LOOKED_AT; record = table.next()) {
            rows++;
            for (int i = 0; i < names.size(); i++) {
                String path = names.get(i).replaceAll("\\[\\d+\\]", ListDraft.EVERY);
                String cell = i < record.cells().length ? record.cells()[i] : null;
                if (cell != null || !path.contains(ListDraft.EVERY)) {
                    found.computeIfAbsent(path, ColumnProfile::new).add(cell);
                }
            }
        }
        columns.addAll(found.values());
        list = ListDraft.list(found.keySet());
    }

    private void addRows(SourceReader reader) {
        int rows = 0;
        for (SourceRecord record = reader.next(); record != null && rows < ROWS_LOOKED_AT; record = reader.next()) {
            if (record.problem() == null && !record.isBlank()) {
                rows++;
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).add(i < record.cells().length ? record.cells()[i] : null);
                }
            }
        }
    }

    /** The first record that fills nearly as many cells as any of the first ones, with words that differ. */
    private List<String> headings(RowSource source) {
        List<SourceRecord> first = new ArrayList<>();
        try (SourceReader reader = source.records()) {
            for (SourceRecord record = reader.next();
                    record != null && first.size() < HEADINGS_LOOKED_AT;
                    record = reader.next()) {
                first.add(record);
            }
        }
        int most = first.stream()
                .filter(each -> each.problem() == null)
                .mapToInt(SourceRecord::filledCells)
                .max()
                .orElse(0);
        for (int i = 0; i < first.size(); i++) {
            SourceRecord record = first.get(i);
            List<String> cells = HeadingFinder.cells(record);
            List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
            // why: a heading may stand twice ("Date", "Date") and blocks repeat theirs
            boolean different = new LinkedHashSet<>(filled).size() * 4 >= filled.size() * 3;
            boolean words = filled.stream().noneMatch(cell -> cell.length() > 80 || cell.matches("[\\d/.: -]+"));
            if (most > 0 && record.problem() == null && filled.size() * 5 >= most * 4 && different && words) {
                heading = i + 1;
                return cells;
            }
        }
        throw new ImportException(
                "No heading row was found among the first " + first.size() + " records of [" + file.getFileName()
                        + "]. If one of them has the headings, write a mapping of your own with 'header: ' and its number; if none"
                        + " has, with 'header: none' and 'columns: [first, second, …]'.");
    }

    // ---- proposing ----

    private FactKind kind() {
        Set<String> words = new LinkedHashSet<>(Arrays.asList(
                DraftWords.folded(String.valueOf(file.getFileName())).split(" ")));
        FactKind best = FactKind.LOG_ENTRY;
        double most = -1;
        for (FactKind kind : FactKind.values()) {
            double sum = DraftWords.kind(kind, words) * 1.5;
            for (Proposal proposal : proposals(kind).values()) {
                sum += proposal.sure;
            }
            // why: a kind with many fields finds more columns for them by chance
            double score = sum / Math.sqrt(4.0 + kind.fields().size());
            if (score > most) {
                most = score;
                best = kind;
            }
        }
        return best;
    }

    /** The surest column of every field, each column once. */
    private Map<Field, Proposal> proposals(FactKind kind) {
        List<Proposal> all = new ArrayList<>();
        for (Field field : kind.fields()) {
            for (ColumnProfile column : columns) {
                Proposal proposal = ListDraft.isWithin(list, column.name()) ? proposal(field, column) : null;
                if (proposal != null && proposal.sure >= SURE_ENOUGH) {
                    all.add(proposal);
                }
            }
        }
        all.sort((one, other) -> Double.compare(other.sure, one.sure));
        Map<Field, Proposal> chosen = new TreeMap<>();
        Set<String> taken = new LinkedHashSet<>();
        for (Proposal proposal : all) {
            if (!chosen.containsKey(proposal.field) && taken.add(proposal.column.name())) {
                chosen.put(proposal.field, proposal);
            }
        }
        return chosen;
    }

    private static @Nullable Proposal proposal(Field field, ColumnProfile column) {
        double heading = DraftWords.heading(field, column.name());
        boolean names = REFERENCES.contains(field);
        if (heading == 0 || column.isEmpty() || (looksLikeKey(column.name()) && !names)) {
            return null;
        }
        if (field == Field.REFERENCE && !column.namesRows()) {
            return null;
        }
        String why = "the heading";
        double sure = heading;
        switch (field.type()) {
            case DATE -> {
                sure = column.dates() > 0.6 ? sure + 0.15 : sure * 0.3;
                why += ", and " + column.of(column.dates()) + " values are dates";
            }
            case FLAG -> {
                sure = column.flags() > 0.8 ? sure + 0.15 : sure * (column.isCoded() ? 0.8 : 0.4);
                why += ", and " + column.of(column.flags()) + " values say yes or no";
            }
            case NUMBER -> {
                sure = column.wholes() > 0.8 ? sure + 0.1 : sure * 0.4;
                why += ", and " + column.of(column.wholes()) + " values are small numbers";
            }
            case CODE -> {
                sure = column.isCoded() ? sure + 0.1 : sure * 0.5;
                why += column.isCoded() ? ", and a few words come again and again" : "";
            }
            case TEXT -> {
                sure = column.dates() > 0.8 ? sure * 0.4 : sure;
                sure += field == Field.PHONE && column.phones() > 0.5 ? 0.15 : 0;
                sure += field == Field.POSTCODE && column.postcodes() > 0.5 ? 0.15 : 0;
                sure += field == Field.TEXT && column.meanLength() > 60 ? 0.1 : 0;
            }
        }
        return new Proposal(field, column, Math.min(sure, 0.95), why);
    }

    // ---- writing ----

    private String text() {
        FactKind kind = kind();
        Map<Field, Proposal> fields = proposals(kind);
        List<String> lines = new ArrayList<>();
        lines.add(
                "# A draft from headings and values: read every line, correct it, then look at a dry run (docs/intake.md).");
        lines.add("mapping: " + quoted(name(file)));
        lines.add("read:");
        lines.add("  shape: " + shape.name().toLowerCase(Locale.ROOT));
        lines.add("  files: " + quoted(String.valueOf(file.getFileName())));
        if (heading > 0) {
            lines.add("  header: " + heading);
        }
        List<String> json = columns.stream()
                .filter(column -> shape != SourceMapping.Shape.JSONL && column.isJson())
                .map(column -> quoted(column.name()))
                .toList();
        if (!json.isEmpty()) {
            lines.add("  json: [" + String.join(", ", json) + "]");
        }
        int part = lines.size();
        lines.add("row is: " + kind.key().replace('_', ' ')
                + "                # from the name of the file and the headings; other kinds in docs/intake.md");
        addKey(lines, kind);
        lines.add("fields:");
        if (fields.isEmpty()) {
            lines.set(lines.size() - 1, "fields: {}");
        }
        fields.values().forEach(proposal -> addField(lines, proposal));
        if (list != null) {
            ListDraft.makePart(lines.subList(part, lines.size()), quoted(list));
        }
        addLeftOut(lines, fields);
        String yaml = String.join("\n", lines) + "\n";
        MappingReader.read(name(file) + ".yaml", yaml);
        return yaml;
    }

    private void addKey(List<String> lines, FactKind kind) {
        ColumnProfile own = columns.stream()
                .filter(column -> kind != FactKind.INVOLVEMENT
                        && ListDraft.isWithin(list, column.name())
                        && column.namesRows()
                        && looksLikeKey(column.name()))
                .findFirst()
                .orElse(null);
        Map<String, String> follows = follows(kind, own);
        if (own != null) {
            lines.add("key: " + quoted(own.name()) + "                # every row has one and no two share it");
        } else if (kind == FactKind.INVOLVEMENT && follows.size() > 1) {
            lines.add("key: ["
                    + String.join(
                            ", ",
                            follows.values().stream().map(MappingDraft::quoted).toList())
                    + "]                # maybe with the role");
        } else if (kind == FactKind.OCCURRENCE && !columns.isEmpty()) {
            lines.add("key: " + quoted(columns.getFirst().name())
                    + "                # NOT SURE: no column names the rows; this is only the first one");
        }
        if (!follows.isEmpty()) {
            lines.add("follows:                # from headings that name references");
            follows.forEach((what, column) -> lines.add("  " + what + ": " + quoted(column)));
        }
    }

    private Map<String, String> follows(FactKind kind, @Nullable ColumnProfile own) {
        // why: such kinds hold the reference of another body's crime as a field
        boolean crimeIsAnothers = kind == FactKind.OCCURRENCE || kind.indexOf(Field.CRIME_REFERENCE) >= 0;
        Map<String, String> follows = new LinkedHashMap<>();
        for (ColumnProfile column : columns) {
            String words = " " + DraftWords.folded(column.name()) + " ";
            if (column == own
                    || column.isEmpty()
                    || !ListDraft.isWithin(list, column.name())
                    || !looksLikeKey(column.name())) {
                continue;
            }
            if (!crimeIsAnothers && words.matches(".* (occ|occurrence|crime|case|incident|referral) .*")) {
                follows.putIfAbsent("occurrence", column.name());
            } else if (kind != FactKind.PERSON
                    && words.matches(".* (person|nominal|child|subject|client|patient) .*")) {
                follows.putIfAbsent("person", column.name());
            }
        }
        return follows;
    }

    private static boolean looksLikeKey(String heading) {
        return DraftWords.folded(heading).matches("(?:.* )?(?:id|ref|no|number|urn|key|reference|uri)(?: .*)?");
    }

    private static void addField(List<String> lines, Proposal proposal) {
        String sure = "                # " + Math.round(proposal.sure * 100) + " in 100: " + proposal.why;
        String name = "  " + proposal.field.key() + ":";
        if (proposal.field.type() != FieldType.CODE) {
            lines.add(name + " " + quoted(proposal.column.name()) + sure);
            return;
        }
        lines.add(name + sure);
        lines.add("    column: " + quoted(proposal.column.name()));
        Map<String, String> known = DraftWords.codes(proposal.field);
        List<String> table = new ArrayList<>();
        List<String> open = new ArrayList<>();
        proposal.column.words().entrySet().stream().limit(MOST_WORDS_SHOWN).forEach(word -> {
            String joined = word.getKey().replace(' ', '-').replace('_', '-');
            if (known.containsKey(word.getKey())) {
                table.add("      " + quoted(word.getKey()) + ": " + known.get(word.getKey()));
            } else if (!proposal.field.codes().contains(joined)) {
                open.add("    #   " + quoted(word.getKey()) + ": ?                # " + word.getValue()
                        + (word.getValue() == 1 ? " time" : " times"));
            }
        });
        if (!table.isEmpty()) {
            lines.add("    codes:");
            lines.addAll(table);
        }
        if (!open.isEmpty()) {
            lines.add("    # words still to be put into 'codes:', each one of "
                    + String.join(", ", proposal.field.codes()));
            lines.addAll(open);
        }
    }

    private void addLeftOut(List<String> lines, Map<Field, Proposal> fields) {
        Set<String> read = new LinkedHashSet<>();
        fields.values().forEach(proposal -> read.add(proposal.column.name()));
        List<ColumnProfile> left =
                columns.stream().filter(column -> !read.contains(column.name())).toList();
        if (left.isEmpty()) {
            return;
        }
        ListDraft.hints(columns).forEach(hint -> lines.add("# " + oneLine(hint)));
        lines.add("# Left out:");
        for (ColumnProfile column : left) {
            lines.add("#   " + oneLine(column.name()) + ": " + describe(column));
        }
    }

    private static String describe(ColumnProfile column) {
        if (column.isEmpty()) {
            return "no value in the rows looked at";
        }
        if (column.isJson()) {
            return "JSON; address its values as " + oneLine(column.name()) + "[].name or " + oneLine(column.name())
                    + ".name";
        }
        if (column.isSafeToList()) {
            List<String> words = new ArrayList<>();
            column.words().forEach((word, count) -> words.add(oneLine(word) + " (" + count + ")"));
            return String.join(", ", words);
        }
        if (column.dates() > 0.6) {
            return "dates";
        }
        if (column.namesRows()) {
            return "a value that no two rows share";
        }
        return column.meanLength() > 60
                ? "long text"
                : "text, " + column.filled() + (column.filled() == 1 ? " value" : " values");
    }

    private static String quoted(String text) {
        return "'" + oneLine(text).replace("'", "''") + "'";
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    private record Proposal(Field field, ColumnProfile column, double sure, String why) {}
}
