/** Tests of the audit trail. */
@NullMarked
package secondlook.workbench.audit;

import org.jspecify.annotations.NullMarked;
