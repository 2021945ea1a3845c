package secondlook.workbench.web;

import java.util.List;

/**
 * The pages that stand in the navigation, in the order in which they stand there, and for whom. An entry is shown only
 * when a room serves its address: the navigation never leads nowhere.
 */
enum NavigationEntry {
    READING_ORDER("/reading-order", "Reading order", Readers.ALL),
    SAME_PERSON("/same-person", "Same person?", Readers.ALL),
    CONNECTIONS("/connections", "Connections", Readers.ALL),
    MISSING_FROM_CARE("/missing-from-care", "Missing from care", Readers.ALL),
    MATERIAL("/material", "Material", Readers.ALL),
    ACT_TODAY("/act-today", "Act today", List.of("LEAD", "SAFEGUARDING")),
    COUNTS("/counts", "Counts", List.of("LEAD", "STATISTICIAN")),
    AUDIT("/audit", "Audit", List.of("AUDITOR"));

    private final String address;
    private final String label;
    // Always a List.of: the checker knows only the interface.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> roles;

    NavigationEntry(String address, String label, List<String> roles) {
        this.address = address;
        this.label = label;
        this.roles = roles;
    }

    String address() {
        return address;
    }

    String label() {
        return label;
    }

    boolean isFor(List<String> viewerRoles) {
        return roles.stream().anyMatch(viewerRoles::contains);
    }

    boolean isCurrent(String path) {
        return path.equals(address) || path.startsWith(address + "/");
    }

    private static final class Readers {
        static final List<String> ALL = List.of("REVIEWER", "LEAD", "SAFEGUARDING", "ANALYST");

        private Readers() {}
    }
}
