/**
 * What may need action today: raised after every import, passed on, answered, and never kept waiting for the reading order.
 *
 * <p>Read {@link secondlook.workbench.safeguarding.Risks} first, then
 * {@link secondlook.workbench.safeguarding.RiskScan} for what is raised; the questions themselves are
 * {@link secondlook.casework.today.ActionToday}.
 */
@NullMarked
package secondlook.workbench.safeguarding;

import org.jspecify.annotations.NullMarked;
