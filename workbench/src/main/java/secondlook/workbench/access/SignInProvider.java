package secondlook.workbench.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Hands Spring Security's form login over to {@link PasswordSignIn}. */
final class SignInProvider implements AuthenticationProvider {
    private final PasswordSignIn signIn;

    SignInProvider(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String purpose = asked.getDetails() instanceof Details details ? details.purpose : "";
        String address = asked.getDetails() instanceof Details details ? details.getRemoteAddress() : "";
        try {
            Viewer viewer = signIn.signIn(asked.getName(), String.valueOf(asked.getCredentials()), purpose, address);
            if (viewer == null) {
                throw new BadCredentialsException("Not signed in");
            }
            return new ViewerAuthentication(viewer);
        } catch (PasswordSignIn.PurposeNotOpen e) {
            throw new PurposeRefused(e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** What the form says besides name and password. */
    static final class Details extends WebAuthenticationDetails {
        private static final long serialVersionUID = 1;

        private final String purpose;

        Details(HttpServletRequest request) {
            super(request);
            String given = request.getParameter("purpose");
            this.purpose = given == null ? "" : given;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other) && other instanceof Details that && purpose.equals(that.purpose);
        }

        @Override
        public int hashCode() {
            return 31 * super.hashCode() + purpose.hashCode();
        }
    }

    /** Right password, wrong purpose. */
    static final class PurposeRefused extends BadCredentialsException {
        private static final long serialVersionUID = 1;

        private final PasswordSignIn.PurposeNotOpen why;

        PurposeRefused(PasswordSignIn.PurposeNotOpen why) {
            super("That purpose is not open to this account", why);
            this.why = why;
        }

        PasswordSignIn.PurposeNotOpen why() {
            return why;
        }
    }
}
