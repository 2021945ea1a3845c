@NullMarked
package secondlook.casework.today;

import org.jspecify.annotations.NullMarked;
