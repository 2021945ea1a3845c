package secondlook.benchmark.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long pages took, by what they were. Thread-safe. */
final class Timings {

    private final Map<String, List<Long>> nanos = new TreeMap<>();
    private final Map<Integer, Integer> failures = new TreeMap<>();

    synchronized void add(String what, long took, int status) {
        nanos.computeIfAbsent(what, _ -> new ArrayList<>()).add(took);
        if (status >= 400) {
            failures.merge(status, 1, Integer::sum);
        }
    }

    /** Prints a line for each kind of page. */
    synchronized void report() {
        nanos.forEach((what, all) -> {
            List<Long> sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-22s %,6d answered, p50 %,5.0f ms, p95 %,5.0f ms, slowest %,6.0f ms%n",
                    what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
        });
        failures.forEach((status, count) -> System.out.printf("answered with %d: %d%n", status, count));
    }

    private static double at(List<Long> sorted, double share) {
        int place = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1e6;
    }
}
