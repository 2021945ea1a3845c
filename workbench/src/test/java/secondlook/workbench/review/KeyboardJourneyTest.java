package secondlook.workbench.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import secondlook.workbench.web.BrowserTest;

/**
 * From sign-in through reading, a note and a decision to the second reading and both side by side: with the keyboard alone,
 * with script and without. Nothing is clicked, and nothing is focused but by the Tab key.
 */
class KeyboardJourneyTest extends BrowserTest {

    private static final int MOST_TABS = 500;

    private ReviewServer server;

    @BeforeEach
    void startServer() {
        server = new ReviewServer(new CaseMaterial().withTheCaseOfThePages().withWhatOtherAgenciesKnew());
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsNotesDecidesAndReadsAgainWithTheKeyboardAlone(boolean script) {
        Page ines = script ? page() : pageWithoutScript();
        signIn(ines, "ines.callow");
        press(ines, "article.file .do button");
        assertThat(ines.locator(".ident")).containsText("With you since");
        readsARowAndNotesIt(ines, script);
        fillsATask(ines);
        decides(ines, "ArrowDown");
        assertThat(ines).hasURL(Pattern.compile(".*/decisions/1\\?made"));

        Page mara = script ? page() : pageWithoutScript();
        signIn(mara, "mara.selwyn");
        press(mara, "article.file .ref a");
        press(mara, ".ident form .btn");
        assertThat(mara.locator("main")).containsText("You read this case file a second time");
        decides(mara, "ArrowUp");
        press(mara, "a[href='/decisions/1/compare']");
        assertThat(mara.locator("h1")).hasText("Two decisions, side by side");
        assertThat(mara.locator("main")).containsText("The two differ");
        mara.waitForLoadState(LoadState.NETWORKIDLE);
        ines.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private void signIn(Page page, String user) {
        page.navigate(server.at("/sign-in"));
        type(page, "#username", user);
        type(page, "#password", server.password());
        type(page, "#purpose", "Read");
        press(page, ".signin button");
        assertThat(page.locator("h1")).hasText("Reading order");
    }

    private static void readsARowAndNotesIt(Page page, boolean script) {
        String row =
                page.locator("section[aria-labelledby='reasons'] .cite").first().getAttribute("href");
        press(page, "section[aria-labelledby='reasons'] .cite");
        if (script) {
            // Opened in place, under the line; the form to note it stands on the row's own page.
            assertThat(page.locator(".original")).isFocused();
            page.navigate(page.url().replaceAll("/case/.*", row));
        }
        assertThat(page.locator(".note-form")).isVisible();
        type(page, "#words", "Returned as unregistered in a row of another file.");
        press(page, ".note-form .btn");
        assertThat(page.locator("#notes")).isVisible();
    }

    private static void fillsATask(Page page) {
        press(page, ".ident a[href$='/second-look/1']");
        type(page, "#words", "Nothing since the file was closed.");
        reach(page, "input[name='state']");
        page.keyboard().press("Space");
        press(page, "button[value='next']");
        assertThat(page.locator(".tasks")).containsText("Done");
        press(page, ".ident .row-actions a");
    }

    /** Decides by the keyboard; the arrow moves from the first outcome to another. */
    private static void decides(Page page, String arrow) {
        press(page, ".ident a[href$='/decision']");
        reach(page, "#outcome-0-0");
        page.keyboard().press("Space");
        page.keyboard().press(arrow);
        type(page, "#reasons", "Weighed on both sides.");
        reach(page, ".cited-rows input");
        page.keyboard().press("Space");
        type(page, "#next-owner", "Tom");
        type(page, "#next-date", "14 December 2099");
        press(page, "button[value='check']");
        assertThat(page).hasURL(Pattern.compile(".*/decision/check"));
        press(page, "form[action$='/confirm'] .btn");
    }

    private static void type(Page page, String target, String words) {
        reach(page, target);
        page.keyboard().type(words);
    }

    private static void press(Page page, String target) {
        reach(page, target);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    /** Goes there by the Tab key alone. */
    private static void reach(Page page, String target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (page.locator(target + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(target + ":focus").count())
                .as("reached by Tab: %s", target)
                .isPositive();
    }
}
