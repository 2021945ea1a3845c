package secondlook.workbench.connections;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** The pages of the connections in every state they have, in a browser. */
class ConnectionsPagesTest extends BrowserTest {

    private static final String THE_CASE = "/connections/case/northmere-police/NP~15~02291";

    private final Database database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private URI address;
    private String password;

    @BeforeAll
    void startServer() {
        Clock clock = Clock.systemUTC();
        new ConnectedMaterial()
                .withTheChartOfThePages()
                .withALonelyFile()
                .withALongFile()
                .receive(database, clock);
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
        page.locator("#purpose").selectOption(user.equals("idris.penn") ? "audit" : "read-case-files");
        page.locator(".signin button").click();
        return page;
    }

    private Page open(Page page, String path) {
        signIn(page, "ines.callow").navigate(at(address, path));
        return page;
    }

    @Test
    void whoMayNotOpenCaseFilesIsGivenTheirReferencesAndNoLinks() {
        Page reviewer = open(page(), THE_CASE);
        assertThat(reviewer.locator("a[href^='/case/']").count()).isPositive();
        Page analyst = page();
        analyst.navigate(at(address, "/sign-in"));
        analyst.locator("#username").fill("ana.whitlow");
        analyst.locator("#password").fill(password);
        analyst.locator("#purpose").selectOption("bring-in-material");
        analyst.locator(".signin button").click();

        analyst.navigate(at(address, THE_CASE));

        assertThat(analyst.locator(".crumb")).containsText("NP/15/02291");
        assertThat(analyst.locator("a[href^='/case/']").count()).isZero();
        axe(analyst);
    }

    @Test
    void chartAndTablesHoldTheSameThingsAndTies() {
        for (String path : List.of(THE_CASE, "/connections/case/northmere-police/NP~11~00777?all=yes")) {
            Page page = open(page(), path);

            Set<String> boxes = attributes(page.locator("svg a.node"), "href");
            Set<String> rows = new TreeSet<>();
            attributes(page.locator("table.things tbody tr"), "data-thing").forEach(thing -> rows.add("#t-" + thing));
            assertThat(boxes).isEqualTo(rows).hasSizeGreaterThan(3);
            Set<String> lines = attributes(page.locator("svg path[data-tie]"), "data-tie");
            assertThat(lines)
                    .isEqualTo(attributes(page.locator("table.ties tbody tr"), "data-tie"))
                    .hasSizeGreaterThan(2);
            assertThat(labelsOverlap(page)).isFalse();
        }
    }

    private static Set<String> attributes(Locator locator, String name) {
        Set<String> values = new TreeSet<>();
        locator.all().forEach(each -> values.add(each.getAttribute(name)));
        return values;
    }

