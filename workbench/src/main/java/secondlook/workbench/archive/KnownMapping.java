package secondlook.workbench.archive;

import java.util.List;

/**
 * A mapping version as the archive numbers it.
 *
 * @param shapes the number of each of its parts, in their order
 */
public record KnownMapping(int id, int version, List<Integer> shapes) {

    public KnownMapping {
        shapes = List.copyOf(shapes);
    }
}
