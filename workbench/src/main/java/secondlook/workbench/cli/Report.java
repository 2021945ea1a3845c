package secondlook.workbench.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import secondlook.workbench.pipeline.Stage;
import secondlook.workbench.pipeline.StageListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command speaks: progress to standard error, the result to standard output, as words or with {@code --json} as
 * one line.
 */
final class Report implements StageListener {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print the result as one line of JSON (docs/cli.md).")
    private boolean json;

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    Report() {
        this.command = CommandSpec.create();
    }

    boolean isJson() {
        return json;
    }

    /** Seconds of every stage that has ended, in their order. */
    Map<String, Double> seconds() {
        return seconds;
    }

    /** The result: the map as one line of JSON, or the words. */
    void result(Map<String, ?> values, String words) {
        out().println(json ? JsonMapper.shared().writeValueAsString(values) : words);
        out().flush();
    }

    /** A line for people, not part of the result. */
    void say(String line) {
        err().println(line);
        err().flush();
    }

    @Override
    public void started(Stage stage) {
        say(stage.words() + " …");
    }

    @Override
    public void finished(Stage stage, String sentence, Duration took) {
        double whole = Math.round(took.toMillis() / 10.0) / 100.0;
        seconds.put(stage.key(), whole);
        say("  " + sentence + " (" + whole + " s)");
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
