package secondlook.synthetic;

import java.util.List;

/** A file of an export as it is being written: rows go in, and it says under which record each one stands. */
interface ExportFile extends AutoCloseable {

    /** The number and the physical line of a record just written. */
    record Place(long record, long line) {}

    /** A record that is no row of data. */
    record Skipped(Place place, BadRow how) {}

    /** Writes what stands before the rows: titles, headings. Call once, first. */
    List<Skipped> start();

    Place write(Row row);

    /** The ways in which a row of this file can be damaged. */
    List<BadRow> brokenAs();

    /** Writes what stands after the rows. Call once, last. */
    List<Skipped> finish();

    /** Writes the row's damaged copy. */
    Place writeBroken(Row row, BadRow how);

    /** Records so far, headings, blank lines and totals included. */
    long records();

    @Override
    void close();
}
