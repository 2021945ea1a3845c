package secondlook.synthetic;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one occurrence's log, numbered in the order of time once all are known. Mutable, one per case. */
final class PoliceLog {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(LocalDateTime order, Row row) {}

    /** Without a time the entry stays behind the one that was added before it. */
    void add(@Nullable LocalDateTime time, Row row) {
        entries.add(new Entry(time == null ? entries.getLast().order().plusMinutes(1) : time, row));
    }

    void clear() {
        entries.clear();
    }

    List<Row> numbered() {
        entries.sort(Comparator.comparing(Entry::order));
        List<Row> rows = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            rows.add(entry.row().set("entry_no", String.valueOf(rows.size() + 1)));
        }
        return rows;
    }
}
