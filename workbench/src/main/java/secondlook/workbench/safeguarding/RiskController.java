package secondlook.workbench.safeguarding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.casework.today.ActionToday;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.drafts.TypedDraft;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/** The safeguarding lead's pages: what may need action today, one of them with who was told, and the contact card. */
@Controller
class RiskController {

    private static final String ACTORS = "hasAnyRole('SAFEGUARDING', 'LEAD')";
    private static final String ID = "{id:[1-9]\\d{0,17}}";
    private static final int LISTED = 25;
    private static final int ANSWERED = 25;

    private final TypedDrafts drafts;
    private final Risks risks;
    private final RiskPages pages;
    private final Audit audit;

    RiskController(Risks risks, RiskPages pages, Audit audit, TypedDrafts drafts) {
        this.drafts = drafts;
        this.risks = risks;
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/act-today")
    @PreAuthorize(ACTORS)
    String list(@AuthenticationPrincipal Viewer viewer, @RequestParam(defaultValue = "1") String page, Model model) {
        int wanted = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        int open = risks.openCount(viewer);
        Pager pager = Pager.of(wanted, open, LISTED, number -> "/act-today?page=" + number);
        model.addAttribute("open", open);
        model.addAttribute("items", pages.open(viewer, LISTED, (pager.page() - 1) * LISTED));
        model.addAttribute("answered", pages.answered(viewer, ANSWERED));
        model.addAttribute("pager", pager);
        model.addAttribute("card", risks.card(viewer).orElse(null));
        model.addAttribute("days", ActionToday.DAYS_OF_THE_PRESENT);
        model.addAttribute(
                "past",
                risks.past(viewer).entrySet().stream()
                        .map(each -> each.getKey().asks() + ": " + each.getValue())
                        .collect(Collectors.toList()));
        return "safeguarding/list";
    }

    @GetMapping("/act-today/" + ID)
    @PreAuthorize(ACTORS)
    String one(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, Model model) {
        audit.record(viewer, Act.VIEWED, new AuditedObject(Risks.KIND, Long.toString(id)), Details.NONE);
        TypedDraft draft = drafts.of(viewer, "act-today " + id);
        return one(viewer, id, draft.words("who"), draft.words("words"), List.of(), model);
    }

    private String one(Viewer viewer, long id, String who, String words, List<FormProblem> problems, Model model) {
        RiskItem item = risks.item(viewer, id).orElseThrow(RiskController::notFound);
        model.addAttribute("item", pages.one(viewer, item));
        model.addAttribute("card", risks.card(viewer).orElse(null));
        model.addAttribute("who", who);
        model.addAttribute("words", words);
        model.addAttribute("problems", problems);
        model.addAttribute("draft", drafts.of(viewer, "act-today " + id));
        return "safeguarding/item";
    }

    @PostMapping("/act-today/" + ID)
    @PreAuthorize(ACTORS)
    String note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        boolean answer = what.equals("answered");
        List<FormProblem> problems = new ArrayList<>();
        if (who.isBlank()) {
            problems.add(new FormProblem("who", answer ? "Say who answered" : "Say who was told"));
        }
        if (answer && words.isBlank()) {
            problems.add(new FormProblem("words", "Write down what was answered"));
        }
        if (risks.item(viewer, id).isEmpty()) {
            throw notFound();
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return one(viewer, id, who, words, problems, model);
        }
        if (answer) {
            risks.answered(viewer, id, who, words);
        } else {
            risks.told(viewer, id, who, words);
        }
        drafts.sent(viewer, "act-today " + id);
        return "redirect:/act-today/" + id;
    }

    @GetMapping("/act-today/contact")
    @PreAuthorize(ACTORS)
    String card(@AuthenticationPrincipal Viewer viewer, Model model) {
        ContactCard card = risks.card(viewer).orElse(null);
        return card(
                card == null ? "" : card.name(),
                card == null ? "" : card.reach(),
                card == null ? "" : card.words(),
                List.of(),
                model);
    }

    private static String card(String name, String reach, String words, List<FormProblem> problems, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("reach", reach);
        model.addAttribute("words", words);
        model.addAttribute("problems", problems);
        return "safeguarding/contact";
    }

    @PostMapping("/act-today/contact")
    @PreAuthorize(ACTORS)
    String changeCard(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reach,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        List<FormProblem> problems = new ArrayList<>();
        if (name.isBlank()) {
            problems.add(new FormProblem("name", "Write the name of the person or desk to call"));
        }
        if (reach.isBlank()) {
            problems.add(new FormProblem("reach", "Write how they are reached"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return card(name, reach, words, problems, model);
        }
        risks.changeCard(viewer, name, reach, words);
        return "redirect:/act-today";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
