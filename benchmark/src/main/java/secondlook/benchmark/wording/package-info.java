/**
 * How fast notes are read for wording. Read {@link secondlook.benchmark.wording.WordingBenchmark} first.
 */
@NullMarked
package secondlook.benchmark.wording;

import org.jspecify.annotations.NullMarked;
