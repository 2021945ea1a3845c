/** How many planted groups are found, and whether anything that only looks like one is shown as one. */
@NullMarked
package secondlook.benchmark.connections;

import org.jspecify.annotations.NullMarked;
