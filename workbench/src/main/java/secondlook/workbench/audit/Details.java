package secondlook.workbench.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What else there is to say of an act, by key: texts, whole numbers, flags, and lists of texts. */
public final class Details {
    /** Nothing else to say. */
    public static final Details NONE = new Details(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Object> values;

    private Details(Map<String, Object> values) {
        this.values = values;
    }

    public Details with(String key, String value) {
        return and(key, value);
    }

    public Details with(String key, long value) {
        return and(key, value);
    }

    public Details with(String key, boolean value) {
        return and(key, value);
    }

    public Details with(String key, Collection<String> values) {
        return and(key, List.copyOf(values));
    }

    private Details and(String key, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(key, value);
        return new Details(more);
    }

    /** One line of JSON, keys in order: the same details are the same bytes. */
    String json() {
        return JSON.writeValueAsString(values);
    }
}
