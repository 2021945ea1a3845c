package secondlook.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives every page its frame: who is signed in, what they may open, and whether the workspace is for training. */
@ControllerAdvice
public final class PageFrames {

    private static final String ROLE_PREFIX = "ROLE_";

    private final WebSettings settings;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PageFrames(WebSettings settings, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.settings = settings;
        this.mappings = mappings;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, @Nullable Principal principal) {
        Set<String> served = served();
        if (!(principal instanceof Authentication viewer)) {
            return new PageFrame(settings.training(), null, List.of(), false, footer(request, served));
        }
        List<String> roles = roles(viewer);
        return new PageFrame(
                settings.training(),
                new PageFrame.SignedIn(words(viewer, roles)),
                navigation(request, roles, served),
                served.contains("/search"),
                footer(request, served));
    }

    private List<PageFrame.Link> navigation(HttpServletRequest request, List<String> roles, Set<String> served) {
        return Arrays.stream(NavigationEntry.values())
                .filter(entry -> served.contains(entry.address()) && entry.isFor(roles))
                .map(entry ->
                        new PageFrame.Link(entry.label(), entry.address(), entry.isCurrent(request.getRequestURI())))
                .toList();
    }

    private List<PageFrame.Link> footer(HttpServletRequest request, Set<String> served) {
        return Arrays.stream(HelpPage.values())
                .filter(page -> served.contains(page.address()))
                .map(page -> new PageFrame.Link(
                        page.label(), page.address(), page.address().equals(request.getRequestURI())))
                .toList();
    }

    /** The addresses that some room answers. */
    private Set<String> served() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> roles(Authentication viewer) {
        return viewer.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE_PREFIX))
                .map(authority -> authority.substring(ROLE_PREFIX.length()))
                .sorted()
                .toList();
    }

    private static String words(Authentication viewer, List<String> roles) {
        return roles.isEmpty()
                ? viewer.getName()
                : viewer.getName() + ", "
                        + String.join(
                                " and ",
                                roles.stream().map(PageFrames::roleWords).toList());
    }

    private static String roleWords(String role) {
        return switch (role) {
            case "LEAD" -> "lead reviewer";
            case "SAFEGUARDING" -> "safeguarding lead";
            case "ADMIN" -> "administrator";
            default -> role.toLowerCase(Locale.ROOT);
        };
    }
}
