package secondlook.casework.network;

/**
 * A person, place, phone, vehicle, firm or home that rows record.
 *
 * @param kind what it is
 * @param id its name in the network: a person's id, or the thing's writing made plain
 * @param label as an agency writes it, for a page
 * @param tiesGroups whether it may make a group: not a station, an hotel chain, a home, a hostel, a shared phone, a
 *     dwelling, a vague place or a part of a registration
 */
public record Thing(ThingKind kind, String id, String label, boolean tiesGroups) implements Comparable<Thing> {

    /** By label, then id: a list of things says nothing of how often they are recorded. */
    @Override
    public int compareTo(Thing other) {
        int byLabel = label.compareToIgnoreCase(other.label);
        return byLabel != 0 ? byLabel : id.compareTo(other.id);
    }

    /** The kind only: ids and labels may be personal. */
    @Override
    public String toString() {
        return "Thing[" + kind + "]";
    }
}
