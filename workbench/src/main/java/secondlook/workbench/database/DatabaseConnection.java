package secondlook.workbench.database;

import org.jspecify.annotations.Nullable;

/**
 * How to reach one database.
 *
 * @param user null if the address says it
 * @param afterClose what to let go of once the last connection is closed
 */
record DatabaseConnection(
        String jdbcUrl, @Nullable String user, @Nullable String password, Runnable afterClose) {

    @Override
    public String toString() {
        return "DatabaseConnection[…]";
    }
}
