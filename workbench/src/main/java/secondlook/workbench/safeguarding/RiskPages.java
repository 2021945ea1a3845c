package secondlook.workbench.safeguarding;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.DateWords;

/** Makes the room's pages, and the section that other rooms show of it. */
public final class RiskPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final Risks risks;
    private final Archive archive;
    private final Clock clock;

    public RiskPages(Risks risks, Archive archive, Clock clock) {
        this.risks = risks;
        this.archive = archive;
        this.clock = clock;
    }

    /** What a batch raised, for the page of its result. */
    public List<?> ofBatch(Viewer viewer, int batch) {
        return views(risks.ofBatch(viewer, batch), List.of());
    }

    List<RiskView> open(Viewer viewer, int limit, int offset) {
        return views(risks.open(viewer, limit, offset), List.of());
    }

    List<RiskView> answered(Viewer viewer, int limit) {
        return views(risks.answered(viewer, limit), List.of());
    }

    RiskView one(Viewer viewer, RiskItem item) {
        List<CitationLink> caseFiles = risks.caseFilesOf(viewer, item.id()).stream()
                .map(archive::caseFileId)
                .filter(Objects::nonNull)
                .map(RiskPages::link)
                .toList();
        return views(List.of(item), caseFiles).getFirst();
    }

    private static CitationLink link(CaseFileId id) {
        return new CitationLink(
                id.reference() + ", " + AgencyWords.of(id.agency()).name(), CaseAddress.of(id));
    }

    private List<RiskView> views(List<RiskItem> items, List<CitationLink> caseFiles) {
        RowNames names = new RowNames(archive.files(), 0);
        return items.stream().map(item -> view(item, names, caseFiles)).toList();
    }

    private RiskView view(RiskItem item, RowNames names, List<CitationLink> caseFiles) {
        Instant end = item.events().stream()
                .filter(RiskItem.Event::isAnswer)
                .map(RiskItem.Event::at)
                .findFirst()
                .orElse(clock.instant());
        String open = OpenFor.words(item.raisedAt(), end);
        return new RiskView(
                item.id(),
                item.sentence(),
                item.rule().asks(),
                AgencyWords.of(item.agency()).name(),
                item.certain(),
                item.isOpen(),
                names.links(item.rows()),
                DateWords.of(item.asAt()),
                moment(item.raisedAt()),
                item.batch(),
                item.isOpen() ? "for " + open : "after " + open,
                item.events().stream()
                        .map(event -> new RiskView.Told(
                                event.who() + (event.isAnswer() ? " answered, " : " was told, ") + moment(event.at())
                                        + ", noted by " + event.by() + ".",
                                event.words(),
                                event.isAnswer()))
                        .toList(),
                caseFiles);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }
}
