package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.workbench.web.BrowserTest;

/** What somebody changed in the database past the program is not shown as if nothing had happened. */
class AlteredPagesTest extends BrowserTest {

    private ReviewServer server;

    @BeforeAll
    void decideAndTamper() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages());
        CrashWriter.decide(server.database, 0);
        CrashWriter.decide(server.database, 1);
        server.database.inTransaction(() -> {
            server.database
                    .sql()
                    .sql("SET LOCAL session_replication_role = replica")
                    .update();
            server.database
                    .sql()
                    .sql("UPDATE decision SET reasons = 'Other words' WHERE id = 1")
                    .update();
            server.database
                    .sql()
                    .sql("UPDATE source_row SET cells[1] = 'other' WHERE file = 1 AND record = 2")
                    .update();
        });
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void aDecisionThatWasChangedSaysSo() {
        Page page = server.signIn(page(), "idris.penn");
        page.navigate(server.at("/decisions/1"));

        assertThat(page.locator("main")).containsText("This is not what was recorded");
        screenshot(page, "decision-altered");
        axe(page);
        page.navigate(server.at("/decisions/2"));
        assertThat(page.locator("main")).not().containsText("This is not what was recorded");
        assertThat(page.locator("main")).containsText("was changed after it was received");
    }

    @Test
    void aRowThatWasChangedSaysSo() {
        Page page = server.signIn(page(), "ines.callow");
        page.navigate(server.at("/rows/1/2"));

        assertThat(page.locator(".original")).containsText("Not as it was received");
        assertThat(page.locator(".original")).not().containsText("Exactly as received");
        screenshot(page, "row-altered");
        axe(page);
        page.navigate(server.at("/rows/2/2"));
        assertThat(page.locator(".original footer")).containsText("Exactly as received");
    }
}
