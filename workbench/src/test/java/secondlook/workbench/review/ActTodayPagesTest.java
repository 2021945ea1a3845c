package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.workbench.web.BrowserTest;

/** What may need action today, from the rows to the answer, and the case file that waits for it. */
class ActTodayPagesTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";

    private ReviewServer server;

    @BeforeEach
    void startServer() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages().withSomebodyAtRisk());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void caseFileWaitsForTheAnswer(boolean script) {
        Page reader = server.signIn(script ? page() : pageWithoutScript(), "ines.callow");
        reader.navigate(server.at(THE_CASE));
        assertThat(reader.locator(".act-now")).containsText("cannot be decided while it is open");
        reader.getByText("Take this case file").first().click();
        reader.navigate(server.at(THE_CASE + "/decision"));
        reader.locator("#outcome-0-0").check();
        reader.locator("#reasons").fill("The account was taken within two days. I weighed the enquiry.");
        reader.locator(".cited-rows input").first().check();
        reader.locator("#next-owner").selectOption("tom.verrall");
        reader.locator("#next-date").fill("14 December 2099");
        look(reader, script, "decision-act-today");
        reader.getByText("Check your answers").click();
        reader.waitForURL("**/decision/check");
        if (reader.locator("#weighed").count() > 0) {
            reader.locator("#weighed").fill("It was followed in another file.");
            reader.getByText("Keep my answer").click();
        }
        reader.getByText("Confirm this decision").click();
        assertThat(reader.locator(".act-now")).containsText("cannot be decided while it is open");
        look(reader, script, "check-act-today");

        Page lead = server.signIn(script ? page() : pageWithoutScript(), "ruth.amory");
        lead.navigate(server.at("/act-today"));
        assertThat(lead.locator(".act-list li")).hasCount(2);
        look(lead, script, "act-today");
        for (int item = 1; item <= 2; item++) {
            lead.navigate(server.at("/act-today/" + item));
            lead.locator("#who").fill("The duty desk");
            lead.locator("button[value=told]").click();
            assertThat(lead.locator("main")).containsText("The duty desk was told");
            if (item == 1) {
                look(lead, script, "act-today-item");
            }
            lead.locator("#who").fill("The duty desk");
            lead.locator("button[value=answered]").click();
            assertThat(lead.locator(".errors li")).hasCount(1);
            expectComplaint("422");
            lead.locator("#words").fill("She is with her aunt; a worker has seen her.");
            lead.locator("button[value=answered]").click();
        }
        lead.navigate(server.at("/act-today"));
        assertThat(lead.locator("main")).containsText("Nothing is open");
        look(lead, script, "act-today-answered");

        reader.navigate(server.at(THE_CASE + "/decision/check"));
        assertThat(reader.locator(".act-now")).hasCount(0);
        reader.getByText("Confirm this decision").click();
        assertThat(reader.locator("main")).containsText("Your decision is recorded");
    }

    @Test
    void teamWritesItsContactCard() {
        Page page = server.signIn(page(), "ruth.amory");
        page.navigate(server.at("/act-today"));
        page.getByText("Write the contact card").click();
        page.locator("main form button").click();
        assertThat(page.locator(".errors li")).hasCount(2);
        expectComplaint("422");
        looksWell(page, "act-today-contact-error");
        page.locator("#name").fill("The duty desk");
        page.locator("#reach").fill("extension 4410, day and night");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("extension 4410");
        Page beforeSignIn = page();
        beforeSignIn.navigate(server.at("/sign-in"));
        assertThat(beforeSignIn.locator("main")).containsText("The duty desk, extension 4410");
    }

    @Test
    void isClosedToReviewers() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at("/act-today"));
        assertThat(page.locator("h1")).hasText("You may not see this");
        expectComplaint("403");
    }

    private static void look(Page page, boolean script, String name) {
        if (script) {
            looksWell(page, name);
        }
    }

    private static void looksWell(Page page, String name) {
        screenshot(page, name);
        fitsItsWidth(page);
        axe(page);
        page.setViewportSize(320, 640);
        fitsItsWidth(page);
        page.setViewportSize(1280, 900);
    }
}
