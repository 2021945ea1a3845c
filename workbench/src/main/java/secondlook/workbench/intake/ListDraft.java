package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft says of things that stand several times in one row: lists of JSON, blocks of columns, and kinds of record. */
final class ListDraft {

    static final String EVERY = "[]";

    private static final Pattern NUMBER = Pattern.compile("^(\\D*)(\\d{1,2})(\\D.*)$");
    private static final Set<String> KIND_OF_ROW = Set.of("evt", "event", "type", "what", "kind", "entry", "code");
    private static final int FEWEST_KINDS = 3;

    private ListDraft() {}

    /** The list whose elements hold more values than the record round it, or null. */
    static @Nullable String list(Collection<String> paths) {
        Map<String, Integer> lists = new LinkedHashMap<>();
        for (String path : paths) {
            int end = path.indexOf(EVERY + ".");
            if (end > 0) {
                lists.merge(path.substring(0, end), 1, Integer::sum);
            }
        }
        return lists.entrySet().stream()
                .filter(each -> each.getValue() * 2 > paths.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether a part that goes through the list can read this column: one of the record, or of the element in hand. */
    static boolean isWithin(@Nullable String list, String column) {
        String rest = list != null && column.startsWith(list + EVERY)
                ? column.substring(list.length() + EVERY.length())
                : column;
        return !rest.contains(EVERY);
    }

    /** Makes the lines of a row with one kind those of a part that is made for every element of the list. */
    static void makePart(List<String> lines, String list) {
        List<String> part = new ArrayList<>();
        part.add("row is:");
        part.add("  - kind:" + lines.getFirst().substring("row is:".length()));
        part.add("    each: " + list + "                # once for every element");
        lines.stream().skip(1).forEach(line -> part.add("    " + line));
        lines.clear();
        lines.addAll(part);
    }

    /** What else the columns look like, each as a sentence that says how to map it. */
    static List<String> hints(List<ColumnProfile> columns) {
        List<String> hints = new ArrayList<>();
        Map<String, Set<Integer>> blocks = new TreeMap<>();
        Map<String, Set<String>> fields = new TreeMap<>();
        for (ColumnProfile column : columns) {
            Matcher number = NUMBER.matcher(column.name());
            if (number.matches() && !column.name().contains(EVERY)) {
                blocks.computeIfAbsent(number.group(1), _ -> new TreeSet<>()).add(Integer.valueOf(number.group(2)));
                fields.computeIfAbsent(number.group(1), _ -> new TreeSet<>()).add(number.group(3));
            }
            if (KIND_OF_ROW.contains(DraftWords.folded(column.name()))
                    && column.isSafeToList()
                    && column.words().size() >= FEWEST_KINDS) {
                hints.add("Maybe each row is one of several kinds, told by [" + column.name()
                        + "]: parts with when: {column: '" + column.name() + "', is: …}.");
            }
        }
        blocks.forEach((start, numbers) -> {
            Set<String> ends = fields.getOrDefault(start, Set.of());
            if (numbers.size() > 1 && ends.size() > 1) {
                hints.add("Blocks that repeat: a part with numbers: " + numbers + " reads '" + start + "{n}"
                        + String.join("', '" + start + "{n}", ends) + "'.");
            }
        });
        return hints;
    }
}
