package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.cli.Commands;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.Keyboard;

/**
 * A first day with the keyboard alone, with script and without: files are brought in and linked by commands, the delivery is
 * looked at, a pair is judged, a case file found by a filter, read, noted and decided, and read a second time by somebody
 * else. Nothing is clicked, and nothing is focused but by the Tab key.
 */
class KeyboardJourneyTest extends BrowserTest {

    private static final Path MAPPINGS = Path.of("src/main/resources/mappings");

    @TempDir
    static Path temporary;

    private ReviewServer server;

    @BeforeAll
    void bringInAndServe() throws IOException {
        Path workspace = temporary.resolve("workspace");
        Workspace.in(workspace).openOrCreate(WorkspaceKind.DEMO, 1L).close();
        Path exports = temporary.resolve("exports");
        Region.generate(new RegionSettings(300, 1), exports, null);
        List<String> agencies =
                AgencySource.demo().stream().map(AgencySource::agency).toList();
        for (String agency : agencies) {
            List<String> command =
                    new ArrayList<>(List.of("import", "--workspace", workspace.toString(), "--mappings"));
            command.add(MAPPINGS.resolve(agency).toString());
            try (Stream<Path> files = Files.list(exports.resolve(agency))) {
                files.map(Path::toString).sorted().forEach(command::add);
            }
            Commands.run(command.toArray(String[]::new));
        }
        Commands.run("run", "--workspace", workspace.toString());
        server = new ReviewServer(Workspace.in(workspace).open(), Clock.systemUTC());
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsInJudgesReadsDecidesAndReadsAgainWithTheKeyboardAlone(boolean script) {
        Page analyst = script ? page() : pageWithoutScript();
        signIn(analyst, script ? "ana.whitlow" : "tom.verrall", "Bring");
        looksAtTheDelivery(analyst);
        judges(analyst, script);

        Page ines = script ? page() : pageWithoutScript();
        signIn(ines, "ines.callow", "Read");
        takesOneThatNobodyHas(ines);
        String caseFile = ines.url();
        readsARowAndNotesIt(ines, script);
        fillsATask(ines);
        decides(ines);
        assertThat(ines).hasURL(Pattern.compile(".*/decisions/\\d+\\?made"));
        String decision = ines.url().replaceAll(".*(/decisions/\\d+).*", "$1");

        Page mara = script ? page() : pageWithoutScript();
        signIn(mara, "mara.selwyn", "Read");
        mara.navigate(caseFile);
        new Keyboard(mara).press(".ident form .btn");
        assertThat(mara.locator("main")).containsText("You read this case file a second time");
        decides(mara);
        new Keyboard(mara).press("a[href='" + decision + "/compare']");
        assertThat(mara.locator("h1")).hasText("Two decisions, side by side");
        mara.waitForLoadState(LoadState.NETWORKIDLE);
        ines.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void signIn(Page page, String user, String purpose) {
        page.navigate(server.at("/sign-in"));
        Keyboard keys = new Keyboard(page);
        keys.type("#username", user);
        keys.type("#password", server.password());
        keys.type("#purpose", purpose);
        keys.press(".signin button");
        assertThat(page).not().hasURL(Pattern.compile(".*sign-in.*"));
    }

    private static void looksAtTheDelivery(Page page) {
        Keyboard keys = new Keyboard(page);
        keys.press("nav a[href='/material']");
        assertThat(page.locator("tbody tr")).hasCount(AgencySource.demo().size());
        keys.press("tbody th a");
        assertThat(page.locator("h1")).containsText("Batch");
    }

    private static void judges(Page page, boolean script) {
        Keyboard keys = new Keyboard(page);
        keys.press("nav a[href='/same-person']");
        keys.press("a[href='/same-person/next']");
        assertThat(page.locator(".answers")).isVisible();
        if (script) {
            // The keys are the script's, which runs when the page has been read.
            page.waitForLoadState();
            page.keyboard().press("u");
        } else {
            keys.press(".answers button[value='unsure']");
        }
        assertThat(page.locator(".notice").first()).containsText("Kept");
    }

    private static void takesOneThatNobodyHas(Page page) {
        Keyboard keys = new Keyboard(page);
        for (String with : List.of("me", "others", "decided")) {
            String box = "input[name='with'][value='" + with + "']";
            if (page.locator(box).count() > 0) {
                keys.press(box, "Space");
            }
        }
        keys.press("form.filters > .btn");
        assertThat(page).hasURL(Pattern.compile(".*with=nobody.*"));
        keys.press("article.file .do .btn");
        assertThat(page.locator(".ident")).containsText("With you since");
    }

    private void readsARowAndNotesIt(Page page, boolean script) {
        Keyboard keys = new Keyboard(page);
        String row =
                page.locator("section[aria-labelledby='reasons'] .cite").first().getAttribute("href");
        keys.press("section[aria-labelledby='reasons'] .cite");
        if (script) {
            // Opened in place, under the line; the form to note it stands on the row's own page.
            assertThat(page.locator(".original")).isFocused();
            page.navigate(server.at(row));
        }
        assertThat(page.locator(".note-form")).isVisible();
        keys.type("#words", "To be weighed.");
        keys.press(".note-form .btn");
        assertThat(page.locator("#notes")).isVisible();
    }

    private static void fillsATask(Page page) {
        Keyboard keys = new Keyboard(page);
        keys.press(".ident a[href$='/second-look/1']");
        keys.type("#words", "Nothing since the file was closed.");
        keys.press("input[name='state']", "Space");
        keys.press("button[value='next']");
        assertThat(page.locator(".tasks")).containsText("Done");
        keys.press(".ident .row-actions a");
    }

    /** Decides on every pair of a suspect and a child; weighs what points the other way where the page asks for it. */
    private static void decides(Page page) {
        Keyboard keys = new Keyboard(page);
        keys.press(".ident a[href$='/decision']");
        assertThat(page.locator("#reasons")).isVisible();
        int subjects = page.locator(".radio").count();
        for (int subject = 0; subject < subjects; subject++) {
            keys.press("#outcome-" + subject + "-0", "Space");
            page.keyboard().press("ArrowDown");
        }
        keys.type("#reasons", "Weighed on both sides.");
        keys.reach(".cited-rows input");
        if (!page.locator(".cited-rows input").first().isChecked()) {
            page.keyboard().press("Space");
        }
        keys.type("#next-owner", "Tom");
        keys.type("#next-date", "14 December 2099");
        keys.press("button[value='check']");
        assertThat(page.locator(".errors, form[action$='/confirm']").first()).isVisible();
        assertThat(page.locator(".errors li").allTextContents()).isEmpty();
        assertThat(page).hasURL(Pattern.compile(".*/decision/check"));
        if (page.locator("#weighed").count() > 0) {
            keys.type("#weighed", "It was weighed.");
            keys.press("form[action$='/weigh'] .btn");
        }
        keys.press("form[action$='/confirm'] .btn");
    }
}
