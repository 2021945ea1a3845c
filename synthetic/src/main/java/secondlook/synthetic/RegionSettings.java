package secondlook.synthetic;

/**
 * What to generate.
 *
 * @param cases how many matters the agencies' files tell of, from 1
 * @param seed the same seed gives the same bytes on any machine
 */
public record RegionSettings(long cases, long seed) {

    /** Refuses a region of no cases. */
    public RegionSettings {
        if (cases < 1) {
            throw new IllegalArgumentException(
                    "Cannot generate a region of cases [" + cases + "]. Maybe give 1 or more.");
        }
    }
}
