package secondlook.casework.network;

/**
 * The limits of a network.
 *
 * @param mostCaseFiles a thing that stands in more case files than this makes no group: a rank, a counter, an office
 * @param resolution of the grouping: two parts stay one group where more than this share of their pairs are tied
 * @param maxHops the longest path that is looked for
 */
public record NetworkSettings(int mostCaseFiles, double resolution, int maxHops) {

    public NetworkSettings {
        if (mostCaseFiles < 2 || resolution <= 0 || maxHops < 1) {
            throw new IllegalArgumentException("A network needs limits above nought, not [" + mostCaseFiles + ", "
                    + resolution + ", " + maxHops + "].");
        }
    }

    /** The limits that the program comes with. */
    public static NetworkSettings standard() {
        return new NetworkSettings(12, 0.05, 8);
    }
}
