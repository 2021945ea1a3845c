package secondlook.casework.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that reaches a case file from elsewhere, with what ties it. Of another case file that a person is recorded in,
 * the head and every involvement are tied, so that it can be told how many children and suspects it has.
 *
 * @param fact the row
 * @param caseFile the case file it belongs to, or null where it belongs to a person only
 * @param tie what ties it, in words for a page, such as "the same phone"
 * @param standing what the tie rests on
 * @param whose the stable id of the person the row speaks of, or null where it speaks of none or the id is not known;
 *     with it, a child of two case files counts once
 */
public record TiedFact(
        Fact fact,
        @Nullable CaseFileId caseFile,
        String tie,
        LinkStanding standing,
        @Nullable String whose) {

    /** A row of which it is not known whose it is across agencies. */
    public TiedFact(Fact fact, @Nullable CaseFileId caseFile, String tie, LinkStanding standing) {
        this(fact, caseFile, tie, standing, null);
    }

    static List<TiedFact> settled(List<TiedFact> tied) {
        return tied.stream()
                .filter(one -> one.standing != LinkStanding.POSSIBLE)
                .toList();
    }
}
