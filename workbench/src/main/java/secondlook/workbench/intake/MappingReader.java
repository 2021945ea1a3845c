package secondlook.workbench.intake;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.casefile.FieldType;
import secondlook.casework.value.AbsentReason;
import secondlook.casework.value.DateRange;
import secondlook.workbench.intake.SourceMapping.CodeTable;
import secondlook.workbench.intake.SourceMapping.Condition;
import secondlook.workbench.intake.SourceMapping.Each;
import secondlook.workbench.intake.SourceMapping.FieldSource;
import secondlook.workbench.intake.SourceMapping.KeyForm;
import secondlook.workbench.intake.SourceMapping.KeyPart;
import secondlook.workbench.intake.SourceMapping.Parent;
import secondlook.workbench.intake.SourceMapping.Part;
import secondlook.workbench.intake.SourceMapping.Reading;
import secondlook.workbench.intake.SourceMapping.Withheld;

/** Reads a mapping from YAML. Every mistake is told with its line and, where one is near, the name that was meant. */
final class MappingReader {

    private static final Set<String> TOP = ordered("mapping", "version", "read", "row is", "key", "follows", "fields");
    private static final Set<String> READ = ordered(
            "shape",
            "files",
            "encoding",
            "delimiter",
            "quote",
            "header",
            "columns",
            "sheet",
            "dates",
            "serials",
            "json",
            "fill down",
            "absent",
            "skip",
            "withhold");
    private static final Set<String> WITHHELD = ordered("class", "how", "when");
    private static final Set<String> PART =
            ordered("kind", "when", "each", "numbers", "key", "follows", "completes", "fields");
    private static final Set<String> FIELD = ordered(
            "column",
            "first of",
            "join",
            "with",
            "constant",
            "pattern",
            "codes",
            "by",
            "dates",
            "age",
            "age at",
            "list",
            "required",
            "optional",
            "prefix",
            "of");
    private static final Set<String> KEY = ordered("column", "constant", "pattern", "as");
    private static final Set<String> TABLE = ordered("from", "until", "table");
    private static final Set<String> CONDITION =
            ordered("column", "present", "is", "is not", "matches", "from", "before");
    private static final Set<String> EACH = ordered("list", "column", "split on", "split before");
    private static final Map<String, Set<String>> KEYS = Map.of(
            "top",
            TOP,
            "read",
            READ,
            "withheld",
            WITHHELD,
            "part",
            PART,
            "field",
            FIELD,
            "table",
            TABLE,
            "condition",
            CONDITION,
            "each",
            EACH,
            "key",
            KEY);
    private static final String NUMBER = "{n}";
    private static final int LONGEST_MAPPING = 1 << 20;

    private final String file;

    private MappingReader(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @throws MappingException when it cannot be used
     */
    static SourceMapping read(String file, String yaml) {
        return new MappingReader(file).mapping(yaml);
    }

    /** The keys that mean something in one part of a mapping. */
    static Set<String> keys(String part) {
        return Objects.requireNonNull(KEYS.get(part));
    }

    private SourceMapping mapping(String yaml) {
        YamlNode top = parse(file, yaml);
        top.allowOnly(TOP);
        String name = top.required("mapping").text();
        YamlNode versionNode = top.get("version");
        int version = versionNode == null ? 1 : versionNode.number();
        Reading read = reading(top.required("read"));
        return new SourceMapping(name, version, read, parts(top), yaml, Checksum.sha256(yaml));
    }

    /** The top of a file that may not be YAML at all; says then where it stops being any. */
    static YamlNode parse(String file, String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LONGEST_MAPPING);
        try {
            Node node = new Yaml(options).compose(new StringReader(yaml));
            if (node == null) {
                throw new MappingException(file, 1, 1, "the mapping is empty.");
            }
            return new YamlNode(file, node);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            throw new MappingException(
                    file, line, column, e.getProblem() + ". Maybe a colon, a quotation mark or an indent is missing.");
        } catch (YAMLException e) {
            throw new MappingException(
                    file,
                    1,
                    1,
                    "a mapping has no anchors and aliases (&name, *name), no more than fifty levels and at most "
                            + LONGEST_MAPPING + " characters. Maybe this is no mapping.");
        }
    }

