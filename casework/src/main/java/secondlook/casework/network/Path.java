package secondlook.casework.network;

import java.util.List;

/**
 * How one thing is connected to another: a tie for every hop, each with its rows, and why it may be coincidence.
 *
 * @param things the things it passes, ends included
 * @param ties one fewer
 * @param mayBeCoincidence in words for a page, at least one sentence
 */
public record Path(List<Thing> things, List<Tie> ties, List<String> mayBeCoincidence) {

    public Path {
        things = List.copyOf(things);
        ties = List.copyOf(ties);
        mayBeCoincidence = List.copyOf(mayBeCoincidence);
    }
}
