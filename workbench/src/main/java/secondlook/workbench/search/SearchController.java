package secondlook.workbench.search;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.access.Viewer;

/** The search page. Its address is the search. */
@Controller
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'ANALYST')")
    String search(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") String page,
            HttpServletResponse response,
            Model model) {
        SearchQuery.Show shown = Arrays.stream(SearchQuery.Show.values())
                .filter(each -> each.sent().equals(show))
                .findFirst()
                .orElse(SearchQuery.Show.ALL);
        int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
        SearchQuery query = new SearchQuery(q.strip(), shown, agency.strip(), from.strip(), to.strip(), number);
        SearchView view = search.search(viewer, query);
        if (!view.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("search", view);
        return "search/results";
    }
}
