package secondlook.workbench.people;

import java.util.Locale;

/**
 * Two mentions, the one with the smaller number first. Written as {@code 12-40} in addresses.
 *
 * @param left a mention's number
 * @param right a greater one
 */
record MentionPair(long left, long right) implements Comparable<MentionPair> {

    MentionPair {
        if (left >= right || left < 1) {
            throw new IllegalArgumentException("Not a pair of mentions: [" + left + "] and [" + right
                    + "]. Maybe they are one, or stand in the other order.");
        }
    }

    /** The pair of two different mentions, in whichever order they are given. */
    static MentionPair of(long one, long other) {
        return new MentionPair(Math.min(one, other), Math.max(one, other));
    }

    /**
     * Reads {@code 12-40}.
     *
     * @throws IllegalArgumentException if it is no pair
     */
    static MentionPair parse(String words) {
        String[] parts = words.split("-", -1);
        if (parts.length != 2 || !words.matches("\\d{1,18}-\\d{1,18}")) {
            throw new IllegalArgumentException("Not a pair of mentions. Maybe the address was cut short.");
        }
        return new MentionPair(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** The page on which it is judged. */
    String href() {
        return "/same-person/" + this;
    }

    @Override
    public int compareTo(MentionPair other) {
        int byLeft = Long.compare(left, other.left);
        return byLeft != 0 ? byLeft : Long.compare(right, other.right);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d-%d", left, right);
    }
}
