package secondlook.workbench.missing;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.people.People;

/** The page about children missing from care. */
@Controller
class MissingController {

    private final MissingPages pages;
    private final Audit audit;

    MissingController(MissingPages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    @GetMapping("/missing-from-care")
    @PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING')")
    String missing(
            @AuthenticationPrincipal Viewer viewer, @RequestParam MultiValueMap<String, String> address, Model model) {
        MissingQuery query = MissingQuery.of(address);
        model.addAttribute("page", pages.view(viewer, query));
        AuditedObject object = query.child() > 0
                ? new AuditedObject("missing-child", Long.toString(query.child()))
                : new AuditedObject("missing-from-care", "all");
        audit.record(viewer, Act.VIEWED, object, Details.NONE);
        return "missing/missing";
    }

    /** Wires the room. */
    @Configuration(proxyBeanMethods = false)
    static class MissingRoom {

        @Bean
        MissingRecords missingRecords(Archive archive, People people) {
            return new MissingRecords(archive, people);
        }

        @Bean
        ApplicationListener<ApplicationReadyEvent> missingAhead(MissingRecords records) {
            return _ -> records.gatherAhead();
        }

        @Bean
        MissingPages missingPages(MissingRecords records, Archive archive) {
            return new MissingPages(records, archive);
        }
    }
}
