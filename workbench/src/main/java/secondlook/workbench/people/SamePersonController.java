package secondlook.workbench.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import secondlook.workbench.drafts.TypedDraft;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.web.FormProblem;

/** The pairs that wait for people, and one pair. Everything is a form, so that it works without script. */
@Controller
@RequestMapping("/same-person")
class SamePersonController {

    private final TypedDrafts drafts;
    private final QueuePages queuePages;
    private final PairPages pairPages;
    private final Judgements judgements;
    private final PeopleViews views;

    SamePersonController(
            QueuePages queuePages, PairPages pairPages, Judgements judgements, PeopleViews views, TypedDrafts drafts) {
        this.drafts = drafts;
        this.queuePages = queuePages;
        this.pairPages = pairPages;
        this.judgements = judgements;
        this.views = views;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String queue(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String said,
            Model model) {
        PairQueue.Show shown = Arrays.stream(PairQueue.Show.values())
                .filter(each -> each.sent().equals(show))
                .findFirst()
                .orElse(PairQueue.Show.OPEN);
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        model.addAttribute("queue", queuePages.of(viewer, shown, number));
        model.addAttribute("said", said);
        return "people/queue";
    }

    /** Goes on where the reader stopped. */
    @GetMapping("/next")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String next(@AuthenticationPrincipal Viewer viewer) {
        PairQueue queue = queuePages.queue(viewer);
        MentionPair next = queue.next(queue.stopped());
        return "redirect:" + (next == null ? "/same-person?said=all-answered" : next.href());
    }

    /** From two people that may be one, as a chart shows them, to the pair that waits between them. */
    @GetMapping("/between/{one:[1-9]\\d{0,17}}/{other:[1-9]\\d{0,17}}")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String between(@PathVariable long one, @PathVariable long other) {
        return "redirect:"
                + queuePages.between(one, other).map(MentionPair::href).orElse("/same-person?said=not-waiting");
    }

    @GetMapping("/{pair:\\d+-\\d+}")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String pair(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String pair,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        MentionPair asked = parse(pair);
        PairView view = find(viewer, asked);
        views.viewed(viewer, asked);
        model.addAttribute("pair", view);
        model.addAttribute("answers", answers());
        model.addAttribute("said", said);
        model.addAttribute("before", before.matches("\\d{1,18}-\\d{1,18}") ? "/same-person/" + before : null);
        return "people/pair";
    }

    @PostMapping("/{pair:\\d+-\\d+}")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String answer(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String pair,
            @RequestParam String answer,
            @RequestParam UUID request,
            Model model) {
        MentionPair asked = parse(pair);
        JudgementAnswer given = given(answer);
        if (given == JudgementAnswer.NEED_MORE) {
            return needForm(viewer, asked, request, "", List.of(), model);
        }
        find(viewer, asked);
        Standing standing = judgements.answer(viewer, request, asked, given, "");
        return next(viewer, asked, given, standing);
    }

    /** What an agency could add, in the reader's words. */
    @PostMapping("/{pair:\\d+-\\d+}/need")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String need(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String pair,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request,
            HttpServletResponse response,
            Model model) {
        MentionPair asked = parse(pair);
        List<FormProblem> problems = GivenReason.problemsOfNeed(reason);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return needForm(viewer, asked, request, reason, problems, model);
        }
        find(viewer, asked);
        Standing standing = judgements.answer(viewer, request, asked, JudgementAnswer.NEED_MORE, reason.strip());
        drafts.sent(viewer, "need " + asked);
        return next(viewer, asked, JudgementAnswer.NEED_MORE, standing);
    }

    /** What taking an answer back would touch, before it is done. */
    @GetMapping("/{pair:\\d+-\\d+}/take-back")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String takeBackPage(@AuthenticationPrincipal Viewer viewer, @PathVariable String pair, Model model) {
        MentionPair asked = parse(pair);
        PairView view = find(viewer, asked);
        if (view.mine() == null) {
            // Only whoever has answered may take answers back, and sees what others answered.
            return "redirect:" + view.href();
        }
        model.addAttribute("pair", view);
        model.addAttribute("draft", drafts.of(viewer, "take-back " + asked));
        return "people/take-back";
    }

    @PostMapping("/{pair:\\d+-\\d+}/take-back")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String takeBack(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String pair,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam UUID request) {
        MentionPair asked = parse(pair);
        find(viewer, asked);
        judgements.takeBack(viewer, request, asked, GivenReason.cut(reason));
        drafts.sent(viewer, "take-back " + asked);
        return "redirect:" + asked.href() + "?said=taken-back";
    }

    /** Leaves a pair unanswered and goes on after it. */
    @PostMapping("/{pair:\\d+-\\d+}/leave")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String leave(@AuthenticationPrincipal Viewer viewer, @PathVariable String pair) {
        MentionPair asked = parse(pair);
        find(viewer, asked);
        judgements.stoppedAt(viewer, asked);
        MentionPair next = queuePages.queue(viewer).next(asked);
        return "redirect:" + (next == null ? "/same-person" : next.href());
    }

    @PostMapping("/many")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String many(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam(required = false) @Nullable List<String> pair,
            @RequestParam String answer,
            @RequestParam UUID request) {
        JudgementAnswer given = given(answer);
        if (given != JudgementAnswer.SAME && given != JudgementAnswer.DIFFERENT) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        List<MentionPair> asked = pair == null
                ? List.of()
                : pair.stream().map(SamePersonController::parse).toList();
        List<MentionPair> known =
                queuePages.queue(viewer).among(asked).stream().sorted().toList();
        if (known.isEmpty()) {
            return "redirect:/same-person?said=none-chosen";
        }
        judgements.answerMany(viewer, request, known, given);
        return "redirect:/same-person?said=many-" + given.sent();
    }

    @PostMapping("/keys")
    @PreAuthorize("hasAnyRole('ANALYST', 'LEAD')")
    String keys(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam boolean on,
            @RequestParam(defaultValue = "") String back) {
        judgements.keys(viewer, on);
        return "redirect:" + (back.matches("\\d{1,18}-\\d{1,18}") ? "/same-person/" + back : "/same-person");
    }

    private String next(Viewer viewer, MentionPair answered, JudgementAnswer given, Standing standing) {
        MentionPair next = queuePages.queue(viewer).next(answered);
        String said = standing == Standing.WAITS_FOR_SECOND ? "same-waits" : given.sent();
        String query = "?said=" + said + "&before=" + answered;
        return "redirect:"
                + (next == null ? answered.href() + query.replace("&before=", "&last=") : next.href() + query);
    }

    private String needForm(
            Viewer viewer, MentionPair asked, UUID request, String reason, List<FormProblem> problems, Model model) {
        model.addAttribute("pair", find(viewer, asked));
        model.addAttribute("request", request);
        TypedDraft draft = drafts.of(viewer, "need " + asked);
        model.addAttribute("reason", reason.isEmpty() ? draft.words("reason") : reason);
        model.addAttribute("draft", draft);
        model.addAttribute("problems", problems);
        return "people/need";
    }

    private PairView find(Viewer viewer, MentionPair pair) {
        return pairPages.of(viewer, pair).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<JudgementAnswer> answers() {
        return Arrays.stream(JudgementAnswer.values())
                .filter(answer -> answer != JudgementAnswer.TAKEN_BACK)
                .toList();
    }

    private static JudgementAnswer given(String answer) {
        try {
            return JudgementAnswer.ofSent(answer);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static MentionPair parse(String pair) {
        try {
            return MentionPair.parse(pair);
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
