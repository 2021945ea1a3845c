package secondlook.workbench.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import secondlook.workbench.access.PageFilter;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.OncePerPage;
import secondlook.workbench.database.PagesFirst;

/**
 * Tells whoever works beside the pages, such as an import, that somebody waits for one; and has what the parts of a page ask
 * alike asked once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PagesUnderWay extends PageFilter {

    private final PagesFirst pages;

    PagesUnderWay(Database database) {
        this.pages = database.pagesFirst();
        pages.begin();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        pages.making();
        try {
            if (request.getMethod().equals("GET")) {
                once(request, response, chain);
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            pages.made();
        }
    }

    private static void once(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            OncePerPage.make(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
