package secondlook.linkage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON (RFC 8259) as maps, lists, texts, doubles, booleans and null, so that the library brings no
 * JSON library for a Spark cluster to quarrel with.
 */
public final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads one JSON value.
     *
     * @throws IllegalArgumentException when the text is not JSON, with the place
     */
    public static @Nullable Object read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw json.fault("more text after the end");
        }
        return value;
    }

    private @Nullable Object value(int depth) {
        space();
        if (depth > DEEPEST) {
            throw fault("nested too deeply");
        }
        if (at >= text.length()) {
            throw fault("it ends too early");
        }
        char first = text.charAt(at);
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private @Nullable Object word() {
        int start = at;
        while (at < text.length() && ",]}:".indexOf(text.charAt(at)) < 0 && text.charAt(at) > ' ') {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> number(word, start);
        };
    }

    private Double number(String word, int start) {
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException notNumber) {
            at = start;
            throw fault("neither a number nor a word of JSON");
        }
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        at++;
        space();
        while (!take('}')) {
            if (!object.isEmpty()) {
                expect(',');
                space();
            }
            String name = string();
            space();
            expect(':');
            object.put(name, value(depth + 1));
            space();
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        at++;
        space();
        while (!take(']')) {
            if (!array.isEmpty()) {
                expect(',');
            }
            array.add(value(depth + 1));
            space();
        }
        return array;
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char letter = text.charAt(at++);
            string.append(letter == '\\' ? escaped() : letter);
        }
        expect('"');
        return string.toString();
    }

    private char escaped() {
        char letter = at < text.length() ? text.charAt(at++) : ' ';
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> fromHexadecimal();
            case '"', '\\', '/' -> letter;
            default -> throw fault("an unknown escape");
        };
    }

    private char fromHexadecimal() {
        if (at + 4 > text.length()) {
            throw fault("a cut escape");
        }
        at += 4;
        try {
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } catch (NumberFormatException notHexadecimal) {
            throw fault("an escape that is not hexadecimal");
        }
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean take(char letter) {
        if (at < text.length() && text.charAt(at) == letter) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char letter) {
        if (!take(letter)) {
            throw fault("'" + letter + "' expected");
        }
    }

    private IllegalArgumentException fault(String what) {
        return new IllegalArgumentException(
                "This is not JSON: " + what + " [character " + at + "]. Maybe the file was cut or is another format.");
    }

    /** Writes a value, objects and lists of objects on lines of their own. */
    public static String write(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, 0);
        return out.append('\n').toString();
    }

    private static void write(@Nullable Object value, StringBuilder out, int depth) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(before).append('\n').append("  ".repeat(depth + 1));
                quote(String.valueOf(entry.getKey()), out);
                out.append(": ");
                write(entry.getValue(), out, depth + 1);
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "\n" + "  ".repeat(depth) + "}");
        } else if (value instanceof List<?> list) {
            String before = "[";
            for (Object item : list) {
                out.append(before);
                write(item, out, depth + 1);
                before = ", ";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, out);
        } else {
            out.append(value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < string.length(); at++) {
            char letter = string.charAt(at);
            if (letter == '"' || letter == '\\') {
                out.append('\\').append(letter);
            } else if (letter < ' ') {
                out.append(String.format("\\u%04x", (int) letter));
            } else {
                out.append(letter);
            }
        }
        out.append('"');
    }
}
