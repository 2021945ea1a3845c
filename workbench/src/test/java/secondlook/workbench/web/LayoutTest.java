package secondlook.workbench.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.showcase.Showcase;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;

@ExtendWith(OutputCaptureExtension.class)
class LayoutTest extends BrowserTest {

    private final Database database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private URI server;

    @BeforeAll
    void startServer() {
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings, Showcase.class);
        server = WebServer.address(context, settings);
    }

    @AfterAll
    void stopServer() {
        context.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIDE", "NARROW", "NARROWEST", "DARK", "FORCED_COLOURS"})
    void everyStateIsAccessibleAndFitsHoweverItIsLookedAt(String name) {
        Page page = page(look(name));

        page.navigate(at(server, "/showcase/states"));

        screenshot(page, "states-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
        fitsItsWidth(page);
        axe(page);
    }

    @Test
    void whatLooksAtEveryPageFindsAMistakeThatIsMadeOnPurpose() {
        Page page = page();
        page.navigate(at(server, "/showcase/states"));
        page.evaluate("() => document.querySelector('main').append(document.createElement('input'))");

        assertThatThrownBy(() -> axe(page)).isInstanceOf(AssertionError.class).hasMessageContaining("label");

        page.evaluate("() => { document.querySelector('main').style.color = '#dddddd'; }");
        assertThatThrownBy(() -> contrast(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("color-contrast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WIDE", "NARROW", "NARROWEST", "DARK"})
    void signInSaysWhatTheProgramNeverDoes(String name) {
        Page page = page(look(name));

        page.navigate(at(server, "/showcase/sign-in"));

        assertThat(page.locator(".promise"))
                .hasText("Second Look decides nothing, and a no from it is no reassurance.");
        screenshot(page, "sign-in" + (name.equals("WIDE") ? "" : "-" + name.toLowerCase(Locale.ROOT)));
        fitsItsWidth(page);
        axe(page);
    }

    @Test
    void citationOpensItsRowUnderTheLineAndGivesTheFocusBack() {
        Page page = page();
        page.navigate(at(server, "/showcase/states"));

        page.locator("#row-cite").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("tr.orig .original")).isFocused();
        assertThat(page.locator("tr.orig .cited dt")).hasText("result");
        assertThat(page.locator("#row-cite")).hasAttribute("aria-expanded", "true");
        axe(page);
        screenshot(page, "states-row-open");

        page.locator("tr.orig").getByText("Record after").click();
        assertThat(page.locator("tr.orig header b")).hasText("actions.csv, record 89");

        page.locator("tr.orig [data-row-close]").click();
        assertThat(page.locator("tr.orig")).hasCount(0);
        assertThat(page.locator("#row-cite")).isFocused();
        assertThat(page.url()).endsWith("/showcase/states");
    }

    @Test
    void citationLeadsToThePageOfItsRowWithoutScript() {
        Page page = pageWithoutScript();
        page.navigate(at(server, "/showcase/states"));

        page.locator("#row-cite").click();

        assertThat(page.url()).endsWith("/showcase/rows/88");
        assertThat(page.locator(".original .cited dt")).hasText("result");
        assertThat(page.locator("[data-row-close]")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "breaks", "accessibility"})
    void helpIsThereForAnybody(String name) {
        Page page = page();

        page.navigate(at(server, "/help/" + name));

        assertThat(page.locator(".foot [href='/help/" + name + "']")).isVisible();
        fitsItsWidth(page);
        axe(page);
    }

    @Test
    void navigationLeadsOnlyToWhatIsServedAndOpenToTheViewer() {
        Page page = page();

        page.navigate(at(server, "/showcase/states"));

        assertThat(page.locator(".nav li"))
                .containsText(new String[] {"Reading order", "Connections", "Missing from care"});
        // why: judging who is who is for analysts and leads, and this viewer is a reviewer.
        assertThat(page.locator(".nav li a", new Page.LocatorOptions().setHasText("Same person?")))
                .hasCount(0);
        assertThat(page.locator(".nav li a", new Page.LocatorOptions().setHasText("Audit")))
                .hasCount(0);
    }

    @Test
    void escapeThreeTimesLeavesAtOnce() {
        Page page = page();
        page.route("**/sign-out", route -> route.fulfill(new Route.FulfillOptions().setBody("signed out")));
        page.navigate(at(server, "/showcase/states"));

        Request leaving = page.waitForRequest("**/sign-out", () -> {
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
        });

        assertThat(page.getByText("signed out")).isVisible();
        assertThat(leaving.method()).isEqualTo("POST");
        assertThat(leaving.postData()).contains("_csrf=");
    }

    @Test
    void leavingAndSigningOutNeedNoScript() {
        Page page = pageWithoutScript();
        page.route("**/sign-out", route -> route.fulfill(new Route.FulfillOptions().setBody("signed out")));
        page.navigate(at(server, "/showcase/states"));

        Request leaving = page.waitForRequest(
                "**/sign-out", () -> page.getByText("Leave quickly").click());

        assertThat(page.getByText("signed out")).isVisible();
        assertThat(leaving.postData()).contains("_csrf=");
    }

    @Test
    void focusGoesToTheErrorSummary() {
        Page page = page();

        page.navigate(at(server, "/showcase/states"));

        assertThat(page.locator(".errors")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sealed", "nothing-here", "broken"})
    void failureSaysNothingOfWhatIsInside(String path) {
        Page page = page();

        page.navigate(at(server, "/showcase/" + path));

        expectComplaint("the server responded with a status of");
        assertThat(page.locator("main")).not().containsText("Darren");
        assertThat(page.locator("main")).not().containsText("Exception");
        screenshot(page, "failure-" + path);
        axe(page);
    }

    @Test
    void brokenPageGivesAReferenceAndTheLogHoldsNoWordsOfARow(CapturedOutput output) {
        Page page = page();

        page.navigate(at(server, "/showcase/broken"));

        expectComplaint("500");
        assertThat(page.locator("main b.num")).hasText(Pattern.compile("[0-9a-f-]{36}"));
        assertThat(output.getAll())
                .contains(page.locator("main b.num").textContent(), "ShowcasePages.broken")
                .doesNotContain("Darren");
    }

    @Test
    void crestAndFontsOfTheWebJarAreNotFound() {
        Page page = page();
        List<String> kept = List.of(
                "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg",
                "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/fonts/bold-b542beb274-v2.woff2",
                "/assets/govuk/assets/images/govuk-crest.svg",
                "/assets/assets/fonts/bold-b542beb274-v2.woff2",
                "/assets/fonts/bold-b542beb274-v2.woff2");

        List<Integer> answers = kept.stream()
                .map(path -> page.request().get(at(server, path)))
                .map(APIResponse::status)
                .toList();

        assertThat(answers).containsOnly(404);
        assertThat(page.request()
                        .get(at(server, "/assets/govuk/govuk-frontend.min.js"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void filesAreKeptByTheBrowserUntilTheyChange() {
        Page page = page();
        page.navigate(at(server, "/showcase/states"));

        String address = page.locator("link[rel=stylesheet]").getAttribute("href");

        assertThat(address).matches("/assets/second-look-[0-9a-f]{32}\\.css");
        assertThat(page.request().get(at(server, address)).headers().get("cache-control"))
                .contains("max-age=31536000");
    }

    private static Look look(String name) {
        return switch (name) {
            case "NARROW" -> Look.NARROW;
            case "NARROWEST" -> Look.NARROWEST;
            case "DARK" -> Look.DARK;
            case "FORCED_COLOURS" -> Look.FORCED_COLOURS;
            default -> Look.WIDE;
        };
    }
}
