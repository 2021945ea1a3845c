package secondlook.workbench.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.archive.RowWarning;

/** What is to be known about the row that is being read; emptied for the next one. */
final class Warnings {

    private final List<Warning> warnings = new ArrayList<>();

    void add(@Nullable String column, RowWarning.Kind kind, String what) {
        Warning warning = new Warning(column, kind, what);
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    List<Warning> all() {
        return warnings;
    }

    boolean anyUnreadable() {
        return warnings.stream().anyMatch(warning -> warning.kind() == RowWarning.Kind.UNREADABLE);
    }

    void clear() {
        warnings.clear();
    }

    /** One of them. */
    record Warning(@Nullable String column, RowWarning.Kind kind, String what) {}
}
