/** How fast pages answer while many read and a batch comes in. */
@NullMarked
package secondlook.benchmark.pages;

import org.jspecify.annotations.NullMarked;
