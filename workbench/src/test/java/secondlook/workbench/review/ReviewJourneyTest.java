package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.DateWords;

/** One reader's way from sign-in to a confirmed decision, and an auditor's to its entry, with script and without. */
class ReviewJourneyTest extends BrowserTest {

    private ReviewServer server;

    @BeforeEach
    void startServer() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesFromSignInToAuditEntry(boolean script) {
        Page page = script ? page() : pageWithoutScript();

        server.signIn(page, "ines.callow");
        assertThat(page.locator("h1")).hasText("Reading order");
        page.locator("article.file").getByText("Take").first().click();
        assertThat(page.locator(".ident")).containsText("With you since");
        look(page, script, "case-with-me");

        readsTheRowOfTheReason(page, script);
        decides(page, script);

        String decision = page.url().replaceAll("\\?.*", "");
        assertThat(page.locator("main")).containsText("Your decision is recorded");
        look(page, script, "decision-made");

        Page auditor = script ? page() : pageWithoutScript();
        server.signIn(auditor, "idris.penn");
        auditor.navigate(server.at("/audit?act=decided"));
        look(auditor, script, "audit");
        auditor.locator("tbody th a").first().click();
        assertThat(auditor.locator("main")).containsText("it is the same");
        look(auditor, script, "audit-entry");
        auditor.locator("dd a[href^='/decisions/']").click();
        assertThat(auditor).hasURL(decision);
    }

    /** A decision keeps what its reader saw: what is otherwise by then is shown before anything is recorded. */
    @Test
    void showsWhatChangedAfterTheCheckBeforeAnythingIsRecorded() {
        Page page = page();
        server.signIn(page, "ines.callow");
        page.locator("article.file").getByText("Take").first().click();
        page.getByText("Begin your decision").click();
        page.locator("#outcome-0-1").check();
        page.locator("#reasons").fill("A line of enquiry was never followed.");
        page.locator(".cited-rows input").first().check();
        page.locator("#next-owner").selectOption("tom.verrall");
        page.locator("#next-date").fill(DateWords.of(LocalDate.now().plusWeeks(3)));
        String form = page.url();
        page.getByText("Check your answers").click();
        assertThat(page.getByText("Confirm this decision")).isVisible();

        Page other = page.context().newPage();
        other.navigate(form);
        other.locator("#reasons").fill("Typed in another window.");
        other.getByText("Check your answers").click();
        assertThat(other.getByText("Confirm this decision")).isVisible();
        server.database
                .sql()
                .sql(
                        "update answer set possible = not possible where value = 1 and indicator = 'enquiry-without-result'")
                .update();

        page.getByText("Confirm this decision").click();
        assertThat(page.locator(".errors"))
                .containsText("Nothing was recorded: answers and words of your own changed after this page was made");
        expectComplaint("422");
        assertThat(page.locator("dl.sum")).containsText("Typed in another window.");
        look(page, true, "decision-changed");

        page.getByText("Confirm this decision").click();
        assertThat(page).hasURL(Pattern.compile(".*/decisions/1\\?made"));
    }

    private void readsTheRowOfTheReason(Page page, boolean script) {
        Locator reason = page.locator("section[aria-labelledby='reasons'] .reasons li")
                .filter(new Locator.FilterOptions().setHasText("has no result at closure"));
        reason.locator(".cite").first().click();
        assertThat(page.locator(".original .cited dt").first()).hasText("result");
        look(page, script, "row-open");
        if (script) {
            page.locator("[data-row-close]").first().click();
        } else {
            page.getByText("Back to case file").click();
        }
    }

    private void decides(Page page, boolean script) {
        page.getByText("Begin your decision").click();
        page.getByText("Check your answers").click();
        assertThat(page.locator(".errors li")).hasCount(5);
        expectComplaint("422");
        look(page, script, "decision-errors");

        page.locator("#outcome-0-0").check();
        page.locator("#reasons").fill("The account was taken within two days. I considered further investigation.");
        page.locator(".cited-rows input").first().check();
        page.locator("#next-owner").selectOption("tom.verrall");
        page.locator("#next-date").fill("14 December 2001");
        page.getByText("Check your answers").click();
        assertThat(page.locator(".errors li")).hasCount(1);
        expectComplaint("422");
        assertThat(page.locator("#reasons")).hasValue(Pattern.compile("The account was taken.*"));

        page.locator("#next-date").fill(DateWords.of(LocalDate.now().plusWeeks(3)));
        if (script) {
            // Whoever leaves at once and comes back finds the last words, and no error of before.
            String form = page.url().replaceAll("/check.*", "");
            String last = DateWords.of(LocalDate.now().plusWeeks(3));
            page.navigate(server.at("/order"));
            page.navigate(form);
            for (int again = 0;
                    again < 40 && !page.locator("#next-date").inputValue().equals(last);
                    again++) {
                page.waitForTimeout(250);
                page.navigate(form);
            }
            assertThat(page.locator("#next-date")).hasValue(last);
            assertThat(page.locator("#kept")).hasText(Pattern.compile("Draft kept at .*"));
            assertThat(page.locator(".errors")).hasCount(0);
        }
        look(page, script, "decision");
        page.getByText("Check your answers").click();

        assertThat(page.locator(".interrupt h2")).containsText("the other way");
        look(page, script, "decision-interrupted");
        page.getByText("Confirm this decision").click();
        assertThat(page.locator(".errors li")).hasCount(1);
        expectComplaint("422");
        page.locator("#weighed").fill("The phone was returned as unregistered in a row of another file.");
        page.getByText("Keep my answer").click();
        look(page, script, "decision-check");

        page.getByText("Confirm this decision").click();
        assertThat(page).hasURL(Pattern.compile(".*/decisions/1\\?made"));
    }

    private static void look(Page page, boolean script, String name) {
        if (script) {
            screenshot(page, name);
            fitsItsWidth(page);
            axe(page);
        }
    }
}
