/** How fast case files are asked why they may need reading again. */
@NullMarked
package secondlook.benchmark.triage;

import org.jspecify.annotations.NullMarked;
