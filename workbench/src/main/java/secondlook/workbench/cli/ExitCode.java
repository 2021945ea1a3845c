package secondlook.workbench.cli;

/** What a command ends with, the same for all of them. */
final class ExitCode {
    static final int WELL = 0;
    static final int FAILURE = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;
    static final int BAD_INPUT = 4;

    private ExitCode() {}
}
