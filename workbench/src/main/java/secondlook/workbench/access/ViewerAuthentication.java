package secondlook.workbench.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in viewer, as Spring Security carries one; controllers take it by {@code @AuthenticationPrincipal}. */
final class ViewerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final transient Viewer viewer;

    ViewerAuthentication(Viewer viewer) {
        super(viewer.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name().toUpperCase(Locale.ROOT)))
                .toList());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    /** The password is forgotten at once. */
    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return viewer.id().value();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerAuthentication that && viewer.equals(that.viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
