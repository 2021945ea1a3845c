package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a mapping's text that knows its line, so that every mistake is told with the line it stands on. */
final class YamlNode {

    private static final int FURTHEST_GUESS = 3;

    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    MappingException wrong(String what) {
        return new MappingException(file, line(), node.getStartMark().getColumn() + 1, what);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    private boolean isNull() {
        return node.getTag().equals(Tag.NULL) && node instanceof ScalarNode scalar && scalar.isPlain();
    }

    /** A single value as it is written, whatever YAML would make of it: "01" stays "01". */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return isNull() ? "" : scalar.getValue();
        }
        throw wrong("a single value is expected here.");
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("a whole number is expected here, not [" + text() + "].");
        }
    }

    boolean yes() {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("yes or no is expected here, not [" + text() + "].");
        };
    }

    List<YamlNode> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(each -> new YamlNode(file, each))
                    .toList();
        }
        throw wrong("a list is expected here.");
    }

    /** A list of values; a single value is a list of one. */
    List<String> texts() {
        return isList() ? list().stream().map(YamlNode::text).toList() : List.of(text());
    }

    /** The entries in the order they are written. A key that stands twice is an error. */
    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode map)) {
            throw wrong("entries of the form 'name: value' are expected here.");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            YamlNode key = new YamlNode(file, tuple.getKeyNode());
            if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw key.wrong("[" + key.text() + "] stands here for the second time.");
            }
        }
        return entries;
    }

    @Nullable
    YamlNode get(String name) {
        return entries().get(name);
    }

    YamlNode required(String name) {
        YamlNode found = get(name);
        if (found == null) {
            throw wrong("[" + name + "] is missing.");
        }
        return found;
    }

    @Nullable
    String textOf(String name) {
        YamlNode found = get(name);
        return found == null ? null : found.text();
    }

    /** Refuses names that mean nothing here. */
    void allowOnly(Set<String> names) {
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                YamlNode key = new YamlNode(file, tuple.getKeyNode());
                if (!names.contains(key.text())) {
                    throw key.wrong("[" + key.text() + "] means nothing here." + suggestion(key.text(), names));
                }
            }
        }
    }

    /** "Maybe [x] was meant." for the nearest name, or the list of names where none is near. */
    static String suggestion(String written, Collection<String> names) {
        String near = nearest(written, names);
        return near.isEmpty() ? " It may be one of: " + String.join(", ", new ArrayList<>(names)) + "." : near;
    }

    /** "Maybe [x] was meant." for the nearest name, or nothing where none is near. */
    static String nearest(String written, Collection<String> names) {
        String nearest = null;
        int distance = FURTHEST_GUESS + 1;
        for (String name : names) {
            int apart = distance(written.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
            if (apart < distance) {
                distance = apart;
                nearest = name;
            }
        }
        return nearest == null ? "" : " Maybe [" + nearest + "] was meant.";
    }

    /** Edits from one word to the other (V. Levenshtein, 1966). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(before[j - 1] + change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
