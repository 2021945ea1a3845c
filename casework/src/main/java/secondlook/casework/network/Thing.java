package secondlook.casework.network;

import org.jspecify.annotations.Nullable;

/**
 * A person, place, phone, vehicle, firm or home that rows record.
 *
 * @param kind what it is
 * @param id its name in the network: a person's id, or the thing's writing made plain
 * @param label as an agency writes it, for a page; of a person recorded as harmed a letter and a reference, no name
 * @param detail the kind of place as recorded, such as "takeaway"; null where there is none
 * @param whyNoGroup why it makes no group, or null where it may make one
 */
public record Thing(
        ThingKind kind,
        String id,
        String label,
        @Nullable String detail,
        @Nullable WhyNoGroup whyNoGroup) implements Comparable<Thing> {

    /** Whether it may make a group. */
    public boolean tiesGroups() {
        return whyNoGroup == null;
    }

    Thing because(WhyNoGroup reason) {
        return new Thing(kind, id, label, detail, reason);
    }

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
