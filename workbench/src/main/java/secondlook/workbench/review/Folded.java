package secondlook.workbench.review;

import java.util.List;

/**
 * A list of which the first are shown and the others folded under their count, so that a page stays as long as it can be
 * read and nothing is left out.
 *
 * @param shown the first
 * @param more the others, in the same order
 */
record Folded<T>(List<T> shown, List<T> more) {

    Folded {
        shown = List.copyOf(shown);
        more = List.copyOf(more);
    }

    /** Shows the first {@code most}; one more than that is shown too, for a fold with one thing in it saves nothing. */
    static <T> Folded<T> after(int most, List<T> all) {
        int cut = all.size() <= most + 1 ? all.size() : most;
        return new Folded<>(all.subList(0, cut), all.subList(cut, all.size()));
    }

    public int size() {
        return shown.size() + more.size();
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }
}
