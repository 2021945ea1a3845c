package secondlook.workbench.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import secondlook.workbench.database.Database;

/** The accounts and their passwords, of which only bcrypt hashes are kept. Thread-safe. */
public final class UserStore {
    private static final int SHORTEST = 12;
    /** Bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final int STRENGTH = 11;
    /** Written as a hash, so that it takes as long to compare; of no password, so that it costs nothing to make. */
    private static final String NOBODYS_HASH = "$2a$" + STRENGTH + "$" + "n".repeat(53);

    private final Database database;
    private final Clock clock;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

    public UserStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an account.
     *
     * @param password 12 characters or more, 72 bytes at most
     * @throws IllegalArgumentException if the password is too short or too long
     */
    public void add(UserAccount account, String password) {
        insert(account, hash(password));
    }

    /** Adds accounts that share a password and so, because hashing is slow on purpose, one hash of it. */
    void addWithOnePassword(List<UserAccount> accounts, String password) {
        String hash = hash(password);
        accounts.forEach(account -> insert(account, hash));
    }

    private void insert(UserAccount account, String hash) {
        database.sql()
                .sql("INSERT INTO app_user (id, name, roles, password_hash, demo, disabled, created)"
                        + " VALUES (:id, :name, string_to_array(:roles, ','), :hash, :demo, :disabled, :created)")
                .param("id", account.id().value())
                .param("name", account.name())
                .param("roles", Role.stored(account.roles()))
                .param("hash", hash)
                .param("demo", account.demo())
                .param("disabled", account.disabled())
                .param("created", Timestamp.from(clock.instant()))
                .update();
    }

    public @Nullable UserAccount find(UserId id) {
        return database.sql()
                .sql("SELECT id, name, roles, demo, disabled FROM app_user WHERE id = ?")
                .param(id.value())
                .query((row, number) -> account(row))
                .optional()
                .orElse(null);
    }

    /** All accounts, by id. */
    public List<UserAccount> all() {
        return database.sql()
                .sql("SELECT id, name, roles, demo, disabled FROM app_user ORDER BY id COLLATE \"C\"")
                .query((row, number) -> account(row))
                .list();
    }

    /** Shuts an account or opens it again; whoever is signed in with it is out at their next click. */
    public void setDisabled(UserId id, boolean disabled) {
        int changed = database.sql()
                .sql("UPDATE app_user SET disabled = ? WHERE id = ?")
                .params(disabled, id.value())
                .update();
        requireOne(changed, id);
    }

    /** Gives an account these roles and no others; whoever is signed in with it is out at their next click. */
    public void setRoles(UserId id, Set<Role> roles) {
        int changed = database.sql()
                .sql("UPDATE app_user SET roles = string_to_array(?, ',') WHERE id = ?")
                .params(Role.stored(roles), id.value())
                .update();
        requireOne(changed, id);
    }

    /** @throws IllegalArgumentException if the password is too short or too long */
    public void setPassword(UserId id, String password) {
        int changed = database.sql()
                .sql("UPDATE app_user SET password_hash = ? WHERE id = ?")
                .params(hash(password), id.value())
                .update();
        requireOne(changed, id);
    }

    /**
     * The account, if the password is its own and it is open; null otherwise. It takes as long for a name that
     * nobody has (about 0.1 s), so that the time tells no names.
     */
    @Nullable
    UserAccount verified(String name, String password) {
        UserAccount account = UserId.isValid(name) ? find(new UserId(name)) : null;
        String hash = account == null
                ? NOBODYS_HASH
                : database.sql()
                        .sql("SELECT password_hash FROM app_user WHERE id = ?")
                        .param(name)
                        .query(String.class)
                        .single();
        boolean right =
                password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES && encoder.matches(password, hash);
        return right && account != null && !account.disabled() ? account : null;
    }

    private String hash(String password) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            throw new IllegalArgumentException("A password needs " + SHORTEST + " characters or more, and "
                    + LONGEST_BYTES + " bytes at most; this one has [" + password.length()
                    + "] characters. Maybe use a few words.");
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    private static UserAccount account(ResultSet row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::ofStored)
                .collect(Collectors.toSet());
        return new UserAccount(
                new UserId(row.getString("id")),
                row.getString("name"),
                roles,
                row.getBoolean("demo"),
                row.getBoolean("disabled"));
    }

    private static void requireOne(int changed, UserId id) {
        if (changed != 1) {
            throw new IllegalArgumentException("No account [" + id + "]. Maybe it is spelt otherwise.");
        }
    }
}
