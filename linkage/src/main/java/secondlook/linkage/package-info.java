/** Record linkage for anyone: no framework, no domain. */
@NullMarked
package secondlook.linkage;

import org.jspecify.annotations.NullMarked;
