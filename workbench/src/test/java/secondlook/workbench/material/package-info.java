@NullMarked
package secondlook.workbench.material;

import org.jspecify.annotations.NullMarked;
