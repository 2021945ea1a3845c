package secondlook.casework.wording;

import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.DateRange;

/** Reads the lines of a {@link WordingList}. Each begins with a keyword; {@code #} and a space begin a comment. */
final class WordingListReader {

    private record Source(String title, DateRange from) {}

    private final Map<String, List<String>> classes = new HashMap<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final WordForms forms = new WordForms();
    private final List<Entry> entries = new ArrayList<>();
    private String version = "";
    private @Nullable Draft draft;

    /** An entry while its lines are read. */
    private static final class Draft {
        final String id;
        final boolean phrase;
        final Entry.Patterns patterns = Entry.Patterns.none();

        @Nullable
        Voice voice;

        Entry.Reach reach = Entry.Reach.BEFORE;
        int within = Integer.MAX_VALUE;
        boolean aboutChild = true;
        String suggestion = "";

        @Nullable
        Source source;

        Draft(String id, boolean phrase) {
            this.id = id;
            this.phrase = phrase;
        }
    }

    static WordingList read(List<String> lines) {
        WordingListReader reader = new WordingListReader();
        for (int i = 0; i < lines.size(); i++) {
            reader.line(lines.get(i).strip(), i + 1);
        }
        reader.finish();
        if (reader.version.isEmpty()) {
            throw new IllegalArgumentException("The wording list has no version. Maybe its first line is missing.");
        }
        return new WordingList(reader.version, reader.entries, reader.classes, reader.forms);
    }

    private void line(String line, int number) {
        if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
            return;
        }
        int space = line.indexOf(' ');
        String keyword = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1).strip();
        try {
            take(keyword, rest);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Line [" + number + "] of the wording list: " + e.getMessage(), e);
        }
    }

    private void take(String keyword, String rest) {
        switch (keyword) {
            case "version" -> version = rest;
            case "source" -> source(rest);
            case "forms" -> forms.addIrregular(List.of(rest.split("\\s+")));
            case "class" -> addClass(rest);
            case "phrase" -> begin(new Draft(rest, true));
            case "cue" -> begin(new Draft(rest, false));
            default -> takeWithin(keyword, rest, opened(keyword));
        }
    }

    private Draft opened(String keyword) {
        if (draft == null) {
            throw new IllegalArgumentException(
                    "[" + keyword + "] stands outside a phrase or cue. Maybe a line is missing above it.");
        }
        return draft;
    }

    private void takeWithin(String keyword, String rest, Draft open) {
        switch (keyword) {
            case "suggest" -> open.suggestion = rest;
            case "from" -> open.source = sourceNamed(rest);
            case "about" -> open.aboutChild = !oneOf(rest, "anyone", "child");
            case "voice" -> open.voice = oneOf(rest, "quoted", "corrective") ? Voice.QUOTED : Voice.CORRECTIVE;
            case "reach" -> reach(rest, open);
            case "match" -> add(open.patterns.match(), rest);
            case "unless-before" -> add(open.patterns.unlessBefore(), rest);
            case "unless-after" -> add(open.patterns.unlessAfter(), rest);
            case "unless" -> add(open.patterns.unless(), rest);
            case "only" -> add(open.patterns.only(), rest);
            default -> throw new IllegalArgumentException("Not a keyword: [" + keyword + "].");
        }
    }

    /** Reads the pattern once for its mistakes, while the number of its line is known. */
    private void add(List<String> patterns, String pattern) {
        PatternReader.read(pattern, classes, forms);
        patterns.add(pattern);
    }

    private static boolean oneOf(String given, String yes, String no) {
        if (!given.equals(yes) && !given.equals(no)) {
            throw new IllegalArgumentException("[" + given + "] is neither [" + yes + "] nor [" + no + "].");
        }
        return given.equals(yes);
    }

    private static void reach(String rest, Draft open) {
        String[] words = rest.split("\\s+");
        open.reach = Entry.Reach.valueOf(words[0].toUpperCase(java.util.Locale.ROOT));
        open.within = words.length > 1 ? Integer.parseInt(words[1]) : Integer.MAX_VALUE;
    }

    private void source(String rest) {
        String[] parts = rest.split("\\|");
        if (parts.length != 3) {
            throw new IllegalArgumentException("A source is [key | title | year], not [" + rest + "].");
        }
        Year year = Year.of(Integer.parseInt(parts[2].strip()));
        sources.put(parts[0].strip(), new Source(parts[1].strip(), DateRange.in(year)));
    }

    private Source sourceNamed(String key) {
        Source source = sources.get(key);
        if (source == null) {
            throw new IllegalArgumentException("No such source: [" + key + "]. Maybe it is defined further down.");
        }
        return source;
    }

    private void addClass(String rest) {
        String[] words = rest.split("\\s+");
        List<String> members = classes.computeIfAbsent(words[0], _ -> new ArrayList<>());
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("@")) {
                members.addAll(List.copyOf(classes.getOrDefault(words[i].substring(1), List.of())));
            } else {
                members.addAll(forms.expand(words[i]));
            }
        }
    }

    private void begin(Draft next) {
        finish();
        draft = next;
    }

    private void finish() {
        Draft done = draft;
        if (done == null) {
            return;
        }
        if (done.patterns.match().isEmpty() || (done.phrase && (done.source == null || done.suggestion.isEmpty()))) {
            throw new IllegalArgumentException(
                    "Entry [" + done.id + "] is not whole. Maybe it lacks a match, a suggestion or a source.");
        }
        Source source = done.source;
        entries.add(new Entry(
                done.id,
                done.voice,
                done.phrase ? Entry.Reach.ANYWHERE : done.reach,
                done.within,
                done.aboutChild,
                done.suggestion,
                source == null ? "" : source.title,
                source == null ? null : source.from,
                done.patterns));
        draft = null;
    }
}
