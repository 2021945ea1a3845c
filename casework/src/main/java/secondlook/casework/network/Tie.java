package secondlook.casework.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.value.Citation;
import secondlook.casework.value.DateRange;

/**
 * What one or two rows say of two things.
 *
 * @param from one of them, by id
 * @param to the other, by id
 * @param says how they are tied, in words for a page: "same file, as harmed and suspect"
 * @param when the row's own date, or the report's, or null where neither is known
 * @param agency who recorded it
 * @param caseFile in which case file, or null where the row belongs to none
 * @param rows the rows that say so, at least one
 * @param standing what it rests on
 */
public record Tie(
        String from,
        String to,
        String says,
        @Nullable DateRange when,
        String agency,
        @Nullable CaseFileId caseFile,
        List<Citation> rows,
        LinkStanding standing) {

    public Tie {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("A tie cites at least one row.");
        }
    }

    /** The thing at its other end. */
    public String other(String end) {
        return from.equals(end) ? to : from;
    }

    Tie possible() {
        return new Tie(from, to, says, when, agency, caseFile, rows, LinkStanding.POSSIBLE);
    }

    /** How it stands: the rows only. */
    @Override
    public String toString() {
        return "Tie[" + says + ", " + rows + "]";
    }
}
