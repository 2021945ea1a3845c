package secondlook.workbench.connections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.casework.casefile.CaseFileId;
import secondlook.casework.network.Look;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.web.CaseAddress;

/** Where a chart begins, the charts themselves, groups, and what a reader hides. */
@Controller
@RequestMapping("/connections")
@PreAuthorize("hasAnyRole('REVIEWER', 'LEAD', 'SAFEGUARDING', 'ANALYST')")
class ConnectionsController {

    private static final int MOST_FOUND = 30;

    private final Network network;
    private final Archive archive;
    private final ChartPages charts;
    private final ElsewherePages elsewhere;
    private final GroupPages groups;
    private final HiddenThings hiddenThings;
    private final Audit audit;

    ConnectionsController(
            Network network,
            Archive archive,
            ChartPages charts,
            ElsewherePages elsewhere,
            GroupPages groups,
            HiddenThings hiddenThings,
            Audit audit) {
        this.network = network;
        this.archive = archive;
        this.charts = charts;
        this.elsewhere = elsewhere;
        this.groups = groups;
        this.hiddenThings = hiddenThings;
        this.audit = audit;
    }

    /** Something a chart may start from. */
    record Start(String label, String kind, String href) {
        @Override
        public String toString() {
            return "Start[]";
        }
    }

    @GetMapping
    String start(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(name = "start", defaultValue = "") String words,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String look,
            Model model) {
        Look asked = "recorded".equals(look) ? Look.AS_RECORDED : Look.AS_LINKED;
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("made", network.isMade());
        model.addAttribute("words", words);
        model.addAttribute("starts", words.isBlank() ? List.of() : starts(viewer, asked, words));
        model.addAttribute("groups", groups.list(viewer, asked, number));
        return "connections/start";
    }

    private List<Start> starts(Viewer viewer, Look look, String words) {
        List<Start> starts = new java.util.ArrayList<>();
        archive.caseFiles()
                .filter(entry -> entry.id().reference().equalsIgnoreCase(words.strip()))
                .limit(MOST_FOUND)
                .forEach(entry -> starts.add(new Start(
                        entry.id().toString(),
                        "Case file",
                        new ChartStart.OfCaseFile(entry.number(), entry.id()).address())));
        network.find(viewer, look, words, MOST_FOUND)
                .forEach(thing -> starts.add(new Start(
                        thing.thing().label(),
                        ChartWords.kind(thing.thing().kind()),
                        new ChartStart.OfThing(thing).address())));
        return starts;
    }

    @GetMapping("/case/{agency}/{reference}")
    String ofCaseFile(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String agency,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        CaseFileId id = id(agency, reference);
        int number = id == null ? 0 : archive.caseFile(id);
        if (id == null || number == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ChartQuery query = ChartQuery.of(address);
        ChartStart start = new ChartStart.OfCaseFile(number, id);
        viewed(viewer, "case-file-connections", number);
        model.addAttribute("elsewhere", elsewhere.of(viewer, query.look(), number, query.byDate()));
        model.addAttribute("apart", elsewhere.apart(viewer, query.look(), number));
        model.addAttribute("byDate", query.byDate());
        model.addAttribute("otherOrder", query.ordered(!query.byDate()).href(start.address()));
        model.addAttribute("caseHref", CaseAddress.of(id));
        model.addAttribute("reference", id.reference());
        model.addAttribute(
                "inGroups",
                network.groupsOf(viewer, query.look(), number).stream()
                        .map(group ->
                                new Start("Group " + group.number(), "Group", new ChartStart.OfGroup(group).address()))
                        .toList());
        return chart(viewer, start, query, said, model);
    }

    private static @Nullable CaseFileId id(String agency, String reference) {
        try {
            return new CaseFileId(CaseAddress.decode(agency), CaseAddress.decode(reference));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @GetMapping("/thing/{number:\\d{1,18}}")
    String ofThing(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        KnownThing thing = network.things(viewer, List.of(number)).get(number);
        if (thing == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        viewed(viewer, "connected-thing", number);
        ChartQuery query = ChartQuery.of(address).in(thing.look());
        return chart(viewer, new ChartStart.OfThing(thing), query, said, model);
    }

    @GetMapping("/groups/{number:\\d{1,18}}")
    String ofGroup(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long number,
            @RequestParam MultiValueMap<String, String> address,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        KnownGroup group = network.group(viewer, number).orElse(null);
        if (group == null) {
            long after = network.groupAfter(viewer, number)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return "redirect:/connections/groups/" + after;
        }
        viewed(viewer, "connected-group", number);
        model.addAttribute("group", groups.view(viewer, group));
        ChartQuery query = ChartQuery.of(address).in(group.look());
        return chart(viewer, new ChartStart.OfGroup(group), query, said, model);
    }

    private String chart(Viewer viewer, ChartStart start, ChartQuery query, String said, Model model) {
        model.addAttribute("chart", charts.view(viewer, start, query));
        model.addAttribute("said", said);
        return "connections/chart";
    }

    @PostMapping("/hide")
    String hide(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam long thing,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back) {
        boolean hidden = hiddenThings.hide(viewer, thing, reason);
        return "redirect:" + back(back) + (hidden ? "" : (back.contains("?") ? "&" : "?") + "said=no-reason");
    }

    @PostMapping("/show")
    String show(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam long thing,
            @RequestParam(defaultValue = "") String back) {
        hiddenThings.show(viewer, thing);
        return "redirect:" + back(back);
    }

    /** Only to a chart of this room: an address that was handed in leads nowhere else. */
    private static String back(String address) {
        return address.matches("/connections/[A-Za-z0-9_~!./?=&-]*") && !address.contains("//")
                ? address
                : "/connections";
    }

    private void viewed(Viewer viewer, String kind, long number) {
        audit.record(viewer, Act.VIEWED, new AuditedObject(kind, Long.toString(number)), Details.NONE);
    }
}
