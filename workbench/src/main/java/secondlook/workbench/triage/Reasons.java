package secondlook.workbench.triage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** What pages and other rooms may ask of the last triage run: the reading order, and the answers of a case file. */
public final class Reasons {

    private final ReasonStore store;

    public Reasons(Database database) {
        this.store = new ReasonStore(database);
    }

    /**
     * One page of the reading order, which takes from every class in turn.
     *
     * @param page from 1; a page past the last is empty
     */
    public OrderPage order(Viewer viewer, OrderFilter filter, int page) {
        return store.order(filter, page);
    }

    /** The entry of one case file, or empty where it is not a closed case file of the last run. */
    public Optional<ReadingOrderEntry> entry(Viewer viewer, int caseFile) {
        return store.entry(caseFile);
    }

    /** All answers about one case file, yes, cannot tell and not seen, in the order of the indicators. */
    public List<Reason> of(Viewer viewer, int caseFile) {
        return store.of(List.of(caseFile), true).getOrDefault(caseFile, List.of());
    }

    /** The reasons (yes and cannot tell) of several case files, by case file. */
    public Map<Integer, List<Reason>> of(Viewer viewer, Collection<Integer> caseFiles) {
        return store.of(caseFiles, false);
    }

    /** The rule of the order in words. */
    public String rule() {
        return ReadingRule.WORDS;
    }
}
