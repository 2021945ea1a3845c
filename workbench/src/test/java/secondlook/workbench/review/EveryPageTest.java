package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import secondlook.casework.casefile.CaseFileId;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.CaseAddress;

/**
 * Every page of reading, deciding, auditing, signing in and help, in every state it has: empty, filled, long, error and
 * restricted. Each is looked at with axe-core, for its width in a wide and in the narrowest window, and its picture is
 * taken with {@code -Dsecondlook.every-picture=true}. The last test asks that no address of these rooms was left out.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";
    private static final String THE_THIN_CASE = "/case/northmere-police/NP~09~01140";
    private static final String THE_WIDE_CASE = "/case/northmere-police/NP~13~00077";
    private static final String THE_LONG_CASE =
            CaseAddress.of(new CaseFileId(CaseMaterial.AGENCY, "NP/12 (B)/0395;0?"));
    private static final String LONG_WORDS =
            "An answer that goes on, with anawkwardlylongwordthatnobodybroke. ".repeat(60);

    /** Pictures that stand in docs/pages, with the states that are usually left to chance. */
    private static final Set<String> PICTURES = Set.of(
            "order",
            "order-error",
            "order-nothing-matches",
            "empty-order",
            "case-february",
            "case-thin",
            "case-safeguarding",
            "case-restricted",
            "case-with-strategy",
            "second-look-3",
            "decision-several",
            "decision-errors-several",
            "decision-kept",
            "decisions",
            "decisions-kept",
            "compare-differs",
            "interest-named",
            "contact-strategy",
            "my-reading",
            "help-reasons",
            "mine");

    private final Set<String> opened = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private ReviewServer server;

    @BeforeAll
    void startServer() {
        server = new ReviewServer(new CaseMaterial()
                .withTheCaseOfThePages()
                .withWhatOtherAgenciesKnew()
                .withAThinCase()
                .withSeveralSuspectsAndChildren()
                .withALongCase(450));
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    @Order(1)
    void pagesOfSomebodyWhoIsNotSignedIn() {
        Page page = page();
        for (String state : List.of("", "?error", "?purpose", "?ended", "?signed-out")) {
            open(page, "/sign-in" + state, "sign-in" + state.replace("?", "-"));
        }
        for (String help : List.of("keys", "breaks", "accessibility", "reasons", "order")) {
            open(page, "/help/" + help, "help-" + help);
        }
        assertNothingFound();
    }

    @Test
    @Order(2)
    void readingOrderFullNarrowedEmptyAndInError() {
        Page page = server.signIn(page(), "ines.callow");
        open(page, "/order", "order");
        open(page, "/order?agency=northmere-police&age=FROM_13_TO_15&from=2008&to=2016", "order-narrowed");
        open(page, "/order?from=1901&to=1902", "order-nothing-matches");
        open(page, "/order?from=twenty&to=1", "order-error");
        open(page, "/order?page=900", "order-past-the-end");
        open(page, "/order/mine", "mine-empty");
        open(page, "/me/reading", "my-reading");
        assertNothingFound();
    }

    @Test
    @Order(3)
    void emptyWorkspaceSaysSoOnEveryList() {
        try (ReviewServer empty = new ReviewServer(new CaseMaterial())) {
            Page page = empty.signIn(page(), "ines.callow");
            for (String path : List.of("/order", "/order/mine", "/decisions")) {
                page.navigate(empty.at(path));
                look(page, "empty" + path.replace('/', '-'));
            }
            Page auditor = empty.signIn(page(), "idris.penn");
            auditor.navigate(empty.at("/audit?act=decided"));
            look(auditor, "empty-audit");
        }
        assertNothingFound();
    }

    @Test
    @Order(4)
    void casePageFullThinLongAndOfSomebodyElse() {
        Page page = server.signIn(page(), "ines.callow");
        open(page, THE_CASE, "case");
        assertThat(page.locator(".withheld").first()).containsText("for the safeguarding lead alone");
        open(page, THE_CASE + "?from=1+February+2015&to=28+February+2015", "case-february");
        assertThat(page.locator(".chron").first()).not().containsText("27 Mar 2015");
        open(page, THE_CASE + "?lanes=some&lane=h", "case-one-lane");
        open(page, THE_CASE + "?from=soon&to=later", "case-chronology-error");
        open(page, THE_CASE + "?from=1+January+1990&to=2+January+1990", "case-chronology-nothing");
        open(page, THE_THIN_CASE, "case-thin");
        open(page, THE_WIDE_CASE, "case-several");
        open(page, THE_LONG_CASE, "case-long");
        open(page, THE_LONG_CASE + "?page=3", "case-long-end");
        for (String said : List.of("taken-by-another", "not-with-you", "not-noted", "not-handed-on")) {
            open(page, THE_CASE + "?said=" + said, "case-" + said);
        }
        Page safeguarding = server.signIn(page(), "ruth.amory");
        open(safeguarding, THE_CASE, "case-safeguarding");
        assertThat(safeguarding.locator(".withheld")).hasCount(0);
        assertNothingFound();
    }

    @Test
    @Order(5)
    void whatOneMayNotOpenOrIsNotThere() {
        Page auditor = server.signIn(page(), "idris.penn");
        open(auditor, THE_CASE, "case-restricted");
        expectComplaint("403");
        open(auditor, "/order", "order-restricted");
        expectComplaint("403");
        Page reviewer = server.signIn(page(), "ines.callow");
        open(reviewer, "/audit", "audit-restricted");
        expectComplaint("403");
        open(reviewer, "/case/nobody/NP~99~99999", "case-not-there");
        expectComplaint("404");
        open(reviewer, "/decisions/99999", "decision-not-there");
        expectComplaint("404");
        assertNothingFound();
    }

    @Test
    @Order(6)
    void tasksAndNotesOfASecondLook() {
        Page page = server.signIn(page(), "ines.callow");
        take(page, THE_WIDE_CASE);
        open(page, THE_WIDE_CASE, "case-with-me-several");
        for (int task = 1; task <= 7; task++) {
            open(page, THE_WIDE_CASE + "/second-look/" + task, "second-look-" + task);
        }
        page.locator("#words").fill(LONG_WORDS);
        page.getByText("Keep, and go to your decision").click();
        open(page, THE_WIDE_CASE + "/second-look/7", "second-look-long");

        open(page, THE_WIDE_CASE, "case-with-me-several");
        String row =
                page.locator("section[aria-labelledby='reasons'] .cite").first().getAttribute("href");
        open(page, row, "row-with-note-form");
        page.locator("#words").fill(LONG_WORDS.substring(0, 400));
        page.getByText("Keep the note").click();
        assertThat(page.locator("#notes")).isVisible();
        look(page, "case-with-notes");
        open(page, "/order/mine", "mine");
        Page auditor = server.signIn(page(), "idris.penn");
        open(auditor, row, "row-of-auditor");
        assertNothingFound();
    }

    @Test
    @Order(7)
    void decisionEmptyInErrorInterruptedAndReplaced() {
        Page page = server.signIn(page(), "ines.callow");
        open(page, THE_WIDE_CASE + "/decision", "decision-several");
        page.getByText("Check your answers").click();
        look(page, "decision-errors-several");
        expectComplaint("422");
        decideOnEverySubject(page, "Original decision stands");
        open(page, THE_WIDE_CASE + "/decision/check", "check-interrupted");
        page.getByText("Confirm this decision").click();
        look(page, "check-error");
        expectComplaint("422");
        page.locator("#weighed").fill(LONG_WORDS);
        page.getByText("Keep my answer").click();
        look(page, "check-long");
        page.getByText("Confirm this decision").click();
        assertThat(page).hasURL(Pattern.compile(".*/decisions/1\\?made"));
        look(page, "decision-made-several");

        take(page, THE_WIDE_CASE);
        page.navigate(server.at(THE_WIDE_CASE + "/decision"));
        decideOnEverySubject(page, "Recommend further investigation");
        page.navigate(server.at(THE_WIDE_CASE + "/decision"));
        page.locator("#reasons").fill("The line of enquiry about the taxi firm was never followed.");
        page.getByText("Check your answers").click();
        page.getByText("Confirm this decision").click();
        open(page, "/decisions/1", "decision-replaced");
        assertThat(page.locator("main")).containsText("Another decision has taken its place");
        open(page, "/decisions", "decisions");
        assertNothingFound();
    }

    @Test
    @Order(8)
    void interestAndContactStrategyEmptyInErrorAndKept() {
        Page page = server.signIn(page(), "ines.callow");
        open(page, THE_LONG_CASE + "/interest", "interest");
        page.getByText("Declare it").click();
        look(page, "interest-error");
        expectComplaint("422");
        page.locator("#words").fill("I know somebody in it.");
        page.getByText("Declare it").click();
        assertThat(page.locator("main")).containsText("You declared an interest");
        look(page, "case-with-interest");
        page.getByText("Take this case file").click();
        assertThat(page.locator(".ident")).not().containsText("With you since");

        page.navigate(server.at(THE_THIN_CASE));
        page.getByText("Take this case file").click();
        assertThat(page.locator("main")).containsText("Is this you?");
        look(page, "interest-named");
        page.getByText("It is somebody else; take the case file").click();
        assertThat(page.locator(".ident")).containsText("With you since");

        open(page, THE_CASE + "/contact-strategy", "contact-strategy");
        page.getByText("Record it").click();
        assertThat(page.locator(".errors li")).hasCount(3);
        look(page, "contact-strategy-error");
        expectComplaint("422");
        page.locator("#wishes").fill("“Don’t ring my mum before you have told me.” 28 February 2015.");
        page.locator("#channel").fill("By her support worker alone; never by telephone.");
        page.locator("#advocate").fill("Nobody yet.");
        page.getByText("Record it").click();
        assertThat(page.locator(".said")).containsText("never by telephone");
        look(page, "case-with-strategy");
        assertNothingFound();
    }

    @Test
    @Order(9)
    void secondReadingIsBlindAndThenStandsBesideTheFirst() {
        Page mara = server.signIn(page(), "mara.selwyn");
        open(mara, "/decisions", "decisions-kept");
        assertThat(mara.locator(".withheld")).containsText("kept from you until a second reader has decided");
        assertThat(mara.locator("main")).not().containsText("Original decision stands");
        mara.navigate(server.at("/decisions/2"));
        assertThat(mara.locator("main")).not().containsText("Recommend further investigation");
        look(mara, "decision-kept");
        expectComplaint("403");
        mara.navigate(server.at(THE_WIDE_CASE));
        mara.getByText("Take it for a second reading").click();
        look(mara, "case-second-reading");
        mara.navigate(server.at(THE_WIDE_CASE + "/decision"));
        decideOnEverySubject(mara, "Refer now");
        mara.navigate(server.at(THE_WIDE_CASE + "/decision"));
        mara.locator("#reasons")
                .fill("A second person is named in the log, and nobody asked whom the child could have told.");
        mara.getByText("Check your answers").click();
        mara.getByText("Confirm this decision").click();
        assertThat(mara).hasURL(Pattern.compile(".*/decisions/3\\?made"));
        open(mara, "/decisions/2/compare", "compare-differs");
        assertThat(mara.locator("main")).containsText("The two differ");

        Page tom = server.signIn(page(), "tom.verrall");
        open(tom, "/decisions/2/compare", "compare-lead");
        tom.getByText("Take it to settle the difference").click();
        tom.navigate(server.at(THE_WIDE_CASE + "/decision"));
        decideOnEverySubject(tom, "Refer now");
        tom.getByText("Confirm this decision").click();
        look(tom, "decision-settling");
        open(tom, "/decisions", "decisions-settled");
        assertNothingFound();
    }

    @Test
    @Order(10)
    void auditTrailAndItsEntries() {
        Page page = server.signIn(page(), "idris.penn");
        open(page, "/audit", "audit");
        open(page, "/audit?who=ines.callow&act=viewed", "audit-narrowed");
        open(page, "/audit/3", "audit-entry");
        open(page, "/decisions/1", "decision-of-auditor");
        assertNothingFound();
    }

    @Test
    @Order(99)
    void noPageWasLeftOut() {
        Set<String> left = new TreeSet<>();
        server.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            boolean read = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            String room = method.getBeanType().getPackageName();
            if (read && List.of("review", "audit", "access", "web").stream().anyMatch(room::endsWith)) {
                info.getPatternValues().stream()
                        .filter(pattern -> opened.stream().noneMatch(path -> matches(pattern, path)))
                        .forEach(left::add);
            }
        });
        // Leads on to the first task, and to the first page that one may open.
        left.removeAll(List.of("/case/{agency}/{reference}/second-look", "/"));

        assertThat(left).isEmpty();
    }

    private static boolean matches(String pattern, String path) {
        String expression = pattern.replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "[^/]+");
        return path.matches(expression);
    }

    private void take(Page page, String path) {
        page.navigate(server.at(path));
        page.getByText("Take this case file").click();
        assertThat(page.locator(".ident")).containsText("With you since");
    }

    private static void decideOnEverySubject(Page page, String outcome) {
        page.locator(".radio")
                .all()
                .forEach(group -> group.getByText(
                                outcome, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                        .click());
        page.locator("#reasons").fill(LONG_WORDS);
        page.locator(".cited-rows input").first().check();
        page.locator("#next-owner").selectOption("tom.verrall");
        page.locator("#next-date").fill("14 December 2099");
        page.getByText("Check your answers").click();
    }

    private void open(Page page, String path, String name) {
        page.navigate(server.at(path));
        opened.add(path.replaceAll("[?#].*", ""));
        look(page, name);
    }

    /** Looks at a page as it stands; what is found is told at the end of the test, all of it. */
    private void look(Page page, String name) {
        if (PICTURES.contains(name)) {
            screenshot(page, name);
        } else if (Boolean.getBoolean("secondlook.every-picture")) {
            screenshot(page, "every/" + name);
        }
        try {
            axe(page);
            fitsItsWidth(page);
            page.setViewportSize(320, 640);
            fitsItsWidth(page);
        } catch (AssertionError wrong) {
            found.add(name + ": " + wrong.getMessage());
        } finally {
            page.setViewportSize(1280, 900);
        }
    }

    private void assertNothingFound() {
        List<String> all = List.copyOf(found);
        found.clear();
        assertThat(all).isEmpty();
    }
}
