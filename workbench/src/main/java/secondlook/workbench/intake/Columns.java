package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The columns of one file and their places. Names are matched without regard to case, to spaces round them and to
 * whether words are parted by a space or an underscore; a heading that stands twice gets a number at the second place.
 */
final class Columns {

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\ufeff]+");
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d+\\]");

    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Columns of a heading row. */
    static Columns of(List<String> heading) {
        Columns columns = new Columns();
        for (int i = 0; i < heading.size(); i++) {
            String name = SPACES.matcher(heading.get(i).replace('\0', '\u2400').strip())
                    .replaceAll(" ");
            columns.add(name.isEmpty() ? "(" + (i + 1) + ")" : name);
        }
        return columns;
    }

    /** Whether there is such a column or, for a path with {@code []}, one of any of its elements; or one beneath it. */
    boolean hasPath(String path) {
        if (indexOf(path) >= 0) {
            return true;
        }
        String pattern = shape(path);
        return names.stream()
                .map(Columns::shape)
                .anyMatch(name ->
                        name.equals(pattern) || name.startsWith(pattern + ".") || name.startsWith(pattern + "["));
    }

    private void add(String name) {
        String free = name;
        for (int copy = 2; places.containsKey(folded(free)); copy++) {
            free = name + " (" + copy + ")";
        }
        places.put(folded(free), names.size());
        names.add(free);
    }

    /** The place of a column, or -1. */
    int indexOf(String name) {
        return places.getOrDefault(folded(name), -1);
    }

    /** The place of a column, made now if it is new. */
    int place(String name) {
        Integer place = places.get(folded(name));
        if (place == null) {
            add(name);
            return names.size() - 1;
        }
        return place;
    }

    String name(int place) {
        return names.get(place);
    }

    int count() {
        return names.size();
    }

    /** In the order of the cells. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The names as a mapping writes them, of every element; and the lists that hold these. */
    Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>();
        for (String name : names) {
            String path = ofEveryElement(name);
            paths.add(path);
            for (int at = path.indexOf("[]"); at > 0; at = path.indexOf("[]", at + 1)) {
                paths.add(path.substring(0, at));
            }
        }
        return paths;
    }

    /** The name of a value of JSON as a mapping writes it: of every element, whatever its number. */
    static String ofEveryElement(String name) {
        return ELEMENT.matcher(name).replaceAll("[]");
    }

    /** The name without its case, its kind of spaces and the numbers of list elements: what makes two names one column. */
    static String shape(String name) {
        return ELEMENT.matcher(folded(name)).replaceAll("[]");
    }

    private static String folded(String name) {
        return SPACES.matcher(name.strip()).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
