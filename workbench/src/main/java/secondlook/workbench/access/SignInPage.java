package secondlook.workbench.access;

import java.security.Principal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.database.Database;

/** The sign-in page. {@link SignInSecurity} takes what it posts, and says by a word in the address what became of it. */
@Controller
final class SignInPage {
    private final Database database;

    SignInPage(Database database) {
        this.database = database;
    }

    @GetMapping("/sign-in")
    String page(@RequestParam Map<String, String> words, @Nullable Principal principal, Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        model.addAttribute("purposes", Purpose.Stated.inOrder());
        model.addAttribute("username", "");
        model.addAttribute("problem", problem(words));
        model.addAttribute("notice", notice(words));
        // why: a real team's own contact card comes with its workspace; nothing invented may stand in its place
        model.addAttribute("safeguarding", database.identity().isDemo() ? "Ruth Amory, extension 4410" : null);
        return "access/sign-in";
    }

    /** The same words whatever was wrong, a lock included: they must not tell which names exist. */
    private static @Nullable String problem(Map<String, String> words) {
        if (words.containsKey("error")) {
            return "Check the user name and the password. After several wrong ones, wait some minutes and try again";
        }
        return words.containsKey("purpose") ? "Choose a purpose that is open to your role" : null;
    }

    private static @Nullable String notice(Map<String, String> words) {
        if (words.containsKey("signed-out")) {
            return "You have signed out.";
        }
        return words.containsKey("ended") ? "Your session has ended. Sign in to go on." : null;
    }
}
