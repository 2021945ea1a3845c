/** What the words of rows may name, measured on sentences. */
@NullMarked
package secondlook.benchmark.naming;

import org.jspecify.annotations.NullMarked;
