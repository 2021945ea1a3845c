package secondlook.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.text.TextFolding;

/**
 * The input made ready: values normalised, fields and records in an order that their content gives, and records of
 * equal content taken together as one unit. From here on nothing depends on the order or names of columns, or on the
 * order of rows.
 *
 * <p>A unit is one or more records with the same values and role; records that a judgement speaks of are never taken
 * together.
 */
final class RecordTable {
    private static final int[] NONE = {};

    /** Fields in the order of their content, without those that hold nothing. */
    final ComparedField[] fields;
    /**
     * First code of each unit in each field, -1 for nothing recorded: those of one unit side by side, for a comparison
     * reads them all. The second half is room for the profiles of clusters, which are then compared as if they were units.
     */
    private final int[] first;

    /** The same as {@link #first}, in the codes of the field's family: what two fields hold is compared without a look elsewhere. */
    private final int[] firstInFamily;

    /** All codes of each unit in each field; null for a field in which no record has two values. */
    private final int[] @Nullable [][] all;
    /** By unit, a bit for each field in which it has two values or more. */
    private final int[] several;
    /** By unit, the codes of the lists that it stands in, ascending; those of clusters after them, as with values. */
    final int[][] lists;
    /** Number of records in each unit. */
    final int[] multiplicity;
    /** Records of each unit, by ordinal in the input. */
    final int[][] records;
    /** Unit of each record. */
    final int[] unitOf;
    /** Families of fields whose values may change places; a field alone is its own family. */
    final int[] family;
    /** Families for blocking, in which texts stand with the fields that hold their words. */
    final int[] blockingFamily;
    /** Code of each value within its family, so that a forename can be found among surnames. */
    private final int[][] familyCode;

    private RecordTable(
            ComparedField[] fields,
            int[] first,
            int[] @Nullable [][] all,
            int[][] lists,
            int[][] records,
            int recordCount) {
        this.fields = fields;
        this.lists = lists;
        this.first = first;
        this.all = all;
        this.records = records;
        multiplicity = new int[records.length];
        unitOf = new int[recordCount];
        for (int unit = 0; unit < records.length; unit++) {
            multiplicity[unit] = records[unit].length;
            for (int record : records[unit]) {
                unitOf[record] = unit;
            }
        }
        family = new int[fields.length];
        blockingFamily = new int[fields.length];
        familyCode = new int[fields.length][];
        findFamilies();
        several = new int[records.length * 2];
        firstInFamily = new int[first.length];
        for (int unit = 0; unit < records.length; unit++) {
            for (int field = 0; field < fields.length; field++) {
                setFirst(field, unit, first(field, unit));
                int[][] codes = all[field];
                if (codes != null) {
                    setAll(field, unit, codes[unit]);
                }
            }
        }
    }

    int size() {
        return multiplicity.length;
    }

    /** First code of a unit, or of a cluster's profile, in a field; -1 for nothing recorded. */
    int first(int field, int unit) {
        return first[unit * fields.length + field];
    }

    /** First code of a unit among those of the field's family; -1 for nothing recorded. */
    int firstInFamily(int field, int unit) {
        return firstInFamily[unit * fields.length + field];
    }

    /** Takes note of the code of a cluster's profile. */
    void setFirst(int field, int unit, int code) {
        first[unit * fields.length + field] = code;
        firstInFamily[unit * fields.length + field] = code < 0 ? -1 : familyCode[field][code];
    }

    /** Whether any record has two values in a field. */
    boolean mayHoldSeveral(int field) {
        return all[field] != null;
    }

    /** A bit for each field in which either of two units has several values. */
    int severalOf(int left, int right) {
        return several[left] | several[right];
    }

    /** Takes note of all codes of a unit, or of a cluster's profile, in a field that may hold several. */
    void setAll(int field, int unit, int[] codes) {
        int[][] ofUnits = all[field];
        if (ofUnits == null) {
            throw new IllegalStateException("A field of single values cannot hold [" + codes.length + "].");
        }
        ofUnits[unit] = codes;
        several[unit] = codes.length > 1 ? several[unit] | 1 << field : several[unit] & ~(1 << field);
    }

    /** Whether two units, or profiles of clusters, stand side by side in one list of persons. */
    boolean inOneList(int left, int right) {
        int[] one = lists[left];
        if (one.length == 0) {
            return false;
        }
        int[] other = lists[right];
        for (int at = 0, next = 0; at < one.length && next < other.length; ) {
            if (one[at] == other[next]) {
                return left != right;
            }
            if (one[at] < other[next]) {
                at++;
            } else {
                next++;
            }
        }
        return false;
    }

    /** The codes of a unit in a field. */
    int[] codes(int field, int unit) {
        int[][] ofUnits = all[field];
        if (ofUnits != null) {
            return ofUnits[unit];
        }
        int code = first(field, unit);
        return code < 0 ? NONE : new int[] {code};
    }

