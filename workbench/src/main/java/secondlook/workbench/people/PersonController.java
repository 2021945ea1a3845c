package secondlook.workbench.people;

import java.util.List;
import java.util.UUID;
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
import org.springframework.web.server.ResponseStatusException;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.drafts.TypedDrafts;

/** A person: the records that were joined, and where they can be parted. */
@Controller
@RequestMapping("/person/{person:[1-9]\\d{0,17}}")
class PersonController {

    private final TypedDrafts drafts;
    private final PersonPages pages;
    private final Judgements judgements;
    private final PeopleViews views;

    PersonController(PersonPages pages, Judgements judgements, PeopleViews views, TypedDrafts drafts) {
        this.drafts = drafts;
        this.pages = pages;
        this.judgements = judgements;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'ANALYST')")
    String person(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long person,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        PersonView view = find(viewer, person);
        views.viewedPerson(viewer, person);
        model.addAttribute("person", view);
        model.addAttribute("said", said);
        return "people/person";
    }

    /** What parting would touch, before it is done. */
    @GetMapping("/part")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String partPage(@AuthenticationPrincipal Viewer viewer, @PathVariable long person, Model model) {
        PersonView view = find(viewer, person);
        if (view.weakest() == null || view.weakest().tooMany()) {
            return "redirect:/person/" + person + "?said=cannot-part";
        }
        model.addAttribute("person", view);
        model.addAttribute("draft", drafts.of(viewer, "part " + person));
        return "people/part";
    }

    @PostMapping("/part")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String part(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long person,
            @RequestParam String pair,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request) {
        MentionPair seen;
        try {
            seen = MentionPair.parse(pair);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<MentionPair> across = pages.across(person, seen);
        if (across.isEmpty() || across.size() > Judgements.MOST_AT_ONCE) {
            return "redirect:/person/" + person + "?said=changed";
        }
        judgements.part(viewer, request, person, across, GivenReason.cut(reason));
        drafts.sent(viewer, "part " + person);
        return "redirect:/person/" + person + "?said=parted";
    }

    private PersonView find(Viewer viewer, long person) {
        return pages.of(viewer, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
