package secondlook.workbench.missing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.connections.ConnectedMaterial;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** The page about children missing from care, in the states it has. */
class MissingPagesTest extends BrowserTest {

    private static final String PAGE = "/missing-from-care";

    private final Database database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private URI address;
    private String password;

    @BeforeAll
    void startServer() {
        Clock clock = Clock.systemUTC();
        new ConnectedMaterial().withAHomeThatLosesChildren().receive(database, clock);
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

    private Page open(Page page, String user, String path) {
        page.navigate(at(address, "/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption(user.equals("idris.penn") ? "audit" : "read-case-files");
        page.locator(".signin button").click();
        page.navigate(at(address, path));
        return page;
    }

    @Test
    void episodesOfThreeAgenciesAreJoinedAndTheirCountsCompared() {
        MissingRecords.Known known = context.getBean(MissingRecords.class).of(TestViewers.anAnalyst());

        assertThat(known.episodes())
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.home()).isEqualTo("Tollen Lodge"));
        assertThat(known.episodes())
                .filteredOn(each -> each.episode().rows().size() == 2)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.interviews()).hasSize(1));
    }

    @Test
    void theWeeksTheEpisodesAndTheCountsLeadToRows() {
        Page page = open(page(), "ines.callow", PAGE);

        assertThat(page.locator("table.weeks tbody th")).hasText("Tollen Lodge");
        assertThat(page.locator("table.weeks td.run")).hasCount(4);
        assertThat(page.locator("table.weeks td.wx").first()).isAttached();
        assertThat(page.locator("main")).containsText("hours, over 8");
        assertThat(page.locator("main")).containsText("Police and home only");
        assertThat(page.locator("main")).not().containsText("Fenwith");
        screenshot(page, "missing-from-care");
        fitsItsWidth(page);
        axe(page);
        page.setViewportSize(320, 640);
        fitsItsWidth(page);
        page.setViewportSize(1280, 900);
        page.locator("table.weeks td.run a").first().click();
        assertThat(page.locator("#episodes")).containsText("Tollen Lodge");
        assertThat(page.locator("main table a.cite").first()).isVisible();
    }

    @Test
    void filtersWorkWithoutScriptAndAMonthThatCannotBeReadIsSaid() {
        Page page = open(pageWithoutScript(), "ines.callow", PAGE + "?from=2001-01&to=2001-03");
        assertThat(page.locator("main")).containsText("No home can be shown for these months");

        page.locator("#from").fill("spring");
        page.locator("main form button").click();
        assertThat(page.locator(".errors")).containsText("Enter months as year and month");
    }

    @Test
    void whoMayNotSeeItIsTold() {
        Page page = open(page(), "idris.penn", PAGE);

        assertThat(page.locator("h1")).hasText("You may not see this");
        expectComplaint("403");
    }
}
