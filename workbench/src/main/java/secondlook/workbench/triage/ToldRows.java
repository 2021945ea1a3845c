package secondlook.workbench.triage;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import secondlook.casework.indicator.Answer;
import secondlook.casework.indicator.Description;
import secondlook.casework.scope.ScopeAnswer;
import secondlook.casework.support.SupportAnswer;
import secondlook.casework.value.Missing;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.audit.ContentHash;
import secondlook.workbench.database.CopyBuffer;
import secondlook.workbench.database.Database;

/**
 * All that case files were found to say, as the rows of their tables: made in the threads that ask, put together and sent
 * in the one that writes. Not thread-safe.
 */
final class ToldRows {

    /** The tables of which a case file that is asked anew gives all its rows anew. */
    static final List<String> TABLES = List.of("answer", "not_seen", "scope_answer", "support_answer", "told");

    private static final String ANSWER_COLUMNS = "answer (case_file, place, indicator_number, indicator, version, unit,"
            + " value, reason_class, sentence, possible, missing, cited_files, cited_records, cited_columns)";

    private static final String NOT_SEEN_COLUMNS =
            "not_seen (case_file, places, indicator_numbers, indicators, versions,"
                    + " units, reason_classes, cited_by, cited_files, cited_records, cited_columns)";

    private final CopyBuffer answers = new CopyBuffer(ANSWER_COLUMNS);
    private final CopyBuffer notSeen = new CopyBuffer(NOT_SEEN_COLUMNS);
    private final CopyBuffer scope = new CopyBuffer(ScopeStore.ANSWER_COLUMNS);
    private final CopyBuffer support = new CopyBuffer(SupportStore.COLUMNS);
    private final CopyBuffer told = new CopyBuffer("told (case_file, sha256)");
    private byte[] sha256 = {};

    /** What one case file says. */
    static ToldRows of(
            int caseFile,
            List<Answer> answers,
            Function<Answer, Description> describing,
            List<ScopeAnswer> within,
            List<SupportAnswer> supports) {
        ToldRows rows = new ToldRows();
        rows.tell(caseFile, answers, describing);
        ScopeStore.tell(rows.scope, caseFile, within);
        SupportStore.tell(rows.support, caseFile, supports);
        MessageDigest digest = ContentHash.sha256();
        for (CopyBuffer each : List.of(rows.answers, rows.notSeen, rows.scope, rows.support)) {
            each.showRows(digest::update);
            digest.update((byte) '\n');
        }
        rows.sha256 = digest.digest();
        rows.told.row(2).number(caseFile).bytes(rows.sha256);
        return rows;
    }

    /** SHA-256 of all that the one case file says. */
    byte[] sha256() {
        return sha256;
    }

    /** In bytes. */
    int size() {
        return answers.size() + notSeen.size() + scope.size() + support.size();
    }

    void add(ToldRows other) {
        answers.add(other.answers);
        notSeen.add(other.notSeen);
        scope.add(other.scope);
        support.add(other.support);
        told.add(other.told);
    }

    /** Into the tables, in the transaction that is open in this thread. */
    void sendTo(Database database) {
        for (CopyBuffer each : List.of(answers, notSeen, scope, support, told)) {
            if (!each.isEmpty()) {
                database.send(each);
            }
        }
    }

    private void tell(int caseFile, List<Answer> told, Function<Answer, Description> describing) {
        List<Placed> nothing = new ArrayList<>();
        for (int place = 1; place <= told.size(); place++) {
            Answer answer = told.get(place - 1);
            Placed placed = new Placed(place, answer, describing.apply(answer));
            if (saysNothingMore(placed)) {
                nothing.add(placed);
            } else {
                tell(caseFile, placed);
            }
        }
        if (!nothing.isEmpty()) {
            tellNotSeen(caseFile, nothing);
        }
    }

    /** An answer, where it stands among those of its case file, and its question. */
    private record Placed(int place, Answer answer, Description description) {}

    private static boolean saysNothingMore(Placed placed) {
        Answer answer = placed.answer();
        return answer.truth().value() == Truth.Value.NO
                && !answer.restsOnUnjudgedLink()
                && answer.missing().isEmpty()
                && answer.sentence().equals(Description.NOT_SEEN);
    }

    private void tell(int caseFile, Placed placed) {
        Answer answer = placed.answer();
        List<RowCitation> rows = StoredTruth.rows(answer.citations());
        answers.row(14)
                .number(caseFile)
                .number(placed.place())
                .smallNumber(placed.description().number())
                .text(answer.indicator())
                .smallNumber(answer.version())
                .text(answer.unit())
                .smallNumber(StoredTruth.of(answer.truth().value()))
                .smallNumber(placed.description().reasonClass().place())
                .text(answer.sentence())
                .flag(answer.restsOnUnjudgedLink())
                .texts(answer.missing().stream().map(Missing::what).toArray(String[]::new));
        StoredTruth.tell(answers, rows);
    }

    private void tellNotSeen(int caseFile, List<Placed> nothing) {
        int count = nothing.size();
        int[] places = new int[count];
        int[] numbers = new int[count];
        String[] indicators = new String[count];
        int[] versions = new int[count];
        String[] units = new String[count];
        int[] classes = new int[count];
        List<RowCitation> cited = new ArrayList<>();
        List<Integer> citedBy = new ArrayList<>();
        for (int nth = 0; nth < count; nth++) {
            Placed placed = nothing.get(nth);
            places[nth] = placed.place();
            numbers[nth] = placed.description().number();
            indicators[nth] = placed.answer().indicator();
            versions[nth] = placed.answer().version();
            units[nth] = placed.answer().unit();
            classes[nth] = placed.description().reasonClass().place();
            for (RowCitation row : StoredTruth.rows(placed.answer().citations())) {
                cited.add(row);
                citedBy.add(nth);
            }
        }
        notSeen.row(11)
                .number(caseFile)
                .numbers(places)
                .numbers(numbers)
                .texts(indicators)
                .numbers(versions)
                .texts(units)
                .numbers(classes)
                .numbers(citedBy.stream().mapToInt(Integer::intValue).toArray());
        StoredTruth.tell(notSeen, cited);
    }

    /** The count of bytes only: sentences may hold personal data. */
    @Override
    public String toString() {
        return "ToldRows[" + size() + " bytes]";
    }
}
