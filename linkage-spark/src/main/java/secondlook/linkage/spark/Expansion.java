package secondlook.linkage.spark;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;

/** Some rows for each row, made as they are asked for, so that a partition is never held whole. */
final class Expansion implements Iterator<Row> {
    private final Iterator<Row> rows;
    private final BiConsumer<Row, Consumer<Row>> each;
    private final Deque<Row> ready = new ArrayDeque<>();

    Expansion(Iterator<Row> rows, BiConsumer<Row, Consumer<Row>> each) {
        this.rows = rows;
        this.each = each;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && rows.hasNext()) {
            each.accept(rows.next(), ready::add);
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more rows.");
        }
        return ready.remove();
    }
}
