package secondlook.workbench.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import secondlook.workbench.review.OrderQuery.With;

/** Who has which case file, as one reader's filter asks it: each file of these stands under exactly one word. */
final class CaseFilesHeld {

    private final Map<With, Set<Integer>> files = new EnumMap<>(With.class);
    private final Set<Integer> all = new HashSet<>();

    /**
     * @param taken every case file that somebody has or was handed
     * @param decided every case file with a decision
     */
    CaseFilesHeld(String reader, List<Assignment> taken, Collection<Integer> decided) {
        for (Assignment each : taken) {
            With with =
                    !each.reader().equals(reader) ? With.OTHERS : each.isTakenBy(reader) ? With.ME : With.HANDED_TO_ME;
            put(with, each.caseFile());
        }
        decided.forEach(file -> put(With.DECIDED, file));
    }

    private void put(With with, int file) {
        if (all.add(file)) {
            files.computeIfAbsent(with, _ -> new HashSet<>()).add(file);
        }
    }

    /** The case files under a word; of those that nobody has, none. */
    Set<Integer> of(With with) {
        return files.getOrDefault(with, Set.of());
    }

    /** Every case file that somebody has or has decided. */
    Set<Integer> all() {
        return all;
    }

    /** The only case files that are wanted, or null where those that nobody has are wanted too. */
    @Nullable
    Set<Integer> only(List<With> wanted) {
        if (wanted.isEmpty() || wanted.contains(With.NOBODY)) {
            return null;
        }
        Set<Integer> only = new HashSet<>();
        wanted.forEach(with -> only.addAll(of(with)));
        return only;
    }

    /** The case files that are not wanted, where those that nobody has are. */
    Set<Integer> without(List<With> wanted) {
        if (!wanted.contains(With.NOBODY)) {
            return Set.of();
        }
        Set<Integer> without = new HashSet<>(all);
        wanted.forEach(with -> without.removeAll(of(with)));
        return without;
    }
}
