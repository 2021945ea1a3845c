package secondlook.workbench.archive;

import org.jspecify.annotations.Nullable;

/**
 * Something to know about an accepted row.
 *
 * @param column the cell, or null where the whole row is meant
 * @param kind what sort of warning it is, to count by
 * @param what the sentence for a page; it never holds the cell's words
 */
public record RowWarning(int file, int record, @Nullable String column, Kind kind, String what) {

    /** The sorts of warning. */
    public enum Kind {
        UNREADABLE("values that could not be read, kept as written"),
        DIFFERS("delivered twice with different values, both kept"),
        UNSETTLED_DATE("dates that read either way, kept as both"),
        LEFT_OUT("parts of a row that could not be taken in"),
        LEADS_NOWHERE("keys that lead nowhere yet, tried again after each batch"),
        ON_PAPER("cells that say the record is on paper"),
        UNUSUAL("values read in another way than the rest of their file"),
        SPREADSHEET("values that a spreadsheet worked out or may have changed"),
        MEDIA("pictures, media and archives named in a cell: registered, never opened");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As it stands on a page, after a number. */
        public String words() {
            return words;
        }
    }
}
