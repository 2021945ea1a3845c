package secondlook.benchmark.linkage;

import java.util.LinkedHashMap;
import java.util.Map;

/** CPU time of the whole process by stage: what others do on the machine does not count. Steps of ten milliseconds. */
final class CpuClock {
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private double last = now();

    private static double now() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    void ended(String stage) {
        double now = now();
        seconds.merge(stage, now - last, Double::sum);
        last = now;
    }

    double seconds(String stage) {
        return Math.max(0.01, seconds.getOrDefault(stage, 0.0));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        seconds.forEach((stage, value) ->
                text.append(text.isEmpty() ? "" : ", ").append(stage).append(String.format(" %.2f s", value)));
        return text.toString();
    }
}
