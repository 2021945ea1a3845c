/** Tests of access, and {@link secondlook.workbench.access.TestViewers} for the tests of everyone. */
@NullMarked
package secondlook.workbench.access;

import org.jspecify.annotations.NullMarked;
