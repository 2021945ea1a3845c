package secondlook.workbench.review;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.access.Viewer;

/** The reading order, and what is with one. */
@Controller
@PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
class OrderController {

    private final OrderPages pages;
    private final CaseIdentities identities;

    OrderController(OrderPages pages, CaseIdentities identities) {
        this.pages = pages;
        this.identities = identities;
    }

    @GetMapping("/order")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String order(
            @AuthenticationPrincipal Viewer viewer, @RequestParam MultiValueMap<String, String> address, Model model) {
        OrderQuery query = OrderQuery.of(address);
        OrderView order = pages.view(viewer, query);
        model.addAttribute("order", order);
        model.addAttribute("behind", pages.isBehind());
        model.addAttribute("readers", identities.readers(viewer));
        model.addAttribute("here", order.address());
        model.addAttribute("narrowed", query.isNarrowed());
        return "review/order";
    }

    @GetMapping("/order/mine")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String mine(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("entries", pages.mine(viewer));
        model.addAttribute("readers", identities.readers(viewer));
        model.addAttribute("here", "/order/mine");
        return "review/mine";
    }
}
