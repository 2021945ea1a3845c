/** Who is who on the fictional region, measured against its truth. */
@NullMarked
package secondlook.benchmark.people;

import org.jspecify.annotations.NullMarked;
