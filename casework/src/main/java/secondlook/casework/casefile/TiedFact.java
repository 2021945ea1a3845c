package secondlook.casework.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that reaches a case file from elsewhere, with what ties it.
 *
 * @param fact the row
 * @param caseFile the case file it belongs to, or null where it belongs to a person only
 * @param tie what ties it, in words for a page, such as "the same phone"
 * @param standing what the tie rests on
 */
public record TiedFact(Fact fact, @Nullable CaseFileId caseFile, String tie, LinkStanding standing) {

    static List<TiedFact> settled(List<TiedFact> tied) {
        return tied.stream()
                .filter(one -> one.standing != LinkStanding.POSSIBLE)
                .toList();
    }
}
