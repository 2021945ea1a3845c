package secondlook.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The records to link: an id each, any number of values for each field, and optionally a role. Values are held once
 * per field, so a million records of six fields take about as much memory as their distinct values. Immutable;
 * its text form gives counts only, for values are personal data.
 */
public final class LinkageInput {
    private final List<Field> fields;
    private final List<String> ids;
    private final List<@Nullable String> roles;
    private final List<List<String>> dictionaries;
    private final int[][][] codes;

    private LinkageInput(Builder builder) {
        this.fields = builder.fields;
        this.ids = List.copyOf(builder.ids);
        this.roles = new ArrayList<>(builder.roles);
        this.dictionaries = builder.dictionaries.stream()
                .map(dictionary -> (List<String>) new ArrayList<>(dictionary))
                .toList();
        this.codes = new int[fields.size()][][];
        for (int field = 0; field < codes.length; field++) {
            codes[field] = builder.codes.get(field).toArray(int[][]::new);
        }
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

    /** The values of a record in a field, in the order of adding; empty when nothing was recorded. */
    public List<String> values(int record, int field) {
        List<String> values = new ArrayList<>();
        for (int code : codes[field][record]) {
            values.add(dictionaries.get(field).get(code));
        }
        return values;
    }

    List<String> dictionary(int field) {
        return dictionaries.get(field);
    }

    int[] codes(int record, int field) {
        return codes[field][record];
    }

    @Override
    public String toString() {
        return "LinkageInput[" + ids.size() + " records, " + fields.size() + " fields]";
    }

    /** Collects records one after another; not thread-safe. */
    public static final class Builder {
        private static final int[] NOTHING = {};

        private final List<Field> fields;
        private final Map<String, Integer> ordinalOfField = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private final Set<String> seenIds = new HashSet<>();
        private final List<@Nullable String> roles = new ArrayList<>();
        private final List<List<String>> dictionaries = new ArrayList<>();
        private final List<Map<String, Integer>> codeOfValue = new ArrayList<>();
        private final List<List<int[]>> codes = new ArrayList<>();

        private Builder(List<Field> fields) {
            this.fields = fields;
            for (Field field : fields) {
                if (ordinalOfField.put(field.name(), ordinalOfField.size()) != null) {
                    throw new IllegalArgumentException(
                            "Two fields have one name [" + field.name() + "]. Maybe a column was given twice.");
                }
                dictionaries.add(new ArrayList<>());
                codeOfValue.add(new HashMap<>());
                codes.add(new ArrayList<>());
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
            codes.forEach(column -> column.add(NOTHING));
            return new RecordBuilder(this, ids.size() - 1);
        }

        public LinkageInput build() {
            return new LinkageInput(this);
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
            int[] before = codes.get(field).get(record);
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = code;
            codes.get(field).set(record, after);
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

        /** Adds a date known to lie in a range, both ends included. */
        public RecordBuilder date(String field, LocalDate earliest, LocalDate latest) {
            return value(field, earliest.equals(latest) ? earliest.toString() : earliest + "/" + latest);
        }

        /** Sets the role in which the record's author named the person, such as victim. */
        public RecordBuilder role(String role) {
            builder.roles.set(record, role);
            return this;
        }
    }
}
