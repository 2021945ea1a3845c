package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
    private final DecisionStore decisions;

    RestingOnCaseFiles(Reasons reasons, DecisionStore decisions) {
        this.reasons = reasons;
        this.decisions = decisions;
    }

    @Override
    public List<Line> restingOn(Viewer viewer, Collection<Integer> caseFiles) {
        List<Line> lines = new ArrayList<>();
        List<Reason> found = reasons.of(viewer, caseFiles).values().stream()
                .flatMap(List::stream)
                .filter(reason -> reason.value() == Truth.Value.YES)
                .toList();
        long possible = found.stream().filter(Reason::possible).count();
        lines.add(new Line(
                found.isEmpty()
                        ? "No reason to read was seen in them"
                        : RowNames.count(found.size()) + (found.size() == 1 ? " reason" : " reasons")
                                + " to read, of which " + RowNames.count(possible)
                                + (possible == 1 ? " rests" : " rest") + " on a link nobody has judged",
                null));
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
