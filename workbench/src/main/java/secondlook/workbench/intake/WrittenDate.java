package secondlook.workbench.intake;

import secondlook.casework.value.DateRange;

/**
 * A date as it could be read.
 *
 * @param range when it was
 * @param note what to know about the reading
 */
record WrittenDate(DateRange range, Note note) {

    /** How sure the reading is. */
    enum Note {
        PLAIN,
        /** It reads day first and month first, and the file does not settle which: the range spans both. */
        EITHER_WAY,
        /** It reads only in the order that the rest of the file does not use. */
        OTHER_ORDER
    }

    static WrittenDate plain(DateRange range) {
        return new WrittenDate(range, Note.PLAIN);
    }
}
