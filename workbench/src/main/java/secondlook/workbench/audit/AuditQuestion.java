package secondlook.workbench.audit;

import org.jspecify.annotations.Nullable;

/** Which entries an auditor asks for; what is null is not asked. */
public record AuditQuestion(
        @Nullable String viewer,
        @Nullable Act act,
        @Nullable String objectKind,
        @Nullable String objectId) {

    /** Everything. */
    public static AuditQuestion all() {
        return new AuditQuestion(null, null, null, null);
    }

    /** Everything about one object. */
    public static AuditQuestion about(AuditedObject object) {
        return new AuditQuestion(null, null, object.kind(), object.id());
    }

    @Nullable
    String storedAct() {
        return act == null ? null : act.stored();
    }
}
