package secondlook.workbench.review;

import java.time.Clock;
import java.util.List;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.safeguarding.OpenFor;
import secondlook.workbench.safeguarding.Risks;
import secondlook.workbench.web.CitationLink;

/** What may need action today in a case file, as its pages show it. */
final class RiskLines {

    private final Risks risks;
    private final CaseReadings readings;
    private final Clock clock;

    RiskLines(Risks risks, CaseReadings readings, Clock clock) {
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

    /**
     * One of them.
     *
     * @param openFor how long nobody has answered
     * @param nobodyTold whether nobody was told either
     */
    record Line(
            long id, String sentence, boolean certain, List<CitationLink> rows, String openFor, boolean nobodyTold) {}
}
