package secondlook.workbench.triage;

import java.util.Arrays;
import java.util.List;
import secondlook.casework.support.SupportAnswer;
import secondlook.casework.value.Missing;
import secondlook.workbench.database.CopyBuffer;
import secondlook.workbench.database.Database;

/** The SQL of what supports the original decision. */
final class SupportStore {

    static final String COLUMNS = "support_answer (case_file, place, question, asks, value, sentence,"
            + " missing, cited_files, cited_records, cited_columns)";

    private final Database database;

    SupportStore(Database database) {
        this.database = database;
    }

    /** The rows of what a case file says. */
    static void tell(CopyBuffer told, int caseFile, List<SupportAnswer> answers) {
        int place = 0;
        for (SupportAnswer answer : answers) {
            told.row(10)
                    .number(caseFile)
                    .smallNumber(place++)
                    .text(answer.question())
                    .text(answer.asks())
                    .smallNumber(StoredTruth.of(answer.truth().value()))
                    .text(answer.sentence())
                    .texts(answer.truth().missing().stream().map(Missing::what).toArray(String[]::new));
            StoredTruth.tell(told, StoredTruth.rows(answer.citations()));
        }
    }

    List<SupportLine> of(int caseFile) {
        return database.sql()
                .sql("select * from support_answer where case_file = ? order by place")
                .param(caseFile)
                .query((row, _) -> {
                    return new SupportLine(
                            row.getString("question"),
                            row.getString("asks"),
                            StoredTruth.value(row.getInt("value")),
                            row.getString("sentence"),
                            Arrays.asList((String[]) row.getArray("missing").getArray()),
                            StoredTruth.citations(row));
                })
                .list();
    }
}
