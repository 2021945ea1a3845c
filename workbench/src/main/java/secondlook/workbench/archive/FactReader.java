package secondlook.workbench.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import secondlook.casework.casefile.Fact;
import secondlook.casework.casefile.FactKind;
import secondlook.casework.value.Recorded;
import secondlook.casework.value.RowCitation;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.PagesFirst;

/** Turns rows of {@code fact} back into facts, each value with the cell it was read from. Thread-safe. */
final class FactReader {

    private final Database database;
    private final FactShapes shapes;

    FactReader(Database database) {
        this.database = database;
        this.shapes = new FactShapes(database);
    }

    /** A query for id, shape, case file, own key, person and content, in this order. */
    void forEach(String query, Consumer<ArchivedFact> each) {
        shapes.bringUpToDate();
        PagesFirst pages = database.pagesFirst();
        CopyReader.forEach(database.dataSource(), query, row -> {
            pages.giveWay();
            each.accept(read(row));
        });
    }

    static FactKind kind(String stored) {
        return FactKind.valueOf(stored.toUpperCase(Locale.ROOT));
    }

    private ArchivedFact read(CopyReader row) {
        long id = row.longNumber();
        FactShapes.Shape shape = shapes.shape(row.number());
        int caseFile = row.numberOrNone();
        String key = row.text();
        String person = row.text();
        @Nullable String[] content = row.texts();
        RowCitation citation = RowCitation.row(ArchivedFact.file(id), ArchivedFact.record(id));
        Recorded<?>[] values = new Recorded<?>[shape.columns().length];
        for (int i = 0; i < values.length; i++) {
            String written = shape.places()[i] < 0 ? null : content[shape.places()[i]];
            values[i] = ValueText.read(shape.kind().fields().get(i).type(), written, shape.columns()[i], citation);
        }
        String agency = shapes.agency(citation.file());
        return new ArchivedFact(
                id, caseFile, new Fact(shape.kind(), agency, citation, key, person, Arrays.asList(values)));
    }
}
