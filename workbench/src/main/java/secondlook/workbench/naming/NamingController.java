package secondlook.workbench.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;
import secondlook.workbench.drafts.TypedDraft;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.naming.NamingStore.KeptNaming;
import secondlook.workbench.people.GivenReason;
import secondlook.workbench.people.JudgementAnswer;
import secondlook.workbench.web.FormProblem;

/** What words may name, to be judged one by one. Everything is a form, so that it works without script. */
@Controller
@RequestMapping("/named-in-words")
@PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
class NamingController {

    private static final List<JudgementAnswer> ANSWERS =
            List.of(JudgementAnswer.SAME, JudgementAnswer.DIFFERENT, JudgementAnswer.UNSURE, JudgementAnswer.NEED_MORE);

    private final NamingStore store;
    private final NamingPages pages;
    private final NamingJudgements judgements;
    private final TypedDrafts drafts;
    private final Audit audit;

    NamingController(
            NamingStore store, NamingPages pages, NamingJudgements judgements, TypedDrafts drafts, Audit audit) {
        this.store = store;
        this.pages = pages;
        this.judgements = judgements;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** A button of the page: what it sends, its key, and what it does. */
    record AnswerButton(String sent, String words, String key, String effect) {}

    @GetMapping
    String queue(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("queue", pages.queue(viewer, NamingPages.Show.ofSent(show), number));
        model.addAttribute("said", said);
        return "naming/queue";
    }

    @GetMapping("/{id:[1-9]\\d{0,17}}")
    String one(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        NamingView view = view(viewer, id);
        audit.record(viewer, Act.VIEWED, new AuditedObject("naming", Long.toString(id)), Details.NONE);
        model.addAttribute("naming", view);
        model.addAttribute("answers", buttons());
        model.addAttribute("said", said);
        model.addAttribute(
                "before", before.matches("[1-9]\\d{0,17}") ? NamingPages.href(Long.parseLong(before)) : null);
        return "naming/one";
    }

    @PostMapping("/{id:[1-9]\\d{0,17}}")
    String answer(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long id,
            @RequestParam String answer,
            @RequestParam UUID request,
            Model model) {
        KeptNaming naming = find(id);
        JudgementAnswer given = ANSWERS.stream()
                .filter(each -> each.sent().equals(answer))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (given == JudgementAnswer.NEED_MORE) {
            return needForm(viewer, id, request, "", List.of(), model);
        }
        judgements.answer(viewer, request, naming, given, "");
        return next(viewer, id, given);
    }

    /** What an agency could add, in the reader's words. */
    @PostMapping("/{id:[1-9]\\d{0,17}}/need")
    String need(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request,
            HttpServletResponse response,
            Model model) {
        KeptNaming naming = find(id);
        List<FormProblem> problems = GivenReason.problemsOfNeed(reason);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return needForm(viewer, id, request, reason, problems, model);
        }
        judgements.answer(viewer, request, naming, JudgementAnswer.NEED_MORE, reason.strip());
        drafts.sent(viewer, "need naming " + id);
        return next(viewer, id, JudgementAnswer.NEED_MORE);
    }

    /** What taking the answers back would touch, before it is done. */
    @GetMapping("/{id:[1-9]\\d{0,17}}/take-back")
    String takeBackPage(@AuthenticationPrincipal Viewer viewer, @PathVariable long id, Model model) {
        NamingView view = view(viewer, id);
        if (view.mine() == null) {
            // Only whoever has answered may take answers back, and sees what others answered.
            return "redirect:" + view.href();
        }
        model.addAttribute("naming", view);
        model.addAttribute("draft", drafts.of(viewer, "take-back naming " + id));
        return "naming/take-back";
    }

    @PostMapping("/{id:[1-9]\\d{0,17}}/take-back")
    String takeBack(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request) {
        KeptNaming naming = find(id);
        judgements.answer(viewer, request, naming, JudgementAnswer.TAKEN_BACK, GivenReason.cut(reason));
        drafts.sent(viewer, "take-back naming " + id);
        return "redirect:" + NamingPages.href(id) + "?said=taken-back";
    }

    private String next(Viewer viewer, long answered, JudgementAnswer given) {
        String next = pages.nextHref(viewer, answered);
        return next == null
                ? "redirect:/named-in-words?said=all-answered"
                : "redirect:" + next + "?said=" + given.sent() + "&before=" + answered;
    }

    private String needForm(
            Viewer viewer, long id, UUID request, String reason, List<FormProblem> problems, Model model) {
        model.addAttribute("naming", view(viewer, id));
        model.addAttribute("request", request);
        TypedDraft draft = drafts.of(viewer, "need naming " + id);
        model.addAttribute("reason", reason.isEmpty() ? draft.words("reason") : reason);
        model.addAttribute("draft", draft);
        model.addAttribute("problems", problems);
        return "naming/need";
    }

    private static List<AnswerButton> buttons() {
        return List.of(
                new AnswerButton("same", "Yes", "S", "It then stands in this case file"),
                new AnswerButton("different", "No", "D", "Never asked again"),
                new AnswerButton("unsure", "Unsure", "U", "Stays open for another reader"),
                new AnswerButton("need-more", "Need more", "M", "Say what an agency could add"));
    }

    private KeptNaming find(long id) {
        return store.one(id)
                .filter(naming -> naming.target() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private NamingView view(Viewer viewer, long id) {
        return pages.of(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
