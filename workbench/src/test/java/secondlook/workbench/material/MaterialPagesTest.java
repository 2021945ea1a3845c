package secondlook.workbench.material;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.workbench.web.BrowserTest;

/** The pages about what was received, empty and full, with script and without. */
class MaterialPagesTest extends BrowserTest {

    private MaterialServer server;
    private MaterialServer empty;
    private int batch;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        empty = new MaterialServer();
        server = new MaterialServer();
        batch = server.receivePolice(folder, 60);
    }

    @AfterAll
    void stopServer() {
        server.close();
        empty.close();
    }

    @Test
    void saysThatNothingHasBeenBroughtIn() {
        Page page = empty.signIn(page(), "ana.whitlow", "bring-in-material");
        page.navigate(empty.at("/material"));
        assertThat(page.locator("main")).containsText("Nothing has been brought in yet");
        looksWell(page, "material-empty");
        page.navigate(empty.at("/material/keys"));
        assertThat(page.locator("main")).containsText("Every key leads somewhere");
        looksWell(page, "material-keys-empty");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leadsFromTheSumToTheRowAndItsCell(boolean script) {
        Page page = server.signIn(script ? page() : pageWithoutScript(), "ana.whitlow", "bring-in-material");
        page.navigate(server.at("/material"));
        page.getByText("Batch " + batch).first().click();
        assertThat(page.locator("h1")).containsText("every row accounted for");
        assertThat(page.locator("table.fix tbody tr").first()).containsText("quotation mark");
        look(page, script, "intake-result");

        page.locator("table.fix tbody tr").first().locator("td.num a").click();
        assertThat(page.locator("main")).containsText("Only:");
        look(page, script, "material-file");
        page.locator("[data-row]").first().click();
        assertThat(page.locator(".original")).isVisible();
        if (script) {
            page.locator("[data-row-close]").first().click();
            page.navigate(server.at("/material/files/1?show=accepted"));
            looksWell(page, "material-file-long");
        }
    }

    @Test
    void listsKeysThatLeadNowhere() {
        Page page = server.signIn(page(), "tom.verrall", "bring-in-material");
        page.navigate(server.at("/material/keys"));
        assertThat(page.locator("main")).containsText("NP/77/00001");
        looksWell(page, "material-keys");
    }

    @Test
    void givesTheReceiptAndTheSendBackFileToSave(@TempDir Path folder) throws IOException {
        Page page = server.signIn(page(), "ana.whitlow", "bring-in-material");
        page.navigate(server.at("/material/batches/" + batch + "/receipt"));
        assertThat(page.locator(".receipt")).containsText("signature: ");
        looksWell(page, "material-receipt");
        Path receipt = saved(page, () -> page.getByText("Save as a file").click(), folder);
        Path key = server.database.workspace().folder().resolve("audit/checkpoint-key.pub");
        String words = Files.readString(receipt);
        Assertions.assertThat(Receipt.isGenuine(words, key)).isTrue();
        Assertions.assertThat(Receipt.isGenuine(words.replace("accepted", "excepted"), key))
                .isFalse();

        page.navigate(server.at("/material/batches/" + batch));
        Path sent =
                saved(page, () -> page.locator("a[href$='/send-back']").first().click(), folder);
        List<String> lines = Files.readAllLines(sent);
        Assertions.assertThat(lines.getFirst()).startsWith("What to fix,");
        Assertions.assertThat(lines).hasSizeGreaterThan(1);
    }

    private static Path saved(Page page, Runnable click, Path folder) {
        Download download = page.waitForDownload(click);
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    @Test
    void keepsReviewersFromWithdrawing() {
        Page page = server.signIn(page(), "ines.callow", "read-case-files");
        page.navigate(server.at("/material/batches/" + batch + "/withdraw"));
        assertThat(page.locator("h1")).hasText("You may not see this");
        expectComplaint("403");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void withdrawsABatchAfterSayingWhatThatTouches(boolean script) {
        try (MaterialServer own = new MaterialServer()) {
            int number = own.receivePolice(newFolder(), 12);
            Page page = own.signIn(script ? page() : pageWithoutScript(), "ana.whitlow", "bring-in-material");
            page.navigate(own.at("/material/batches/" + number));
            page.getByText("Withdraw this batch").click();
            assertThat(page.locator("main")).containsText("Case files that no row opens afterwards");
            look(page, script, "material-withdraw");
            page.locator("main form button.btn").click();
            assertThat(page.locator(".errors li")).hasCount(1);
            expectComplaint("422");
            look(page, script, "material-withdraw-error");
            page.locator("#note").fill("Sent by mistake; a corrected delivery follows.");
            page.locator("main form button.btn").click();
            assertThat(page).hasURL(Pattern.compile(".*withdrawn"));
            assertThat(page.locator("main")).containsText("This batch is withdrawn from use");
            look(page, script, "material-withdrawn");
        }
    }

    @Test
    void registerTakesARequestAndSaysWhatBecameOfIt() {
        Page page = server.signIn(page(), "ana.whitlow", "bring-in-material");
        page.navigate(server.at("/material/register"));
        assertThat(page.locator("main")).containsText("occurrences.csv");
        page.getByText("Note a request or a refusal").click();
        page.locator("#reference").fill("NP/00/00000");
        page.locator("main form button").click();
        assertThat(page.locator(".errors li")).hasCount(2);
        expectComplaint("422");
        looksWell(page, "material-register-error");
        page.locator("#agency").selectOption("northmere-police");
        page.locator("#what").fill("Exhibits register, 2014 to 2016");
        page.locator("#kind").selectOption("exhibit");
        page.locator("#reference").fill("");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("answers that ask for this kind");
        page.locator("#state").selectOption("refused");
        page.locator("#words").fill("The exhibits officer has left.");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("The exhibits officer has left.");
        looksWell(page, "material-register-item");
        page.navigate(server.at("/material/register"));
        assertThat(page.locator("main")).containsText("Exhibits register");
        looksWell(page, "material-register");
        page.navigate(server.at("/material/register?what=nothing-of-this-name"));
        assertThat(page.locator("main")).containsText("Nothing matches these filters");
        looksWell(page, "material-register-empty");
    }

    @Test
    void sealedRowIsAStubForAllButTheLead(@TempDir Path folder) throws IOException {
        try (MaterialServer own = new MaterialServer()) {
            own.receiveSealed(folder);
            Page reader = own.signIn(page(), "ines.callow", "read-case-files");
            reader.navigate(own.at("/rows/1/2?case=0"));
            assertThat(reader.locator(".withheld")).containsText("Sealed: privileged advice");
            assertThat(reader.locator("main")).not().containsText("Advice of the solicitor");
            looksWell(reader, "row-sealed");
            reader.navigate(own.at("/material/sealed/1/2"));
            assertThat(reader.locator("h1")).hasText("You may not see this");
            expectComplaint("403");

            Page lead = own.signIn(page(), "tom.verrall", "bring-in-material");
            lead.navigate(own.at("/rows/1/2?case=0"));
            lead.getByText("Open it, which is recorded").click();
            assertThat(lead.locator("main")).containsText("Advice of the solicitor");
            looksWell(lead, "material-sealed");
            lead.navigate(own.at("/material/batches/1"));
            assertThat(lead.locator("main")).containsText("1 row of notes.csv is sealed");
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("second-look-material");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
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
