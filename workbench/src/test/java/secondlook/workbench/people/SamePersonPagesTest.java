package secondlook.workbench.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.workbench.web.BrowserTest;

/** The pages on which people judge who is who, in every state, with script and without, and by keyboard alone. */
class SamePersonPagesTest extends BrowserTest {

    private PeopleServer server;

    @BeforeAll
    void startServer() {
        server = new PeopleServer(RecordedPeople.withPairsThatWait());
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void judgesByKeyboardAloneAndShowsOthersAnswersOnlyAfterOnesOwn() {
        Page analyst = server.signIn(page(), "ana.whitlow");
        analyst.navigate(server.at("/same-person"));
        assertThat(analyst.locator("h1")).hasText("Same person?");
        looksWell(analyst, "same-person-list");

        String pair = server.pair("NP-118204", "BC-77031");
        analyst.navigate(pair);
        assertThat(analyst.locator(".caution")).containsText("Two people must agree");
        looksWell(analyst, "same-person");
        analyst.keyboard().press("s");
        assertThat(analyst.locator(".notice")).containsText("until a second person agrees");

        Page lead = server.signIn(page(), "tom.verrall");
        lead.navigate(pair);
        assertThat(lead.locator(".answers")).containsText("Another reader has answered.");
        assertThat(lead.locator(".answers")).not().containsText("Ana Whitlow");
        lead.keyboard().press("d");
        assertThat(lead.locator(".notice")).containsText("different people");

        lead.navigate(pair);
        assertThat(lead.locator(".answers")).containsText("Ana Whitlow");
        looksWell(lead, "same-person-answered");
        lead.getByText("Take all answers to this pair back").click();
        assertThat(lead.locator("main")).containsText("NP/09/01877");
        looksWell(lead, "same-person-take-back");
        lead.getByText("Take them back").click();
        assertThat(lead.locator(".notice")).containsText("Taken back");
    }

    @Test
    void carriesOnWhereOneStoppedWithoutScript() {
        Page page = server.signIn(pageWithoutScript(), "ana.whitlow");
        page.navigate(server.at("/same-person"));
        int pairs = page.locator(".pair-list tbody tr").count();
        assertThat(pairs).isGreaterThan(1);

        page.locator(".head .btn").click();
        String first = page.url();
        page.getByText("Leave this pair").click();
        assertThat(page).not().hasURL(first);
        page.navigate(server.at("/same-person"));
        assertThat(page.locator("main")).containsText(Pattern.compile("You stopped at pair \\d+"));
        page.navigate(first);
        answer(page, "Need more").click();
        page.getByText("Keep this answer").click();
        assertThat(page.locator(".errors li")).hasText("Say what is needed, and from which agency");
        expectComplaint("422");
        page.locator("#reason").fill("The number as the other force holds it.");
        page.getByText("Keep this answer").click();
        page.navigate(server.at("/same-person?show=need-more"));
        assertThat(page.locator(".pair-list tbody tr")).hasCount(1);
        assertThat(page.locator(".pair-list")).containsText("You answered: need more.");
    }

    @Test
    void opensTheOriginalRowUnderAValueWithItsCellMarked() {
        Page page = server.signIn(page(), "ana.whitlow");
        page.navigate(server.pair("NP-118204", "BC-77031"));

        page.locator("td.rec a[data-row]").first().click();

        assertThat(page.locator(".original .cited dt").first()).hasText("forename");
        looksWell(page, "same-person-row");
    }

    @Test
    void keysCanBeSwitchedOff() {
        Page page = server.signIn(page(), "tom.verrall");
        String pair = server.pair("N-902", "B-902");
        page.navigate(pair);
        page.getByText("switch keys off").click();
        assertThat(page.locator(".answers kbd")).hasCount(0);

        page.keyboard().press("d");
        page.navigate(pair);

        assertThat(page.locator(".answers")).not().containsText("Your answers");
        page.getByText("Switch keys on").click();
        assertThat(page.locator(".answers kbd").first()).hasText("S");
    }

    @Test
    void leadsFromTwoPersonsToThePairThatWaitsBetweenThem() {
        Page page = server.signIn(page(), "tom.verrall");
        String one = server.person("N-902").replaceAll(".*/", "");
        String other = server.person("B-902").replaceAll(".*/", "");

        page.navigate(server.at("/same-person/between/" + one + "/" + other));

        assertThat(page).hasURL(server.pair("N-902", "B-902"));
    }

    @Test
    void showsAPersonsWeakestLinkAndWhatPartingTouches() {
        Page page = server.signIn(page(), "ana.whitlow");
        page.navigate(server.person("N0"));
        assertThat(page.locator("#weakest")).isVisible();
        looksWell(page, "person");

        page.getByText("Part here").click();
        looksWell(page, "person-part");
        page.getByText("Part them").click();
        assertThat(page.locator(".notice")).containsText("parted now");
    }

    @Test
    void manyPairsAreAnsweredAtOnce() {
        Page page = server.signIn(page(), "tom.verrall");
        page.navigate(server.at("/same-person"));

        page.locator(".pair-list tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Wren Tranter"))
                .locator("input")
                .check();
        page.getByText("All the same person, a second one must agree").click();

        assertThat(page.locator(".notice")).containsText("needs a second person");
    }

    @Test
    void reviewersJudgeNothingButSeeWhoAPersonIs() {
        Page page = server.signIn(page(), "ines.callow");

        assertThat(page.request().get(server.at("/same-person")).status()).isEqualTo(403);
        assertThat(page.request().get(server.at("/same-person/1-2")).status()).isEqualTo(403);
        assertThat(page.request().get(server.at("/person/999999")).status()).isEqualTo(404);
        page.navigate(server.person("NP-118204"));
        assertThat(page.locator("h1")).containsText("Kieran Marsh");
        assertThat(page.locator("main")).not().containsText("Part here");
        assertThat(page.locator("main")).containsText("NP/09/01877");
    }

    @Test
    void analystSeesHowManyCaseFilesMayNotBeOpened() {
        Page page = server.signIn(page(), "ana.whitlow");
        page.navigate(server.person("NP-118204"));

        assertThat(page.locator(".withheld")).hasText(Pattern.compile("1 case file you may not open\\..*"));
    }

    @Test
    void saysThatNoPairIsOpen() {
        try (PeopleServer empty = new PeopleServer(new RecordedPeople())) {
            Page page = empty.signIn(page(), "ana.whitlow");
            page.navigate(empty.at("/same-person"));

            assertThat(page.locator("main")).containsText("The last run left no pair open.");
            looksWell(page, "same-person-empty");
        }
    }

    private static Locator answer(Page page, String words) {
        return page.locator(".answers button").filter(new Locator.FilterOptions().setHasText(words));
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
