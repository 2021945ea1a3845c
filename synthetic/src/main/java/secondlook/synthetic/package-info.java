/**
 * A fictional region with known truth, written as its agencies would hand it over.
 *
 * <p>Read {@link secondlook.synthetic.Region} first, then {@code CasePlan} (which case plants what),
 * {@code NorthmereCase} (a matter as a police force records it), {@code ErrorModel} (how clerks write people down) and
 * any of the {@code …Scenarios} classes (how an indicator's answer is planted).
 */
@NullMarked
package secondlook.synthetic;

import org.jspecify.annotations.NullMarked;
