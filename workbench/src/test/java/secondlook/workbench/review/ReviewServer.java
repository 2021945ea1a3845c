package secondlook.workbench.review;

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

/** The pages, served on a database of their own with the demo users. */
final class ReviewServer implements AutoCloseable {

    final Database database;
    final URI address;
    private final ConfigurableApplicationContext context;
    private final String password;

    ReviewServer(CaseMaterial material) {
        this(holding(material), Clock.systemUTC());
    }

    /** Serves a database, and closes it in the end. */
    ReviewServer(Database database, Clock clock) {
        this.database = database;
        password = new DemoUsers(database, new UserStore(database, clock)).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings);
        address = WebServer.address(context, settings);
    }

    private static Database holding(CaseMaterial material) {
        Database fresh = TestDatabase.fresh();
        material.receive(fresh, Clock.systemUTC());
        return fresh;
    }

    /** Signs in through the page, as a reader does. */
    Page signIn(Page page, String user) {
        page.navigate(at("/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        String purpose = user.equals("idris.penn") ? "audit" : "read-case-files";
        page.locator("#purpose").selectOption(purpose);
        page.locator(".signin button").click();
        return page;
    }

    /** Has a case file drawn at random, as if the draw had hit it; its number. */
    int draw(String reference) {
        return database.sql().sql("""
                        insert into drawn (case_file, probability, place, drawn_at)
                        select case_file, 0.0625, 1, now() from reading_order where reference = ?
                        on conflict (case_file) do update set place = 1 returning case_file""").param(reference).query(Integer.class).single();
    }

    /** Of all demo users. */
    String password() {
        return password;
    }

    String at(String path) {
        return address.resolve(path).toString();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
