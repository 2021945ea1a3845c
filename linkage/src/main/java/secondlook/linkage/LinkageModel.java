package secondlook.linkage;

import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A trained model: the fields it compares, what their levels weigh, which depend on one another, and names found to be
 * used for one another. Written as versioned JSON that names the versions of the library and of ICU, for folding
 * depends on both. Immutable.
 */
public final class LinkageModel {
    /** Version of the JSON's shape. */
    public static final int FORMAT = 1;

    private static final String LIBRARY = "second-look linkage 0.1.0";

    private final List<Field> fields;
    private final PairModel pairs;
    private final Map<String, Map<String, List<String>>> aliases;
    private final double thresholdBits;
    private final Judged judged;

    LinkageModel(
            List<Field> fields,
            PairModel pairs,
            Map<String, Map<String, List<String>>> aliases,
            double thresholdBits,
            Judged judged) {
        this.fields = List.copyOf(fields);
        this.pairs = pairs;
        this.aliases = new TreeMap<>(aliases);
        this.thresholdBits = thresholdBits;
        this.judged = judged;
    }

    /** The fields that the model compares, in its own order. */
    public List<Field> fields() {
        return fields;
    }

    /** Match weight from which clusters were joined, moved by what judged pairs taught. */
    public double thresholdBits() {
        return thresholdBits;
    }

    /** What judged pairs taught it; {@link Judged#NOTHING} where none were judged. */
    public Judged judged() {
        return judged;
    }

    /** Values of a field that were found to name the same, such as thomas and tom; empty when none were. */
    public Map<String, List<String>> aliases(String field) {
        return aliases.getOrDefault(field, Map.of());
    }

    /** Log2 odds that a candidate pair is one person, before any field is looked at. */
    public double priorBits() {
        return pairs.priorBits();
    }

    /** The levels of a field with what they weigh when nothing is known of other fields. */
    public List<LevelWeight> levels(String fieldName) {
        int field = fields.stream().map(Field::name).toList().indexOf(fieldName);
        if (field < 0) {
            throw new IllegalArgumentException(
                    "The model has no such field [" + fieldName + "]. Maybe it was left out of linking.");
        }
        ComparedField empty = emptyField(fields.get(field));
        List<LevelWeight> levels = new ArrayList<>();
        for (int level = 1; level < ComparedField.LEVELS; level++) {
            double m = Math.pow(2, pairs.same().logShare()[field][0][level]);
            double u = Math.pow(2, pairs.other().logShare()[field][0][level]);
            levels.add(new LevelWeight(level, empty.levelName(level), m, u, LevelTree.log2(m) - LevelTree.log2(u)));
        }
        return levels;
    }

    static ComparedField emptyField(Field field) {
        return switch (field.kind()) {
            case BIRTH_DATE, DATE -> new DateField(field, List.of());
            case FULL_NAME, ADDRESS, TEXT -> new TextField(field, List.of(), new int[0]);
            default -> new WordField(field, List.of());
        };
    }

    /**
     * One comparison level.
     *
     * @param level its number
     * @param name in words
     * @param m share among pairs of one person
     * @param u share among other candidate pairs
     * @param bits log2 of m over u
     */
    public record LevelWeight(int level, String name, double m, double u, double bits) {}

