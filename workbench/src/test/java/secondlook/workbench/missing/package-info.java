@NullMarked
package secondlook.workbench.missing;

import org.jspecify.annotations.NullMarked;
