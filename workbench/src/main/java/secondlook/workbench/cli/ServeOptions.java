package secondlook.workbench.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import secondlook.workbench.database.Database;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** Where the pages are opened. */
final class ServeOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port (default: ${DEFAULT-VALUE}; 0 for any free one).",
            defaultValue = "8080")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine alone). Anything else"
                    + " should stand behind a proxy that speaks HTTPS.",
            defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    /** Asked before anything heavy is started, so that the answer is one line. */
    private void requireFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new FailureMessages.Unfit("The pages cannot be opened at [" + address + "], port [" + port
                    + "]. Maybe another program uses the port: choose one with --port, or 0 for any free one.");
        }
    }

    /** Serves until the process is told to stop. */
    void serve(Database database, Report report) throws InterruptedException {
        WebSettings settings = new WebSettings(address, port);
        requireFree();
        try (ConfigurableApplicationContext server = WebServer.start(database, settings)) {
            report.say("Second Look is open at " + WebServer.address(server, settings) + " Stop it with Ctrl-C.");
            CountDownLatch stopped = new CountDownLatch(1);
            Runnable written = Database.writesUntilTheEnd();
            // why: these run when the pages have closed; who closed the database earlier would close it under them
            SpringApplication.getShutdownHandlers().add(() -> {
                database.close();
                written.run();
                stopped.countDown();
            });
            stopped.await();
        }
    }
}
