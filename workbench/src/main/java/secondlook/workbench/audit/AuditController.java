package secondlook.workbench.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import secondlook.workbench.access.Viewer;

/** The audit trail's pages, for auditors alone: what was done, newest first, and one entry with its hashes. */
@Controller
class AuditController {

    private static final int LISTED = 50;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH);

    private final AuditTrail trail;
    private final Clock clock;

    AuditController(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasRole('AUDITOR')")
    String trail(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        AuditQuestion question = new AuditQuestion(orNull(who), actOf(act), orNull(kind), orNull(id));
        Long from = before.matches("[1-9]\\d{0,17}") ? Long.valueOf(before) : null;
        AuditTrail.AuditPage page = trail.page(viewer, question, from, LISTED);
        model.addAttribute("entries", page.entries().stream().map(this::line).toList());
        model.addAttribute("total", page.total());
        model.addAttribute("acts", Arrays.asList(Act.values()));
        model.addAttribute("question", new Asked(act, who, kind, id));
        Long next = page.next();
        model.addAttribute("older", next == null ? null : address(act, who, kind, id, next));
        model.addAttribute("newest", from == null ? null : address(act, who, kind, id, null));
        return "audit/trail";
    }

    @GetMapping("/audit/{sequence:[1-9]\\d{0,17}}")
    @PreAuthorize("hasRole('AUDITOR')")
    String entry(@AuthenticationPrincipal Viewer viewer, @PathVariable long sequence, Model model) {
        List<AuditEntry> found =
                trail.page(viewer, AuditQuestion.all(), sequence + 1, 1).entries();
        if (found.isEmpty() || found.getFirst().sequence() != sequence) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        AuditEntry entry = found.getFirst();
        model.addAttribute("entry", entry);
        model.addAttribute("line", line(entry));
        model.addAttribute("whole", entry.hash().equals(entry.computedHash()));
        model.addAttribute("decision", entry.objectKind().equals("decision") ? entry.objectId() : null);
        return "audit/entry";
    }

    private Line line(AuditEntry entry) {
        return new Line(
                entry.sequence(),
                moment(entry.at()),
                entry.viewer(),
                words(entry.act()),
                entry.objectKind(),
                entry.objectId());
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private static String words(String stored) {
        return Act.ofStored(stored).words();
    }

    private static @Nullable Act actOf(String stored) {
        return Arrays.stream(Act.values())
                .filter(act -> act.stored().equals(stored))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words.strip();
    }

    private static String address(String act, String who, String kind, String id, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/audit");
        add(address, "act", act);
        add(address, "who", who);
        add(address, "kind", kind);
        add(address, "id", id);
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, value);
        }
    }

    /** One line of the trail. */
    public record Line(long sequence, String at, String viewer, String act, String kind, String id) {}

    /** What was asked, for the form. */
    public record Asked(String act, String who, String kind, String id) {

        public boolean isNarrowed() {
            return !act.isBlank() || !who.isBlank() || !kind.isBlank() || !id.isBlank();
        }
    }
}
