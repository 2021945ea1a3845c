package secondlook.workbench.archive;

import java.util.List;

/**
 * What the withdrawal of a batch changes.
 *
 * @param batch its number
 * @param agency whose it is
 * @param files its files that go out of use
 * @param rows accepted rows that no longer count
 * @param facts what was read out of them
 * @param caseFiles case files that no row in use opens afterwards
 * @param countAgain rows of other files that repeated one of these and count now
 * @param back earlier readings that its files had superseded and that come back
 */
public record Withdrawal(
        int batch,
        String agency,
        List<Integer> files,
        long rows,
        long facts,
        int caseFiles,
        int countAgain,
        List<Integer> back) {

    public Withdrawal {
        files = List.copyOf(files);
        back = List.copyOf(back);
    }
}
