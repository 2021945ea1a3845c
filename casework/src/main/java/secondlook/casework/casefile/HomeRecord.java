package secondlook.casework.casefile;

import java.util.List;

/**
 * What agencies recorded about a children's home in which a child of a case file lived: the placements and missing
 * episodes of all its children, and what was done about it.
 *
 * @param home the home's name, as the placements write it
 * @param placements {@link FactKind#PLACEMENT} rows of the home, of every child
 * @param episodes {@link FactKind#MISSING_EPISODE} rows of those children
 * @param responses {@link FactKind#MEETING} rows of those children, and {@link FactKind#CONTACT} rows that record a
 *     notification or an inspection
 * @param memo what was worked out of all that; no part of what the record is
 */
public record HomeRecord(
        String home, List<ChildRow> placements, List<ChildRow> episodes, List<Fact> responses, Memo memo) {

    /** A home out of whose record nothing was worked yet. */
    public HomeRecord(String home, List<ChildRow> placements, List<ChildRow> episodes, List<Fact> responses) {
        this(home, placements, episodes, responses, new Memo());
    }

    public HomeRecord {
        placements = List.copyOf(placements);
        episodes = List.copyOf(episodes);
        responses = List.copyOf(responses);
    }

    /**
     * A row and the child it speaks of.
     *
     * @param child the child's stable id across agencies
     * @param fact the row
     */
    public record ChildRow(String child, Fact fact) {}

    /** The home only. */
    @Override
    public String toString() {
        return "HomeRecord[" + home + "]";
    }
}
