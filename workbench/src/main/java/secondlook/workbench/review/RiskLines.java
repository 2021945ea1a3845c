package secondlook.workbench.review;

import java.time.Clock;
import java.util.List;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.SealedRows;
import secondlook.workbench.safeguarding.OpenFor;
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.web.CitationLink;

/** What may need action today in a case file, and what of it is sealed, as its pages show it. */
final class RiskLines {

    private final Risks risks;
    private final CaseReadings readings;
    private final SealedRows sealed;
    private final Clock clock;

    RiskLines(Risks risks, CaseReadings readings, SealedRows sealed, Clock clock) {
        this.sealed = sealed;
        this.risks = risks;
        this.readings = readings;
        this.clock = clock;
    }

    List<Line> openOn(Viewer viewer, int caseFile) {
        RowNames names = readings.names(caseFile);
        return risks.openOn(viewer, caseFile).stream()
                .map(item -> new Line(
                        item.id(),
                        item.sentence(),
                        item.certain(),
                        names.links(item.rows()),
                        OpenFor.words(item.raisedAt(), clock.instant()),
                        item.events().isEmpty()))
                .toList();
    }

    /** What of the case file is sealed, in sentences: it is there, and it is not shown. */
    List<String> sealedOn(Viewer viewer, int caseFile) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        return sealed.countsOn(caseFile, risks.peopleOf(caseFile)).entrySet().stream()
                .map(each -> each.getValue() + (each.getValue() == 1 ? " row is" : " rows are") + " sealed: "
                        + each.getKey() + ".")
                .toList();
    }

    /**
     * One of them.
     *
     * @param openFor how long nobody has answered
     * @param nobodyTold whether nobody was told either
     */
    record Line(
            long id, String sentence, boolean certain, List<CitationLink> rows, String openFor, boolean nobodyTold) {}
}
