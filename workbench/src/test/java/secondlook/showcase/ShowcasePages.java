package secondlook.showcase;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import secondlook.workbench.access.Purpose;
import secondlook.workbench.web.AnswerLine;
import secondlook.workbench.web.CitationLink;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.OriginalRow;
import secondlook.workbench.web.Pager;
import secondlook.workbench.web.ReasonLine;

/** The showcase's pages. */
@Controller
class ShowcasePages {

    @GetMapping("/showcase/states")
    String states(Model model) {
        model.addAttribute("reasons", reasons());
        model.addAttribute("support", support());
        model.addAttribute(
                "problems",
                List.of(new FormProblem("next", "Next date must be after today, such as 14 December 2026")));
        model.addAttribute("pager", Pager.of(12, 10_412, 200, page -> "/showcase/states?page=" + page));
        model.addAttribute(
                "answers",
                List.of(
                        new AnswerLine("Decision", "Recommend further investigation", "/showcase/states"),
                        new AnswerLine("Who acts next", "Tom Verrall, lead reviewer", "/showcase/states"),
                        new AnswerLine("Kept on", "23 November 2026", null)));
        return "showcase/states";
    }

    @GetMapping("/showcase/rows/{record}")
    String row(@PathVariable int record, Model model) {
        model.addAttribute("row", originalRow(record));
        return "showcase/row";
    }

    @GetMapping("/showcase/sign-in")
    String signIn(Model model) {
        model.addAttribute("purposes", Purpose.Stated.inOrder());
        model.addAttribute("username", "");
        model.addAttribute("safeguarding", "Ruth Amory, extension 4410");
        return "access/sign-in";
    }

    @GetMapping("/showcase/sealed")
    void sealed() {
        throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    @GetMapping("/showcase/broken")
    void broken() {
        throw new IllegalStateException("This sentence names Darren Pell and must reach no page.");
    }

    /** So that the navigation is drawn although no room is there. */
    @GetMapping(
            path = {
                "/order",
                "/same-person",
                "/connections",
                "/missing-from-care",
                "/material",
                "/search",
                "/help/reasons",
                "/help/order"
            },
            params = "showcase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rooms() {}

    private static List<ReasonLine> reasons() {
        return List.of(
                new ReasonLine(
                        "A person recorded as suspect was not interviewed before closure",
                        List.of(new CitationLink("Suspects, row 31", "/showcase/rows/31")),
                        "Asks whether a named suspect was interviewed under caution before the outcome.",
                        ReasonLine.Standing.SEEN),
                new ReasonLine(
                        "Two letters from the school nurse have no recorded response",
                        List.of(
                                new CitationLink("Letters, row 40", "/showcase/rows/40"),
                                new CitationLink("row 46", "/showcase/rows/46")),
                        "Asks whether letters and referrals have a recorded response.",
                        ReasonLine.Standing.SEEN),
                new ReasonLine(
                        "The phone in the log may be the one in two other closed case files",
                        List.of(new CitationLink("Log, row 209", "/showcase/rows/209")),
                        null,
                        ReasonLine.Standing.POSSIBLE),
                new ReasonLine(
                        "Cannot tell whether an account was taken: contacts were not supplied",
                        List.of(),
                        null,
                        ReasonLine.Standing.CANNOT_TELL));
    }

    private static List<ReasonLine> support() {
        return List.of(
                new ReasonLine(
                        "An account was taken from the child two days after the report, by a trained interviewer",
                        List.of(new CitationLink("Accounts, row 15", "/showcase/rows/15")),
                        "Asks whether and when a first account was taken.",
                        ReasonLine.Standing.SEEN),
                new ReasonLine(
                        "The closing rationale is full (214 words) and names who decided",
                        List.of(new CitationLink("Outcomes, row 129", "/showcase/rows/129")),
                        "Asks whether the rationale holds facts and a name.",
                        ReasonLine.Standing.SEEN));
    }

    private static OriginalRow originalRow(int record) {
        return new OriginalRow(
                "actions.csv, record " + record,
                String.valueOf(record + 3),
                "Northmere Police, received 6 October 2026",
                List.of(
                        new OriginalRow.Cell("action_id", "A-2015-" + record, false),
                        new OriginalRow.Cell("occ_ref", "NP/15/02291", false),
                        new OriginalRow.Cell("raised", "03/03/2015 14:05", false),
                        new OriginalRow.Cell("type", "ENQ-COMMS", false),
                        new OriginalRow.Cell("description", "Est. user of 07700 900417", false),
                        new OriginalRow.Cell("result", "", true),
                        new OriginalRow.Cell("result_date", "", false),
                        new OriginalRow.Cell("closed", "27/03/2015", false)),
                "Opinion or fact: fact. May be shared within the review only.",
                false,
                "9f2c 41ab … e07d",
                "/showcase/rows/" + (record - 1),
                "/showcase/rows/" + (record + 1));
    }
}
