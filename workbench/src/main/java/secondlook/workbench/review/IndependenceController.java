package secondlook.workbench.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.drafts.TypedDraft;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.web.FormProblem;

/** Declaring an interest in a case file, answering for one's name in it, and how a child may be contacted. */
@Controller
@RequestMapping("/case/{agency}/{reference}")
class IndependenceController {

    private final TypedDrafts drafts;
    private final CaseReadings readings;
    private final CaseIdentities identities;
    private final Independence independence;
    private final ContactStrategies strategies;

    IndependenceController(
            CaseReadings readings,
            CaseIdentities identities,
            Independence independence,
            ContactStrategies strategies,
            TypedDrafts drafts) {
        this.drafts = drafts;
        this.readings = readings;
        this.identities = identities;
        this.independence = independence;
        this.strategies = strategies;
    }

    @GetMapping("/interest")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String interest(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            Model model) {
        return interest(viewer, CaseController.find(readings, viewer, agency, reference), List.of(), model);
    }

    @PostMapping("/interest")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String declare(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (independence.declare(viewer, reading, words)) {
            drafts.sent(viewer, interestForm(reading));
            return "redirect:" + reading.address() + "?said=interest-kept";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        FormProblem problem =
                new FormProblem("words", "Say in a few words what the interest is, such as “I worked on this case”");
        return interest(viewer, reading, List.of(problem), model);
    }

    /** The reader says that the name in the rows is somebody else's, and takes the case file. */
    @PostMapping("/not-me")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String notMe(@AuthenticationPrincipal Viewer viewer, @PathVariable String agency, @PathVariable String reference) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        independence.notTheOneNamed(viewer, reading);
        return "redirect:" + CaseController.afterTaking(reading, independence.take(viewer, reading));
    }

    private String interest(Viewer viewer, CaseReading reading, List<FormProblem> problems, Model model) {
        model.addAttribute("identity", identities.of(viewer, reading));
        model.addAttribute("named", reading.rows().links(independence.named(viewer, reading)));
        model.addAttribute(
                "declared", independence.declared(viewer, reading.number()).orElse(""));
        model.addAttribute("problems", problems);
        model.addAttribute("draft", drafts.of(viewer, interestForm(reading)));
        return "review/interest";
    }

    private static String interestForm(CaseReading reading) {
        return "interest " + reading.number();
    }

    private static String strategyForm(CaseReading reading) {
        return "contact-strategy " + reading.number();
    }

    @GetMapping("/contact-strategy")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String strategy(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        ContactStrategies.Strategy last =
                strategies.of(viewer, reading.number()).orElse(ContactStrategies.NONE);
        TypedDraft draft = drafts.of(viewer, strategyForm(reading));
        ContactStrategies.Strategy shown = new ContactStrategies.Strategy(
                draft.words("wishes", last.wishes()),
                draft.words("channel", last.channel()),
                draft.words("advocate", last.advocate()),
                last.by(),
                last.at());
        return strategy(viewer, reading, shown, List.of(), model);
    }

    @PostMapping("/contact-strategy")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String record(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String wishes,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String advocate,
            HttpServletResponse response,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        ContactStrategies.Strategy typed = new ContactStrategies.Strategy(wishes, channel, advocate, "", null);
        List<FormProblem> problems = typed.problems();
        if (problems.isEmpty()) {
            strategies.record(viewer, reading.number(), typed);
            drafts.sent(viewer, strategyForm(reading));
            return "redirect:" + reading.address() + "?said=strategy-kept#words";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return strategy(viewer, reading, typed, problems, model);
    }

    private String strategy(
            Viewer viewer,
            CaseReading reading,
            ContactStrategies.Strategy strategy,
            List<FormProblem> problems,
            Model model) {
        model.addAttribute("identity", identities.of(viewer, reading));
        model.addAttribute("strategy", strategy);
        model.addAttribute("draft", drafts.of(viewer, strategyForm(reading)));
        model.addAttribute("problems", problems);
        return "review/contact-strategy";
    }
}
