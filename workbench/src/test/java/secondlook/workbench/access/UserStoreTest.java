package secondlook.workbench.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.database.WorkspaceKind;

/** Accounts, and the wall between demo users and agencies' files. */
final class UserStoreTest {

    @Test
    void demoUsersCannotExistInARealWorkspace() {
        try (Database database = TestDatabase.fresh(WorkspaceKind.REAL, null)) {
            UserStore users = new UserStore(database, Clock.systemUTC());

            assertThatThrownBy(() -> new DemoUsers(database, users).ensure()).isInstanceOf(IllegalStateException.class);
            UserAccount smuggled =
                    new UserAccount(new UserId("ines.callow"), "Ines Callow", Set.of(Role.REVIEWER), true, false);
            assertThatThrownBy(() -> users.add(smuggled, "a long password"))
                    .as("the database refuses, too")
                    .isInstanceOf(DataAccessException.class);
            assertThat(users.all()).isEmpty();
        }
    }

    @Test
    void demoUsersAreMadeOnceWithOnePasswordForEachWorkspace() {
        try (Database first = TestDatabase.fresh();
                Database second = TestDatabase.fresh()) {
            UserStore users = new UserStore(first, Clock.systemUTC());

            String password = new DemoUsers(first, users).ensure();

            assertThat(new DemoUsers(first, users).ensure()).isEqualTo(password);
            assertThat(users.all())
                    .extracting(UserAccount::toString)
                    .containsExactly(
                            "ana.whitlow", "idris.penn", "ines.callow", "mara.selwyn", "ruth.amory", "tom.verrall");
            assertThat(users.verified("ines.callow", password)).isNotNull();
            assertThat(users.verified("ines.callow", password + " ")).isNull();
            assertThat(new DemoUsers(second, new UserStore(second, Clock.systemUTC())).ensure())
                    .isNotEqualTo(password);
        }
    }

    @Test
    void passwordsAreKeptAsHashesAloneAndShortOnesRefused() {
        try (Database database = TestDatabase.fresh()) {
            UserStore users = new UserStore(database, Clock.systemUTC());
            UserAccount account =
                    new UserAccount(new UserId("mara.stent"), "Mara Stent", Set.of(Role.ANALYST), false, false);

            assertThatThrownBy(() -> users.add(account, "short"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("short]");
            users.add(account, "four words of mine");

            assertThat(database.sql()
                            .sql("SELECT password_hash FROM app_user")
                            .query(String.class)
                            .single())
                    .startsWith("$2")
                    .doesNotContain("words");
            assertThat(account.toString()).isEqualTo("mara.stent");
        }
    }
}
