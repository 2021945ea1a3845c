package secondlook.workbench.access;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody asked for what their roles do not open. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class AccessRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    AccessRefused(UserId viewer, Set<Role> wanted) {
        super("Not open to [" + viewer + "], but to "
                + wanted.stream().map(Role::title).sorted().collect(Collectors.joining(", ")) + ".");
    }
}
