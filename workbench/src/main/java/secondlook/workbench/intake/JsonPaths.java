package secondlook.workbench.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes JSON apart into values by their paths: {@code child.name} for a member of an object, {@code suspects[0].name} for
 * one of an element of a list, from 0. Values are kept as they are written: 007.10 stays so, nothing becomes a floating
 * number. Null is the empty text, and so are a list and an object without anything in them, for each says that the
 * agency had the field and left it empty.
 */
final class JsonPaths {

    private static final int DEEPEST = 40;
    private static final int MOST_VALUES = 2_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNameLength(1_000)
                    .maxNumberLength(1_000)
                    .maxStringLength(LineReader.LONGEST)
                    .build())
            .build();

    private JsonPaths() {}

    /**
     * Hands every value to {@code each} in the order of the text.
     *
     * @param root the path of the whole, or empty
     * @return why the text cannot be taken apart, or null; values may have been handed over even so
     */
    static @Nullable String forEach(String json, String root, BiConsumer<String, String> each) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            Walk walk = new Walk(root, each);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (walk.ended) {
                    return "something follows the end of the JSON";
                }
                walk.take(token, parser);
                if (walk.values > MOST_VALUES) {
                    return "it has more than " + MOST_VALUES + " values";
                }
            }
            return walk.ended ? null : "the JSON ends too soon";
        } catch (JacksonException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            // why: Jackson's own words may quote the text
            return "the JSON breaks off or is not well formed" + (column > 0 ? " at character " + column : "");
        }
    }

    /** Where the walk stands. */
    private static final class Walk {

        private final BiConsumer<String, String> each;
        private final Deque<Level> levels = new ArrayDeque<>();
        private String path;
        private int values;
        private boolean ended;

        Walk(String root, BiConsumer<String, String> each) {
            this.path = root;
            this.each = each;
        }

        void take(JsonToken token, JsonParser parser) {
            switch (token) {
                case PROPERTY_NAME -> name(parser.currentName());
                case START_OBJECT, START_ARRAY -> {
                    stepIn();
                    levels.push(new Level(path, token == JsonToken.START_ARRAY));
                }
                case END_OBJECT, END_ARRAY -> stepOut();
                case VALUE_NULL -> value("");
                case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    value(parser.getString());
                case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> {}
            }
        }

        private void name(String written) {
            String name = written.replace('\0', '\u2400');
            Level level = levels.element();
            int copy = level.names.merge(name, 1, Integer::sum);
            String once = copy == 1 ? name : name + " (" + copy + ")";
            path = level.path.isEmpty() ? once : level.path + "." + once;
            level.isEmpty = false;
        }

        /** The path of the value that comes now, where it is an element of a list. */
        private void stepIn() {
            Level level = levels.peek();
            if (level != null && level.isList) {
                path = level.path + "[" + level.elements++ + "]";
                level.isEmpty = false;
            }
        }

        private void value(String text) {
            stepIn();
            values++;
            // why: the database keeps no zero character; this one shows where it stood
            each.accept(path, text.replace('\0', '\u2400'));
            ended = levels.isEmpty();
        }

        private void stepOut() {
            Level level = levels.pop();
            path = level.path;
            if (level.isEmpty) {
                values++;
                each.accept(path, "");
            }
            ended = levels.isEmpty();
        }
    }

    /** An object or list that is not ended yet. */
    private static final class Level {

        private final String path;
        private final boolean isList;
        private final Map<String, Integer> names = new HashMap<>();
        private int elements;
        private boolean isEmpty = true;

        Level(String path, boolean isList) {
            this.path = path;
            this.isList = isList;
        }
    }
}
