package secondlook.workbench.review;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RowNames;
import secondlook.workbench.web.DateWords;

/** A reader's own page about their reading, and the way to stay signed in. */
@Controller
class CareController {

    private final Exposure exposure;

    CareController(Exposure exposure) {
        this.exposure = exposure;
    }

    @GetMapping("/me/reading")
    @PreAuthorize("isAuthenticated()")
    String reading(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute(
                "days",
                exposure.days(viewer).stream()
                        .map(day -> new Day(DateWords.of(day.day()), minutes(day.minutes())))
                        .toList());
        model.addAttribute("today", minutes(exposure.today(viewer)));
        return "review/my-reading";
    }

    /** Answers that the session goes on; asked by the warning before it ends. */
    @PostMapping("/me/here")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<Void> here() {
        return ResponseEntity.noContent().build();
    }

    static String minutes(int minutes) {
        return minutes < 60
                ? minutes + (minutes == 1 ? " minute" : " minutes")
                : RowNames.count(minutes / 60) + (minutes < 120 ? " hour " : " hours ") + minutes % 60 + " minutes";
    }

    /** A day as the page shows it. */
    public record Day(String day, String minutes) {}
}
