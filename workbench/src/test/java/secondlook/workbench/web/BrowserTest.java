package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A real browser for tests of pages: Debian's Chromium driven by Playwright. A test opens pages with {@link #page(Look)}
 * or {@link #pageWithoutScript()}; whatever a page writes to the console as an error, and every request that fails, fails
 * the test afterwards, so that a blocked style or a missing file cannot go unseen.
 *
 * <p>One browser for all test classes of a process, for it takes seconds to start; one fresh context (no cookies) per page.
 * Pages are in British English and London time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    /** Chromium without windows shows the same pages for a third of the work; the whole browser will do. */
    private static final Path SHELL = Path.of("/usr/bin/chromium-headless-shell");

    private static final Path CHROMIUM = Files.isExecutable(SHELL) ? SHELL : Path.of("/usr/bin/chromium");

    private static final Path NODE = Path.of("/usr/bin/node");
    private static final List<String> FLAGS = List.of(
            "--disable-gpu-rasterization",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String AXE = """
            async runOnly => {
              if (document.querySelector('iframe, frame')) return ['a frame, which is not looked into'];
              const found = await axe.run(document, {runOnly, resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ' (' + rule.help + '): '
                  + rule.nodes.slice(0, 5).map(node => node.html).join(' '));
            }""";

    private static final double WAIT_MILLIS = 30_000;

    /** Those of this test alone: a page of the test before may still break off when its server stops. */
    private List<String> complaints = new CopyOnWriteArrayList<>();

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** How a page is looked at. */
    public record Look(int width, int height, boolean dark, boolean forcedColours, boolean script) {

        public static final Look WIDE = new Look(1280, 900, false, false, true);
        public static final Look NARROW = new Look(400, 900, false, false, true);
        public static final Look NARROWEST = new Look(320, 640, false, false, true);
        public static final Look DARK = new Look(1280, 900, true, false, true);
        public static final Look FORCED_COLOURS = new Look(1280, 900, false, true, true);
        public static final Look WITHOUT_SCRIPT = new Look(1280, 900, false, false, false);
    }

    @AfterEach
    final void expectNoComplaints() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> seen = List.copyOf(complaints);
        complaints = new CopyOnWriteArrayList<>();
        assertThat(seen)
                .as("errors in the browser's console, and requests that failed")
                .isEmpty();
    }

    /** A page nobody has used, in a context of its own. */
    protected final Page page(Look look) {
        BrowserContext context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(
                        look.dark()
                                ? com.microsoft.playwright.options.ColorScheme.DARK
                                : com.microsoft.playwright.options.ColorScheme.LIGHT)
                .setForcedColors(
                        look.forcedColours()
                                ? com.microsoft.playwright.options.ForcedColors.ACTIVE
                                : com.microsoft.playwright.options.ForcedColors.NONE)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(look.script())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(WAIT_MILLIS);
        contexts.add(context);
        Page page = context.newPage();
        List<String> own = complaints;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                own.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(own::add);
        page.onRequestFailed(request -> own.add(request.method() + " " + request.url() + " failed"));
        return page;
    }

    protected final Page page() {
        return page(Look.WIDE);
    }

    protected final Page pageWithoutScript() {
        return page(Look.WITHOUT_SCRIPT);
    }

    /** Says that this test meant a complaint to happen: an error page is itself an error in the console. */
    protected final void expectComplaint(String part) {
        assertThat(complaints).as("complaints of the browser").anyMatch(complaint -> complaint.contains(part));
        complaints.removeIf(complaint -> complaint.contains(part));
    }

    /** Says that whatever broke off so far was meant to: the test killed the server. */
    protected final void forgetComplaints() {
        complaints.clear();
    }

    /**
     * Asserts that axe-core finds nothing to say (WCAG 2.2 AA and its good practices) about a page as it stands. It is
     * itself a script: a page opened without script has the same markup and is looked at with it.
     */
    protected static void axe(Page page) {
        assertNothing(page, Map.of("type", "tag", "values", WCAG));
    }

    /** Asserts that every text stands out from what is behind it: what changes where only the colours do. */
    protected static void contrast(Page page) {
        assertNothing(page, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    // why: no page has frames, so one run in the page says all; AxeBuilder opens a second page to join frames' results
    // and
    // brings back every check that passed, which took as long again
    private static void assertNothing(Page page, Map<String, Object> runOnly) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        Object violations = page.evaluate(AXE, runOnly);
        assertThat(violations).as("axe-core on " + page.url()).isEqualTo(List.of());
    }

    /** Asserts that nothing on a page is wider than the window, frames that scroll by themselves apart. */
    protected static void fitsItsWidth(Page page) {
        Object over =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels by which " + page.url() + " is too wide")
                .isZero();
    }

    /**
     * Takes a picture of the whole page, into {@code target/pages}, or into the folder named by the system property
     * {@code secondlook.pages}. {@code -Dsecondlook.pages=docs/pages} renews the pictures of the documentation.
     */
    protected static Path screenshot(Page page, String name) {
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath();
        String asked = System.getProperty("secondlook.pages");
        Path folder = asked == null ? root.resolve("target/pages") : root.resolveSibling(asked);
        Path file = folder.resolve(name + ".png").normalize();
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        return file;
    }

    /** An address within a server: {@code at(server, "/sign-in")}. */
    protected static String at(URI server, String path) {
        return server.resolve(path).toString();
    }

    /** Started by the first test that opens a page, and closed with the process. */
    private static final class Chromium {

        private static final Browser BROWSER = start();

        private static Browser start() {
            assertThat(CHROMIUM)
                    .as("These tests need a browser. Install it with:"
                            + " apt-get install -y chromium-headless-shell fonts-liberation")
                    .exists();
            Map<String, String> environment = new HashMap<>(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            if (Files.isExecutable(NODE)) {
                environment.put("PLAYWRIGHT_NODEJS_PATH", NODE.toString());
            }
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-close"));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setHeadless(true)
                            .setArgs(FLAGS));
        }
    }
}
