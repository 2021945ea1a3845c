@NullMarked
package secondlook.workbench.connections;

import org.jspecify.annotations.NullMarked;
