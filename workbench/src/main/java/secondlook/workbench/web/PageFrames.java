package secondlook.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;

/** Gives every page its frame: who is signed in, what they may open, and whether the workspace is for training. */
@ControllerAdvice
public final class PageFrames {

    private final Database database;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    PageFrames(Database database, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.database = database;
        this.mappings = mappings;
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request, @Nullable Principal principal) {
        String path = request.getRequestURI();
        Set<String> served = served();
        Viewer viewer = viewer(principal);
        List<PageFrame.Link> footer = footer(path, served, viewer != null);
        boolean training = database.identity().isDemo();
        if (viewer == null) {
            return new PageFrame(training, null, List.of(), false, false, footer);
        }
        Predicate<NavigationEntry> open = entry -> served.contains(entry.address()) && entry.isFor(viewer);
        return new PageFrame(
                training,
                new PageFrame.SignedIn(words(viewer), sessionSeconds(request)),
                navigation(path, open),
                open.test(NavigationEntry.SEARCH),
                viewer.mayOpenCaseFiles(),
                footer);
    }

    private static @Nullable Viewer viewer(@Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Viewer viewer
                ? viewer
                : null;
    }

    /** Search stands beside the pages as a box, not among them. */
    private static List<PageFrame.Link> navigation(String path, Predicate<NavigationEntry> open) {
        return Arrays.stream(NavigationEntry.values())
                .filter(entry -> entry != NavigationEntry.SEARCH)
                .filter(open)
                .map(entry -> new PageFrame.Link(entry.label(), entry.address(), entry.isCurrent(path)))
                .toList();
    }

    private static int sessionSeconds(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }

    private static List<PageFrame.Link> footer(String path, Set<String> served, boolean signedIn) {
        return Arrays.stream(HelpPage.values())
                .filter(page -> signedIn || page.isForAnybody())
                .filter(page -> served.contains(page.address()))
                .map(page -> new PageFrame.Link(
                        page.label(), page.address(), page.address().equals(path)))
                .toList();
    }

    /** The addresses that some room answers. */
    private Set<String> served() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String words(Viewer viewer) {
        return viewer.roles().stream()
                .sorted()
                .map(Role::title)
                .map(title -> title.toLowerCase(Locale.UK))
                .collect(Collectors.joining(" and ", viewer.name() + ", ", ""));
    }
}
