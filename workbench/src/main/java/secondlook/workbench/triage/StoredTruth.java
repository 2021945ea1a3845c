package secondlook.workbench.triage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.casework.value.Citation;
import secondlook.casework.value.PageCitation;
import secondlook.casework.value.RowCitation;
import secondlook.casework.value.Truth;
import secondlook.workbench.database.CopyBuffer;

/** How truths and citations stand in the tables of this room. */
final class StoredTruth {

    private StoredTruth() {}

    static int of(Truth.Value value) {
        return switch (value) {
            case YES -> 1;
            case CANNOT_TELL -> 2;
            case NO -> 0;
        };
    }

    static Truth.Value value(int stored) {
        return switch (stored) {
            case 1 -> Truth.Value.YES;
            case 2 -> Truth.Value.CANNOT_TELL;
            default -> Truth.Value.NO;
        };
    }

    /** Citations as rows; a page stands as the row of its file with the paragraph in place of the column. */
    static List<RowCitation> rows(List<Citation> citations) {
        List<RowCitation> rows = new ArrayList<>(citations.size());
        for (Citation citation : citations) {
            rows.add(
                    switch (citation) {
                        case RowCitation row -> row;
                        case PageCitation page ->
                            new RowCitation(page.file(), page.page(), "paragraph " + page.paragraph());
                    });
        }
        return rows;
    }

    /** The citations of a stored row, as {@link #tell} wrote them. */
    static List<RowCitation> citations(ResultSet row) throws SQLException {
        Integer[] files = (Integer[]) row.getArray("cited_files").getArray();
        Integer[] records = (Integer[]) row.getArray("cited_records").getArray();
        @Nullable String[] columns = (String[]) row.getArray("cited_columns").getArray();
        List<RowCitation> citations = new ArrayList<>(files.length);
        for (int i = 0; i < files.length; i++) {
            citations.add(new RowCitation(files[i], records[i], columns[i]));
        }
        return citations;
    }

    /** Citations as three columns of a row that is being told: files, records and columns. */
    static void tell(CopyBuffer told, List<RowCitation> rows) {
        int[] files = new int[rows.size()];
        int[] records = new int[rows.size()];
        @Nullable String[] columns = new String[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            files[i] = rows.get(i).file();
            records[i] = rows.get(i).record();
            columns[i] = rows.get(i).column();
        }
        told.numbers(files).numbers(records).texts(columns);
    }
}
