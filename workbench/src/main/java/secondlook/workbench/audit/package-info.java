/**
 * Who saw and changed what: a chain of entries, each appended in the transaction of its act.
 *
 * <p>Read first: {@link secondlook.workbench.audit.Audit} (appends), {@link secondlook.workbench.audit.AuditEntry}
 * (what is hashed), {@link secondlook.workbench.audit.AuditVerifier} (finds what was tampered with), and
 * {@link secondlook.workbench.audit.Checkpoints} (finds a chain cut short).
 */
@NullMarked
package secondlook.workbench.audit;

import org.jspecify.annotations.NullMarked;