    // ---- read ----

    private Reading reading(YamlNode read) {
        read.allowOnly(READ);
        YamlNode delimiter = read.get("delimiter");
        YamlNode quote = read.get("quote");
        YamlNode json = read.get("json");
        YamlNode fillDown = read.get("fill down");
        YamlNode skip = read.get("skip");
        YamlNode files = read.get("files");
        List<String> columns = columnNames(read);
        YamlNode header = columns.isEmpty() ? read.get("header") : null;
        return new Reading(
                choice(read.required("shape"), SourceMapping.Shape.values()),
                files == null ? null : glob(files),
                read.textOf("encoding"),
                delimiter == null ? null : delimiter(delimiter),
                quote == null ? null : quote(quote),
                header == null ? null : header.number(),
                columns,
                read.textOf("sheet"),
                dayOrder(read.get("dates")),
                serials(read.get("serials")),
                json == null ? Set.of() : new LinkedHashSet<>(json.texts()),
                fillDown == null ? Set.of() : new LinkedHashSet<>(fillDown.texts()),
                absent(read.get("absent")),
                skip == null ? List.of() : conditions(skip),
                withheld(read.get("withhold")));
    }

    private static List<String> columnNames(YamlNode read) {
        YamlNode columns = read.get("columns");
        YamlNode header = read.get("header");
        YamlNode none = header != null && header.isText() && header.text().equals("none") ? header : null;
        if (none != null && columns == null) {
            throw none.wrong("a file without headings needs the names of its columns: columns: [first, second, …].");
        }
        if (columns != null && none == null) {
            throw columns.wrong("'columns' gives names where the file has no headings. Maybe add 'header: none'.");
        }
        return columns == null ? List.of() : columns.texts();
    }

    private static char quote(YamlNode node) {
        if (node.text().equals("none")) {
            return CsvReader.NO_QUOTE;
        }
        if (node.text().length() != 1) {
            throw node.wrong("a quotation mark is one character, or none; not [" + node.text() + "].");
        }
        return node.text().charAt(0);
    }

    private static SourceMapping.DaySerials serials(@Nullable YamlNode node) {
        if (node == null) {
            return SourceMapping.DaySerials.NONE;
        }
        return switch (node.text()) {
            case "1900" -> SourceMapping.DaySerials.FROM_1900;
            case "1904" -> SourceMapping.DaySerials.FROM_1904;
            default -> throw node.wrong("spreadsheets count days from 1900 or from 1904, not [" + node.text() + "].");
        };
    }

    private static Pattern glob(YamlNode files) {
        List<String> patterns = new ArrayList<>();
        for (String glob : files.texts()) {
            patterns.add(Pattern.quote(glob).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
        }
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE);
    }

    private static char delimiter(YamlNode node) {
        return switch (node.text().toLowerCase(Locale.ROOT)) {
            case "tab", "\t" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            default -> {
                if (node.text().length() != 1) {
                    throw node.wrong(
                            "a delimiter is one character, or tab, comma or semicolon; not [" + node.text() + "].");
                }
                yield node.text().charAt(0);
            }
        };
    }

    private static @Nullable DayOrder dayOrder(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        return switch (node.text()) {
            case "day first" -> DayOrder.DAY_FIRST;
            case "month first" -> DayOrder.MONTH_FIRST;
            default ->
                throw node.wrong("dates are 'day first' or 'month first', not [" + node.text()
                        + "]. Leave it out to have it settled from the file.");
        };
    }