    /** The model's parts in the order of a table's fields; fields the model does not know say nothing. */
    PairModel forFields(ComparedField[] order) {
        int[] from = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            String name = order[at].field().name();
            from[at] = fields.stream().map(Field::name).toList().indexOf(name);
        }
        double[][] usual = new double[order.length][ComparedField.LEVELS];
        double[] given = new double[order.length];
        for (int at = 0; at < order.length; at++) {
            if (from[at] >= 0) {
                usual[at] = pairs.usualFrequency()[from[at]];
                given[at] = pairs.usualGivenParent()[from[at]];
            }
        }
        return new PairModel(
                pairs.priorBits(), reorder(pairs.same(), from), reorder(pairs.other(), from), usual, given);
    }

    private static LevelTree reorder(LevelTree tree, int[] from) {
        int[] parent = new int[from.length];
        double[][][] log = new double[from.length][ComparedField.LEVELS][ComparedField.LEVELS];
        for (int at = 0; at < from.length; at++) {
            parent[at] = -1;
            if (from[at] >= 0) {
                log[at] = tree.logShare()[from[at]];
                for (int other = 0; other < from.length; other++) {
                    if (from[other] >= 0 && from[other] == tree.parent()[from[at]]) {
                        parent[at] = other;
                    }
                }
            }
        }
        return new LevelTree(parent, log);
    }

    /** The model as JSON, the same bytes for the same model. */
    public String toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("library", LIBRARY);
        json.put("icu", VersionInfo.ICU_VERSION.toString());
        json.put("threshold_bits", thresholdBits);
        if (!judged.equals(Judged.NOTHING)) {
            Map<String, @Nullable Object> taught = new LinkedHashMap<>();
            taught.put("open_pairs", calibration(judged.openPairs()));
            taught.put("joins", calibration(judged.joins()));
            json.put("judged", taught);
        }
        json.put("prior_bits", pairs.priorBits());
        List<@Nullable Object> written = new ArrayList<>();
        for (int at = 0; at < fields.size(); at++) {
            Map<String, @Nullable Object> field = new LinkedHashMap<>();
            field.put("name", fields.get(at).name());
            field.put("kind", fields.get(at).kind().name());
            field.put("aliases", aliases(fields.get(at).name()));
            field.put("usual_frequency_bits", list(pairs.usualFrequency()[at]));
            field.put("usual_frequency_given_parent_bits", pairs.usualGivenParent()[at]);
            field.put("same_person", tree(pairs.same(), at));
            field.put("other_persons", tree(pairs.other(), at));
            written.add(field);
        }
        json.put("fields", written);
        return Json.write(json);
    }

    private static Map<String, @Nullable Object> calibration(Calibration calibration) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("slope", calibration.slope());
        json.put("offset_bits", calibration.offsetBits());
        json.put("judgements", (double) calibration.judgements());
        json.put("lowest_bits", calibration.lowestBits());
        json.put("highest_bits", calibration.highestBits());
        return json;
    }

    private Map<String, @Nullable Object> tree(LevelTree tree, int field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        int parent = tree.parent()[field];
        json.put("depends_on", parent < 0 ? null : fields.get(parent).name());
        List<@Nullable Object> rows = new ArrayList<>();
        for (int under = 0; under < ComparedField.LEVELS && (under == 0 || parent >= 0); under++) {
            rows.add(list(tree.logShare()[field][under]));
        }
        json.put("log2_shares", rows);
        return json;
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when the text is not a model of this format, saying what is wrong
     */
    public static LinkageModel fromJson(String text) {
        Map<?, ?> json = map(Json.read(text), "the model");
        if (!Objects.equals(json.get("format"), (double) FORMAT)) {
            throw new IllegalArgumentException("The model's format is not known [" + json.get("format")
                    + "]. Maybe it was written by a newer version, or is another program's.");
        }
        List<?> written = items(json.get("fields"), "fields");
        List<Field> fields = new ArrayList<>();
        Map<String, Map<String, List<String>>> aliases = new TreeMap<>();
        for (Object one : written) {
            Map<?, ?> field = map(one, "fields");
            Field read = new Field(string(field.get("name"), "name"), kind(field.get("kind")));
            fields.add(read);
            aliases.put(read.name(), aliases(field.get("aliases")));
        }
        double[][] usual = new double[fields.size()][];
        double[] given = new double[fields.size()];
        for (int at = 0; at < given.length; at++) {
            Map<?, ?> field = map(written.get(at), "fields");
            usual[at] = numbers(field.get("usual_frequency_bits"), "usual_frequency_bits");
            given[at] = number(field.get("usual_frequency_given_parent_bits"), "usual_frequency_given_parent_bits");
        }
        PairModel pairs = new PairModel(
                number(json.get("prior_bits"), "prior_bits"),
                tree(written, "same_person", fields),
                tree(written, "other_persons", fields),
                usual,
                given);
        return new LinkageModel(
                fields,
                pairs,
                aliases,
                number(json.get("threshold_bits"), "threshold_bits"),
                judged(json.get("judged")));
    }

    private static Judged judged(@Nullable Object json) {
        if (json == null) {
            return Judged.NOTHING;
        }
        Map<?, ?> judged = map(json, "judged");
        return new Judged(calibration(judged, "open_pairs"), calibration(judged, "joins"));
    }

    private static Calibration calibration(Map<?, ?> judged, String name) {
        Map<?, ?> json = map(judged.get(name), name);
        double slope = number(json.get("slope"), name);
        double judgements = number(json.get("judgements"), name);
        if (slope <= 0 || judgements < 0) {
            throw fault(name);
        }
        return new Calibration(
                slope,
                number(json.get("offset_bits"), name),
                (int) judgements,
                number(json.get("lowest_bits"), name),
                number(json.get("highest_bits"), name));
    }

    private static LevelTree tree(List<?> written, String part, List<Field> fields) {
        List<String> names = fields.stream().map(Field::name).toList();
        int[] parent = new int[fields.size()];
        double[][][] log = new double[fields.size()][ComparedField.LEVELS][ComparedField.LEVELS];
        for (int at = 0; at < parent.length; at++) {
            Map<?, ?> tree = map(map(written.get(at), "fields").get(part), part);
            Object on = tree.get("depends_on");
            parent[at] = on == null ? -1 : names.indexOf(string(on, "depends_on"));
            List<?> rows = items(tree.get("log2_shares"), "log2_shares");
            for (int under = 0; under < Math.min(rows.size(), ComparedField.LEVELS); under++) {
                log[at][under] = numbers(rows.get(under), "log2_shares");
            }
        }
        return new LevelTree(parent, log);
    }

    private static Map<String, List<String>> aliases(@Nullable Object json) {
        Map<String, List<String>> aliases = new TreeMap<>();
        map(json, "aliases")
                .forEach((value, others) -> aliases.put(
                        string(value, "aliases"),
                        items(others, "aliases").stream()
                                .map(other -> string(other, "aliases"))
                                .toList()));
        return aliases;
    }

    private static FieldKind kind(@Nullable Object json) {
        String name = string(json, "kind");
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> fault("kind"));
    }

    private static double[] numbers(@Nullable Object json, String name) {
        double[] numbers = items(json, name).stream()
                .mapToDouble(item -> number(item, name))
                .toArray();
        if (numbers.length != ComparedField.LEVELS) {
            throw fault(name);
        }
        return numbers;
    }

    private static double number(@Nullable Object json, String name) {
        if (json instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw fault(name);
    }

    private static String string(@Nullable Object json, String name) {
        if (json instanceof String string) {
            return string;
        }
        throw fault(name);
    }

    private static List<?> items(@Nullable Object json, String name) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw fault(name);
    }

    private static Map<?, ?> map(@Nullable Object json, String name) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw fault(name);
    }

    private static IllegalArgumentException fault(String name) {
        return new IllegalArgumentException("The model cannot be read: something is missing or of the wrong shape ["
                + name + "]. Maybe the file was edited or is another program's.");
    }

    @Override
    public String toString() {
        return "LinkageModel[" + fields.size() + " fields]";
    }
}
