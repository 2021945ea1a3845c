package secondlook.workbench.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Leads from the word mark, and from sign-in, to the first page that the viewer's roles open. */
@Controller
class FirstPage {

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String first(@ModelAttribute("frame") PageFrame frame) {
        return "redirect:"
                + (frame.navigation().isEmpty()
                        ? "/help/keys"
                        : frame.navigation().getFirst().href());
    }
}
