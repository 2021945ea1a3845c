package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import secondlook.workbench.web.BrowserTest;

/** Who may open what; and what an answer tells somebody who may not. */
class ReviewAccessTest extends BrowserTest {

    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";

    private ReviewServer server;

    @BeforeAll
    void startServer() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages());
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @Test
    void auditorReadsNoCaseFileAndLearnsNotWhetherThereIsOne() {
        Page page = page();
        server.signIn(page, "idris.penn");

        List<APIResponse> answers = List.of(
                page.request().get(server.at(THE_CASE)),
                page.request().get(server.at("/case/northmere-police/NP~99~99999")),
                page.request().get(server.at("/order")));

        assertThat(answers).extracting(APIResponse::status).containsOnly(403);
        assertThat(page.request().get(server.at("/audit")).status()).isEqualTo(200);
        assertThat(page.request().get(server.at("/decisions")).status()).isEqualTo(200);
    }

    @Test
    void reviewerReadsNoAuditTrail() {
        Page page = page();
        server.signIn(page, "ines.callow");

        assertThat(page.request().get(server.at("/audit")).status()).isEqualTo(403);
        assertThat(page.request().get(server.at("/audit/1")).status()).isEqualTo(403);
        assertThat(page.request().get(server.at("/case/nobody/NP~99~99999")).status())
                .isEqualTo(404);
        assertThat(page.request().get(server.at("/case/nobody/!zz")).status()).isEqualTo(404);
        assertThat(page.request().get(server.at("/rows/9999/1")).status()).isEqualTo(404);
        assertThat(page.request().get(server.at("/decisions/9999")).status()).isEqualTo(404);
    }

    @Test
    void nobodyReadsWithoutSignIn() {
        Page page = page();

        page.navigate(server.at(THE_CASE));

        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void formWithoutItsTokenChangesNothing() {
        Page page = page();
        server.signIn(page, "ines.callow");

        APIResponse answer = page.request().post(server.at(THE_CASE + "/take"));

        assertThat(answer.status()).isEqualTo(403);
        page.navigate(server.at(THE_CASE));
        assertThat(page.locator(".ident")).containsText("Take this case file");
    }
}
