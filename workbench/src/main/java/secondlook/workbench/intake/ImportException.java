package secondlook.workbench.intake;

/** A file that cannot be taken in as a whole; the message says why and what may help. Nothing of its batch is kept. */
public final class ImportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
