package secondlook.workbench.material;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.util.UriUtils;
import secondlook.casework.casefile.FactKind;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Register;
import secondlook.workbench.web.AgencyWords;
import secondlook.workbench.web.FormProblem;
import secondlook.workbench.web.Pager;

/** The register of material: what there is, whether or not it was received; what was asked for and refused. */
@Controller
class RegisterController {

    private static final String READERS = "hasAnyRole('ANALYST', 'LEAD', 'REVIEWER')";
    private static final String ACTORS = "hasAnyRole('ANALYST', 'LEAD')";
    private static final int LISTED = 100;

    private final RegisterPages pages;

    RegisterController(RegisterPages pages) {
        this.pages = pages;
    }

    @GetMapping("/material/register")
    @PreAuthorize(READERS)
    String list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Register.Asked asked = new Register.Asked(agency, state, what.strip());
        Pager pager = Pager.of(
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
                pages.count(viewer, asked),
                LISTED,
                number -> "/material/register?agency=" + encoded(agency) + "&state=" + encoded(state) + "&what="
                        + encoded(what) + "&page=" + number);
        model.addAttribute("lines", pages.lines(viewer, asked, LISTED, (pager.page() - 1) * LISTED));
        model.addAttribute("asked", asked);
        model.addAttribute("narrowed", !(agency + state + what).isBlank());
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute(
                "states",
                List.of(
                        "received",
                        "referred to",
                        "requested",
                        "refused",
                        "on paper",
                        "unreadable",
                        "sealed",
                        "quarantined",
                        "withdrawn",
                        "superseded"));
        model.addAttribute("mayNote", viewer.isAnyOf(Role.ANALYST, Role.LEAD));
        model.addAttribute("pager", pager);
        return "material/register";
    }

    private static String encoded(String words) {
        return UriUtils.encode(words, StandardCharsets.UTF_8);
    }

    @GetMapping("/material/register/new")
    @PreAuthorize(ACTORS)
    String form(Model model) {
        return form(Map.of("state", "requested"), List.of(), model);
    }

    private String form(Map<String, String> sent, List<FormProblem> problems, Model model) {
        model.addAttribute("sent", sent);
        model.addAttribute("agencies", pages.agencies());
        model.addAttribute("kinds", RegisterPages.kinds());
        model.addAttribute("states", Register.STATES);
        model.addAttribute("problems", problems);
        return "material/register-new";
    }

    @PostMapping("/material/register/new")
    @PreAuthorize(ACTORS)
    String add(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        String agency = sent.getOrDefault("agency", "").strip();
        String what = sent.getOrDefault("what", "").strip();
        String state = sent.getOrDefault("state", "");
        String reference = sent.getOrDefault("reference", "").strip();
        List<FormProblem> problems = new ArrayList<>();
        if (!agency.matches("[a-z][a-z0-9-]{1,60}")) {
            problems.add(new FormProblem("agency", "Choose whose material it is"));
        }
        if (what.isEmpty()) {
            problems.add(new FormProblem("what", "Say in a few words what it is"));
        }
        int caseFile = reference.isEmpty() || !problems.isEmpty() ? 0 : pages.caseFile(agency, reference);
        if (!reference.isEmpty() && caseFile == 0 && problems.isEmpty()) {
            problems.add(new FormProblem("reference", "No case file of this agency has this reference"));
        }
        if (!problems.isEmpty() || !Register.STATES.contains(state)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(sent, problems, model);
        }
        int item = pages.add(
                viewer,
                agency,
                kind(sent.getOrDefault("kind", "")),
                what,
                state,
                caseFile == 0 ? null : caseFile,
                sent.getOrDefault("words", "").strip());
        return "redirect:/material/register/" + item;
    }

    private static @Nullable FactKind kind(String key) {
        return Arrays.stream(FactKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/material/register/{item:[1-9]\\d{0,8}}")
    @PreAuthorize(READERS)
    String one(@AuthenticationPrincipal Viewer viewer, @PathVariable int item, Model model) {
        Register.Noted noted = found(viewer, item);
        model.addAttribute("item", noted);
        model.addAttribute("agency", AgencyWords.of(noted.agency()).name());
        model.addAttribute("states", Register.STATES);
        model.addAttribute("mayNote", viewer.isAnyOf(Role.ANALYST, Role.LEAD));
        model.addAttribute("pages", pages);
        return "material/register-item";
    }

    @PostMapping("/material/register/{item:[1-9]\\d{0,8}}")
    @PreAuthorize(ACTORS)
    String change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable int item,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String words) {
        Register.Noted noted = found(viewer, item);
        if (!Register.STATES.contains(state)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        pages.change(viewer, noted, state, words.strip());
        return "redirect:/material/register/" + item;
    }

    private Register.Noted found(Viewer viewer, int item) {
        return pages.noted(viewer, item).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
