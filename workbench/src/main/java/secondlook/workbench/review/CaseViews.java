package secondlook.workbench.review;

import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;

/** Records who looked at what. */
final class CaseViews {

    private final Audit audit;
    private final Exposure exposure;

    CaseViews(Audit audit, Exposure exposure) {
        this.audit = audit;
        this.exposure = exposure;
    }

    void viewed(Viewer viewer, int caseFile) {
        exposure.reads(viewer);
        append(viewer, new AuditedObject("case-file", String.valueOf(caseFile)));
    }

    void viewedRow(Viewer viewer, int file, int record) {
        exposure.reads(viewer);
        append(viewer, new AuditedObject("source-row", file + "-" + record));
    }

    void viewedDecision(Viewer viewer, long decision) {
        append(viewer, new AuditedObject(Decisions.KIND, String.valueOf(decision)));
    }

    private void append(Viewer viewer, AuditedObject object) {
        audit.record(viewer, Act.VIEWED, object, Details.NONE);
    }
}
