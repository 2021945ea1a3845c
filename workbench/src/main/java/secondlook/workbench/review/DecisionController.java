package secondlook.workbench.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import secondlook.workbench.access.Viewer;
import secondlook.workbench.web.FormProblem;

/**
 * From the draft to the confirmed decision. Whatever is sent is kept first and checked afterwards, so that nothing that
 * was typed is lost to a mistake in another field.
 */
@Controller
@RequestMapping("/case/{agency}/{reference}/decision")
@PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
class DecisionController {

    private final CaseReadings readings;
    private final DecisionPages pages;
    private final CaseIdentities identities;
    private final SecondLooks looks;
    private final RiskLines risks;

    DecisionController(
            CaseReadings readings, DecisionPages pages, CaseIdentities identities, SecondLooks looks, RiskLines risks) {
        this.risks = risks;
        this.readings = readings;
        this.pages = pages;
        this.identities = identities;
        this.looks = looks;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String form(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return notWithYou(reading);
        }
        return form(viewer, reading, pages.draft(viewer, reading.number()), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String keep(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletResponse response,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return notWithYou(reading);
        }
        Draft draft = keepSent(viewer, reading, sent);
        if ("keep".equals(sent.getFirst("then"))) {
            return "redirect:" + reading.address() + "/decision";
        }
        List<FormProblem> problems = pages.problems(reading, draft.content());
        if (problems.isEmpty()) {
            return "redirect:" + reading.address() + "/decision/check";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(viewer, reading, draft, problems, model);
    }

    /** Keeps what was typed so far; the page calls it as one types, and says when it was kept. */
    @PostMapping("/draft")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    ResponseEntity<String> draft(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("");
        }
        return ResponseEntity.ok(
                identities.keptAt(keepSent(viewer, reading, sent).keptAt()));
    }

    @GetMapping("/check")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String check(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return notWithYou(reading);
        }
        Draft draft = pages.draft(viewer, reading.number());
        if (!pages.problems(reading, draft.content()).isEmpty()) {
            return "redirect:" + reading.address() + "/decision";
        }
        return check(viewer, reading, draft, List.of(), model);
    }

    /** Keeps the words about what points the other way, and stays on the page that asks to check. */
    @PostMapping("/weigh")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String weigh(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String weighed,
            HttpServletResponse response,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return notWithYou(reading);
        }
        Draft draft = pages.draft(viewer, reading.number());
        Draft kept = pages.keep(viewer, reading.number(), draft.content().weighing(weighed));
        List<FormProblem> problems = pages.weighing(reading, kept.content());
        if (problems.isEmpty()) {
            return "redirect:" + reading.address() + "/decision/check";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return check(viewer, reading, kept, problems, model);
    }

    @PostMapping("/confirm")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String confirm(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String checked,
            HttpServletResponse response,
            Model model) {
        Optional<Decision> made = pages.made(viewer, key);
        if (made.isPresent()) {
            return "redirect:/decisions/" + made.get().id() + "?made";
        }
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return notWithYou(reading);
        }
        Draft draft = pages.draft(viewer, reading.number());
        if (!pages.problems(reading, draft.content()).isEmpty()
                || !draft.key().toString().equals(key)) {
            return "redirect:" + reading.address() + "/decision";
        }
        List<FormProblem> problems = new ArrayList<>(pages.weighing(reading, draft.content()));
        problems.addAll(pages.changedSince(reading, draft, checked));
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return check(viewer, reading, draft, problems, model);
        }
        try {
            return "redirect:/decisions/"
                    + pages.confirm(viewer, reading, draft).id() + "?made";
        } catch (Decisions.RiskIsOpen open) {
            return "redirect:" + reading.address() + "/decision/check?said=risk-open";
        }
    }

    /** With the reader, and, where reasons are held back, read by them first. */
    private boolean isWith(Viewer viewer, CaseReading reading) {
        return !reading.heldBack() && identities.who(viewer, reading.number()).isMe();
    }

    private static String notWithYou(CaseReading reading) {
        return "redirect:" + reading.address()
                + (reading.heldBack() ? "?said=read-first#reasons" : "?said=not-with-you");
    }

    private String form(Viewer viewer, CaseReading reading, Draft draft, List<FormProblem> problems, Model model) {
        model.addAttribute("risks", risks.openOn(viewer, reading.number()));
        model.addAttribute("form", pages.form(viewer, reading, draft, problems));
        model.addAttribute("outcomes", DecisionOutcome.all());
        model.addAttribute("tasks", looks.tasks(viewer, reading, null));
        return "review/decision";
    }

    private String check(Viewer viewer, CaseReading reading, Draft draft, List<FormProblem> problems, Model model) {
        model.addAttribute("risks", risks.openOn(viewer, reading.number()));
        model.addAttribute("check", pages.check(viewer, reading, draft, problems));
        return "review/check";
    }

    private Draft keepSent(Viewer viewer, CaseReading reading, MultiValueMap<String, String> sent) {
        String weighed = pages.draft(viewer, reading.number()).content().weighed();
        Map<String, String> outcomes = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith("outcome.") && name.length() < 200) {
                outcomes.put(name.substring("outcome.".length()), values.getFirst());
            }
        });
        DraftContent content = new DraftContent(
                outcomes,
                first(sent, "reasons"),
                new ArrayList<>(sent.getOrDefault("rows", List.of())),
                first(sent, "nextOwner"),
                first(sent, "nextDate"),
                weighed);
        return pages.keep(viewer, reading.number(), content);
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
