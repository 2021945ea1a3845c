package secondlook.workbench.pipeline;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import secondlook.casework.indicator.IndicatorSettings;
import secondlook.casework.indicator.Indicators;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.people.JudgementFollower;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Triage;

/**
 * Asks case files again whose people or rows have changed, in the transaction of the act that changed them, under the rules
 * of the last run: their answers, their place in the order and what rests on them never speak of what no longer holds.
 * Everything else waits for the next run.
 */
public final class AskingAgain implements JudgementFollower {

    private final Triage triage;

    public AskingAgain(Database database, CaseFiles caseFiles, Audit audit, Clock clock) {
        this.triage = new Triage(database, caseFiles, Indicators.standard(IndicatorSettings.standard()), audit, clock);
    }

    /**
     * Asks these again; nothing happens before the first run.
     *
     * @return how many closed case files were asked
     */
    public int caseFiles(Viewer viewer, Collection<Integer> numbers) {
        return triage.askAgain(viewer, numbers);
    }

    @Override
    public void peopleChanged(Viewer viewer, Set<Integer> caseFiles) {
        caseFiles(viewer, caseFiles);
    }
}
