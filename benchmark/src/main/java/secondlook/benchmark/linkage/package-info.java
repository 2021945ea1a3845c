/**
 * How well and how fast the linkage engine works: {@link secondlook.benchmark.linkage.AccuracyBenchmark} on data with
 * known truth, {@link secondlook.benchmark.linkage.LinkageBenchmark} on a million invented persons.
 */
@NullMarked
package secondlook.benchmark.linkage;

import org.jspecify.annotations.NullMarked;