    private static AbsentWords absent(@Nullable YamlNode node) {
        Map<AbsentReason, List<String>> words = new EnumMap<>(AbsentReason.class);
        if (node != null) {
            Map<String, AbsentReason> names = new LinkedHashMap<>();
            for (AbsentReason reason : AbsentReason.values()) {
                names.put(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '), reason);
            }
            node.allowOnly(names.keySet());
            node.entries().forEach((name, list) -> words.put(names.get(name), list.texts()));
        }
        return new AbsentWords(words);
    }

    private static List<Withheld> withheld(@Nullable YamlNode node) {
        List<Withheld> all = new ArrayList<>();
        for (YamlNode entry : node == null ? List.<YamlNode>of() : node.isList() ? node.list() : List.of(node)) {
            entry.allowOnly(WITHHELD);
            YamlNode how = entry.required("how");
            if (!how.text().equals("refuse") && !how.text().equals("seal")) {
                throw how.wrong("withheld material is to 'refuse' or to 'seal', not [" + how.text() + "].");
            }
            YamlNode what = entry.required("class");
            if (!Withheld.CLASSES.contains(what.text())) {
                throw what.wrong("[" + what.text() + "] is no class of withheld material."
                        + YamlNode.suggestion(what.text(), Withheld.CLASSES));
            }
            YamlNode when = entry.get("when");
            all.add(new Withheld(what.text(), how.text().equals("seal"), when == null ? List.of() : conditions(when)));
        }
        return all;
    }

    // ---- row is, key, follows ----

    private List<Part> parts(YamlNode top) {
        YamlNode rowIs = top.required("row is");
        List<Part> parts = new ArrayList<>();
        List<Part> completing = new ArrayList<>();
        if (rowIs.isText()) {
            parts.add(part(top, rowIs, ""));
            return parts;
        }
        for (String misplaced : List.of("key", "follows", "fields")) {
            YamlNode node = top.get(misplaced);
            if (node != null) {
                throw node.wrong("[" + misplaced + "] stands within each entry of 'row is' where that is a list.");
            }
        }
        for (YamlNode entry : rowIs.list()) {
            entry.allowOnly(PART);
            YamlNode numbers = entry.get("numbers");
            YamlNode completes = entry.get("completes");
            for (String number : numbers == null ? List.of("") : numbers.texts()) {
                Part part = part(entry, entry.required("kind"), number);
                parts.add(part);
                if (isYes(completes)) {
                    completing.add(part);
                }
            }
        }
        supplyWhatIsCompleted(parts, completing, rowIs);
        if (parts.isEmpty()) {
            throw rowIs.wrong("'row is' names no kind of record.");
        }
        return parts;
    }

    /**
     * What rows of one kind add to the record that another row began is supplied, and empty until such a row comes: an
     * action whose result stands in a row of its own has none before.
     */
    private static void supplyWhatIsCompleted(List<Part> parts, List<Part> completing, YamlNode rowIs) {
        for (Part adding : completing) {
            boolean found = false;
            for (Part part : parts) {
                if (!completing.contains(part)
                        && part.kind() == adding.kind()
                        && part.key().equals(adding.key())) {
                    adding.fields().forEach((field, source) -> part.fields().putIfAbsent(field, nothing(source)));
                    found = true;
                }
            }
            if (!found) {
                throw rowIs.wrong("the part that 'completes' a record of kind ["
                        + adding.kind().key() + "] has no other part of this kind with the same key beside it.");
            }
        }
    }

    private static FieldSource nothing(FieldSource source) {
        return new FieldSource(
                source.line(),
                List.of(),
                null,
                null,
                List.of(),
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false);
    }

    private Part part(YamlNode part, YamlNode kindNode, String number) {
        FactKind kind = kind(kindNode);
        YamlNode when = part.get("when");
        YamlNode each = part.get("each");
        YamlNode follows = part.get("follows");
        List<KeyPart> key = keyParts(part.get("key"), number);
        List<KeyPart> caseReference = List.of();
        List<KeyPart> person = kind == FactKind.PERSON ? key : List.of();
        Parent parent = null;
        for (String name :
                follows == null ? Set.<String>of() : follows.entries().keySet()) {
            YamlNode named = follows == null ? part : follows.required(name);
            switch (name) {
                case "occurrence" -> caseReference = keyParts(named, number);
                case "person" -> person = keyParts(named, number);
                default -> parent = new Parent(kind(named, name), keyParts(named, number));
            }
        }
        if (kind == FactKind.OCCURRENCE) {
            if (key.isEmpty()) {
                throw part.wrong("an occurrence needs a key: the reference of the case file that it opens.");
            }
            caseReference = caseReference.isEmpty() ? key : caseReference;
        }
        return new Part(
                part.line(),
                kind,
                when == null ? List.of() : numberedConditions(conditions(when), number),
                each == null ? null : each(each, number),
                key,
                caseReference,
                person,
                parent,
                fields(part.get("fields"), kind, number));
    }

    private static Each each(YamlNode node, String number) {
        if (node.isText()) {
            return new Each(numbered(node.text(), number), null, null);
        }
        node.allowOnly(EACH);
        String list = orNull(node.textOf("list"), number);
        String column = orNull(node.textOf("column"), number);
        YamlNode splitOn = node.get("split on");
        YamlNode splitBefore = node.get("split before");
        if ((list == null) == (column == null)) {
            throw node.wrong("'each' goes through a 'list' of a JSON record or through a 'column' with 'split on'.");
        }
        if (column != null && (splitOn == null) == (splitBefore == null)) {
            throw node.wrong("pieces of a cell need 'split on' or 'split before', and not both.");
        }
        return new Each(list, column, splitOn != null ? separators(splitOn) : beginnings(splitBefore));
    }

    private static Pattern separators(YamlNode node) {
        List<String> separators = new ArrayList<>();
        for (String separator : node.texts()) {
            if (separator.isEmpty()) {
                throw node.wrong("a separator is at least one character.");
            }
            separators.add(separator.equals("\n") ? "\\R" : Pattern.quote(separator));
        }
        return Pattern.compile(String.join("|", separators));
    }

    private static @Nullable Pattern beginnings(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        try {
            return Pattern.compile("(?=^(?:" + node.text() + "))", Pattern.MULTILINE);
        } catch (PatternSyntaxException e) {
            throw node.wrong("the pattern cannot be read: " + e.getDescription() + ".");
        }
    }

    private static List<KeyPart> keyParts(@Nullable YamlNode node, String number) {
        if (node == null) {
            return List.of();
        }
        List<KeyPart> parts = new ArrayList<>();
        for (YamlNode each : node.isList() ? node.list() : List.of(node)) {
            parts.add(each.isMap() ? keyPart(each, number) : wholeCell(numbered(each.text(), number)));
        }
        return parts;
    }

    private static KeyPart keyPart(YamlNode node, String number) {
        node.allowOnly(KEY);
        String column = orNull(node.textOf("column"), number);
        String constant = orNull(node.textOf("constant"), number);
        if ((column == null) == (constant == null)) {
            throw node.wrong("a part of a key is a 'column' or a 'constant'.");
        }
        YamlNode pattern = node.get("pattern");
        YamlNode as = node.get("as");
        if (column == null && (pattern != null || as != null)) {
            throw node.wrong("'pattern' and 'as' belong to a 'column'; a constant is taken as it is.");
        }
        return new KeyPart(
                column,
                orElse(constant, ""),
                pattern == null
                        ? List.of()
                        : patterns(pattern).stream().map(Pattern::pattern).toList(),
                as == null ? KeyForm.WRITTEN : choice(as, KeyForm.values()));
    }

    private static KeyPart wholeCell(String column) {
        return new KeyPart(column, "", List.of(), KeyForm.WRITTEN);
    }

    private static FactKind kind(YamlNode node) {
        return kind(node, node.text());
    }

    private static FactKind kind(YamlNode node, String written) {
        String wanted = written.strip().replace(' ', '_').replace('-', '_').toLowerCase(Locale.ROOT);
        for (FactKind kind : FactKind.values()) {
            if (kind.key().equals(wanted)) {
                return kind;
            }
        }
        List<String> names = Arrays.stream(FactKind.values()).map(FactKind::key).toList();
        throw node.wrong("[" + written + "] is no kind of record." + YamlNode.suggestion(wanted, names));
    }

    // ---- fields ----

    private Map<Field, FieldSource> fields(@Nullable YamlNode node, FactKind kind, String number) {
        Map<Field, FieldSource> fields = new EnumMap<>(Field.class);
        if (node == null) {
            return fields;
        }
        Map<String, Field> names = new HashMap<>();
        kind.fields().forEach(field -> names.put(field.key(), field));
        node.entries().forEach((name, source) -> {
            String wanted = name.replace(' ', '_');
            Field field = names.get(wanted);
            if (field == null) {
                throw source.wrong("a record of kind [" + kind.key() + "] has no field [" + name + "]."
                        + YamlNode.suggestion(wanted, new java.util.TreeSet<>(names.keySet())));
            }
            fields.put(field, source(source, field, number));
        });
        return fields;
    }

    private FieldSource source(YamlNode node, Field field, String number) {
        if (!node.isMap()) {
            return plain(node, numbered(node.texts(), number));
        }
        node.allowOnly(FIELD);
        String joinWith = node.get("join") == null ? null : orElse(node.textOf("with"), " ");
        List<String> columns = new ArrayList<>();
        for (String way : List.of("column", "first of", "join")) {
            YamlNode given = node.get(way);
            if (given != null) {
                columns.addAll(numbered(given.texts(), number));
            }
        }
        String constant = orNull(node.textOf("constant"), number);
        YamlNode followed = node.get("of");
        if (followed != null) {
            kind(followed);
        }
        if (columns.isEmpty() && constant == null && node.get("age") == null && followed == null) {
            throw node.wrong("[" + field.key() + "] needs a column, 'first of', 'join', 'age', 'of' or a constant.");
        }
        YamlNode pattern = node.get("pattern");
        YamlNode codes = node.get("codes");
        return new FieldSource(
                node.line(),
                columns,
                joinWith,
                constant,
                pattern == null ? List.of() : patterns(pattern.isMap() ? pattern.required("take") : pattern),
                pattern != null && pattern.isMap() && mayMiss(pattern),
                codes == null ? List.of() : tables(codes, field),
                orNull(node.textOf("by"), number),
                dayOrder(node.get("dates")),
                orNull(node.textOf("age"), number),
                orNull(node.textOf("age at"), number),
                node.textOf("list"),
                isYes(node.get("required")),
                isYes(node.get("optional")),
                prefix(node.get("prefix"), field),
                followed != null);
    }

    private static FieldSource plain(YamlNode node, List<String> columns) {
        return new FieldSource(
                node.line(),
                columns,
                null,
                null,
                List.of(),
                false,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                false);
    }

    private static @Nullable String prefix(@Nullable YamlNode node, Field field) {
        if (node != null && field.type() != FieldType.TEXT) {
            throw node.wrong("a prefix stands before a text, and [" + field.key() + "] is none.");
        }
        return node == null ? null : node.text();
    }

    private static boolean mayMiss(YamlNode pattern) {
        pattern.allowOnly(ordered("take", "otherwise"));
        YamlNode otherwise = pattern.get("otherwise");
        if (otherwise != null && !otherwise.text().equals("nothing")) {
            throw otherwise.wrong(
                    "'otherwise' may only be 'nothing'; leave it out to have the cell kept as unreadable.");
        }
        return otherwise != null;
    }

    private static List<Pattern> patterns(YamlNode node) {
        return node.isList() ? node.list().stream().map(MappingReader::pattern).toList() : List.of(pattern(node));
    }

    private static Pattern pattern(YamlNode node) {
        try {
            Pattern pattern = Pattern.compile(node.text());
            if (pattern.matcher("").groupCount() == 0) {
                throw node.wrong("the pattern takes nothing. Maybe put brackets round what is to be taken.");
            }
            return pattern;
        } catch (PatternSyntaxException e) {
            throw node.wrong("the pattern cannot be read: " + e.getDescription() + ".");
        }
    }

    private static List<CodeTable> tables(YamlNode node, Field field) {
        if (field.type() != FieldType.CODE && field.type() != FieldType.FLAG && field.type() != FieldType.TEXT) {
            throw node.wrong("[" + field.key() + "] is a " + field.type().name().toLowerCase(Locale.ROOT)
                    + " and has no codes.");
        }
        if (node.isMap()) {
            return List.of(new CodeTable(null, null, table(node, field)));
        }
        List<CodeTable> tables = new ArrayList<>();
        for (YamlNode entry : node.list()) {
            entry.allowOnly(TABLE);
            YamlNode table = entry.get("table");
            tables.add(new CodeTable(
                    day(entry.get("from")), day(entry.get("until")), table == null ? Map.of() : table(table, field)));
        }
        return tables;
    }

    private static Map<String, String> table(YamlNode node, Field field) {
        Map<String, String> table = new HashMap<>();
        node.entries().forEach((agencys, ours) -> {
            String code = ours.text().toLowerCase(Locale.ROOT);
            List<String> known = field.type() == FieldType.FLAG ? List.of("yes", "no", "true", "false") : field.codes();
            if (!known.isEmpty() && !known.contains(code)) {
                throw ours.wrong(
                        "[" + field.key() + "] has no code [" + ours.text() + "]." + YamlNode.suggestion(code, known));
            }
            table.put(agencys.strip().toLowerCase(Locale.ROOT), known.isEmpty() ? ours.text() : code);
        });
        return table;
    }

    // ---- conditions ----

    private static List<Condition> conditions(YamlNode node) {
        List<Condition> conditions = new ArrayList<>();
        for (YamlNode entry : node.isList() ? node.list() : List.of(node)) {
            entry.allowOnly(CONDITION);
            YamlNode present = entry.get("present");
            YamlNode is = entry.get("is");
            YamlNode isNot = entry.get("is not");
            YamlNode matches = entry.get("matches");
            conditions.add(new Condition(
                    entry.required("column").text(),
                    present == null ? null : present.yes(),
                    is == null ? List.of() : is.texts(),
                    isNot == null ? List.of() : isNot.texts(),
                    matches == null ? null : matching(matches),
                    day(entry.get("from")),
                    day(entry.get("before"))));
        }
        return conditions;
    }

    private static Pattern matching(YamlNode node) {
        try {
            return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException e) {
            throw node.wrong("the pattern cannot be read: " + e.getDescription() + ".");
        }
    }

    private static List<Condition> numberedConditions(List<Condition> conditions, String number) {
        return conditions.stream()
                .map(each -> new Condition(
                        numbered(each.column(), number),
                        each.present(),
                        each.is(),
                        each.isNot(),
                        each.matches(),
                        each.from(),
                        each.before()))
                .toList();
    }

    private static List<String> numbered(List<String> columns, String number) {
        return columns.stream().map(column -> numbered(column, number)).toList();
    }

    private static String numbered(String column, String number) {
        return column.replace(NUMBER, number);
    }

    private static @Nullable String orNull(@Nullable String column, String number) {
        return column == null ? null : numbered(column, number);
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    private static boolean isYes(@Nullable YamlNode node) {
        return node != null && node.yes();
    }

    private static @Nullable DateRange day(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        WrittenDate date = new DateReader(DayOrder.UNSETTLED).read(node.text());
        if (date == null || date.note() != WrittenDate.Note.PLAIN) {
            throw node.wrong("[" + node.text() + "] is no date. Maybe write it as 2014-04-01.");
        }
        return date.range();
    }

    private static <E extends Enum<E>> E choice(YamlNode node, E[] choices) {
        List<String> names = new ArrayList<>();
        for (E choice : choices) {
            String name = choice.name().toLowerCase(Locale.ROOT);
            if (name.equals(node.text().toLowerCase(Locale.ROOT))) {
                return choice;
            }
            names.add(name);
        }
        throw node.wrong("[" + node.text() + "] is not known here." + YamlNode.suggestion(node.text(), names));
    }

    private static Set<String> ordered(String... names) {
        return java.util.Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(names)));
    }
}
