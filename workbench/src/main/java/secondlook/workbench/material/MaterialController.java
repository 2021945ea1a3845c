package secondlook.workbench.material;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.RestsOnRows;
import secondlook.workbench.archive.RowWarning;
import secondlook.workbench.archive.SourceFile;
import secondlook.workbench.archive.Verdict;
import secondlook.workbench.archive.Withdrawal;
import secondlook.workbench.safeguarding.RiskPages;
import secondlook.workbench.web.FormProblem;

/** The pages about what was received: batches, files, rows by what became of them, receipts, send-back files and undo. */
@Controller
class MaterialController {

    private static final String READERS = "hasAnyRole('ANALYST', 'LEAD', 'REVIEWER')";
    private static final String ACTORS = "hasAnyRole('ANALYST', 'LEAD')";
    private static final String NUMBER = "{number:[1-9]\\d{0,8}}";

    private final BatchPages batches;
    private final FilePages files;
    private final BatchUndo undo;
    private final SendBack sendBack;
    private final Receipt receipts;
    private final ObjectProvider<RestsOnRows> resting;
    private final RiskPages risks;
    private final ObjectProvider<MaterialFollower> followers;

    MaterialController(
            BatchPages batches,
            FilePages files,
            BatchUndo undo,
            SendBack sendBack,
            Receipt receipts,
            ObjectProvider<RestsOnRows> resting,
            RiskPages risks,
            ObjectProvider<MaterialFollower> followers) {
        this.followers = followers;
        this.risks = risks;
        this.batches = batches;
        this.files = files;
        this.undo = undo;
        this.sendBack = sendBack;
        this.receipts = receipts;
        this.resting = resting;
    }

    @GetMapping("/material")
    @PreAuthorize(READERS)
    String list(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("batches", batches.list(viewer));
        return "material/batches";
    }

    @GetMapping("/material/batches/" + NUMBER)
    @PreAuthorize(READERS)
    String batch(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String withdrawn,
            Model model) {
        model.addAttribute("batch", batches.result(viewer, number).orElseThrow(MaterialController::notFound));
        model.addAttribute("risks", risks.ofBatch(viewer, number));
        model.addAttribute("actor", viewer.isAnyOf(Role.SAFEGUARDING, Role.LEAD));
        model.addAttribute("justWithdrawn", withdrawn != null);
        model.addAttribute("renewing", followers.stream().anyMatch(MaterialFollower::isRenewing));
        return "material/batch";
    }

    @GetMapping("/material/files/" + NUMBER)
    @PreAuthorize(READERS)
    String file(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "accepted") String show,
            @RequestParam(required = false) @Nullable String cause,
            @RequestParam(required = false) @Nullable String warning,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        SourceFile file = files.file(viewer, number).orElseThrow(MaterialController::notFound);
        FilePages.Asked asked = new FilePages.Asked(
                verdict(show),
                blankIsNull(cause),
                kind(warning),
                page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1);
        model.addAttribute("file", files.page(viewer, file, asked));
        return "material/file";
    }

    private static Verdict verdict(String show) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.words().equals(show))
                .findFirst()
                .orElseThrow(MaterialController::notFound);
    }

    private static RowWarning.@Nullable Kind kind(@Nullable String warning) {
        return warning == null
                ? null
                : Arrays.stream(RowWarning.Kind.values())
                        .filter(kind -> kind.name().equals(warning))
                        .findFirst()
                        .orElseThrow(MaterialController::notFound);
    }

    private static @Nullable String blankIsNull(@Nullable String words) {
        return words == null || words.isBlank() ? null : words;
    }

    @GetMapping("/material/keys")
    @PreAuthorize(READERS)
    String keys(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("files", files.lostKeys(viewer));
        return "material/keys";
    }

    /** A sealed row, for the lead reviewer alone. */
    @GetMapping("/material/sealed/" + NUMBER + "/{record:[1-9]\\d{0,8}}")
    @PreAuthorize("hasRole('LEAD')")
    String sealed(
            @AuthenticationPrincipal Viewer viewer, @PathVariable int number, @PathVariable int record, Model model) {
        SourceFile file = files.file(viewer, number).orElseThrow(MaterialController::notFound);
        model.addAttribute("file", file);
        model.addAttribute("record", record);
        model.addAttribute("row", files.sealed(viewer, file, record).orElseThrow(MaterialController::notFound));
        return "material/sealed";
    }

    // ---- what leaves ----

    @GetMapping("/material/files/" + NUMBER + "/send-back")
    @PreAuthorize(ACTORS)
    void sendBack(@AuthenticationPrincipal Viewer viewer, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        SourceFile file = files.file(viewer, number)
                .filter(found -> found.counts().rejected() > 0)
                .orElseThrow(MaterialController::notFound);
        asFile(response, SendBack.name(file), "application/octet-stream");
        sendBack.write(viewer, file, response.getOutputStream());
    }

    @GetMapping("/material/batches/" + NUMBER + "/receipt")
    @PreAuthorize(ACTORS)
    String receipt(@AuthenticationPrincipal Viewer viewer, @PathVariable int number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("lines", Receipt.lines(issued(viewer, number)));
        return "material/receipt";
    }

    @GetMapping("/material/batches/" + NUMBER + "/receipt.txt")
    @PreAuthorize(ACTORS)
    void receiptFile(@AuthenticationPrincipal Viewer viewer, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        byte[] receipt = issued(viewer, number).getBytes(StandardCharsets.UTF_8);
        asFile(response, "receipt-batch-" + number + ".txt", "text/plain;charset=UTF-8");
        response.getOutputStream().write(receipt);
    }

    private String issued(Viewer viewer, int number) {
        String receipt = receipts.of(viewer, number);
        if (receipt == null) {
            throw notFound();
        }
        return receipt;
    }

    private static void asFile(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    // ---- undo ----

    @GetMapping("/material/batches/" + NUMBER + "/withdraw")
    @PreAuthorize(ACTORS)
    String plan(@AuthenticationPrincipal Viewer viewer, @PathVariable int number, Model model) {
        return plan(viewer, number, "", List.of(), model);
    }

    private String plan(Viewer viewer, int number, String note, List<FormProblem> problems, Model model) {
        BatchView.Result batch = batches.result(viewer, number).orElseThrow(MaterialController::notFound);
        if (batch.isWithdrawn()) {
            return "redirect:/material/batches/" + number;
        }
        Withdrawal plan = Objects.requireNonNull(undo.plan(viewer, number));
        model.addAttribute("batch", batch);
        model.addAttribute("plan", plan);
        model.addAttribute(
                "decisions",
                resting.stream().mapToInt(rests -> rests.countOn(plan.files())).sum());
        model.addAttribute("note", note);
        model.addAttribute("problems", problems);
        return "material/withdraw";
    }

    @PostMapping("/material/batches/" + NUMBER + "/withdraw")
    @PreAuthorize(ACTORS)
    String withdraw(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String note,
            HttpServletResponse response,
            Model model) {
        if (note.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return plan(
                    viewer,
                    number,
                    note,
                    List.of(new FormProblem("note", "Say in a few words why this batch is withdrawn")),
                    model);
        }
        if (batches.result(viewer, number).isEmpty()) {
            throw notFound();
        }
        if (undo.withdraw(viewer, number, note) != null) {
            followers.forEach(follower -> follower.filesChanged(viewer));
        }
        return "redirect:/material/batches/" + number + "?withdrawn";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
