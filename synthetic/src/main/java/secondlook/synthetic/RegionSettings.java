package secondlook.synthetic;

/**
 * What to generate.
 *
 * @param cases how many matters the agencies' files tell of, from 1
 * @param seed the same seed gives the same bytes on any machine
 * @param before how many matters earlier files told of: those of this one are numbered after them, as in a later delivery
 */
public record RegionSettings(long cases, long seed, long before) {

    /** The first files of a region. */
    public RegionSettings(long cases, long seed) {
        this(cases, seed, 0);
    }

    /** Refuses a region of no cases. */
    public RegionSettings {
        if (cases < 1 || before < 0) {
            throw new IllegalArgumentException("Cannot generate a region of cases [" + cases + "] after [" + before
                    + "]. Maybe give 1 or more, after 0 or more.");
        }
    }
}
