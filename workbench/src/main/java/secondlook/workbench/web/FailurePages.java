package secondlook.workbench.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers every failed request with the same plain page. The reader gets a reference; the log gets the reference, the
 * address without its query (which may hold a name somebody searched for) and the type of what was thrown, whose message
 * is left out for the same reason: only the places in the code are given.
 */
@Controller
final class FailurePages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePages.class);
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int MOST_CAUSES = 8;
    private static final int MOST_PLACES = 25;

    @RequestMapping("/error")
    String failed(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        String reference = UUID.randomUUID().toString();
        if (status >= FIRST_SERVER_ERROR) {
            LOG.error(
                    "Reference [{}]: [{}] answered {} because of {}",
                    reference,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    status,
                    cause(request));
        }
        response.setStatus(status);
        model.addAttribute("failure", FailurePage.of(status, reference));
        return "error/page";
    }

    /** Somebody who types the address itself asked for a page that is not there. */
    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String cause(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)) {
            return "no exception";
        }
        StringBuilder words = new StringBuilder();
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++) {
            words.append(depth == 0 ? "" : "\ncaused by ")
                    .append(each.getClass().getName());
            Arrays.stream(each.getStackTrace())
                    .limit(MOST_PLACES)
                    .forEach(place -> words.append("\n\tat ").append(place));
            each = each.getCause();
        }
        return words.toString();
    }
}
