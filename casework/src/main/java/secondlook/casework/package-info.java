/** What a case file is and what may be asked of it. */
@NullMarked
package secondlook.casework;

import org.jspecify.annotations.NullMarked;
