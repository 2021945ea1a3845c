package secondlook.workbench.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.drafts.TypedDrafts;
import secondlook.workbench.web.BrowserTest;

/**
 * Kills the program while a reader types into a decision, or into another form: of what was typed at most the last two seconds may be gone. The
 * page types a word every tenth of a second and notes when; the draft must hold all that stood there two seconds before.
 *
 * <p>{@code ./bench crash} runs the same with a hundred loops.
 */
class DraftCrashTest extends BrowserTest {

    private static final int LOOPS = Integer.getInteger("crash.drafts", 10);
    private static final long SEED = 20_261_125L;
    private static final long ALLOWED_MILLIS = 2_000;
    private static final List<String> FORMS = List.of("/decision", "/interest", "/contact-strategy");
    private static final String THE_CASE = "/case/northmere-police/NP~15~02291";

    /** Types on its own, and remembers what stood in the box at which moment. */
    private static final String TYPE = """
            loop => {
              const box = document.querySelector("main textarea");
              window.typed = [];
              let word = 0;
              box.value = "loop" + loop + " ";
              setInterval(() => {
                box.value += "word" + ++word + " ";
                box.dispatchEvent(new Event("input", { bubbles: true }));
                window.typed.push([Date.now(), box.value.length]);
              }, 100);
            }""";

    private static final String LENGTH_AT =
            "moment => window.typed.filter(one => one[0] <= moment).reduce((most, one) => Math.max(most, one[1]), 0)";

    /** What stood in the box of a form two seconds before the kill. */
    private record Typed(int loop, String form, int characters) {}

    @TempDir
    static Path temporary;

    @Test
    void atMostTheLastTwoSecondsOfADraftAreLostToKill9() throws Exception {
        Path folder = temporary.resolve("workspace");
        String password;
        try (Database database = Workspace.in(folder).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            new CaseMaterial().withTheCaseOfThePages().receive(database, Clock.systemUTC());
            password = new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
        }
        Random random = new Random(SEED);
        Typed before = null;
        for (int loop = 0; loop < LOOPS; loop++) {
            Path said = temporary.resolve("address-" + loop);
            Process server = start(folder, said);
            if (before != null) {
                assertKept(folder, before);
            }
            String address = Files.readString(said).replaceAll("/$", "");
            String form = FORMS.get(loop % FORMS.size());
            Page page = open(address, password, form, loop == 0);
            page.evaluate(TYPE, loop);
            while (((Number) page.evaluate("() => window.typed.length")).intValue() < 25) {
                server.waitFor(50, TimeUnit.MILLISECONDS);
            }
            server.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
            long killed = System.currentTimeMillis();
            server.destroyForcibly().waitFor();

            int typed = ((Number) page.evaluate(LENGTH_AT, (double) (killed - ALLOWED_MILLIS))).intValue();
            assertThat(typed).isPositive();
            before = new Typed(loop, form, typed);
            page.close();
            forgetComplaints();
        }
        assertKept(folder, Objects.requireNonNull(before));
    }

    /** Looks once the next server has started, for a draft is kept if it is there after the restart. */
    private static void assertKept(Path folder, Typed typed) {
        assertThat(kept(folder, typed))
                .as("characters kept in loop %d, %s", typed.loop(), typed.form())
                .isGreaterThanOrEqualTo(typed.characters());
    }

    /** How many characters of what was typed in the loop the longest field of the reader's draft holds. */
    private static int kept(Path folder, Typed typed) {
        return fields(folder, typed.form())
                .filter(field -> field.startsWith("loop" + typed.loop() + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static Stream<String> fields(Path folder, String form) {
        try (Database database = Workspace.in(folder).open()) {
            int number = database.sql()
                    .sql("select case_file from assignment where reader = 'ines.callow'")
                    .query(Integer.class)
                    .single();
            if (form.equals("/decision")) {
                return Stream.of(new DraftStore(database)
                        .of(number, "ines.callow")
                        .orElseThrow()
                        .content()
                        .reasons());
            }
            return new TypedDrafts(database, Clock.systemUTC())
                    .of(TestViewers.aReviewer(), form.substring(1) + " " + number).fields().values().stream();
        }
    }

    private Page open(String address, String password, String form, boolean first) {
        Page page = page();
        page.navigate(address + "/sign-in");
        page.locator("#username").fill("ines.callow");
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption("read-case-files");
        page.locator(".signin button").click();
        if (first) {
            page.navigate(address + THE_CASE);
            page.getByText("Take this case file").click();
        }
        page.navigate(address + THE_CASE + form);
        return page;
    }

    private static Process start(Path folder, Path said) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftServer.class.getName(),
                        folder.toString(),
                        said.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("server.txt").toFile())
                .start();
        while (!Files.exists(said) && server.isAlive()) {
            server.waitFor(20, TimeUnit.MILLISECONDS);
        }
        assertThat(server.isAlive())
                .as("The server runs: %s", Files.readString(temporary.resolve("server.txt")))
                .isTrue();
        return server;
    }
}
