package secondlook.workbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import secondlook.synthetic.RegionSettings;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.Workspace;
import secondlook.workbench.database.WorkspaceKind;
import secondlook.workbench.pipeline.CasePipeline;
import secondlook.workbench.pipeline.DemoRegion;
import secondlook.workbench.triage.TeamRules;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/**
 * Goes once through what the program does: takes a small invented region in, links it, asks every case file, and opens
 * the pages. {@code ./second-look} runs it after a build while the Java machine notes which classes were loaded and which
 * methods were busy, so that every later start finds them ready (docs/adr/0013). It leaves nothing behind.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Go once through what the program does, on an invented region that is thrown away.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Mixin
    private final Report report = new Report();

    @Option(names = "--cases", paramLabel = "N", description = "How many cases (default: ${DEFAULT-VALUE}).")
    private long cases = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("second-look-rehearsal");
        try {
            int pages = rehearse(folder);
            report.result(
                    Map.of("cases", cases, "pages", pages),
                    "Rehearsed with " + cases + " cases and " + pages + " pages.");
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return ExitCode.WELL;
    }

    private int rehearse(Path folder) throws IOException, InterruptedException {
        try (Database database = Workspace.in(folder.resolve("workspace")).openOrCreate(WorkspaceKind.DEMO, 1L)) {
            DemoRegion region = DemoRegion.generate(new RegionSettings(cases, 1), folder.resolve("region"), report);
            CasePipeline pipeline = new CasePipeline(
                    database,
                    TeamRules.in(folder.resolve("scope-rules")),
                    Operator.running("rehearse"),
                    Clock.systemUTC(),
                    report);
            pipeline.receive(region.requests());
            new Results().all(pipeline);
            String password = new DemoUsers(database, new UserStore(database, Clock.systemUTC())).ensure();
            WebSettings settings = WebSettings.onLoopback(0);
            try (ConfigurableApplicationContext server = WebServer.start(database, settings)) {
                return new PageWalk(WebServer.address(server, settings))
                        .as(DemoUsers.accounts().getFirst().id().value(), password);
            }
        }
    }
}
