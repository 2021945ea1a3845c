/**
 * How fast notes are read for wording, and how rightly. Read {@link secondlook.benchmark.wording.WordingBenchmark} first.
 */
@NullMarked
package secondlook.benchmark.wording;

import org.jspecify.annotations.NullMarked;
