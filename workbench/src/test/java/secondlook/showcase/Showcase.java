package secondlook.showcase;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import secondlook.workbench.access.Purpose;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.Viewer;

/**
 * Serves the showcase under the strict content-security policy of the real pages, to somebody who is signed in already,
 * apart from {@code /showcase/sign-in}, which is what a stranger sees.
 */
@Configuration(proxyBeanMethods = false)
@Import(ShowcasePages.class)
public class Showcase {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Viewer VIEWER = new Viewer(
            new UserId("ines.callow"),
            "Ines Callow",
            Set.of(Role.REVIEWER),
            Purpose.Stated.READ_CASE_FILES,
            "showcase");

    @Bean
    @Order(-100)
    SecurityFilterChain showcaseChain(HttpSecurity security) {
        return security.securityMatcher("/showcase/**", "/assets/**", "/webjars/**", "/help/**", "/error")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY)))
                .addFilterBefore(
                        (request, response, chain) -> {
                            if (!((jakarta.servlet.http.HttpServletRequest) request)
                                    .getRequestURI()
                                    .endsWith("/sign-in")) {
                                SecurityContextHolder.getContext()
                                        .setAuthentication(new UsernamePasswordAuthenticationToken(
                                                VIEWER, null, AuthorityUtils.NO_AUTHORITIES));
                            }
                            chain.doFilter(request, response);
                        },
                        AnonymousAuthenticationFilter.class)
                .build();
    }
}
