package secondlook.linkage.model;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import secondlook.linkage.DateRange;
import secondlook.linkage.text.TextFolding;

/**
 * One step that a value goes through before it is compared. A step may find nothing, as a pattern that does not match
 * does; the value then counts as missing. Immutable and thread-safe.
 */
public final class ValueStep {
    /** What a step does. */
    public enum Kind {
        /** Plain lower-case Latin letters and digits; "unknown" and the like count as missing. */
        FOLD,
        /** Lower case. */
        LOWER,
        /** Upper case. */
        UPPER,
        /** No space at either end. */
        TRIM,
        /** A day, month or year as one text, however it was written; what is no date counts as missing. */
        DATE,
        /** Some letters, by place. */
        SUBSTRING,
        /** What a regular expression finds first. */
        PATTERN
    }

    private final Kind kind;
    private final int from;
    private final int length;
    private final @Nullable Pattern pattern;

    private ValueStep(Kind kind, int from, int length, @Nullable Pattern pattern) {
        this.kind = kind;
        this.from = from;
        this.length = length;
        this.pattern = pattern;
    }

    /** A step that needs no more than its kind. */
    public static ValueStep of(Kind kind) {
        if (kind == Kind.SUBSTRING || kind == Kind.PATTERN) {
            throw new IllegalArgumentException("The step needs more than its kind [" + kind + "].");
        }
        return new ValueStep(kind, 0, 0, null);
    }

    /** The first letters; a shorter value stays as it is. */
    public static ValueStep prefix(int length) {
        return substring(1, length);
    }

    /**
     * Letters from a place on, counted from 1 in code points.
     *
     * @throws IllegalArgumentException when the place or length is less than 1
     */
    public static ValueStep substring(int from, int length) {
        if (from < 1 || length < 1) {
            throw new IllegalArgumentException("A substring's place and length begin at 1 [" + from + ", " + length
                    + "]. Maybe the place was counted from 0.");
        }
        return new ValueStep(Kind.SUBSTRING, from, length, null);
    }

    /**
     * A group of the first match.
     *
     * @param group number of the group, 0 for the whole match
     * @throws IllegalArgumentException when it is no regular expression or has no such group
     */
    public static ValueStep pattern(String expression, int group) {
        try {
            Pattern compiled = Pattern.compile(expression);
            if (group < 0 || group > compiled.matcher("").groupCount()) {
                throw new IllegalArgumentException("The pattern has no such group [" + group + "].");
            }
            return new ValueStep(Kind.PATTERN, group, 0, compiled);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "This is no regular expression [" + expression + "]: " + wrong.getDescription() + ".", wrong);
        }
    }

    public Kind kind() {
        return kind;
    }

    /** Place of the first letter of a substring, or the group of a pattern; 0 for other kinds. */
    public int from() {
        return from;
    }

    /** Letters of a substring; 0 for other kinds. */
    public int length() {
        return length;
    }

    /** The regular expression of a pattern, "" for other kinds. */
    public String expression() {
        return pattern == null ? "" : pattern.pattern();
    }

    /** The value after the step, null when there is none. */
    @Nullable
    String apply(String value) {
        String after = switch (kind) {
            case FOLD -> folded(value);
            case LOWER -> value.toLowerCase(Locale.ROOT);
            case UPPER -> value.toUpperCase(Locale.ROOT);
            case TRIM -> value.strip();
            case DATE -> date(value);
            case SUBSTRING -> part(value);
            case PATTERN -> match(value);
        };
        return after == null || after.isEmpty() ? null : after;
    }

    private static @Nullable String folded(String value) {
        String folded = TextFolding.fold(value);
        return TextFolding.isNotRecorded(folded) ? null : folded;
    }

    private static @Nullable String date(String value) {
        DateRange range = DateRange.parse(value);
        return range == null ? null : range.canonical();
    }

    private String part(String value) {
        int points = value.codePointCount(0, value.length());
        if (from > points) {
            return "";
        }
        int start = value.offsetByCodePoints(0, from - 1);
        return value.substring(start, value.offsetByCodePoints(start, Math.min(length, points - from + 1)));
    }

    private @Nullable String match(String value) {
        Matcher matcher = Objects.requireNonNull(pattern).matcher(value);
        return matcher.find() ? matcher.group(from) : null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValueStep step
                && step.kind == kind
                && step.from == from
                && step.length == length
                && step.expression().equals(expression());
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, from, length, expression());
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case SUBSTRING -> name + " " + from + " " + length;
            case PATTERN -> name + " " + expression() + " " + from;
            default -> name;
        };
    }
}
