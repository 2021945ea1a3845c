package secondlook.workbench.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.casefile.Field;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.TestViewers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.archive.Archive;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.people.People;
import secondlook.workbench.people.RecordedPeople;
import secondlook.workbench.web.BrowserTest;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** What is found by typing, why, and in which order; and how the page looks in every state. */
class SearchTest extends BrowserTest {

    private static final String CASE = "NP/12/00417";

    private Database database;
    private Search search;
    private ConfigurableApplicationContext context;
    private URI address;
    private String password;

    @BeforeAll
    void startServer() {
        database = TestDatabase.fresh();
        Clock clock = Clock.systemUTC();
        RecordedPeople.withPairsThatWait()
                .person(RecordedPeople.NORTHMERE, "N-950", "Muhammed", "Ellerton", "1990-03-07", "5 Gate Street", "")
                .person(RecordedPeople.NORTHMERE, "N-951", "Thomas", "Wrexley", "1984-12-30", "8 Gate Street", "")
                .caseFile(RecordedPeople.NORTHMERE, CASE, "2012-05-01")
                .row(
                        RecordedPeople.NORTHMERE,
                        FactKind.LOG_ENTRY,
                        CASE,
                        null,
                        null,
                        Field.AT,
                        "2012-05-02",
                        Field.TEXT,
                        "Youth worker names the Lantern Cafe and a white van. Caller used 07700 900 555.")
                .row(
                        RecordedPeople.NORTHMERE,
                        FactKind.VEHICLE,
                        CASE,
                        null,
                        null,
                        Field.REGISTRATION,
                        "KX12ABD",
                        Field.AT,
                        "2012-05-02")
                .row(
                        RecordedPeople.NORTHMERE,
                        FactKind.PLACE,
                        CASE,
                        null,
                        null,
                        Field.PLACE,
                        "Lantern Cafe, Tarrow Street")
                .receive(database, clock);
        Archive archive = new Archive(database);
        Audit audit = new Audit(database, clock);
        new SearchIndex(database, archive, new People(database, archive, audit, clock), clock).build(1);
        search = new Search(database, archive, audit, clock);
        password = new DemoUsers(database, new UserStore(database, clock)).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings);
        address = WebServer.address(context, settings);
    }

    @AfterAll
    void stopServer() {
        context.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Muhammed Ellerton   | The name is the same",
                "Ellerton Muhammed   | Surname and forename in the other order",
                "Mohammad Ellerton   | Forename in another form: Muhammed",
                "Ellertin            | Surname spelt otherwise: Ellerton",
                "Muhammed 7/3/1990   | The name is the same; born on the date typed",
                "Ellerton 03/07/1990 | The name is the same; day and month swapped: 7 March 1990",
                "Ellerton March 1990 | The name is the same; born on the date typed",
                "1990-03-07          | Born on the date typed",
                "Tom Wrexley         | Forename in another form: Thomas"
            })
    void saysWhyAPersonWasFound(String typed, String why) {
        SearchView found = find(typed);

        assertThat(found.people().results()).isNotEmpty();
        assertThat(found.people().results().getFirst().why().getFirst().words()).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NP/12/00417        | Reference the same: NP/12/00417",
                "NP1200417          | Reference the same: NP/12/00417",
                "NP/12/004          | Reference begins so: NP/12/00417",
                "KX12 ABD           | Registration the same: KX12ABD",
                "lantern            | Place: Lantern Cafe, Tarrow Street",
                "lanturn cafe       | Place: Lantern Cafe, Tarrow Street; spelt otherwise: lantern",
                "youth worker       | In the text of a log entry, 2 May 2012",
                "07700900555        | In the text of a log entry, 2 May 2012"
            })
    void saysWhyACaseFileWasFound(String typed, String why) {
        SearchView found = find(typed);

        assertThat(found.caseFiles().results())
                .extracting(SearchView.Result::title)
                .containsExactly(CASE);
        assertThat(found.caseFiles().results().getFirst().why().getFirst().words())
                .isEqualTo(why);
    }

    @Test
    void findsAPersonByPhoneHoweverItIsWritten() {
        SearchView found = find("+44 7700 900862");

        assertThat(found.people().results()).hasSize(1);
        assertThat(found.people().results().getFirst().title()).startsWith("Kieran Marsh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"white", "muslim", "female", "pakistani"})
    void neverSearchesTextForWhatSomebodyIs(String word) {
        SearchView found = find(word);

        assertThat(found.notSearched()).containsExactly(word);
        assertThat(found.caseFiles().total()).isZero();
    }

    @Test
    void analystLearnsHowManyCaseFilesMatchAndNotWhich() {
        SearchView found = find(TestViewers.anAnalyst(), "lantern", "");

        assertThat(found.withheld()).isEqualTo(1);
        assertThat(found.caseFiles().results()).isEmpty();
    }

    @Test
    void filtersNarrowAndStandInTheAddress() {
        assertThat(find(TestViewers.aReviewer(), "lantern", "2013").caseFiles().total())
                .isZero();
        SearchQuery query = new SearchQuery("a & b", SearchQuery.Show.PEOPLE, "x y", "2008", "", 2);
        assertThat(query.href(SearchQuery.Show.PEOPLE, 3))
                .isEqualTo("/search?q=a%20%26%20b&show=people&agency=x%20y&from=2008&page=3");
    }

    @Test
    void whatWasTypedIsNotInTheAuditTrail() {
        find("Muhammed Ellerton");

        List<String> details = database.sql()
                .sql("select details::text from audit_entry where act = 'searched'")
                .query(String.class)
                .list();
        assertThat(details)
                .isNotEmpty()
                .noneMatch(each -> each.toLowerCase(java.util.Locale.ROOT).contains("ellerton"));
    }

    @Test
    void looksWellInEveryState() {
        Page page = signIn(page(), "ines.callow");
        page.navigate(at("/search"));
        looksWell(page, "search-empty");
        page.locator("#q").fill("Kieron Marsh");
        page.locator("#q").press("Enter");
        assertThat(page.locator("main").textContent()).contains("Forename spelt otherwise: Kieran");
        looksWell(page, "search");
        page.navigate(at("/search?q=lantern+cafe"));
        page.locator(".found .cite").first().click();
        page.locator(".original .cited").first().waitFor();
        looksWell(page, "search-case-files");
        page.navigate(at("/search?q=row"));
        page.getByText("All people found").click();
        page.locator(".pages").waitFor();
        looksWell(page, "search-long");
        page.navigate(at("/search?q=zzyzx&from=2008"));
        looksWell(page, "search-nothing");
        page.navigate(at("/search?q=lantern&from=soon"));
        expectComplaint("422");
        looksWell(page, "search-error");
        Page analyst = signIn(page(), "ana.whitlow");
        analyst.navigate(at("/search?q=lantern"));
        assertThat(analyst.locator(".withheld").textContent()).startsWith("1 case file matches that you may not open");
        looksWell(analyst, "search-withheld");
    }

    private SearchView find(String typed) {
        return find(TestViewers.aReviewer(), typed, "");
    }

    private SearchView find(Viewer viewer, String typed, String from) {
        return search.search(viewer, new SearchQuery(typed, SearchQuery.Show.ALL, "", from, "", 1));
    }

    private Page signIn(Page page, String user) {
        page.navigate(at("/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption(user.equals("ana.whitlow") ? "bring-in-material" : "read-case-files");
        page.locator(".signin button").click();
        return page;
    }

    private String at(String path) {
        return address.resolve(path).toString();
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
