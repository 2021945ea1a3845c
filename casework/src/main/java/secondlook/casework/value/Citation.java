package secondlook.casework.value;

/** Where a statement comes from: a row of a received file, or a paragraph of a received document. */
public sealed interface Citation extends Comparable<Citation> permits RowCitation, PageCitation {

    /** The received file, by its number in the archive. */
    int file();

    /** Cited in the order of the material: file, then place in the file. */
    @Override
    default int compareTo(Citation other) {
        int byFile = Integer.compare(file(), other.file());
        return byFile != 0 ? byFile : Integer.compare(place(), other.place());
    }

    /** The record or page number, so that citations of one file stand in reading order. */
    int place();
}
