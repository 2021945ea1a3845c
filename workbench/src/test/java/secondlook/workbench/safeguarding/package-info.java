@NullMarked
package secondlook.workbench.safeguarding;

import org.jspecify.annotations.NullMarked;
