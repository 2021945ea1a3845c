package secondlook.workbench.review;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import secondlook.workbench.triage.Reasons;

/** What each reason asks, from where, in which version; and how the reading order is made. Holds no case material. */
@Controller
class ReasonHelp {

    private final ReasonLines lines;
    private final Reasons reasons;

    ReasonHelp(ReasonLines lines, Reasons reasons) {
        this.lines = lines;
        this.reasons = reasons;
    }

    @GetMapping("/help/reasons")
    @PreAuthorize("permitAll()")
    String reasons(Model model) {
        model.addAttribute("questions", lines.all());
        return "help/reasons";
    }

    @GetMapping("/help/order")
    @PreAuthorize("permitAll()")
    String order(Model model) {
        model.addAttribute("rule", reasons.rule());
        return "help/order";
    }
}
