package secondlook.workbench.people;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** The pages, served on a database of their own with the demo users and what two forces recorded. */
final class PeopleServer implements AutoCloseable {

    final Database database = TestDatabase.fresh();
    private final URI address;
    private final ConfigurableApplicationContext context;
    private final String password;

    PeopleServer(RecordedPeople people) {
        Clock clock = Clock.systemUTC();
        people.receive(database, clock);
        password = new DemoUsers(database, new UserStore(database, clock)).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings);
        address = WebServer.address(context, settings);
    }

    /** Signs in through the page. */
    Page signIn(Page page, String user) {
        page.navigate(at("/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption(user.equals("ana.whitlow") ? "bring-in-material" : "read-case-files");
        page.locator(".signin button").click();
        return page;
    }

    String at(String path) {
        return address.resolve(path).toString();
    }

    /** The address of the pair of two mentions, by the agencies' own keys. */
    String pair(String one, String other) {
        return at(MentionPair.of(mention(one, "id"), mention(other, "id")).href());
    }

    String person(String mention) {
        return at("/person/" + mention(mention, "person_id"));
    }

    private long mention(String name, String column) {
        return database.sql()
                .sql("select " + column + " from mention where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
