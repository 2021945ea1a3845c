package secondlook.workbench.connections;

import secondlook.casework.network.Look;
import secondlook.casework.network.Thing;

/**
 * A thing of the network as it is kept.
 *
 * @param number its number, the same across runs
 * @param look as recorded or as linked
 * @param thing what it is
 */
public record KnownThing(long number, Look look, Thing thing) implements Comparable<KnownThing> {

    /** By label: never by how often it is recorded. */
    @Override
    public int compareTo(KnownThing other) {
        int byThing = thing.compareTo(other.thing);
        return byThing != 0 ? byThing : Long.compare(number, other.number);
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "KnownThing[" + number + "]";
    }
}
