package secondlook.workbench.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of some files a reader would want read again, from those of them that were drawn and read.
 *
 * <p>Files that were drawn with different probabilities are different layers. In each the drawn files are a simple random
 * sample of known size from a known number, so that its limits are exact ({@link FinitePopulation}). Layers are put together
 * by their numbers of files, and their limits by the squares of their distances (Zou and Donner, <em>Construction of
 * confidence limits about effect measures</em>, Statistics in Medicine 27, 2008).
 *
 * <p>A reading that cannot tell is neither: the lower limit takes it for a no and the upper one for a yes.
 *
 * @param files how many files there are, drawn or not
 * @param read how many were drawn and read
 * @param yes of how many of those the reader said that they should be read again
 * @param cannotTell of how many the reader could not tell
 * @param share the estimated share of all files, from 0 to 1; null where none was read with a yes or no
 * @param low the lower limit of that share, at 95 %
 * @param high the upper limit of that share, at 95 %
 */
record Estimate(
        int files,
        int read,
        int yes,
        int cannotTell,
        @Nullable Double share,
        double low,
        double high) {

    /** What is left out on either side of a limit. */
    static final double TAIL = 0.025;

    /**
     * Files of one probability.
     *
     * @param files how many there are, drawn or not
     * @param yes read, and to be read again
     * @param no read, and not to be read again
     * @param cannotTell read, and the reader could not tell
     */
    record Layer(int files, int yes, int no, int cannotTell) {

        int read() {
            return yes + no + cannotTell;
        }
    }

    static Estimate of(List<Layer> layers) {
        int files = layers.stream().mapToInt(Layer::files).sum();
        int yes = layers.stream().mapToInt(Layer::yes).sum();
        int answered = yes + layers.stream().mapToInt(Layer::no).sum();
        int read = layers.stream().mapToInt(Layer::read).sum();
        int cannotTell = layers.stream().mapToInt(Layer::cannotTell).sum();
        if (answered == 0) {
            return new Estimate(files, read, yes, cannotTell, null, 0, files == 0 ? 0 : 1);
        }
        // why: a layer without a reading says nothing by itself; its estimate is that of the others, its limits are all
        // that it can hold
        double elsewhere = (double) yes / answered;
        double estimate = 0;
        double below = 0;
        double above = 0;
        for (Layer layer : layers) {
            int said = layer.yes() + layer.no();
            double own = layer.files() * (said == 0 ? elsewhere : (double) layer.yes() / said);
            double low = FinitePopulation.fewest(layer.files(), layer.read(), layer.yes(), TAIL);
            double high = FinitePopulation.most(layer.files(), layer.read(), layer.yes() + layer.cannotTell(), TAIL);
            estimate += own;
            below += Math.pow(own - low, 2);
            above += Math.pow(high - own, 2);
        }
        double low = Math.clamp((estimate - Math.sqrt(below)) / files, (double) yes / files, 1);
        double high = Math.clamp(
                (estimate + Math.sqrt(above)) / files, 0, (files - read + yes + cannotTell) / (double) files);
        return new Estimate(files, read, yes, cannotTell, estimate / files, low, high);
    }

    /** How many files that are, rounded; null where there is no estimate. */
    @Nullable
    Long number() {
        return share == null ? null : Math.round(share * files);
    }

    long numberLow() {
        return (long) Math.floor(low * files + 1e-9);
    }

    long numberHigh() {
        return (long) Math.ceil(high * files - 1e-9);
    }
}
