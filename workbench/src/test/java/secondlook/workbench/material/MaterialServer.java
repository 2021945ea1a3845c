package secondlook.workbench.material;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.synthetic.Region;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.intake.AgencySource;
import secondlook.workbench.intake.FileToRead;
import secondlook.workbench.intake.ImportRequest;
import secondlook.workbench.intake.Intake;
import secondlook.workbench.intake.ProgressListener;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** The pages, served on a database of their own with the demo users and, where asked for, a fictional force's files. */
final class MaterialServer implements AutoCloseable {

    final Database database = TestDatabase.fresh();
    final URI address;
    private final ConfigurableApplicationContext context;
    private final String password;

    MaterialServer() {
        password = new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings);
        address = WebServer.address(context, settings);
    }

    /** Takes in the force's files of a region of so many cases; the number of the batch. */
    int receivePolice(Path folder, int cases) {
        try {
            Region.generate(new RegionSettings(cases, 11), folder.resolve("exports"), null);
            Path exports = folder.resolve("exports/northmere-police");
            Path log = exports.resolve("log.csv");
            Files.writeString(log, Files.readString(log) + "NP/77/00001,1,01/02/2020 10:00,DC 1,No such case here\r\n");
            ImportRequest request =
                    Objects.requireNonNull(AgencySource.demo().getFirst().requestFor(exports, "ana.whitlow"));
            return Intake.importFiles(database, request, ProgressListener.NONE).batch();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes in one file of notes, the first of them sealed. */
    void receiveSealed(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("notes.csv"),
                "nr,child,kind,words\n1,c1,legal advice,Advice of the solicitor\n2,c1,visit,A visit\n");
        Files.writeString(
                folder.resolve("notes.yaml"),
                "mapping: notes\nread:\n  shape: csv\n  files: notes.csv\n  withhold: {class: privileged advice, how: seal,"
                        + " when: {column: kind, is: [legal advice]}}\nrow is: log_entry\nkey: nr\n"
                        + "follows: {person: child}\nfields: {text: words}\n");
        ImportRequest request = new ImportRequest(
                "eastholm-council",
                AgencySource.demo().getFirst().conditions(),
                List.of(new FileToRead(
                        folder.resolve("notes.csv"), AgencySource.mapping(folder.resolve("notes.yaml")))),
                "ana.whitlow");
        Intake.importFiles(database, request, ProgressListener.NONE);
    }

    /** Signs in through the page. */
    Page signIn(Page page, String user, String purpose) {
        page.navigate(at("/sign-in"));
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#purpose").selectOption(purpose);
        page.locator(".signin button").click();
        return page;
    }

    String at(String path) {
        return address.resolve(path).toString();
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
