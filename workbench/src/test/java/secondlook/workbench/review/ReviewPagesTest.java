package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.CaseAddress;

/** Every page of the room in every state it has, looked at with axe-core and however wide the window is. */
class ReviewPagesTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";
    private static final String THE_LONG_CASE =
            CaseAddress.of(new secondlook.casework.casefile.CaseFileId(CaseMaterial.AGENCY, "NP/12 (B)/0395;0?"));

    private ReviewServer server;

    @BeforeAll
    void startServer() {
        server = new ReviewServer(new CaseMaterial()
                .withTheCaseOfThePages()
                .withWhatOtherAgenciesKnew()
                .withAThinCase()
                .withALongCase(450));
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void readingOrderSaysWhyEachFileIsThere() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at("/order"));

        assertThat(page.locator("h1")).hasText("Reading order");
        assertThat(page.locator("article.file")).hasCount(3);
        assertThat(page.locator("main")).not().containsText("Hartwood");
        looksWell(page, "reading-order");
    }

    @Test
    void filtersByWhoHasAFileAndHandsOnFromTheList() {
        Page mara = server.signIn(page(), "mara.selwyn");
        mara.navigate(server.at(THE_CASE));
        mara.getByText("Take this case file").click();
        Page ines = server.signIn(page(), "ines.callow");
        ines.navigate(server.at("/order"));
        ines.locator("input[name='with'][value='others']").uncheck();
        ines.getByText("Apply filters").click();
        assertThat(ines.locator("main")).not().containsText("NP/15/02291");

        Page colleague = server.signIn(page(), "mara.selwyn");
        colleague.navigate(ines.url());
        assertThat(colleague.locator(".chips")).containsText("Nobody yet");
        assertThat(colleague.locator("main")).not().containsText("NP/15/02291");

        mara.navigate(server.at("/order?with=me"));
        assertThat(mara.locator("article.file")).hasCount(1);
        mara.locator(".file .hand-on summary").click();
        looksWell(mara, "order-hand-on");
        mara.locator(".file .hand-on select").selectOption("ines.callow");
        mara.locator(".file .hand-on button").click();
        assertThat(mara).hasURL(Pattern.compile(".*/order\\?with=me"));
        assertThat(mara.locator("article.file")).hasCount(0);
        ines.navigate(server.at("/order?with=handed-to-me"));
        assertThat(ines.locator(".file .do")).containsText("Handed to you");
    }

    @Test
    void casePageBeginsWithTheChildsWords() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at(THE_CASE));

        assertThat(page.locator("main section h2").first()).hasText("What the child said and asked for");
        looksWell(page, "case");
    }

    @Test
    void longCaseIsTurnedPageByPage() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at(THE_LONG_CASE + "?page=2"));

        assertThat(page.locator("table.chron tbody tr:not(.hush)")).hasCount(200);
        looksWell(page, "case-long");
    }

    @Test
    void thinCaseSaysWhatIsNotRecorded() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at("/case/northmere-police/NP~09~01140"));

        assertThat(page.locator(".said .sheet")).containsText("None recorded.");
        looksWell(page, "case-thin");
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
