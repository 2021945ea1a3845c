package secondlook.workbench.database;

/**
 * The database cannot be used as things stand; the message says what to put right. It never holds a password or
 * anything from a record.
 */
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
