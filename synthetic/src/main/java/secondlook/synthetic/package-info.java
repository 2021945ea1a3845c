/** A fictional region with known truth. */
@NullMarked
package secondlook.synthetic;

import org.jspecify.annotations.NullMarked;
