package secondlook.workbench.database;

import java.nio.file.Path;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Run by {@link CrashTest} as a process of its own: commits numbers one by one, each once, and prints each as soon
 * as it is acknowledged, until it is killed.
 */
final class WritingProcess {
    private WritingProcess() {}

    public static void main(String[] arguments) {
        boolean persistent = arguments.length > 1 && arguments[1].equals("persistent");
        Database database = Workspace.in(Path.of(arguments[0])).openOrCreate(WorkspaceKind.REAL, null);
        database.sql()
                .sql("CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY)")
                .update();
        while (true) {
            try {
                long number = database.inTransaction(() -> database.sql()
                        .sql("INSERT INTO written SELECT coalesce(max(number), 0) + 1 FROM written RETURNING number")
                        .query(Long.class)
                        .single());
                System.out.println(number);
                System.out.flush();
            } catch (DataAccessException | TransactionException e) {
                if (!persistent) {
                    throw e;
                }
            }
        }
    }
}
