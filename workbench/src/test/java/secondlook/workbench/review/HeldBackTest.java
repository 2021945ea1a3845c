package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.people.JudgementReach;
import secondlook.workbench.web.BrowserTest;

/**
 * A case file that was drawn at random: whoever is to read it first learns nothing of its reasons, on no page and by no
 * count, until that reader's own reading is recorded.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HeldBackTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";

    private ReviewServer server;
    private int caseFile;

    @BeforeAll
    void startServer() {
        server = new ReviewServer(new CaseMaterial()
                .withTheCaseOfThePages()
                .withWhatOtherAgenciesKnew()
                .withAThinCase());
        caseFile = server.draw("NP/15/02291");
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    @Order(1)
    void noPageTellsAReasonToOneWhoReadsFirst() {
        List<String> sentences = sentences();
        assertThat(sentences).hasSizeGreaterThan(3);
        Page page = server.signIn(page(), "ines.callow");
        take(page);

        for (String address : addresses()) {
            APIResponse answer = page.request().get(server.at(address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            String text = answer.text();
            assertThat(sentences.stream().filter(text::contains))
                    .as("reasons told by %s", address)
                    .isEmpty();
        }
    }

    @Test
    @Order(2)
    void noCountTellsWhetherAFileThatIsHeldBackHasReasons() {
        Page page = server.signIn(page(), "mara.selwyn");
        page.navigate(server.at("/order"));
        List<String> withReasons = page.locator(".filters .n").allTextContents();

        server.database
                .sql()
                .sql("update reading_order set reason_class = null where case_file = ?")
                .param(caseFile)
                .update();
        page.navigate(server.at("/order"));

        assertThat(page.locator(".filters .n").allTextContents()).isEqualTo(withReasons);
        server.database
                .sql()
                .sql("update reading_order set reason_class = 2 where case_file = ?")
                .param(caseFile)
                .update();
    }

    @Test
    @Order(3)
    void whoJudgesPeopleIsNotToldHowManyReasonsRestOnIt() {
        RestingOnCaseFiles resting = server.bean(RestingOnCaseFiles.class);

        List<String> lines = resting.restingOn(TestViewers.aLead(), List.of(caseFile)).stream()
                .map(JudgementReach.Line::words)
                .toList();

        assertThat(lines).noneMatch(line -> line.matches("\\d+ reasons? to read.*"));
        assertThat(lines).anyMatch(line -> line.contains("held back until it is read"));
    }

    @Test
    @Order(4)
    void reasonsAreShownWhenOnesOwnReadingIsRecorded() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at("/order?reason=READ_FIRST"));
        assertThat(page.locator("#class-read-first")).isVisible();
        looksWell(page, "order-read-first");
        page.navigate(server.at(THE_CASE));
        assertThat(page.locator("section[aria-labelledby='reasons']")).containsText("Read first, reasons after");
        page.getByText("Record your own reading").click();
        assertThat(page.locator("main")).containsText("Your own reading comes first");
        looksWell(page, "case-read-first");

        page.locator("#own-words").fill("The account was taken, and a line of enquiry was left.");
        page.getByText("Cannot tell", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("Record your own reading").click();

        assertThat(page.locator("section[aria-labelledby='reasons']"))
                .containsText(sentences().getFirst());
        Page another = server.signIn(page(), "mara.selwyn");
        another.navigate(server.at(THE_CASE));
        assertThat(another.locator("section[aria-labelledby='reasons']")).containsText("Read first, reasons after");
    }

    private void take(Page page) {
        page.navigate(server.at(THE_CASE));
        page.getByText("Take this case file").click();
        assertThat(page.locator(".ident")).containsText("With you since");
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>(List.of(
                "/order",
                "/order/mine",
                THE_CASE,
                THE_CASE + "/decision",
                "/search?q=NP/15/02291",
                "/search?q=Northmere",
                "/connections",
                "/connections/case/northmere-police/NP~15~02291",
                "/missing-from-care",
                "/decisions"));
        IntStream.rangeClosed(1, 7).forEach(task -> addresses.add(THE_CASE + "/second-look/" + task));
        server.database
                .sql()
                .sql("select distinct person_id from mention where person_id is not null order by 1 limit 12")
                .query(Long.class)
                .list()
                .forEach(person -> addresses.add("/person/" + person));
        server.database
                .sql()
                .sql("select '/rows/' || file || '/' || record || '?case=' || ? from source_row limit 12")
                .param(caseFile)
                .query(String.class)
                .list()
                .forEach(addresses::add);
        return addresses;
    }

    /** What the indicators answer of the file, as its page would say it. */
    private List<String> sentences() {
        return server.database
                .sql()
                .sql(
                        "select distinct sentence from answer where case_file = ? and value = 1 and reason_class between 1 and 6")
                .param(caseFile)
                .query(String.class)
                .list();
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
