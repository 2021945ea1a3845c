@NullMarked
package secondlook.workbench.report;

import org.jspecify.annotations.NullMarked;
