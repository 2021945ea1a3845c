package secondlook.workbench.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.AuditVerifier;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.web.Pager;

/** Decisions as they were made, for those who may read them. */
@Controller
class DecisionsController {

    private static final int LISTED = 50;

    private final MadeDecisions pages;
    private final CaseViews views;
    private final ChangedRows changed;
    private final ChangedAnswers changedAnswers;
    private final AuditVerifier verifier;

    DecisionsController(
            MadeDecisions pages,
            CaseViews views,
            ChangedRows changed,
            ChangedAnswers changedAnswers,
            AuditVerifier verifier) {
        this.verifier = verifier;
        this.changedAnswers = changedAnswers;
        this.pages = pages;
        this.views = views;
        this.changed = changed;
    }

    @GetMapping("/decisions")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'AUDITOR')")
    String list(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "1") String page, Model model) {
        int wanted = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        Pager pager = Pager.of(wanted, pages.count(viewer), LISTED, number -> "/decisions?page=" + number);
        List<Decision> all = pages.page(viewer, LISTED, (pager.page() - 1) * LISTED);
        List<Decision> shown = pages.shown(viewer, all);
        model.addAttribute("decisions", pages.list(viewer, shown));
        model.addAttribute("changed", changed.among(shown));
        model.addAttribute("otherwise", changedAnswers.among(viewer, shown));
        model.addAttribute("kept", all.size() - shown.size());
        model.addAttribute("pager", pager);
        return "review/decisions";
    }

    @GetMapping("/decisions/{number:\\d{1,18}}")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'AUDITOR')")
    String decision(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String made,
            HttpServletResponse response,
            Model model) {
        if (pages.isKept(viewer, number)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return "review/kept";
        }
        model.addAttribute(
                "decision",
                pages.made(viewer, number, made != null)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("altered", !verifier.isAsRecorded(new AuditedObject(Decisions.KIND, Long.toString(number))));
        model.addAttribute("changedRows", changed.of(viewer, number));
        model.addAttribute("changedAnswers", changedAnswers.of(viewer, number));
        views.viewedDecision(viewer, number);
        return "review/made";
    }

    @GetMapping("/decisions/{number:\\d{1,18}}/compare")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'AUDITOR')")
    String compare(@AuthenticationPrincipal Viewer viewer, @PathVariable long number, Model model) {
        model.addAttribute(
                "compare",
                pages.compared(viewer, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        views.viewedDecision(viewer, number);
        return "review/compare";
    }
}
