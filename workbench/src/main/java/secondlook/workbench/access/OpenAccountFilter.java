package secondlook.workbench.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Ends the session of an account that was disabled, or whose roles were changed, since it was opened. */
final class OpenAccountFilter extends PageFilter {
    private final PasswordSignIn signIn;

    OpenAccountFilter(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current instanceof ViewerAuthentication signedIn && !signIn.isStillOpen(signedIn.getPrincipal())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            SignInSecurity.toSignIn(request, response, "ended");
            return;
        }
        chain.doFilter(request, response);
    }
}
