/** Accuracy, scale and crash runs; never shipped. */
@NullMarked
package secondlook.benchmark;

import org.jspecify.annotations.NullMarked;
