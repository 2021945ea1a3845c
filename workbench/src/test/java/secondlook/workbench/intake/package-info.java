/** Tests of intake, with real files and a real database. */
@NullMarked
package secondlook.workbench.intake;

import org.jspecify.annotations.NullMarked;
