/**
 * Reading and deciding: the reading order's page, the case page with its one chronology, the original row, drafts, and
 * decisions that cannot quietly be changed.
 *
 * <p>A decision is written in {@link secondlook.workbench.review.Decisions}; what a case page says is put together in
 * {@code CasePages}, and each line of the chronology is made in {@code FactSentences}.
 */
@NullMarked
package secondlook.workbench.review;

import org.jspecify.annotations.NullMarked;
