package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A page used with the keyboard alone: nothing is clicked, and nothing is focused but by the Tab key. */
public record Keyboard(Page page) {

    private static final int MOST_TABS = 500;

    /** Goes there by the Tab key. */
    public void reach(String target) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (page.locator(target + ":focus").count() > 0) {
                return;
            }
            page.keyboard().press("Tab");
        }
        assertThat(page.locator(target + ":focus").count())
                .as("reached by Tab on %s: %s", page.url(), target)
                .isPositive();
    }

    public void type(String target, String words) {
        reach(target);
        page.keyboard().type(words);
    }

    public void press(String target) {
        press(target, "Enter");
    }

    public void press(String target, String key) {
        reach(target);
        page.keyboard().press(key);
        page.waitForLoadState();
    }
}
