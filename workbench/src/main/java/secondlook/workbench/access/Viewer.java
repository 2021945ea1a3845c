package secondlook.workbench.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who reads or acts: an account, in its roles, for one purpose, in one session. Every read takes one and every act
 * is recorded under one. Immutable; its text form is the user id alone.
 *
 * @param name as pages show it
 * @param session names the sitting in audit entries; it opens nothing (it is not the cookie)
 */
public record Viewer(UserId id, String name, Set<Role> roles, Purpose purpose, String session) {

    public Viewer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A viewer without a name [" + id + "]");
        }
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Somebody who runs a command on the machine itself, where all of the workspace's files are theirs anyway. */
    public static Viewer ofCommand(String machineUser, String command) {
        return new Viewer(
                UserId.ofMachineUser(machineUser),
                machineUser.isBlank() ? "Operator" : machineUser,
                EnumSet.of(Role.ANALYST, Role.ADMIN),
                new Purpose.Command(command),
                newSession());
    }

    static String newSession() {
        byte[] random = new byte[12];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... wanted) {
        return List.of(wanted).stream().anyMatch(roles::contains);
    }

    /** @throws AccessRefused if the viewer has none of these roles */
    public void requireAnyOf(Role... wanted) {
        if (!isAnyOf(wanted)) {
            throw new AccessRefused(id, Set.of(wanted));
        }
    }

    /** Whether the viewer reads case files, wherever one is named. */
    public boolean mayOpenCaseFiles() {
        return isAnyOf(Role.REVIEWER, Role.LEAD, Role.SAFEGUARDING);
    }

    /** The roles as audit entries keep them: in alphabetical order, with commas. */
    public String storedRoles() {
        return Role.stored(roles);
    }

    @Override
    public String toString() {
        return id.value();
    }
}
