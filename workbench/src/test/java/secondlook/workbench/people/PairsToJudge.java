package secondlook.workbench.people;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/** For tests of other rooms: the pairs that wait, answered as the page does, by as many people as it takes. */
public final class PairsToJudge {

    private final Judgements judgements;
    private final JudgementStore store;

    public PairsToJudge(Database database, Clock clock, List<JudgementFollower> followers) {
        judgements = new Judgements(
                database, new Audit(database, clock), new LastRuns(database, new Archive(database)), followers, clock);
        store = new JudgementStore(database);
    }

    /** How many pairs wait. */
    public int size() {
        return store.openPairs().size();
    }

    public void same(int place, Viewer... judges) {
        for (Viewer judge : judges) {
            judgements.answer(judge, UUID.randomUUID(), pair(place), JudgementAnswer.SAME, "");
        }
    }

    public void different(int place, Viewer judge) {
        judgements.answer(judge, UUID.randomUUID(), pair(place), JudgementAnswer.DIFFERENT, "");
    }

    public void takeBack(int place, Viewer judge) {
        judgements.takeBack(judge, UUID.randomUUID(), pair(place), "");
    }

    private MentionPair pair(int place) {
        return store.openPairs().get(place).pair();
    }
}
