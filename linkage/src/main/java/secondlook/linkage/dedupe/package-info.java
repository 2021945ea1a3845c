/**
 * Files in, clusters out, nothing to configure: finds out what the columns hold, links, and writes the result with a
 * report. Read {@link secondlook.linkage.dedupe.Dedupe} first.
 */
@NullMarked
package secondlook.linkage.dedupe;

import org.jspecify.annotations.NullMarked;
