package secondlook.workbench.intake;

/** A mapping that cannot be used, with the line to look at and what may have been meant. */
public final class MappingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    MappingException(String file, int line, int column, String what) {
        super(file + ", line " + line + ", column " + column + ": " + what);
        this.file = file;
        this.line = line;
    }

    public String file() {
        return file;
    }

    /** From 1. */
    public int line() {
        return line;
    }
}
