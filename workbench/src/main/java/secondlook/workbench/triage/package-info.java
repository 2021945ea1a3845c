/**
 * Why a closed case file may need reading again: builds case files from the archive and the people in one ordered pass,
 * asks every indicator, and keeps the answers and the reading order.
 *
 * <p>A reason is made in {@link secondlook.workbench.triage.Triage}; case files are built in
 * {@link secondlook.workbench.triage.CaseFiles}; pages read {@link secondlook.workbench.triage.Reasons}.
 */
@NullMarked
package secondlook.workbench.triage;

import org.jspecify.annotations.NullMarked;
