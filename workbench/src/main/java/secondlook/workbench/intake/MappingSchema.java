package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.casework.value.AbsentReason;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas by which editors complete and check mappings. They are made from the keys that {@link MappingReader}
 * accepts and from the kinds and fields themselves, and stand in docs/schema; a test holds the two together.
 */
public final class MappingSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean"));
    private static final Map<String, Object> TEXTS =
            Map.of("anyOf", List.of(TEXT, Map.of("type", "array", "items", TEXT)));

    private MappingSchema() {}

    /** The schema of a mapping. */
    public static String ofMapping() {
        Map<String, Object> root = object(MappingReader.keys("top"));
        root.put("required", List.of("mapping", "read", "row is"));
        Map<String, Object> properties = properties(root);
        properties.put("version", Map.of("type", "integer"));
        properties.put("read", read());
        properties.put("row is", Map.of("anyOf", List.of(kinds(), Map.of("type", "array", "items", part()))));
        properties.put("key", key());
        properties.put("follows", follows());
        properties.put("fields", Map.of("type", "object", "additionalProperties", field()));
        root.put("allOf", fieldsOfEachKind("row is"));
        return written("A mapping of Second Look (docs/intake.md)", root);
    }

    /** The schema of source.yaml. */
    public static String ofSource() {
        Map<String, Object> root = object(AgencySource.KEYS);
        root.put("required", List.of("agency", "controller", "legal basis", "statement"));
        properties(root).put("statement", Map.of("enum", List.of("fact", "opinion", "mixed")));
        return written("The conditions of a hand-over to Second Look (docs/intake.md)", root);
    }

    private static String written(String title, Map<String, Object> root) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("title", title);
        schema.putAll(root);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .build()
                        .writeValueAsString(schema)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static Map<String, Object> read() {
        Map<String, Object> read = object(MappingReader.keys("read"));
        read.put("required", List.of("shape"));
        Map<String, Object> properties = properties(read);
        properties.put("shape", Map.of("enum", List.of("csv", "xlsx", "jsonl")));
        properties.put("header", Map.of("anyOf", List.of(Map.of("type", "integer"), Map.of("const", "none"))));
        properties.put("dates", Map.of("enum", List.of("day first", "month first")));
        properties.put("serials", Map.of("enum", List.of(1900, 1904)));
        for (String list : List.of("files", "columns", "json", "fill down")) {
            properties.put(list, TEXTS);
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (AbsentReason reason : AbsentReason.values()) {
            reasons.add(reason.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        Map<String, Object> absent = object(reasons);
        properties(absent).replaceAll((name, any) -> TEXTS);
        properties.put("absent", absent);
        properties.put("skip", conditions());
        Map<String, Object> withheld = object(MappingReader.keys("withheld"));
        withheld.put("required", List.of("class", "how"));
        properties(withheld).put("class", Map.of("enum", SourceMapping.Withheld.CLASSES));
        properties(withheld).put("how", Map.of("enum", List.of("refuse", "seal")));
        properties(withheld).put("when", conditions());
        properties.put("withhold", Map.of("anyOf", List.of(withheld, Map.of("type", "array", "items", withheld))));
        return read;
    }

    private static Map<String, Object> part() {
        Map<String, Object> part = object(MappingReader.keys("part"));
        part.put("required", List.of("kind"));
        Map<String, Object> properties = properties(part);
        properties.put("kind", kinds());
        properties.put("when", conditions());
        Map<String, Object> each = object(MappingReader.keys("each"));
        properties(each).put("split on", TEXTS);
        properties.put("each", Map.of("anyOf", List.of(TEXT, each)));
        properties.put("numbers", TEXTS);
        properties.put("key", key());
        properties.put("follows", follows());
        properties.put("completes", Map.of("type", "boolean"));
        properties.put("fields", Map.of("type", "object", "additionalProperties", field()));
        part.put("allOf", fieldsOfEachKind("kind"));
        return part;
    }

    /** Only the fields that the kind has. */
    private static List<Object> fieldsOfEachKind(String kindKey) {
        List<Object> rules = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Set<String> names = new LinkedHashSet<>();
            for (Field field : kind.fields()) {
                names.addAll(bothWays(field.key()));
            }
            Map<String, Object> isKind = new LinkedHashMap<>();
            isKind.put("properties", Map.of(kindKey, Map.of("enum", bothWays(kind.key()))));
            isKind.put("required", List.of(kindKey));
            Map<String, Object> only =
                    Map.of("properties", Map.of("fields", Map.of("propertyNames", Map.of("enum", List.copyOf(names)))));
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("if", isKind);
            rule.put("then", only);
            rules.add(rule);
        }
        return rules;
    }

    private static Map<String, Object> field() {
        Map<String, Object> field = object(MappingReader.keys("field"));
        Map<String, Object> properties = properties(field);
        for (String list : List.of("column", "first of", "join")) {
            properties.put(list, TEXTS);
        }
        properties.put("dates", Map.of("enum", List.of("day first", "month first")));
        properties.put("pattern", Map.of("anyOf", List.of(TEXTS, Map.of("type", "object"))));
        Map<String, Object> table = object(MappingReader.keys("table"));
        properties(table).put("table", Map.of("type", "object", "additionalProperties", TEXT));
        properties.put(
                "codes",
                Map.of(
                        "anyOf",
                        List.of(
                                Map.of("type", "object", "additionalProperties", TEXT),
                                Map.of("type", "array", "items", table))));
        return Map.of("anyOf", List.of(TEXTS, field));
    }

    private static Map<String, Object> conditions() {
        Map<String, Object> condition = object(MappingReader.keys("condition"));
        condition.put("required", List.of("column"));
        Map<String, Object> properties = properties(condition);
        properties.put("is", TEXTS);
        properties.put("is not", TEXTS);
        return Map.of("anyOf", List.of(condition, Map.of("type", "array", "items", condition)));
    }

    private static Map<String, Object> key() {
        Map<String, Object> part = object(MappingReader.keys("key"));
        properties(part).put("pattern", TEXTS);
        properties(part).put("as", Map.of("enum", List.of("written", "day", "words")));
        Map<String, Object> one = Map.of("anyOf", List.of(TEXT, part));
        return Map.of("anyOf", List.of(TEXT, part, Map.of("type", "array", "items", one)));
    }

    private static Map<String, Object> follows() {
        Map<String, Object> follows = new LinkedHashMap<>();
        follows.put("type", "object");
        follows.put("propertyNames", kinds());
        follows.put("additionalProperties", key());
        return follows;
    }

    private static Map<String, Object> kinds() {
        Set<String> names = new LinkedHashSet<>();
        for (FactKind kind : FactKind.values()) {
            names.addAll(bothWays(kind.key()));
        }
        return Map.of("enum", List.copyOf(names));
    }

    private static List<String> bothWays(String key) {
        String words = key.replace('_', ' ');
        return words.equals(key) ? List.of(key) : List.of(words, key);
    }

    /** An object with these keys and no others, each any single value until said otherwise. */
    private static Map<String, Object> object(Set<String> keys) {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key, TEXT));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> properties(Map<String, Object> object) {
        return (Map<String, Object>) Objects.requireNonNull(object.get("properties"));
    }
}
