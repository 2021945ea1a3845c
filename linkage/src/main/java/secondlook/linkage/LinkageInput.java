package secondlook.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The records to link: an id each, any number of values for each field, and optionally a role. Values are held once
 * per field, so a million records of six fields take about as much memory as their distinct values. Immutable;
 * its text form gives counts only, for values are personal data.
 */
public final class LinkageInput {
    private static final int[] NOTHING = {};

    private final List<Field> fields;
    private final List<String> ids;
    private final List<@Nullable String> roles;
    /** By record, the lists that it stands in, in the order of the alphabet. */
    private final List<SortedSet<String>> lists;

    private final List<List<String>> dictionaries;
    /** By field, the codes of numbers under which registers keep their records. */
    private final List<BitSet> own;
    /** By field, the first value's code of each record, -1 for none. */
    private final int[][] first;
    /** By field, all codes of records that have several values; null where no record has. */
    private final @Nullable Map<Integer, int[]>[] several;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private LinkageInput(
            List<Field> fields,
            List<String> ids,
            List<@Nullable String> roles,
            List<SortedSet<String>> lists,
            List<List<String>> dictionaries,
            List<BitSet> own,
            int[][] first,
            List<Map<Integer, int[]>> several) {
        this.fields = fields;
        this.ids = ids;
        this.roles = roles;
        this.lists = lists;
        this.dictionaries = dictionaries;
        this.own = own;
        this.first = first;
        this.several = new Map[fields.size()];
        for (int field = 0; field < several.size(); field++) {
            this.several[field] = several.get(field).isEmpty() ? null : several.get(field);
        }
    }

    /**
     * An input whose columns are already coded, as column stores hand them out; nothing is copied, so the caller must
     * not change the arrays afterwards.
     *
     * @param fields the fields
     * @param ids a distinct id for each record
     * @param dictionaries by field, the distinct values
     * @param codes by field, each record's place in the dictionary, -1 for nothing recorded
     */
    public static LinkageInput ofCodedColumns(
            List<Field> fields, List<String> ids, List<List<String>> dictionaries, List<int[]> codes) {
        for (int[] column : codes) {
            if (column.length != ids.size()) {
                throw new IllegalArgumentException(
                        "A column has another length than the ids [" + column.length + "]. Maybe a row was cut.");
            }
        }
        return new LinkageInput(
                List.copyOf(fields),
                ids,
                Collections.nCopies(ids.size(), null),
                Collections.nCopies(ids.size(), Collections.emptySortedSet()),
                List.copyOf(dictionaries),
                Collections.nCopies(fields.size(), new BitSet()),
                codes.toArray(int[][]::new),
                Collections.nCopies(fields.size(), Map.of()));
    }

    /**
     * Starts an input of these fields.
     *
     * @throws IllegalArgumentException when two fields have one name
     */
    public static Builder of(List<Field> fields) {
        return new Builder(List.copyOf(fields));
    }

    /** Starts an input of these fields. */
    public static Builder of(Field... fields) {
        return of(Arrays.asList(fields));
    }

    /** Number of records. */
    public int size() {
        return ids.size();
    }

    public List<Field> fields() {
        return fields;
    }

    /** The id of a record by its ordinal, which is its place in the order of adding. */
    public String id(int record) {
        return ids.get(record);
    }

    /** The role of a record, null when it has none. */
    public @Nullable String role(int record) {
        return roles.get(record);
    }

    /** The lists that a record stands in, see {@link RecordBuilder#inList}. */
    public SortedSet<String> lists(int record) {
        return lists.get(record);
    }

    /** The values of a record in a field, in the order of adding; empty when nothing was recorded. */
    public List<String> values(int record, int field) {
        List<String> values = new ArrayList<>();
        for (int code : codes(record, field)) {
            values.add(dictionaries.get(field).get(code));
        }
        return values;
    }

    List<String> dictionary(int field) {
        return dictionaries.get(field);
    }

    /** Whether a value is the number under which some register keeps a record. */
    boolean isOwnNumber(int field, int code) {
        return own.get(field).get(code);
    }

    /** The only code of a record in a field, -1 for none; of several, the first. */
    int code(int record, int field) {
        return first[field][record];
    }

    boolean hasSeveral(int field) {
        return several[field] != null;
    }

    int[] codes(int record, int field) {
        Map<Integer, int[]> ofSeveral = several[field];
        int[] codes = ofSeveral == null ? null : ofSeveral.get(record);
        if (codes != null) {
            return codes;
        }
        int code = first[field][record];
        return code < 0 ? NOTHING : new int[] {code};
    }

    @Override
    public String toString() {
        return "LinkageInput[" + ids.size() + " records, " + fields.size() + " fields]";
    }