    private static boolean labelsOverlap(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  const all = [...document.querySelectorAll('svg .tie-label, svg .node .box')]
                    .map(each => each.getBoundingClientRect());
                  return all.some((one, i) => all.some((other, j) => i < j && one.left < other.right - 1
                    && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
                }""");
    }

    @Test
    void chartStartsSmallSaysWhatOpeningBringsAndShowsNoName() {
        Page page = open(page(), THE_CASE);

        assertThat(page.locator("main")).containsText("Child A, NP/15/02291");
        assertThat(page.locator("main")).not().containsText("Hartwood");
        assertThat(page.locator(".hidden-things")).containsText("Tollen Lodge: a home ties every child in it.");
        assertThat(page.locator("svg .tie.maybe").first()).isAttached();
        assertThat(page.locator("#elsewhere")).containsText("stands in other files");
        assertThat(page.locator("main")).containsText("BC/13/04120");
        assertThat(page.locator("#apart")).containsText("Listed apart");
        looksWell(page, "connections");
        Locator opening = page.locator("table.things a", new Page.LocatorOptions().setHasText("1 phone"))
                .first();
        opening.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".network svg")).containsText("900417");
        looksWell(page, "connections-opened");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPathIsASentenceWithARowForEveryHop(boolean script) {
        Page page = open(script ? page() : pageWithoutScript(), THE_CASE);
        page.locator("#from")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Child A, NP/15/02291"));
        page.locator("#towards").fill("BC/13/04120");
        page.locator("main form[method=get] button").click();

        assertThat(page.locator(".path")).containsText("as harmed and Darren Pell as suspect in one file");
        assertThat(page.locator(".path a.cite").first()).isVisible();
        assertThat(page.locator("main")).containsText("Why it may be coincidence.");
        if (script) {
            looksWell(page, "connections-path");
        }
    }

    @Test
    void asRecordedAdultsOfTwoForcesAreTwo() {
        Page page = open(page(), THE_CASE);
        page.getByText("As recorded", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page.locator(".seg a[aria-current]")).hasText("As recorded");
        assertThat(page.locator("main")).not().containsText("BC/13/04120");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsHiddenIsListedWithItsReasonAndCanBeShownAgain(boolean script) {
        Page page = signIn(script ? page() : pageWithoutScript(), "tom.verrall");
        page.navigate(at(address, THE_CASE));
        Locator row = page.locator("table.things tr", new Page.LocatorOptions().setHasText("Blue Lantern"));
        row.locator("summary").click();
        row.locator("input[name=reason]").fill("Named in very many reports");
        row.locator("form button").click();

        assertThat(page.locator(".hidden-things")).containsText("“Named in very many reports”, hidden by you.");
        assertThat(page.locator(".network svg")).not().containsText("Blue Lantern");
        page.locator(".hidden-things form button").click();
        assertThat(page.locator(".network svg")).containsText("Blue Lantern");
        int audited = database.sql()
                .sql("select count(*) from audit_entry where act in ('hidden', 'shown-again')")
                .query(Integer.class)
                .single();
        assertThat(audited).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aGroupSaysWhoWhatWhichFilesAndWhichAgencyKnewFirst() {
        Page page = open(page(), "/connections");

        looksWell(page, "connections-start");
        page.locator("tbody a").first().click();
        assertThat(page.locator("#files")).hasText("Case files of the group");
        assertThat(page.locator("#firsts")).hasText("Which agency knew what first");
        looksWell(page, "connections-group");
    }

    @Test
    void aChartBeginsFromAPhoneOrAReference() {
        Page page = open(page(), "/connections?start=07255900417");
        page.locator("tbody a").first().click();
        assertThat(page.locator("svg .box.start")).isAttached();

        page.navigate(at(address, "/connections?start=NP/15/02291"));
        assertThat(page.locator("tbody").first()).containsText("Case file");
        page.navigate(at(address, "/connections?start=nobody-of-this-name"));
        assertThat(page.locator("main")).containsText("is tied in the records");
        looksWell(page, "connections-nothing-found");
    }

    @Test
    void anEmptyChartSaysThatItSaysNothing() {
        Page page = open(page(), "/connections/case/northmere-police/NP~09~01140");

        assertThat(page.locator("main")).containsText("Child A, NP/09/01140");
        looksWell(page, "connections-lonely");
    }

    @Test
    void aLongFileShowsAPartAndCountsTheRest() {
        Page page = open(page(), "/connections/case/northmere-police/NP~11~00777");

        assertThat(page.locator("svg a.node")).hasCount(14);
        assertThat(page.locator("main")).containsText("more of what it starts from");
        looksWell(page, "connections-long");
        page.navigate(at(address, "/connections/case/northmere-police/NP~11~00777?all=yes"));
        fitsItsWidth(page);
    }

    @Test
    void arrowKeysFollowTies() {
        Page page = open(page(), THE_CASE);
        Locator child = page.locator("svg a.node", new Page.LocatorOptions().setHasText("Child A"));
        child.focus();
        page.keyboard().press("ArrowRight");

        assertThat(page.locator("svg a.node:focus")).not().containsText("Child A");
    }

    @Test
    void whoMayNotSeeItIsTold() {
        Page page = signIn(page(), "idris.penn");
        page.navigate(at(address, THE_CASE));

        assertThat(page.locator("h1")).hasText("You may not see this");
        expectComplaint("403");
        page.navigate(at(address, "/connections/thing/999999"));
        expectComplaint("40");
    }

    private static void looksWell(Page page, String name) {
        screenshot(page, name);
        fitsItsWidth(page);
        axe(page);
        page.setViewportSize(320, 640);
        fitsItsWidth(page);
        page.setViewportSize(1280, 900);
    }

    @Test
    void looksWellInTheDarkAndInForcedColours() {
        Page dark = open(page(Look.DARK), THE_CASE);
        screenshot(dark, "connections-dark");
        axe(dark);
        screenshot(open(page(Look.FORCED_COLOURS), THE_CASE), "connections-forced-colours");
    }
}
