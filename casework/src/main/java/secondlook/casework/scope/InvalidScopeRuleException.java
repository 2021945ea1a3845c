package secondlook.casework.scope;

/** A rule that cannot be used, with the place in its file that says why. */
public final class InvalidScopeRuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    InvalidScopeRuleException(String file, int line, int column, String why) {
        super("The scope rule [" + file + "] cannot be used: line " + line + ", column " + column + ": " + why);
        this.line = line;
        this.column = column;
    }

    /** The line of the file, from 1. */
    public int line() {
        return line;
    }

    /** The column of that line, from 1. */
    public int column() {
        return column;
    }
}
