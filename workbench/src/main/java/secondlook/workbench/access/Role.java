package secondlook.workbench.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody may do here; one person may have several. */
public enum Role {
    /** Reads case files and recommends. */
    REVIEWER("Reviewer"),
    /** Sets scope and order, second-reads, settles disagreements. */
    LEAD("Lead reviewer"),
    /** Acts today on what suggests a child or survivor is at risk. */
    SAFEGUARDING("Safeguarding lead"),
    /** Brings in files and judges whether two records speak of one person. */
    ANALYST("Analyst"),
    /** Checks who saw and changed what. */
    AUDITOR("Auditor"),
    /** Makes counts that are safe to publish. */
    STATISTICIAN("Statistician"),
    /** Keeps accounts and the installation; reads no case file for that. */
    ADMIN("Administrator");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** As pages show it. */
    public String title() {
        return title;
    }

    /** As the database and audit entries keep it. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Several of them, as audit entries and accounts keep them: in alphabetical order, with commas. */
    public static String stored(Collection<Role> roles) {
        return roles.stream().map(Role::stored).sorted().distinct().collect(Collectors.joining(","));
    }

    static Role ofStored(String stored) {
        return Arrays.stream(values())
                .filter(role -> role.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown role [" + stored + "]. Maybe it comes from a later version."));
    }
}
