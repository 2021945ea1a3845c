package secondlook.workbench.naming;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** Names and numbers in words, judged in a browser, and what the case page shows of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NamingPagesTest extends BrowserTest {

    private static final String THE_CASE = "/case/brackwater-constabulary/BC~13~2";

    private final Database database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private URI address;
    private String password;

    @BeforeAll
    void startServer() {
        Clock clock = Clock.systemUTC();
        NamedMaterial.ofTwoForces().receive(database, clock);
        Archive archive = new Archive(database);
        new FindingNamings(database, archive, new People(database, archive, new Audit(database, clock), clock), clock)
                .run(1);
        password = new DemoUsers(database, new UserStore(database, clock)).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings);
        address = WebServer.address(context, settings);
    }

    @AfterAll
    void stopServer() {
        context.close();
        database.close();
    }

    private Page signIn(Page page, String user) {
        page.navigate(at(address, "/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption(user.equals("ana.whitlow") ? "bring-in-material" : "read-case-files");
        page.locator(".signin button").click();
        return page;
    }

    /** A key pressed once the page and its script are there. */
    private static void press(Page page, String key) {
        assertThat(page.locator("main .sheet mark")).isVisible();
        page.waitForLoadState();
        page.keyboard().press(key);
    }

    private static void looksWell(Page page, String name) {
        axe(page);
        fitsItsWidth(page);
        screenshot(page, name);
    }

    @Test
    @Order(1)
    void theCasePageShowsTheMarkedWordsAndTiesNothing() {
        Page page = signIn(page(), "ines.callow");
        page.navigate(at(address, THE_CASE));

        assertThat(page.locator("#named mark"))
                .hasText(new String[] {"Razz", "07255 900417", "QA05 NYD", "Blue Lantern", "Holt"});
        assertThat(page.locator("#named")).containsText("A person recorded in 1 other row");
        assertThat(page.locator("#named .tag").first()).hasText("Not judged");
        assertThat(page.locator("#named a.cite").first()).isVisible();
        // A reader who may not judge is led nowhere.
        assertThat(page.locator("#named").getByText("Judge it")).hasCount(0);
        looksWell(page, "case-named-in-words");
    }

    @Test
    @Order(2)
    void oneKeyAnswersAndTheCaseFileHasItAtOnce() {
        Page page = signIn(page(), "ana.whitlow");
        page.navigate(at(address, "/named-in-words"));
        assertThat(page.locator("h1")).hasText("Named in words");
        assertThat(page.locator("main")).containsText("6 wait for your answer");
        looksWell(page, "named-in-words-list");
        page.getByText("Begin").click();
        assertThat(page.locator("main .sheet mark")).hasText("Razz");
        assertThat(page.locator("main")).containsText("Raymond Holt “Razz”, born 2 April 1979, Northmere Police");
        assertThat(page.locator("main")).containsText("Written as a nickname or single name, as it is recorded");
        assertThat(page.locator("main"))
                .containsText("No file in which it stands shares anybody or anything with this one");
        looksWell(page, "named-in-words");

        press(page, "s");
        assertThat(page.locator(".notice")).containsText("It holds from now on");
        assertThat(page.locator("main .sheet mark")).hasText("07255 900417");
        press(page, "d");
        assertThat(page.locator(".notice")).containsText("Kept: no.");

        Page reader = signIn(page(), "ines.callow");
        reader.navigate(at(address, THE_CASE));
        assertThat(reader.locator("main")).containsText("Named in the words of a row, as somebody judged");
        assertThat(reader.locator("#named .tag.full")).hasText("Judged: yes");
        looksWell(reader, "case-named-judged");
    }

    @Test
    @Order(3)
    void whatIsNeededIsSaidAndOthersAnswersComeAfterOnesOwn() {
        Page page = signIn(page(), "tom.verrall");
        page.navigate(at(address, "/named-in-words?show=settled"));
        page.locator("tbody th a").first().click();
        assertThat(page.locator("main")).containsText("Another reader has answered. You see it after your own answer.");

        page.navigate(at(address, "/named-in-words"));
        page.locator("tbody th a").first().click();
        press(page, "m");
        page.getByText("Keep this answer").click();
        assertThat(page.locator(".errors")).containsText("Say what is needed, and from which agency");
        expectComplaint("422");
        looksWell(page, "named-in-words-need");
        page.locator("#reason").fill("The subscriber check of 2013, from Brackwater Constabulary.");
        page.getByText("Keep this answer").click();
        assertThat(page.locator(".notice")).containsText("Waiting for an agency");
    }

    @Test
    @Order(4)
    void takingBackShowsFirstWhatItTouches() {
        Page page = signIn(page(), "ana.whitlow");
        page.navigate(at(address, "/named-in-words?show=answered"));
        page.locator("tbody th a").first().click();
        page.getByText("Take all answers to this back").click();
        assertThat(page.locator("main")).containsText("No decision rests on them");
        looksWell(page, "named-in-words-take-back");
        page.getByText("Take them back").click();
        assertThat(page.locator(".notice")).containsText("Taken back.");

        Page reader = signIn(page(), "ines.callow");
        reader.navigate(at(address, THE_CASE));
        assertThat(reader.locator("main")).not().containsText("as somebody judged");
    }

    @Test
    @Order(5)
    void aReviewerMayNotJudge() {
        Page page = signIn(page(), "ines.callow");
        page.navigate(at(address, "/named-in-words"));
        assertThat(page.locator("h1")).containsText(Pattern.compile("may not|not open|cannot"));
        expectComplaint("403");
    }
}
