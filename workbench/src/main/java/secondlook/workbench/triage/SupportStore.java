package secondlook.workbench.triage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.support.SupportAnswer;
import secondlook.casework.value.Missing;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.CopyRows;
import secondlook.workbench.database.Database;

/** The SQL of what supports the original decision. */
final class SupportStore {

    private static final String COLUMNS = "support_answer (case_file, place, run_id, question, asks, value, sentence,"
            + " missing, cited_files, cited_records, cited_columns)";

    private final Database database;

    SupportStore(Database database) {
        this.database = database;
    }

    /** The answers about a case file. */
    record Asked(int caseFile, List<SupportAnswer> answers) {}

    void write(int run, List<Asked> asked) {
        try (CopyRows copy = database.copyInto(COLUMNS)) {
            for (Asked each : asked) {
                int place = 0;
                for (SupportAnswer answer : each.answers()) {
                    List<RowCitation> rows = StoredTruth.rows(answer.citations());
                    copy.number(each.caseFile())
                            .number(place++)
                            .number(run)
                            .text(answer.question())
                            .text(answer.asks())
                            .number(StoredTruth.of(answer.truth().value()))
                            .text(answer.sentence())
                            .texts(answer.truth().missing().stream()
                                    .map(Missing::what)
                                    .toList())
                            .texts(rows.stream()
                                    .map(row -> Integer.toString(row.file()))
                                    .toList())
                            .texts(rows.stream()
                                    .map(row -> Integer.toString(row.record()))
                                    .toList())
                            .texts(StoredTruth.columns(rows))
                            .endRow();
                }
            }
        }
    }

    List<SupportLine> of(int caseFile) {
        return database.sql()
                .sql("select * from support_answer where case_file = ? order by place")
                .param(caseFile)
                .query((row, _) -> {
                    Integer[] files = (Integer[]) row.getArray("cited_files").getArray();
                    Integer[] records =
                            (Integer[]) row.getArray("cited_records").getArray();
                    @Nullable
                    String[] columns = (String[]) row.getArray("cited_columns").getArray();
                    List<RowCitation> citations = new ArrayList<>();
                    for (int i = 0; i < files.length; i++) {
                        citations.add(new RowCitation(files[i], records[i], columns[i]));
                    }
                    return new SupportLine(
                            row.getString("question"),
                            row.getString("asks"),
                            StoredTruth.value(row.getInt("value")),
                            row.getString("sentence"),
                            Arrays.asList((String[]) row.getArray("missing").getArray()),
                            citations);
                })
                .list();
    }
}
