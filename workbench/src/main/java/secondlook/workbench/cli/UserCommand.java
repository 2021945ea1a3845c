package secondlook.workbench.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.audit.AccountChanges;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.database.Database;

/** Who may sign in to a workspace, and as what. Nobody is taken out: an account that is no longer used is disabled. */
@Command(
        name = "user",
        description = "Say who may sign in to a workspace, and as what.",
        mixinStandardHelpOptions = true)
final class UserCommand {

    private static final String ROLES =
            "Their roles, with commas: reviewer, lead, safeguarding, analyst, auditor," + " statistician, admin.";
    private static final String USER =
            "The name that they sign in with: a letter, then letters, digits, dots, hyphens.";
    private static final String ON_STDIN = "Read the password from standard input instead of asking for it.";

    @Command(name = "add", description = "Add an account.", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "USER", description = USER) String user,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "As pages show it.")
                    String name,
            @Option(names = "--roles", required = true, paramLabel = "ROLES", split = ",", description = ROLES)
                    Role[] roles,
            @Option(names = "--password-stdin", description = ON_STDIN) boolean onStandardInput,
            @Mixin WorkspaceOptions workspace,
            @Mixin Report report) {
        if (name.isBlank()) {
            throw new FailureMessages.BadInput("An account needs a name that pages can show. Give one with --name.");
        }
        UserAccount account = new UserAccount(new UserId(user), name.strip(), set(roles), false, false);
        String password = password(onStandardInput);
        return change(workspace, report, accounts -> accounts.add(account, password));
    }

    @Command(
            name = "roles",
            description = "Give an account these roles and no others.",
            mixinStandardHelpOptions = true)
    int roles(
            @Parameters(paramLabel = "USER", description = USER) String user,
            @Option(names = "--roles", required = true, paramLabel = "ROLES", split = ",", description = ROLES)
                    Role[] roles,
            @Mixin WorkspaceOptions workspace,
            @Mixin Report report) {
        return change(workspace, report, accounts -> accounts.setRoles(new UserId(user), set(roles)));
    }

    @Command(name = "password", description = "Give an account another password.", mixinStandardHelpOptions = true)
    int password(
            @Parameters(paramLabel = "USER", description = USER) String user,
            @Option(names = "--password-stdin", description = ON_STDIN) boolean onStandardInput,
            @Mixin WorkspaceOptions workspace,
            @Mixin Report report) {
        String password = password(onStandardInput);
        return change(workspace, report, accounts -> accounts.setPassword(new UserId(user), password));
    }

    @Command(
            name = "disable",
            description = "Shut an account; what it did stays recorded under its name.",
            mixinStandardHelpOptions = true)
    int disable(
            @Parameters(paramLabel = "USER", description = USER) String user,
            @Mixin WorkspaceOptions workspace,
            @Mixin Report report) {
        return change(workspace, report, accounts -> accounts.setDisabled(new UserId(user), true));
    }

    @Command(name = "enable", description = "Open an account again.", mixinStandardHelpOptions = true)
    int enable(
            @Parameters(paramLabel = "USER", description = USER) String user,
            @Mixin WorkspaceOptions workspace,
            @Mixin Report report) {
        return change(workspace, report, accounts -> accounts.setDisabled(new UserId(user), false));
    }

    @Command(name = "list", description = "Show all accounts.", mixinStandardHelpOptions = true)
    int list(@Mixin WorkspaceOptions workspace, @Mixin Report report) {
        try (Database database = workspace.open()) {
            show(new UserStore(database, Clock.systemUTC()), report);
        }
        return ExitCode.WELL;
    }

    private static int change(WorkspaceOptions workspace, Report report, Consumer<AccountChanges> change) {
        Clock clock = Clock.systemUTC();
        try (Database database = workspace.open()) {
            UserStore users = new UserStore(database, clock);
            change.accept(new AccountChanges(database, users, new Audit(database, clock), Operator.running("user")));
            show(users, report);
        }
        return ExitCode.WELL;
    }

    private static void show(UserStore users, Report report) {
        List<UserAccount> all = users.all();
        String words = all.isEmpty()
                ? "Nobody may sign in yet. Maybe add somebody: user add."
                : all.stream().map(UserCommand::line).collect(Collectors.joining(System.lineSeparator()));
        report.result(Map.of("users", all.stream().map(UserCommand::values).toList()), words);
    }

    private static String line(UserAccount account) {
        return account.id() + " (" + account.name() + "): "
                + account.roles().stream().map(Role::title).collect(Collectors.joining(", "))
                + (account.disabled() ? ", disabled" : "");
    }

    private static Map<String, Object> values(UserAccount account) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("user", account.id().value());
        values.put("name", account.name());
        values.put("roles", account.roles().stream().map(Role::stored).toList());
        values.put("disabled", account.disabled());
        return values;
    }

    private static Set<Role> set(Role[] roles) {
        return EnumSet.copyOf(Arrays.asList(roles));
    }

    /** Never an argument: other users of the machine can read those. */
    private static String password(boolean onStandardInput) {
        if (onStandardInput) {
            return firstLine();
        }
        // why: since 22 there always is one, which may be no terminal
        Console console = Objects.requireNonNull(System.console());
        if (!console.isTerminal()) {
            throw new FailureMessages.BadInput(
                    "There is nobody to ask for the password. Maybe hand it in with --password-stdin.");
        }
        String password = typed(console, "Password: ");
        if (!password.equals(typed(console, "Again: "))) {
            throw new FailureMessages.BadInput("The two passwords differ. Nothing was changed; try again.");
        }
        return password;
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String firstLine() {
        try {
            @Nullable
            String line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("Standard input could not be read.", e);
        }
    }
}
