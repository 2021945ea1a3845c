package secondlook.workbench.review;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ConfigurableApplicationContext;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** The pages in a process of their own, until it is killed. */
final class DraftServer {

    private DraftServer() {}

    /** Arguments: the workspace's folder, and the file into which the address is written. */
    public static void main(String[] arguments) throws Exception {
        WebSettings settings = WebSettings.onLoopback(0);
        try (Database database = Workspace.in(Path.of(arguments[0])).open();
                ConfigurableApplicationContext context = WebServer.start(database, settings)) {
            Path file = Path.of(arguments[1]);
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(whole, WebServer.address(context, settings).toString());
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            new CountDownLatch(1).await();
        }
    }
}
