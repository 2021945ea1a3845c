package secondlook.workbench.people;

import secondlook.workbench.access.Viewer;
import secondlook.workbench.audit.Act;
import secondlook.workbench.audit.Audit;
import secondlook.workbench.audit.AuditedObject;
import secondlook.workbench.audit.Details;

/** Records who looked at whom. */
final class PeopleViews {

    private final Audit audit;

    PeopleViews(Audit audit) {
        this.audit = audit;
    }

    void viewed(Viewer viewer, MentionPair pair) {
        append(viewer, new AuditedObject("mention-pair", pair.toString()));
    }

    void viewedPerson(Viewer viewer, long person) {
        append(viewer, new AuditedObject("person", Long.toString(person)));
    }

    private void append(Viewer viewer, AuditedObject object) {
        audit.record(viewer, Act.VIEWED, object, Details.NONE);
    }
}
