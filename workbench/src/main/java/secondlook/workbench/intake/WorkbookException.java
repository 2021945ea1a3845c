package secondlook.workbench.intake;

/** A workbook that is not read, and what its agency or the analyst may do. Thrown in the reader's own process. */
final class WorkbookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WorkbookException(String what) {
        super(what);
    }
}
