package secondlook.workbench.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import secondlook.casework.casefile.CaseFile;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.casefile.PersonInCase;
import secondlook.casework.casefile.TiedFact;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.SourceRow;
import secondlook.workbench.triage.CaseFiles;
import secondlook.workbench.triage.Reason;
import secondlook.workbench.triage.Reasons;

/** Reads one case file for a reader, and writes down what was seen when the reader decides. */
public final class CaseReadings {

    private final Archive archive;
    private final CaseFiles caseFiles;
    private final Reasons reasons;
    private final OwnReadings own;

    public CaseReadings(Archive archive, CaseFiles caseFiles, Reasons reasons, OwnReadings own) {
        this.archive = archive;
        this.caseFiles = caseFiles;
        this.reasons = reasons;
        this.own = own;
    }

    /** A case file by agency and reference; empty where there is none. */
    Optional<CaseReading> of(Viewer viewer, CaseFileId id) {
        int number = archive.caseFile(id);
        return number == 0 ? Optional.empty() : of(viewer, number);
    }

    /** A case file by its number; empty where there is none. */
    Optional<CaseReading> of(Viewer viewer, int number) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
        CaseFile caseFile = caseFiles.build(number);
        if (caseFile == null) {
            return Optional.empty();
        }
        boolean heldBack = own.isHeldBack(viewer, number);
        return Optional.of(new CaseReading(
                number,
                caseFile,
                reasons.entry(viewer, number).orElse(null),
                heldBack ? List.of() : reasons.of(viewer, number),
                reasons.withheld(viewer, number),
                heldBack,
                new RowNames(archive.files(), number)));
    }

    /** What the reader sees, to be frozen with a decision. Reads every row's cells once. */
    public Seen seen(CaseReading reading) {
        List<RowCitation> places = reading.rowsSeen();
        List<Seen.Row> rows = archive.rows(places).stream()
                .map(row -> new Seen.Row(row.file().number(), row.record(), RowHash.of(row.cells())))
                .toList();
        List<Seen.ReadFile> files = archive.files().stream()
                .filter(file -> places.stream().anyMatch(place -> place.file() == file.number()))
                .map(CaseReadings::readFile)
                .toList();
        return new Seen(
                rows,
                reading.answers().stream().map(CaseReadings::answered).toList(),
                links(reading.caseFile()),
                files,
                reasons.rule());
    }

    private static Seen.ReadFile readFile(SourceFile file) {
        return new Seen.ReadFile(file.number(), file.sha256(), file.mapping(), file.mappingVersion());
    }

    private static Seen.Answered answered(Reason reason) {
        return new Seen.Answered(
                reason.indicator(),
                reason.indicatorNumber(),
                reason.version(),
                reason.unit(),
                reason.value().name().toLowerCase(Locale.ROOT),
                reason.possible(),
                reason.sentence(),
                reason.missing(),
                reason.citations());
    }

    private static List<Seen.Link> links(CaseFile caseFile) {
        List<Seen.Link> links = new ArrayList<>();
        caseFile.elsewhere().forEach(tie -> links.add(link("", tie)));
        for (PersonInCase person : caseFile.persons()) {
            person.elsewhere().forEach(tie -> links.add(link(person.person(), tie)));
        }
        return links;
    }

    private static Seen.Link link(String person, TiedFact tie) {
        return new Seen.Link(
                person,
                tie.fact().row().file(),
                tie.fact().row().record(),
                tie.caseFile() == null ? "" : tie.caseFile().toString(),
                tie.tie(),
                tie.standing().name().toLowerCase(Locale.ROOT));
    }

    /** A row as it was received; empty where there is none. */
    Optional<SourceRow> row(Viewer viewer, int file, int record) {
        viewer.requireAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST, Role.AUDITOR);
        return Optional.ofNullable(archive.row(file, record));
    }

    /** Whether there is such a row. */
    boolean hasRow(int file, int record) {
        return archive.hasRow(file, record);
    }

    /** How rows are named on a page about a case file. */
    RowNames names(int caseFile) {
        return new RowNames(archive.files(), caseFile);
    }

    /** The number of a case file's page, or empty where there is none of this number. */
    Optional<CaseFileId> id(int number) {
        return Optional.ofNullable(archive.caseFileId(number));
    }

    /** The agency and reference of some case files, by number. */
    Map<Integer, CaseFileId> ids(Collection<Integer> numbers) {
        return archive.caseFileIds(numbers);
    }
}
