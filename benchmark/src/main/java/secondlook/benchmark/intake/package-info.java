/** How fast files come in. */
@NullMarked
package secondlook.benchmark.intake;

import org.jspecify.annotations.NullMarked;
