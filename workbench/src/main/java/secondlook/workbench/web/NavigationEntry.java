package secondlook.workbench.web;

import java.util.Set;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.Viewer;

/**
 * The pages that stand in the navigation, in the order in which they stand there, and for whom. An entry is shown only
 * when a room serves its address: the navigation never leads nowhere. What somebody may open is decided by the room.
 */
enum NavigationEntry {
    READING_ORDER("/order", "Reading order", Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING),
    SAME_PERSON("/same-person", "Same person?", Role.LEAD, Role.ANALYST),
    CONNECTIONS("/connections", "Connections", Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST),
    MISSING_FROM_CARE("/missing-from-care", "Missing from care", Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING),
    MATERIAL("/material", "Material", Role.REVIEWER, Role.LEAD, Role.ANALYST),
    DECISIONS("/decisions", "Decisions", Role.REVIEWER, Role.LEAD, Role.AUDITOR),
    ACT_TODAY("/act-today", "Act today", Role.LEAD, Role.SAFEGUARDING),
    QUALITY("/quality", "How good?", Role.LEAD, Role.STATISTICIAN),
    COUNTS("/counts", "Counts", Role.LEAD, Role.STATISTICIAN),
    AUDIT("/audit", "Audit", Role.AUDITOR),
    SEARCH("/search", "Search", Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING, Role.ANALYST);

    private final String address;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // why: Set.of is immutable, the checker sees only the interface
    private final Set<Role> roles;

    NavigationEntry(String address, String label, Role... roles) {
        this.address = address;
        this.label = label;
        this.roles = Set.of(roles);
    }

    String address() {
        return address;
    }

    String label() {
        return label;
    }

    boolean isFor(Viewer viewer) {
        return viewer.roles().stream().anyMatch(roles::contains);
    }

    /** Whether this entry, or a page beneath it, is being shown. */
    boolean isCurrent(String path) {
        return path.equals(address)
                || path.startsWith(address + "/")
                || (this == READING_ORDER && path.startsWith("/case/"))
                || (this == SAME_PERSON && (path.startsWith("/person/") || path.startsWith("/named-in-words")));
    }
}
