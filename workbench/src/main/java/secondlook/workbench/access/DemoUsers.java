package secondlook.workbench.access;

import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import secondlook.workbench.database.Database;

/** The invented users of a demo workspace. The database itself refuses them in any other. */
public final class DemoUsers {
    private static final List<UserAccount> ACCOUNTS = List.of(
            account("ines.callow", "Ines Callow", Role.REVIEWER),
            account("mara.selwyn", "Mara Selwyn", Role.REVIEWER),
            account("tom.verrall", "Tom Verrall", Role.LEAD),
            account("ruth.amory", "Ruth Amory", Role.SAFEGUARDING),
            account("ana.whitlow", "Ana Whitlow", Role.ANALYST),
            account("idris.penn", "Idris Penn", Role.AUDITOR));

    private final Database database;
    private final UserStore users;

    public DemoUsers(Database database, UserStore users) {
        this.database = database;
        this.users = users;
    }

    /** The demo users, in the order in which to present them. */
    public static List<UserAccount> accounts() {
        return ACCOUNTS;
    }

    /**
     * Makes the demo users where they are not yet there, all or none.
     *
     * @return their one password, made for this workspace
     * @throws IllegalStateException if the workspace is a real one
     */
    public String ensure() {
        if (!database.identity().isDemo()) {
            throw new IllegalStateException(
                    "Demo users in a real workspace. Maybe another workspace was meant: `demo` makes its own.");
        }
        return database.inTransaction(() -> {
            String known = database.sql()
                    .sql("SELECT coalesce(demo_password, '') FROM workspace FOR UPDATE")
                    .query(String.class)
                    .single();
            if (!known.isEmpty()) {
                return known;
            }
            String password = newPassword();
            database.sql()
                    .sql("UPDATE workspace SET demo_password = ?")
                    .param(password)
                    .update();
            users.addWithOnePassword(ACCOUNTS, password);
            return password;
        });
    }

    /** Three groups of five letters without those that look alike: 2^69 possibilities, and it can be read out. */
    private static String newPassword() {
        SecureRandom random = new SecureRandom();
        String letters = "abcdefghijkmnpqrstuvwxyz";
        return IntStream.range(0, 3)
                .mapToObj(group -> random.ints(5, 0, letters.length())
                        .mapToObj(index -> letters.substring(index, index + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static UserAccount account(String id, String name, Role role) {
        return new UserAccount(new UserId(id), name, EnumSet.of(role), true, false);
    }
}
