package secondlook.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The commands as somebody types them, for tests in other rooms. */
public final class Commands {

    private Commands() {}

    /** Runs a command that must end well. */
    public static void run(String... words) {
        StringWriter said = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
        assertThat(code).as("%s: %s", String.join(" ", words), said).isZero();
    }
}
