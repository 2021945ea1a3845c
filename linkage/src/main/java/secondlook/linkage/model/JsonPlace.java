package secondlook.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a JSON text that knows where it stands, so that every fault can say so. */
record JsonPlace(@Nullable Object value, String place) {
    boolean isMissing() {
        return value == null;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List;
    }

    /** A member of an object; missing when there is none. */
    JsonPlace member(String name) {
        return new JsonPlace(object().get(name), place.isEmpty() ? name : place + "." + name);
    }

    Map<?, ?> object() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw fault("an object is expected");
    }

    List<JsonPlace> items() {
        if (value instanceof List<?> list) {
            List<JsonPlace> items = new ArrayList<>();
            for (int at = 0; at < list.size(); at++) {
                items.add(new JsonPlace(list.get(at), place + "[" + at + "]"));
            }
            return items;
        }
        throw fault("a list is expected");
    }

    List<String> texts() {
        return items().stream().map(JsonPlace::text).toList();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw fault("a text is expected");
    }

    @Nullable
    String textOrNull() {
        return isMissing() ? null : text();
    }

    double number() {
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        throw fault("a number is expected");
    }

    double numberOr(double otherwise) {
        return isMissing() ? otherwise : number();
    }

    boolean flagOr(boolean otherwise) {
        if (isMissing()) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw fault("true or false is expected");
    }

    /** What is wrong here. */
    IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(
                "The model cannot be read: " + what + " [" + (place.isEmpty() ? "the whole file" : place)
                        + "]. Maybe the file was edited or is another program's.");
    }
}
