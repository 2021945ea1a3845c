package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.connections.ConnectedMaterial;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.people.People;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.StageListener;
import secondlook.workbench.safeguarding.Risks;

/**
 * Every page of material, action today, people, connections, search and missing from care, with something on it and empty:
 * looked at with axe-core in light and in dark, for its width in a wide and the narrowest window and on paper. The last test
 * asks that no address of these rooms was left out. Reading and deciding have EveryPageTest.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRoomTest extends BrowserTest {

    private static final String NP = "northmere-police";

    /** About as wide as A4 between its margins. */
    private static final int PAPER = 720;

    @TempDir
    static Path temporary;

    private final Set<String> opened = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private Served full;
    private Served empty;

    /** The pages of one database. */
    private record Served(Database database, ConfigurableApplicationContext context, URI address, String password) {

        static Served of(Database database) {
            String password = new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
            WebSettings settings = WebSettings.onLoopback(0);
            ConfigurableApplicationContext context = WebServer.start(database, settings);
            return new Served(database, context, WebServer.address(context, settings), password);
        }

        Page signIn(Page page, String user, String purpose) {
            page.navigate(at(address, "/sign-in"));
            page.locator("#username").fill(user);
            page.locator("#password").fill(password);
            page.locator("#purpose").selectOption(purpose);
            page.locator(".signin button").click();
            return page;
        }

        void close() {
            context.close();
            database.close();
        }
    }

    @BeforeAll
    void startServers() throws IOException {
        Database database = TestDatabase.fresh();
        Clock clock = Clock.systemUTC();
        new ConnectedMaterial()
                .withTheChartOfThePages()
                .withAHomeThatLosesChildren()
                .withALonelyFile()
                .row(
                        NP,
                        FactKind.MISSING_EPISODE,
                        "NP/15/02291",
                        "M-9",
                        "P-71",
                        Field.REFERENCE,
                        "M-9",
                        Field.STARTED,
                        "2015-05-20T20:00")
                .receive(database, clock);
        receiveSealed(database);
        new CasePipeline(database, TestViewers.anAnalyst(), clock, StageListener.SILENT).link();
        Archive archive = new Archive(database);
        Audit audit = new Audit(database, clock);
        Risks risks = new Risks(database, archive, new People(database, archive, audit, clock), audit, clock);
        risks.raise(
                TestViewers.anAnalyst(),
                number(
                        database,
                        "select max(batch) from source_file where name like 'missing%' and agency = 'northmere-police'"));
        full = Served.of(database);
        empty = Served.of(TestDatabase.fresh());
    }

    private static void receiveSealed(Database database) throws IOException {
        Files.writeString(
                temporary.resolve("notes.csv"),
                "nr,ref,kind,words\n1,NP/15/02291,legal advice,Advice of the solicitor\n2,NP/15/02291,visit,A visit\n3,NP/15/02291,visit,One,cell too many\n");
        Files.writeString(
                temporary.resolve("notes.yaml"),
                "mapping: notes\nread:\n  shape: csv\n  files: notes.csv\n  withhold: {class: privileged advice, how: seal,"
                        + " when: {column: kind, is: [legal advice]}}\nrow is: log_entry\nkey: nr\n"
                        + "follows: {occurrence: ref}\nfields: {text: words}\n");
        new CasePipeline(database, TestViewers.anAnalyst(), Clock.systemUTC(), StageListener.SILENT)
                .receive(List.of(new ImportRequest(
                        NP,
                        AgencySource.demo().getFirst().conditions(),
                        List.of(new FileToRead(
                                temporary.resolve("notes.csv"), AgencySource.mapping(temporary.resolve("notes.yaml")))),
                        "ana.whitlow")));
    }

    @AfterAll
    void stopServers() {
        full.close();
        empty.close();
    }

    @Test
    @Order(1)
    void material() {
        Page page = full.signIn(page(), "ana.whitlow", "bring-in-material");
        int sealed = number("select file from sealed_row");
        int batch = number("select batch from source_file where number = " + sealed);
        open(page, "/material");
        open(page, "/material/batches/" + batch);
        open(page, "/material/files/" + sealed);
        open(page, "/material/keys");
        open(page, "/material/batches/" + batch + "/receipt");
        open(page, "/material/batches/" + batch + "/withdraw");
        open(page, "/material/register");
        open(page, "/material/register/new");
        page.locator("#agency").selectOption(NP);
        page.locator("#what").fill("Exhibits register, 2014 to 2016");
        page.locator("#kind").selectOption("exhibit");
        page.locator("main form button").click();
        open(page, "/material/register/" + number("select max(id) from register_item"));
        for (String saved :
                List.of("/material/files/" + sealed + "/send-back", "/material/batches/" + batch + "/receipt.txt")) {
            assertThat(page.request().get(at(full.address(), saved)).status()).isEqualTo(200);
            opened.add(saved);
        }
        Page lead = full.signIn(page(), "tom.verrall", "bring-in-material");
        open(lead, "/material/sealed/" + sealed + "/" + number("select record from sealed_row"));
        assertNothingFound();
    }

    @Test
    @Order(2)
    void actToday() {
        Page page = full.signIn(page(), "ruth.amory", "act-on-risk");
        open(page, "/act-today");
        open(page, "/act-today/1");
        open(page, "/act-today/contact");
        assertNothingFound();
    }

    @Test
    @Order(3)
    void people() {
        Page page = full.signIn(page(), "ana.whitlow", "bring-in-material");
        long one = number("select id from mention where name = 'P-31'");
        long other = number("select id from mention where name = 'B-7'");
        String pair = "/same-person/" + Math.min(one, other) + "-" + Math.max(one, other);
        String person = "/person/" + number("select person_id from mention where name = 'P-31'");
        open(page, "/same-person");
        String between = "/same-person/between/" + number("select person_id from mention where id = " + one) + "/"
                + number("select person_id from mention where id = " + other);
        open(page, between);
        assertThat(URI.create(page.url()).getPath()).as("these two do not wait").isEqualTo("/same-person");
        open(page, pair);
        page.keyboard().press("u");
        page.waitForURL("**said=**");
        open(page, pair + "/take-back");
        open(page, person);
        open(page, person + "/part");
        assertNothingFound();
    }

    @Test
    @Order(4)
    void connectionsSearchAndMissing() {
        Page page = full.signIn(page(), "ines.callow", "read-case-files");
        open(page, "/connections");
        open(page, "/connections/case/" + NP + "/NP~15~02291");
        page.locator("table.things tbody a").first().click();
        open(page, "/connections/thing/" + number("select min(id) from connected_thing"));
        open(page, "/connections/groups/" + number("select min(id) from connected_group"));
        open(page, "/search");
        open(page, "/search?q=Pell");
        open(page, "/search?q=nobody-of-this-name");
        open(page, "/missing-from-care");
        assertNothingFound();
    }

    @Test
    @Order(5)
    void caseFileWithASealedRowLeavesAStub() {
        Page page = full.signIn(page(), "ines.callow", "read-case-files");
        page.navigate(at(full.address(), "/case/" + NP + "/NP~15~02291"));

        assertThat(page.locator("p.withheld").allTextContents())
                .anyMatch(words -> words.startsWith("1 row is sealed: privileged advice."));
        assertThat(page.content()).doesNotContain("Advice of the solicitor");
    }

    @Test
    @Order(6)
    void emptyWorkspaceSaysSoInEveryRoom() {
        Page analyst = empty.signIn(page(), "ana.whitlow", "bring-in-material");
        for (String path : List.of("/material", "/material/keys", "/material/register", "/same-person")) {
            look(analyst, empty, path);
        }
        Page lead = empty.signIn(page(), "ruth.amory", "act-on-risk");
        look(lead, empty, "/act-today");
        Page reader = empty.signIn(page(), "ines.callow", "read-case-files");
        for (String path : List.of("/connections", "/search?q=anybody", "/missing-from-care")) {
            look(reader, empty, path);
        }
        assertNothingFound();
    }

    @Test
    @Order(7)
    void roomsThatOneMayNotEnterAreClosed() {
        Page auditor = full.signIn(page(), "idris.penn", "audit");
        for (String path : List.of(
                "/act-today",
                "/same-person",
                "/person/1",
                "/connections",
                "/search?q=Pell",
                "/missing-from-care",
                "/material/batches/1/withdraw")) {
            assertThat(auditor.request().get(at(full.address(), path)).status())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    @Order(99)
    void noPageWasLeftOut() {
        Set<String> left = new TreeSet<>();
        List<String> rooms = List.of("material", "safeguarding", "people", "connections", "search", "missing");
        full.context()
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, method) -> {
                    boolean read = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                    String room = method.getBeanType().getPackageName();
                    if (read && rooms.stream().anyMatch(room::endsWith)) {
                        info.getPatternValues().stream()
                                .filter(pattern -> opened.stream().noneMatch(path -> matches(pattern, path)))
                                .forEach(left::add);
                    }
                });
        // Leads on to the first pair that waits.
        left.remove("/same-person/next");

        assertThat(left).isEmpty();
    }

    private static boolean matches(String pattern, String path) {
        return path.matches(pattern.replaceAll("\\{[^{}]*(\\{[^{}]*})?[^{}]*}", "[^/]+"));
    }

    private void open(Page page, String path) {
        opened.add(path.replaceAll("[?#].*", ""));
        look(page, full, path);
    }

    private void look(Page page, Served served, String path) {
        page.navigate(at(served.address(), path));
        String name = (served == full ? "room" : "room-empty")
                + path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
        try {
            assertThat(page.locator("h1").first().textContent())
                    .as("the page of " + path)
                    .doesNotContain("not there");
            axe(page);
            fitsItsWidth(page);
            picture(page, name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            contrast(page);
            picture(page, name + "-dark");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(ColorScheme.LIGHT)
                    .setForcedColors(ForcedColors.ACTIVE));
            picture(page, name + "-forced");
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setForcedColors(ForcedColors.NONE)
                    .setMedia(Media.PRINT));
            page.setViewportSize(PAPER, 1000);
            fitsItsWidth(page);
            assertThat(page.locator("header nav").first().isVisible())
                    .as("navigation on paper")
                    .isFalse();
            picture(page, name + "-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.setViewportSize(320, 640);
            fitsItsWidth(page);
            picture(page, name + "-narrow");
        } catch (AssertionError wrong) {
            found.add(path + ": " + wrong.getMessage());
        } finally {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setMedia(Media.SCREEN)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setForcedColors(ForcedColors.NONE));
            page.setViewportSize(1280, 900);
        }
    }

    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("secondlook.every-picture")) {
            screenshot(page, "every/" + name);
        }
    }

    private void assertNothingFound() {
        List<String> all = List.copyOf(found);
        found.clear();
        assertThat(all).isEmpty();
    }

    private int number(String query) {
        return number(full.database(), query);
    }

    private static int number(Database database, String query) {
        return database.sql().sql(query).query(Integer.class).list().getFirst();
    }
}
