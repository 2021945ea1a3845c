package secondlook.workbench.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where a person would come apart first: the lightest tie of a heaviest spanning tree (Kruskal 1956) over the person's
 * records, which is the cut whose strongest tie is weakest. Pure; equal weights go by the records' order.
 *
 * @param left a record on one side of the weakest tie
 * @param right the record on the other side that it joins
 * @param one all records on the side of {@code left}
 * @param other all records on the other side
 */
record WeakestLink(long left, long right, List<Long> one, List<Long> other) {

    WeakestLink {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /**
     * @param records two or more
     * @param bits the weight of the tie between two of them
     */
    static @Nullable WeakestLink of(List<Long> records, ToDoubleBiFunction<Long, Long> bits) {
        if (records.size() < 2) {
            return null;
        }
        List<Tie> ties = new ArrayList<>();
        for (int left = 0; left < records.size(); left++) {
            for (int right = left + 1; right < records.size(); right++) {
                ties.add(new Tie(
                        records.get(left),
                        records.get(right),
                        bits.applyAsDouble(records.get(left), records.get(right))));
            }
        }
        ties.sort(Comparator.comparingDouble(Tie::bits)
                .reversed()
                .thenComparingLong(Tie::left)
                .thenComparingLong(Tie::right));
        Map<Long, Long> group = new HashMap<>();
        records.forEach(record -> group.put(record, record));
        Tie last = ties.getFirst();
        int groups = records.size();
        for (Tie tie : ties) {
            if (groups > 1 && root(group, tie.left()) != root(group, tie.right())) {
                last = tie;
                if (--groups == 1) {
                    break;
                }
                group.put(root(group, tie.right()), root(group, tie.left()));
            }
        }
        long side = root(group, last.left());
        return new WeakestLink(
                last.left(),
                last.right(),
                records.stream().filter(record -> root(group, record) == side).toList(),
                records.stream().filter(record -> root(group, record) != side).toList());
    }

    private static long root(Map<Long, Long> group, long record) {
        long at = record;
        Long above = group.get(at);
        while (above != null && above != at) {
            at = above;
            above = group.get(at);
        }
        return at;
    }

    private record Tie(long left, long right, double bits) {}
}
