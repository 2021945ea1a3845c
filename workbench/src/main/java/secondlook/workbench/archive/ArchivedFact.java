package secondlook.workbench.archive;

import secondlook.casework.casefile.Fact;

/**
 * A fact with its place in the archive.
 *
 * @param id made of the row's file, record and part, so it stays the same when the row is read anew
 * @param caseFile the number of the case file that the fact belongs to, or 0 if none
 */
public record ArchivedFact(long id, int caseFile, Fact fact) {

    private static final int PART_BITS = 8;
    private static final int RECORD_BITS = 32;

    /** The most facts that one row may hold. */
    public static final int MOST_PARTS = 1 << PART_BITS;

    static long id(int file, int record, int part) {
        return (((long) file << RECORD_BITS | record) << PART_BITS) | part;
    }

    static int file(long id) {
        return (int) (id >>> (PART_BITS + RECORD_BITS));
    }

    static int record(long id) {
        return (int) (id >>> PART_BITS);
    }

    /** Which of the row's facts this is, from 0. */
    public int part() {
        return (int) (id & (MOST_PARTS - 1));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "ArchivedFact[" + id + "]";
    }
}
