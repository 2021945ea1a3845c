package secondlook.workbench.drafts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.access.Viewer;

/** Takes what is typed, as it is typed. The field {@code draft} names the form. */
@Controller
class TypedDraftController {

    private final TypedDrafts drafts;

    TypedDraftController(TypedDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts")
    @PreAuthorize("isAuthenticated()")
    ResponseEntity<String> keep(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam String draft,
            @RequestParam Map<String, String> sent) {
        if (draft.isBlank() || draft.length() > TypedDrafts.LONGEST_NAME) {
            return ResponseEntity.badRequest().build();
        }
        Map<String, String> typed = new LinkedHashMap<>(sent);
        typed.remove("draft");
        typed.remove("_csrf");
        return ResponseEntity.ok(drafts.keep(viewer, draft, typed));
    }
}
