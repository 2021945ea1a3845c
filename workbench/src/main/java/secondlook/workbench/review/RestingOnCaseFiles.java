package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import secondlook.casework.value.Truth;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.people.JudgementReach;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;

/** The answers and decisions on case files, for whoever is about to join or part the records of a person in them. */
final class RestingOnCaseFiles implements JudgementReach {

    private static final int MOST = 12;

    private final Reasons reasons;
    private final OwnReadings own;
    private final DecisionStore decisions;

    RestingOnCaseFiles(Reasons reasons, OwnReadings own, DecisionStore decisions) {
        this.reasons = reasons;
        this.own = own;
        this.decisions = decisions;
    }

    @Override
    public List<Line> restingOn(Viewer viewer, Collection<Integer> caseFiles) {
        List<Line> lines = new ArrayList<>();
        Set<Integer> heldBack = own.heldBack(viewer, caseFiles);
        List<Integer> shown = caseFiles.stream()
                .filter(caseFile -> !heldBack.contains(caseFile))
                .toList();
        List<Reason> found = reasons.of(viewer, shown).values().stream()
                .flatMap(List::stream)
                .filter(reason -> reason.value() == Truth.Value.YES)
                .toList();
        long possible = found.stream().filter(Reason::possible).count();
        lines.add(new Line(
                found.isEmpty()
                        ? "No reason to read was seen in "
                                + (heldBack.isEmpty() ? "them" : "those whose reasons are not held back")
                        : RowNames.count(found.size()) + (found.size() == 1 ? " reason" : " reasons")
                                + " to read, of which " + RowNames.count(possible)
                                + (possible == 1 ? " rests" : " rest") + " on a link nobody has judged",
                null));
        if (!heldBack.isEmpty()) {
            lines.add(new Line(
                    heldBack.size() == 1
                            ? "Of one of them the reasons, if there are any, are held back until it is read"
                            : "Of " + RowNames.count(heldBack.size())
                                    + " of them the reasons, if there are any, are held back until they are read",
                    null));
        }
        List<Decision> standing = caseFiles.stream()
                .limit(MOST)
                .flatMap(caseFile -> decisions.of(caseFile).stream().limit(1))
                .toList();
        boolean opens = viewer.isAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.AUDITOR);
        standing.forEach(decision -> lines.add(new Line(
                "Decision " + decision.id() + " stands on one of them; it stays as it was made",
                opens ? "/decisions/" + decision.id() : null)));
        if (standing.isEmpty()) {
            lines.add(new Line("No decision rests on them", null));
        }
        return lines;
    }
}