    /** Prepares an input; {@code judged} are ordinals of records that must stay units of their own. */
    static RecordTable of(LinkageInput input, Set<Integer> judged, Workers workers) {
        int count = input.size();
        Prepared[] prepared = new Prepared[input.fields().size()];
        workers.run(prepared.length, field -> prepared[field] = prepare(input, field));
        List<Prepared> columns = new ArrayList<>(Arrays.asList(prepared));
        columns.removeIf(column -> column.values.isEmpty());
        columns.sort(Comparator.comparingLong((Prepared column) -> column.signature)
                .thenComparing(column -> column.field.name()));
        Integer[] order = new Integer[count];
        Arrays.setAll(order, record -> record);
        Comparator<Integer> byContent = (one, other) -> compareContent(columns, input, one, other);
        Arrays.sort(order, byContent.thenComparing(input::id));
        List<int[]> units = new ArrayList<>();
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count
                    && !judged.contains(order[from])
                    && !judged.contains(order[to])
                    && byContent.compare(order[from], order[to]) == 0) {
                to++;
            }
            units.add(Arrays.stream(order, from, to).mapToInt(Integer::intValue).toArray());
            from = to;
        }
        return assemble(columns, listsOf(input, units), units.toArray(int[][]::new), count, workers);
    }

    private static int compareContent(List<Prepared> columns, LinkageInput input, int one, int other) {
        for (Prepared column : columns) {
            int @Nullable [][] several = column.several;
            int compared = several == null
                    ? Integer.compare(column.first[one], column.first[other])
                    : Arrays.compare(several[one], several[other]);
            if (compared != 0) {
                return compared;
            }
        }
        int byLists = Arrays.compare(
                input.lists(one).toArray(String[]::new), input.lists(other).toArray(String[]::new));
        return byLists != 0
                ? byLists
                : Objects.compare(
                        Objects.requireNonNullElse(input.role(one), ""),
                        Objects.requireNonNullElse(input.role(other), ""),
                        Comparator.naturalOrder());
    }

    private static int[][] listsOf(LinkageInput input, List<int[]> units) {
        Map<String, Integer> codeOf = new HashMap<>();
        int[][] lists = new int[units.size() * 2][];
        Arrays.fill(lists, NONE);
        for (int unit = 0; unit < units.size(); unit++) {
            Set<String> own = input.lists(units.get(unit)[0]);
            if (!own.isEmpty()) {
                lists[unit] = own.stream()
                        .mapToInt(list -> codeOf.computeIfAbsent(list, key -> codeOf.size()))
                        .sorted()
                        .toArray();
            }
        }
        return lists;
    }

    private static RecordTable assemble(
            List<Prepared> columns, int[][] lists, int[][] units, int recordCount, Workers workers) {
        int fieldCount = columns.size();
        ComparedField[] fields = new ComparedField[fieldCount];
        int[] first = new int[Math.multiplyExact(units.length * 2, fieldCount)];
        int[] @Nullable [][] all = new int[fieldCount][][];
        workers.run(fieldCount, field -> fields[field] = columns.get(field).compared());
        for (int field = 0; field < fieldCount; field++) {
            Prepared column = columns.get(field);
            int @Nullable [][] several = column.several;
            int @Nullable [][] codes = several == null ? null : new int[units.length * 2][];
            for (int unit = 0; unit < units.length; unit++) {
                first[unit * fieldCount + field] = column.first[units[unit][0]];
                if (codes != null && several != null) {
                    codes[unit] = several[units[unit][0]];
                }
            }
            all[field] = codes;
        }
        return new RecordTable(fields, first, all, lists, units, recordCount);
    }

    private static Prepared prepare(LinkageInput input, int field) {
        Field what = input.fields().get(field);
        List<String> raw = input.dictionary(field);
        String[] normal = new String[raw.size()];
        TreeSet<String> distinct = new TreeSet<>();
        for (int code = 0; code < normal.length; code++) {
            normal[code] = normalise(what.kind(), raw.get(code));
            if (!normal[code].isEmpty()) {
                distinct.add(normal[code]);
            }
        }
        List<String> values = new ArrayList<>(distinct);
        Map<String, Integer> codeOf = new HashMap<>();
        values.forEach(value -> codeOf.put(value, codeOf.size()));
        int[] codeOfRaw = new int[normal.length];
        BitSet own = new BitSet();
        for (int code = 0; code < normal.length; code++) {
            codeOfRaw[code] = codeOf.getOrDefault(normal[code], -1);
            if (codeOfRaw[code] >= 0 && input.isOwnNumber(field, code)) {
                own.set(codeOfRaw[code]);
            }
        }
        int[] first = new int[input.size()];
        int @Nullable [][] several = input.hasSeveral(field) ? new int[first.length][] : null;
        int[] counts = new int[values.size()];
        for (int record = 0; record < first.length; record++) {
            int code = input.code(record, field);
            first[record] = code < 0 ? -1 : codeOfRaw[code];
            if (several != null) {
                several[record] = Arrays.stream(input.codes(record, field))
                        .map(raws -> codeOfRaw[raws])
                        .filter(known -> known >= 0)
                        .distinct()
                        .sorted()
                        .toArray();
                first[record] = several[record].length == 0 ? -1 : several[record][0];
            }
            if (first[record] >= 0) {
                counts[first[record]]++;
            }
        }
        // A sum does not depend on the order of rows, so it can order the columns. Dates are compared alike, of birth
        // or not, so they take the same place.
        FieldKind alike = what.kind() == FieldKind.DATE ? FieldKind.BIRTH_DATE : what.kind();
        long signature = 0;
        for (int code = 0; code < counts.length; code++) {
            signature +=
                    counts[code] * Hashing.text(values.get(code), alike.name().hashCode());
        }
        return new Prepared(what, values, own, counts, first, several, signature);
    }

    /** The form of a value in which the same content is the same text; empty when nothing was recorded. */
    static String normalise(FieldKind kind, String raw) {
        if (kind == FieldKind.BIRTH_DATE || kind == FieldKind.DATE) {
            return DateField.normalise(raw);
        }
        String folded = TextFolding.fold(raw);
        if (TextFolding.isNotRecorded(folded)) {
            return "";
        }
        return switch (kind) {
            case IDENTIFIER, PERSON_NUMBER, STRONG_IDENTIFIER, POSTCODE -> folded.replace(" ", "");
            case PHONE -> lastTen(folded.replaceAll("[^0-9]", ""));
            case FULL_NAME, TEXT -> inOrder(folded);
            default -> folded;
        };
    }

    /** Words in the order of the alphabet, so that "Marlowe, Ann" and "Ann Marlowe" are equal. */
    private static String inOrder(String folded) {
        if (folded.indexOf(' ') < 0) {
            return folded;
        }
        String[] words = folded.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static String lastTen(String digits) {
        return digits.length() > 10 ? digits.substring(digits.length() - 10) : digits;
    }

    /** Fields whose values are often found in one another are a family: parts of addresses, say; names always are. */
    private void findFamilies() {
        join(family, false);
        join(blockingFamily, true);
        Map<String, Integer> codeOf = new HashMap<>();
        for (int field = 0; field < fields.length; field++) {
            familyCode[field] = new int[fields[field].size()];
            for (int code = 0; code < familyCode[field].length; code++) {
                String key = family[field] + "~" + fields[field].value(code);
                familyCode[field][code] = codeOf.computeIfAbsent(key, unused -> codeOf.size());
            }
        }
    }

    private void join(int[] families, boolean words) {
        Arrays.setAll(families, field -> field);
        List<Map<String, Integer>> weights = new ArrayList<>();
        for (int field = 0; field < fields.length; field++) {
            weights.add(weights(field, words));
        }
        for (int one = 0; one < fields.length; one++) {
            for (int other = one + 1; other < fields.length; other++) {
                boolean shared = sharedShare(weights.get(one), weights.get(other)) >= 0.05
                        && sharedShare(weights.get(other), weights.get(one)) >= 0.05;
                if (shared || namesOfOne(fields[one], fields[other])) {
                    int from = Math.max(families[one], families[other]);
                    int to = Math.min(families[one], families[other]);
                    Arrays.setAll(families, field -> families[field] == from ? to : families[field]);
                }
            }
        }
    }

    /** Forename and surname change places however rarely. */
    private static boolean namesOfOne(ComparedField one, ComparedField other) {
        FieldKind kind = one.field().kind();
        FieldKind its = other.field().kind();
        return (kind == FieldKind.FORENAME && its == FieldKind.SURNAME)
                || (kind == FieldKind.SURNAME && its == FieldKind.FORENAME);
    }

    /** How many records hold each value, or each word of texts; empty for fields that no other field resembles. */
    private Map<String, Integer> weights(int field, boolean words) {
        int[] counts = new int[fields[field].size()];
        for (int unit = 0; unit < size(); unit++) {
            if (first(field, unit) >= 0) {
                counts[first(field, unit)] += multiplicity[unit];
            }
        }
        Map<String, Integer> weight = new HashMap<>();
        for (int code = 0; code < counts.length; code++) {
            int count = counts[code];
            if (fields[field] instanceof WordField) {
                weight.merge(fields[field].value(code), count, Integer::sum);
            } else if (words && fields[field] instanceof TextField text) {
                text.wordsOf(code).forEach(word -> weight.merge(word, count, Integer::sum));
            }
        }
        return weight;
    }

    private static double sharedShare(Map<String, Integer> of, Map<String, Integer> in) {
        long total = 0;
        long shared = 0;
        for (Map.Entry<String, Integer> entry : of.entrySet()) {
            total += entry.getValue();
            shared += in.containsKey(entry.getKey()) ? entry.getValue() : 0;
        }
        return total == 0 ? 0 : (double) shared / total;
    }

    /** A column normalised: distinct values in order, and each record's codes. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Prepared(
            Field field,
            List<String> values,
            BitSet own,
            int[] counts,
            int[] first,
            int @Nullable [][] several,
            long signature) {
        ComparedField compared() {
            return switch (field.kind()) {
                case BIRTH_DATE, DATE -> new DateField(field, values);
                case FULL_NAME, ADDRESS, TEXT -> new TextField(field, values, counts);
                default -> new WordField(field, values, own);
            };
        }
    }
}
