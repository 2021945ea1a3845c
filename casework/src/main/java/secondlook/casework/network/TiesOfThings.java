package secondlook.casework.network;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a path is looked for: a network in memory, or one that is kept elsewhere and read step by step. */
public interface TiesOfThings {

    /** A thing by its id, or null where there is none. */
    @Nullable
    Thing thing(String id);

    /** The ties of a thing, in the order of {@link Connections#IN_TIME}. */
    List<Tie> tiesOf(String thing);

    /** Says that the ties of these things will be asked for next, so that they can be fetched together. */
    default void willAsk(Collection<String> things) {}
}
