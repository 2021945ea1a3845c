package secondlook.workbench.triage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.casework.indicator.ReasonClass;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.database.Database;

/** What pages and other rooms may ask of the last triage run: the reading order, and the answers of a case file. */
public final class Reasons {

    private final ReasonStore store;
    private final SupportStore supportStore;
    private final Archive archive;

    public Reasons(Database database) {
        this.store = new ReasonStore(database);
        this.supportStore = new SupportStore(database);
        this.archive = new Archive(database);
    }

    /**
     * What the records hold in support of the original decision, yes, not seen and cannot tell, in the order of the
     * questions.
     */
    public List<SupportLine> support(Viewer viewer, int caseFile) {
        return supportStore.of(caseFile);
    }

    /**
     * One page of the reading order, which takes from every class in turn.
     *
     * @param page from 1; a page past the last is empty
     */
    public OrderPage order(Viewer viewer, OrderFilter filter, int page) {
        return store.order(filter, page);
    }

    /**
     * Whether files came into use or went out of it after the last run, so that what it says may rest on rows that no
     * longer count; false before the first run.
     */
    public boolean areBehind() {
        String asked = store.filesOfLastRun();
        return asked != null && !asked.equals(archive.filesInUse());
    }

    /** Whether case files have ever been asked. */
    public boolean hasRun() {
        return store.filesOfLastRun() != null;
    }

    /** Whether the last run asked these questions in these versions, by key, and every one of them had an answer. */
    public boolean wereAsked(Map<String, Integer> versions) {
        return store.questions()
                .equals(versions.entrySet().stream()
                        .map(each -> Triage.question(each.getKey(), each.getValue()))
                        .collect(Collectors.toSet()));
    }

    /** Those of some case files that stand in the reading order, held back or not. */
    public Set<Integer> standing(Viewer viewer, Set<Integer> caseFiles) {
        return caseFiles.isEmpty() ? Set.of() : store.standing(caseFiles);
    }

    /** The entry of one case file, or empty where it is not a closed case file of the last run. */
    public Optional<ReadingOrderEntry> entry(Viewer viewer, int caseFile) {
        return store.entry(caseFile);
    }

    /**
     * What this viewer may see of the answers about one case file, yes, cannot tell and not seen, in the order of the
     * indicators. What is only reported is left out, and access to children is for the safeguarding lead alone.
     */
    public List<Reason> of(Viewer viewer, int caseFile) {
        return everyAnswerOf(viewer, List.of(caseFile)).getOrDefault(caseFile, List.of());
    }

    /** The reasons (yes and cannot tell) of several case files that this viewer may see, by case file. */
    public Map<Integer, List<Reason>> of(Viewer viewer, Collection<Integer> caseFiles) {
        return visible(viewer, store.of(caseFiles, false));
    }

    /** Every answer about several case files that this viewer may see, by case file. */
    public Map<Integer, List<Reason>> everyAnswerOf(Viewer viewer, Collection<Integer> caseFiles) {
        return visible(viewer, store.of(caseFiles, true));
    }

    /** What every answer about several case files that this viewer may see says, by case file. */
    public Map<Integer, Map<AnswerValue.Question, AnswerValue>> valuesOf(Viewer viewer, Collection<Integer> caseFiles) {
        return store.values(caseFiles, reasonClass -> maySee(viewer, reasonClass));
    }

    /**
     * How many answers about one case file are kept from this viewer for the safeguarding lead, whatever they say: the
     * page leaves a stub with the count, from which nobody can tell a yes from a no.
     */
    public int withheld(Viewer viewer, int caseFile) {
        return viewer.is(Role.SAFEGUARDING) ? 0 : store.count(caseFile, ReasonClass.SAFEGUARDING_LEAD);
    }

    /** Whether a case file was drawn at random: its reasons are held back until a reader's own reading is recorded. */
    public boolean isDrawn(int caseFile) {
        return store.isDrawn(caseFile);
    }

    /** Those of some case files that were drawn at random. */
    public Set<Integer> drawn(Collection<Integer> caseFiles) {
        return caseFiles.isEmpty() ? Set.of() : store.drawn(caseFiles);
    }

    /** Every answer about one case file, for an export that is checked from outside. */
    public List<Reason> everyAnswer(int caseFile) {
        return store.of(List.of(caseFile), true).getOrDefault(caseFile, List.of());
    }

    /** Every answer about several case files, by case file, for such an export. */
    public Map<Integer, List<Reason>> everyAnswer(Collection<Integer> caseFiles) {
        return store.of(caseFiles, true);
    }

    private static Map<Integer, List<Reason>> visible(Viewer viewer, Map<Integer, List<Reason>> answers) {
        Map<Integer, List<Reason>> seen = new LinkedHashMap<>();
        answers.forEach((caseFile, reasons) -> seen.put(caseFile, visible(viewer, reasons)));
        return seen;
    }

    private static List<Reason> visible(Viewer viewer, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> maySee(viewer, reason.reasonClass()))
                .toList();
    }

    private static boolean maySee(Viewer viewer, ReasonClass reasonClass) {
        return switch (reasonClass) {
            case REPORTING_ONLY -> false;
            case SAFEGUARDING_LEAD -> viewer.is(Role.SAFEGUARDING);
            default -> true;
        };
    }

    /** The rule of the order in words. */
    public String rule() {
        return ReadingRule.WORDS;
    }
}
