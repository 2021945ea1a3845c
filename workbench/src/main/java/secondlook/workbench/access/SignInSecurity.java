package secondlook.workbench.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import secondlook.workbench.database.Database;

/**
 * What guards the pages. Everything needs a sign-in but the sign-in page, the explanations under {@code /help} and
 * the look of the pages; nothing is kept by browsers or proxies; no script or style but our own files runs.
 *
 * <p>The form posts {@code username}, {@code password} and {@code purpose} to {@code /sign-in}; it is shown again
 * with {@code ?error} (name or password), {@code ?purpose} (not open to these roles), {@code ?ended} (the session is
 * over) or {@code ?signed-out}. {@code POST /sign-out} leaves.
 *
 * <p>Needs beans of {@link Database}, {@link Clock} and {@link SignInJournal}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SignInSecurity {
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    UserStore userStore(Database database, Clock clock) {
        return new UserStore(database, clock);
    }

    @Bean
    PasswordSignIn passwordSignIn(Database database, UserStore users, SignInJournal journal, Clock clock) {
        return new PasswordSignIn(database, users, journal, clock);
    }

    @Bean
    AuthenticationProvider signInProvider(PasswordSignIn signIn) {
        return new SignInProvider(signIn);
    }

    @Bean
    SecurityFilterChain guardedPages(HttpSecurity http, PasswordSignIn signIn) {
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/sign-in", "/help", "/help/**", "/assets/**")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(SignInProvider.Details::new)
                        .failureHandler(SignInSecurity::refuse))
                .logout(leaving -> leaving.logoutUrl("/sign-out")
                        .addLogoutHandler((request, response, who) -> recordLeaving(signIn, who))
                        .logoutSuccessUrl("/sign-in?signed-out"))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, failure) -> toSignIn(request, response, null))
                        .accessDeniedHandler(SignInSecurity::deny))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .addFilterBefore(new OpenAccountFilter(signIn), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    /** Other sites' links do carry the cookie, other sites' forms do not; over HTTPS the container adds Secure. */
    @Bean
    CookieSameSiteSupplier laxCookies() {
        return CookieSameSiteSupplier.of(SameSite.LAX);
    }

    /** Never a session id in an address, where it would be copied and logged. */
    @Bean
    ServletContextInitializer sessionsByCookieAlone() {
        return context -> {
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
            context.getSessionCookieConfig().setHttpOnly(true);
        };
    }

    /** An absolute address would be made of what the browser called us, which anybody can write. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> relativeRedirects() {
        return factory -> factory.addContextCustomizers(context -> context.setUseRelativeRedirects(true));
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof SignInProvider.PurposeRefused refused) {
            // why: in the session and not in the address, which is logged; whoever is here has given the right password
            request.getSession().setAttribute(SignInPage.REFUSED, SignInPage.Refused.of(refused.why()));
            toSignIn(request, response, "purpose");
        } else {
            toSignIn(request, response, "error");
        }
    }

    /** A sign-in page that lay open overnight has lost its token: it is shown anew, and not an error page. */
    private static void deny(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (why instanceof CsrfException && !(current instanceof ViewerAuthentication)) {
            toSignIn(request, response, "ended");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** To the sign-in page, with the whole page: htmx would put it where a fragment was to go. */
    static void toSignIn(HttpServletRequest request, HttpServletResponse response, @Nullable String why)
            throws IOException {
        String address = request.getContextPath() + "/sign-in" + (why == null ? "" : "?" + why);
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static void recordLeaving(PasswordSignIn signIn, @Nullable Authentication who) {
        if (who instanceof ViewerAuthentication signedIn) {
            signIn.signOut(signedIn.getPrincipal());
        }
    }
}
