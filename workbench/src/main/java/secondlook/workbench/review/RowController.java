package secondlook.workbench.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Cell;
import secondlook.workbench.archive.MediaCell;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.archive.SourceConditions;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.SourceRow;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.CaseAddress;
import secondlook.workbench.web.DateWords;
import secondlook.workbench.web.OriginalRow;

/** One received row, exactly as it came, with the cited cells marked. */
@Controller
class RowController {

    private final TypedDrafts drafts;
    private final CaseReadings readings;
    private final CaseViews views;
    private final CaseIdentities identities;

    RowController(CaseReadings readings, CaseViews views, CaseIdentities identities, TypedDrafts drafts) {
        this.drafts = drafts;
        this.readings = readings;
        this.views = views;
        this.identities = identities;
    }

    /**
     * @param cell the columns that a statement rests on
     * @param caseFile the case file to go back to, if the reader came from one
     */
    @GetMapping("/rows/{file:\\d{1,9}}/{record:\\d{1,9}}")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'ANALYST', 'AUDITOR')")
    String row(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable int file,
            @PathVariable int record,
            @RequestParam(required = false) @Nullable List<String> cell,
            @RequestParam(name = "case", defaultValue = "0") int caseFile,
            Model model) {
        SourceRow row =
                readings.row(viewer, file, record).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        views.viewedRow(viewer, file, record);
        List<String> cited = cell == null ? List.of() : cell;
        model.addAttribute("row", original(row, cited, caseFile));
        model.addAttribute("warnings", row.warnings());
        model.addAttribute("file", file);
        model.addAttribute("record", record);
        model.addAttribute("kept", row.reason());
        model.addAttribute("sealed", row.reason() != null && row.reason().startsWith("Sealed: "));
        model.addAttribute("mayOpen", viewer.is(Role.LEAD));
        model.addAttribute("conditions", row.file().conditions());
        model.addAttribute("back", readings.id(caseFile).map(CaseAddress::of).orElse(null));
        model.addAttribute(
                "noting", caseFile > 0 && identities.who(viewer, caseFile).isMe());
        String key = key(file, record, cited);
        model.addAttribute("key", key);
        model.addAttribute("draft", drafts.of(viewer, noteForm(caseFile, key)));
        model.addAttribute("tasks", List.of(SecondLookTask.values()));
        model.addAttribute(
                "reference", readings.id(caseFile).map(id -> id.reference()).orElse(null));
        return "review/row";
    }

    /** The form in which a reader notes a row of a case file. */
    static String noteForm(int caseFile, String row) {
        return "note " + caseFile + " " + row;
    }

    private static String key(int file, int record, List<String> cited) {
        return new CitedRow(new RowCitation(file, record, cited.size() == 1 ? cited.getFirst() : null)).key();
    }

    private OriginalRow original(SourceRow row, List<String> cited, int caseFile) {
        SourceFile file = row.file();
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        String sheet = file.sheet() == null ? "" : ", sheet " + file.sheet();
        LocalDate received = file.conditions().received();
        return new OriginalRow(
                name + sheet + ", record " + RowNames.count(row.record()),
                RowNames.count(row.line()),
                AgencyWords.of(file.agency()).name()
                        + (received == null ? ", day received not noted" : ", received " + DateWords.of(received)),
                row.cells().stream()
                        .map(cell -> new OriginalRow.Cell(cell.column(), shown(cell), cited.contains(cell.column())))
                        .toList(),
                note(file.conditions()),
                row.altered(),
                file.sha256().substring(0, 4) + " " + file.sha256().substring(4, 8) + " … "
                        + file.sha256().substring(file.sha256().length() - 4),
                neighbour(file.number(), row.record() - 1, caseFile),
                neighbour(file.number(), row.record() + 1, caseFile));
    }

    /** A picture or archive that stands in a cell as text is neither unpacked nor shown. */
    private static String shown(Cell cell) {
        return MediaCell.of(cell.raw()) == MediaCell.HELD
                ? "(a picture, film, sound or archive of "
                        + RowNames.count(cell.raw().length()) + " characters: kept, and not shown)"
                : cell.raw();
    }

    private @Nullable String neighbour(int file, int record, int caseFile) {
        return record < 1 || !readings.hasRow(file, record)
                ? null
                : "/rows/" + file + "/" + record + "?case=" + caseFile;
    }

    private static String note(SourceConditions conditions) {
        String statement = "Opinion or fact: "
                + switch (conditions.statement()) {
                    case FACT -> "fact";
                    case OPINION -> "opinion";
                    case MIXED -> "fact and opinion mixed";
                }
                + ". Answered for by " + conditions.controller() + ".";
        String limits = conditions.sharingLimits().isBlank() ? "" : " " + sentence(conditions.sharingLimits());
        return statement + limits;
    }

    private static String sentence(String words) {
        String start = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return start.endsWith(".") ? start : start + ".";
    }
}