    /** Collects records one after another; not thread-safe. */
    public static final class Builder {
        private final List<Field> fields;
        private final Map<String, Integer> ordinalOfField = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final Set<String> seenIds = new HashSet<>();
        private final List<@Nullable String> roles = new ArrayList<>();
        private final List<SortedSet<String>> lists = new ArrayList<>();
        private final List<List<String>> dictionaries = new ArrayList<>();
        private final List<Map<String, Integer>> codeOfValue = new ArrayList<>();
        private final List<BitSet> own = new ArrayList<>();
        private final List<int[]> first = new ArrayList<>();
        private final List<Map<Integer, int[]>> several = new ArrayList<>();

        private Builder(List<Field> fields) {
            this.fields = fields;
            for (Field field : fields) {
                if (ordinalOfField.put(field.name(), ordinalOfField.size()) != null) {
                    throw new IllegalArgumentException(
                            "Two fields have one name [" + field.name() + "]. Maybe a column was given twice.");
                }
                dictionaries.add(new ArrayList<>());
                codeOfValue.add(new HashMap<>());
                own.add(new BitSet());
                first.add(new int[16]);
                several.add(new HashMap<>());
            }
        }

        /**
         * Starts the next record.
         *
         * @throws IllegalArgumentException when the id was used before
         */
        public RecordBuilder record(String id) {
            if (!seenIds.add(id)) {
                throw new IllegalArgumentException(
                        "A record id occurs twice [" + id + "]. Maybe another column is the id.");
            }
            ids.add(id);
            roles.add(null);
            lists.add(Collections.emptySortedSet());
            int record = ids.size() - 1;
            for (int field = 0; field < first.size(); field++) {
                if (record == first.get(field).length) {
                    first.set(field, Arrays.copyOf(first.get(field), record * 2));
                }
                first.get(field)[record] = -1;
            }
            return new RecordBuilder(this, ids.size() - 1);
        }

        public LinkageInput build() {
            int[][] columns = first.stream()
                    .map(column -> Arrays.copyOf(column, ids.size()))
                    .toArray(int[][]::new);
            return new LinkageInput(
                    fields,
                    List.copyOf(ids),
                    new ArrayList<>(roles),
                    new ArrayList<>(lists),
                    dictionaries.stream()
                            .map(dictionary -> (List<String>) new ArrayList<>(dictionary))
                            .toList(),
                    own.stream().map(codes -> (BitSet) codes.clone()).toList(),
                    columns,
                    several.stream().map(Map::copyOf).toList());
        }

        private void putOwn(int record, String fieldName, String value) {
            put(record, fieldName, value);
            int field = Objects.requireNonNull(ordinalOfField.get(fieldName));
            Integer code = codeOfValue.get(field).get(value);
            if (code != null) {
                own.get(field).set(code);
            }
        }

        private void put(int record, String fieldName, String value) {
            Integer field = ordinalOfField.get(fieldName);
            if (field == null) {
                throw new IllegalArgumentException(
                        "There is no such field [" + fieldName + "]. Maybe it is spelt differently.");
            }
            if (value.isBlank()) {
                return;
            }
            Map<String, Integer> known = codeOfValue.get(field);
            int code = known.computeIfAbsent(value, key -> known.size());
            List<String> dictionary = dictionaries.get(field);
            if (code == dictionary.size()) {
                dictionary.add(value);
            }
            if (first.get(field)[record] < 0) {
                first.get(field)[record] = code;
                return;
            }
            int[] before = several.get(field).getOrDefault(record, new int[] {first.get(field)[record]});
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = code;
            several.get(field).put(record, after);
        }
    }

    /** The values of one record; all of them may be missing. */
    public static final class RecordBuilder {
        private final Builder builder;
        private final int record;

        private RecordBuilder(Builder builder, int record) {
            this.builder = builder;
            this.record = record;
        }

        /** Adds a value; a blank or null one means "nothing was recorded" and adds nothing. */
        public RecordBuilder value(String field, @Nullable String value) {
            builder.put(record, field, Objects.requireNonNullElse(value, ""));
            return this;
        }

        /**
         * Adds the number under which a register keeps this record, with the register's name before it. Two such numbers
         * of one register are two entries of it, often given one after the other: however alike they look, they are
         * different, where a number that somebody copied by hand may be mistyped.
         */
        public RecordBuilder ownNumber(String field, @Nullable String number) {
            builder.putOwn(record, field, Objects.requireNonNullElse(number, ""));
            return this;
        }

        /** Adds a date known to lie in a range, both ends included. */
        public RecordBuilder date(String field, LocalDate earliest, LocalDate latest) {
            return value(field, earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest);
        }

        /**
         * Says that the record stands in a list whose author gave each person one entry, such as the people of one case
         * file. Two records of one list are two persons unless very much speaks for one.
         */
        public RecordBuilder inList(String list) {
            SortedSet<String> more = new TreeSet<>(builder.lists.get(record));
            more.add(list);
            builder.lists.set(record, more);
            return this;
        }

        /** Sets the role in which the record's author named the person, such as victim. */
        public RecordBuilder role(String role) {
            builder.roles.set(record, role);
            return this;
        }
    }
}
