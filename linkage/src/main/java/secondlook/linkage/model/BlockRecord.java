package secondlook.linkage.model;

import org.jspecify.annotations.Nullable;

/**
 * A record as those see it who compare the records of a block elsewhere than on one machine. Its text form gives its
 * place only, for values are personal data.
 *
 * @param id its name
 * @param place its place in content order among all records, from 0
 * @param file number of the file it came from, 0 when there is one
 * @param values what it is compared by, as {@link ModelStages#values} gives it
 * @param times by column, how many of all records have its value; read only for {@link ModelStages#frequencyColumns}
 * @param splitPlace by rule, its place in its block where that block is split, else -1
 * @param splitNeighbours by rule, how many of the next records it meets where its block is split
 */
@SuppressWarnings("ArrayRecordComponent")
public record BlockRecord(
        String id,
        long place,
        int file,
        @Nullable String[] values,
        long[] times,
        int[] splitPlace,
        int[] splitNeighbours) {
    @Override
    public String toString() {
        return "BlockRecord[" + place + "]";
    }
}
