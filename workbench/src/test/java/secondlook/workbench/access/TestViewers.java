package secondlook.workbench.access;

import java.util.EnumSet;

/** Viewers for tests. */
public final class TestViewers {
    private TestViewers() {}

    public static Viewer aReviewer() {
        return aViewer("ines.callow", Purpose.Stated.READ_CASE_FILES, Role.REVIEWER);
    }

    public static Viewer aLead() {
        return aViewer("tom.verrall", Purpose.Stated.READ_CASE_FILES, Role.LEAD);
    }

    public static Viewer aSafeguardingLead() {
        return aViewer("ruth.amory", Purpose.Stated.ACT_ON_RISK, Role.SAFEGUARDING);
    }

    public static Viewer anAnalyst() {
        return aViewer("ana.whitlow", Purpose.Stated.BRING_IN_MATERIAL, Role.ANALYST);
    }

    public static Viewer anAuditor() {
        return aViewer("idris.penn", Purpose.Stated.AUDIT, Role.AUDITOR);
    }

    public static Viewer aViewer(String id, Purpose purpose, Role first, Role... more) {
        return new Viewer(new UserId(id), id, EnumSet.of(first, more), purpose, "test-session");
    }
}
