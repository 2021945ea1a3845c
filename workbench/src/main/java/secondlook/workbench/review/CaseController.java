package secondlook.workbench.review;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.triage.Reasons;
import secondlook.workbench.web.CaseAddress;

/** The case page; taking a case file, and handing it on. */
@Controller
@RequestMapping("/case/{agency}/{reference}")
class CaseController {

    /** An address of the reading order, and of nothing else. */
    private static final String A_LIST = "/order(/mine)?(\\?[\\w%&=.~-]*)?";

    private final TypedDrafts drafts;
    private final CaseReadings readings;
    private final CasePages pages;
    private final CaseViews views;
    private final Assignments assignments;
    private final Independence independence;
    private final OwnReadings own;
    private final SecondLooks looks;
    private final ChangedRows changed;
    private final ChangedAnswers changedAnswers;
    private final RiskLines risks;
    private final Reasons reasons;

    CaseController(
            CaseReadings readings,
            CasePages pages,
            CaseViews views,
            Assignments assignments,
            Independence independence,
            OwnReadings own,
            SecondLooks looks,
            ChangedRows changed,
            ChangedAnswers changedAnswers,
            RiskLines risks,
            TypedDrafts drafts,
            Reasons reasons) {
        this.reasons = reasons;
        this.drafts = drafts;
        this.changed = changed;
        this.changedAnswers = changedAnswers;
        this.risks = risks;
        this.readings = readings;
        this.pages = pages;
        this.views = views;
        this.assignments = assignments;
        this.independence = independence;
        this.own = own;
        this.looks = looks;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String caseFile(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        CaseReading reading = find(readings, viewer, agency, reference);
        views.viewed(viewer, reading.number());
        model.addAttribute("page", pages.view(viewer, reading, ChronologyQuery.of(address)));
        model.addAttribute("said", said);
        model.addAttribute("draft", drafts.of(viewer, ownReadingForm(reading)));
        model.addAttribute("done", looks.done(viewer, reading.number()));
        model.addAttribute("notes", looks.notes(viewer, reading));
        model.addAttribute("risks", risks.openOn(viewer, reading.number()));
        model.addAttribute("sealed", risks.sealedOn(viewer, reading.number()));
        model.addAttribute("behind", reasons.areBehind());
        model.addAttribute("changedRows", changed.ofCaseFile(viewer, reading.number()));
        model.addAttribute("changedAnswers", changedAnswers.ofCaseFile(viewer, reading.number()));
        return "review/case";
    }

    @PostMapping("/take")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String take(@AuthenticationPrincipal Viewer viewer, @PathVariable String agency, @PathVariable String reference) {
        CaseReading reading = find(readings, viewer, agency, reference);
        return "redirect:" + afterTaking(reading, independence.take(viewer, reading));
    }

    /** Where a reader finds out what came of taking a case file. */
    static String afterTaking(CaseReading reading, Independence.Taken taken) {
        return switch (taken) {
            case TAKEN -> reading.address();
            case TAKEN_AS_SECOND -> reading.address() + "?said=second-reading";
            case BY_ANOTHER -> reading.address() + "?said=taken-by-another";
            case INTEREST -> reading.address() + "?said=has-interest";
            case NAMED -> reading.address() + "/interest?asked";
            case HAS_SEEN -> reading.address() + "?said=has-seen";
        };
    }

    @PostMapping("/own-reading")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String ownReading(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String again) {
        CaseReading reading = find(readings, viewer, agency, reference);
        boolean mine = assignments
                .of(reading.number())
                .filter(one -> one.isTakenBy(viewer.id().value()))
                .isPresent();
        boolean kept = mine && own.record(viewer, reading.number(), words, again);
        if (kept) {
            drafts.sent(viewer, ownReadingForm(reading));
        }
        return "redirect:" + reading.address() + (kept ? "" : "?said=read-first") + "#reasons";
    }

    private static String ownReadingForm(CaseReading reading) {
        return "own-reading " + reading.number();
    }

    @PostMapping("/hand-on")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String handOn(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String back) {
        CaseReading reading = find(readings, viewer, agency, reference);
        boolean handed = assignments.handOn(viewer, reading.number(), to);
        String list = back.matches(A_LIST) ? back : "/order/mine";
        return handed ? "redirect:" + list : "redirect:" + reading.address() + "?said=not-handed-on";
    }

    /** The case file of an address; an address of none, and one that cannot be read, are both not found. */
    static CaseReading find(CaseReadings readings, Viewer viewer, String agency, String reference) {
        try {
            CaseFileId id = new CaseFileId(CaseAddress.decode(agency), CaseAddress.decode(reference));
            return readings.of(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
