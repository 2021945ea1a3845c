/**
 * Questions that may be asked of a closed case file, one small class each, and the answers: prompts to read, never
 * findings.
 *
 * <p>Read {@link secondlook.casework.indicator.Indicator} first, then {@link secondlook.casework.indicator.Answer} and
 * {@link secondlook.casework.indicator.Indicators}.
 */
@NullMarked
package secondlook.casework.indicator;

import org.jspecify.annotations.NullMarked;
