package secondlook.workbench.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who may sign in.
 *
 * @param demo one of the invented users of a demo workspace
 */
public record UserAccount(UserId id, String name, Set<Role> roles, boolean demo, boolean disabled) {

    public UserAccount {
        roles = roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    @Override
    public String toString() {
        return id.value();
    }
}
