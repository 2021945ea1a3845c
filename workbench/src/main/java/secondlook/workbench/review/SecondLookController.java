package secondlook.workbench.review;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.drafts.TypedDrafts;

/** The tasks of a second look, and notes anchored to rows: for the one who has the case file. */
@Controller
@RequestMapping("/case/{agency}/{reference}")
class SecondLookController {

    private final TypedDrafts drafts;
    private final CaseReadings readings;
    private final SecondLooks looks;
    private final CaseIdentities identities;

    SecondLookController(CaseReadings readings, SecondLooks looks, CaseIdentities identities, TypedDrafts drafts) {
        this.drafts = drafts;
        this.readings = readings;
        this.looks = looks;
        this.identities = identities;
    }

    @GetMapping("/second-look")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String begin(@PathVariable String agency, @PathVariable String reference) {
        return "redirect:/case/" + agency + "/" + reference + "/second-look/1";
    }

    @GetMapping("/second-look/{number:[1-7]}")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String task(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @PathVariable int number,
            Model model) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return "redirect:" + reading.address() + "?said=not-with-you";
        }
        model.addAttribute("look", looks.view(viewer, reading, task(number)));
        return "review/second-look";
    }

    @PostMapping("/second-look/{number:[1-7]}")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String keep(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String then) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return "redirect:" + reading.address() + "?said=not-with-you";
        }
        looks.keep(viewer, reading, task(number), words, state.equals("done"));
        boolean last = number == SecondLookTask.values().length;
        String next = last ? "/decision" : "/second-look/" + (number + 1);
        return "redirect:" + reading.address() + (then.equals("next") ? next : "/second-look/" + number);
    }

    /** Keeps what was typed so far, as one types. */
    @PostMapping("/second-look/{number:[1-7]}/draft")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    ResponseEntity<String> draft(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String state) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body("");
        }
        looks.keep(viewer, reading, task(number), words, state.equals("done"));
        return ResponseEntity.ok(looks.view(viewer, reading, task(number)).kept());
    }

    @PostMapping("/notes")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int task) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        if (!isWith(viewer, reading)) {
            return "redirect:" + reading.address() + "?said=not-with-you";
        }
        boolean noted = CitedRow.of(row)
                .map(cited -> looks.note(
                        viewer,
                        reading,
                        cited.row(),
                        words,
                        SecondLookTask.of(task).orElse(null)))
                .orElse(false);
        if (noted) {
            drafts.sent(viewer, RowController.noteForm(reading.number(), row));
        }
        return "redirect:" + reading.address() + (noted ? "#notes" : "?said=not-noted");
    }

    @PostMapping("/notes/{note:\\d{1,18}}/take-out")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD')")
    String takeOut(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @PathVariable long note) {
        CaseReading reading = CaseController.find(readings, viewer, agency, reference);
        looks.takeOut(viewer, reading, note);
        return "redirect:" + reading.address() + "#notes";
    }

    private boolean isWith(Viewer viewer, CaseReading reading) {
        return identities.who(viewer, reading.number()).isMe();
    }

    private static SecondLookTask task(int number) {
        return SecondLookTask.of(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
