package secondlook.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. {@link SignInSecurity} takes what it posts, and says by a word in the address what became of it. */
@Controller
final class SignInPage {
    /** Under this name a session keeps who was refused for the purpose alone, until the page is shown. */
    static final String REFUSED = "sign-in refused";

    private final ObjectProvider<SafeguardingContact> contact;

    SignInPage(ObjectProvider<SafeguardingContact> contact) {
        this.contact = contact;
    }

    /**
     * Whose password was right and whose purpose was not open.
     *
     * @param open what is, as stored
     */
    record Refused(String user, List<String> open) implements Serializable {

        static Refused of(PasswordSignIn.PurposeNotOpen why) {
            return new Refused(
                    why.user().value(),
                    why.open().stream().map(Purpose.Stated::stored).toList());
        }

        private String words() {
            return open.isEmpty()
                    ? "No purpose is open to you: ask whoever keeps the accounts for a role"
                    : "That is not open to your role. Open to you: "
                            + open.stream()
                                    .map(stored ->
                                            Purpose.Stated.ofStored(stored).words())
                                    .collect(Collectors.joining("; "));
        }
    }

    @GetMapping("/sign-in")
    String page(
            @RequestParam Map<String, String> words,
            @Nullable Principal principal,
            HttpServletRequest request,
            Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        model.addAttribute("purposes", Purpose.Stated.inOrder());
        Refused refused = words.containsKey("purpose") ? refused(request.getSession(false)) : null;
        model.addAttribute("username", refused == null ? "" : refused.user());
        model.addAttribute(
                "chosen",
                refused == null || refused.open().isEmpty()
                        ? null
                        : refused.open().getFirst());
        model.addAttribute("problem", refused == null ? problem(words) : refused.words());
        model.addAttribute("notice", notice(words));
        model.addAttribute(
                "safeguarding",
                contact.stream()
                        .flatMap(card -> card.words().stream())
                        .findFirst()
                        .orElse(null));
        return "access/sign-in";
    }

    private static @Nullable Refused refused(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(REFUSED) instanceof Refused refused)) {
            return null;
        }
        session.removeAttribute(REFUSED);
        return refused;
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
