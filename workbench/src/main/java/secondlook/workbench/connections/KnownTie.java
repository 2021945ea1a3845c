package secondlook.workbench.connections;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.LinkStanding;
import secondlook.casework.value.DateRange;
import secondlook.casework.value.RowCitation;

/**
 * A tie of the network as it is kept.
 *
 * @param from number of a thing
 * @param to number of a thing
 * @param says how they are tied, in words
 * @param when its date, or null
 * @param agency who recorded it
 * @param caseFile number of the case file, or 0 where its row belongs to none
 * @param standing what it rests on
 * @param rows the rows that say so
 */
public record KnownTie(
        long from,
        long to,
        String says,
        @Nullable DateRange when,
        String agency,
        int caseFile,
        LinkStanding standing,
        List<RowCitation> rows) {

    /** Dated ones first, oldest first, then by what they tie and their rows. */
    static final Comparator<KnownTie> IN_TIME = Comparator.comparing(
                    KnownTie::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparingLong(KnownTie::from)
            .thenComparingLong(KnownTie::to)
            .thenComparing(KnownTie::says)
            .thenComparing(tie -> tie.rows().toString());

    public KnownTie {
        rows = List.copyOf(rows);
    }

    /** Whether nobody has judged what it rests on. */
    public boolean isPossible() {
        return standing == LinkStanding.POSSIBLE;
    }

    long other(long end) {
        return from == end ? to : from;
    }

    /** The rows only. */
    @Override
    public String toString() {
        return "KnownTie[" + rows + "]";
    }
}
