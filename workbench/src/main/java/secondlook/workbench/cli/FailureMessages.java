package secondlook.workbench.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import secondlook.workbench.database.DatabaseUnavailable;
import secondlook.workbench.intake.ImportException;
import secondlook.workbench.intake.MappingException;

/** Turns what went wrong into one message and an honest exit code; the stack is shown only when asked for. */
final class FailureMessages implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        command.getErr()
                .println(failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
        if (System.getenv("SECOND_LOOK_STACK") != null) {
            failure.printStackTrace(command.getErr());
        }
        return codeOf(failure);
    }

    static int codeOf(Throwable failure) {
        if (failure instanceof BadInput
                || failure instanceof IllegalArgumentException
                || failure instanceof ImportException
                || failure instanceof MappingException) {
            return ExitCode.BAD_INPUT;
        }
        if (failure instanceof Unfit
                || failure instanceof DatabaseUnavailable
                || failure instanceof UncheckedIOException) {
            return ExitCode.ENVIRONMENT;
        }
        return ExitCode.FAILURE;
    }

    /** The machine is not fit for what was asked; the message says what to do about it. */
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }

    /** Something the user handed in cannot be used; the message says what to do about it. */
    static final class BadInput extends RuntimeException {
        BadInput(String message) {
            super(message);
        }
    }
}
