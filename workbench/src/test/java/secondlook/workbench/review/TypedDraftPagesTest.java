package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.workbench.web.BrowserTest;

/** What is typed into any form comes back when its page is opened again, to the one who typed it alone, until it is sent. */
class TypedDraftPagesTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";
    private static final Pattern KEPT = Pattern.compile("Draft kept at .*");

    private ReviewServer server;

    @BeforeAll
    void startServer() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages());
        server.draw("NP/15/02291");
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void comesBackUntilItIsSentAndOnlyToTheOneWhoTypedIt() {
        Page ines = server.signIn(page(), "ines.callow");
        ines.navigate(server.at(THE_CASE));
        ines.getByText("Take this case file").click();
        ines.locator("#own-words").fill("Half a thought about the file");
        ines.locator("input[value='cannot tell']").check();
        assertThat(ines.locator("[data-kept]")).hasText(KEPT);
        ines.navigate(server.at(THE_CASE + "/contact-strategy"));
        ines.locator("#channel").fill("By letter to the advocate");
        assertThat(ines.locator("[data-kept]")).hasText(KEPT);

        Page again = server.signIn(page(), "ines.callow");
        again.navigate(server.at(THE_CASE));
        assertThat(again.locator("#own-words")).hasValue("Half a thought about the file");
        assertThat(again.locator("input[value='cannot tell']")).isChecked();
        again.getByText("Record your own reading").click();
        again.navigate(server.at(THE_CASE + "/contact-strategy"));
        assertThat(again.locator("#channel")).hasValue("By letter to the advocate");

        Page another = server.signIn(page(), "tom.verrall");
        another.navigate(server.at(THE_CASE + "/contact-strategy"));
        assertThat(another.locator("#channel")).hasValue("");
    }

    @Test
    void goesWhenItIsSentRightAfterTyping() {
        Page page = server.signIn(page(), "mara.selwyn");
        page.navigate(server.at(THE_CASE + "/interest"));
        page.locator("#words").fill("Somebody I know is in it.");
        assertThat(page.locator("[data-kept]")).hasText(KEPT);
        page.locator("#words").fill("Somebody I know is in it, my neighbour.");
        page.getByText("Declare it").click();
        assertThat(page.locator("main")).containsText("You declared an interest");

        page.navigate(server.at(THE_CASE + "/interest"));
        assertThat(page.locator("#words")).hasValue("Somebody I know is in it, my neighbour.");
        assertThat(page.locator("[data-kept]")).hasText("");
    }
}
