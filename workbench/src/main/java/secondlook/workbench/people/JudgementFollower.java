package secondlook.workbench.people;

import java.util.Set;
import secondlook.workbench.access.Viewer;

/**
 * Who has to know, in the transaction of a judgement, that some case files now have other people or other ties. A port, as
 * {@link JudgementReach} is, so that data still flows one way.
 */
public interface JudgementFollower {

    /**
     * @param viewer who judged
     * @param caseFiles those in which one of the persons concerned stands, before or after, or may stand
     */
    void peopleChanged(Viewer viewer, Set<Integer> caseFiles);
}
