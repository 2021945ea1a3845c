package secondlook.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import secondlook.workbench.access.DemoUsers;
import secondlook.workbench.access.Role;
import secondlook.workbench.access.UserAccount;
import secondlook.workbench.access.UserId;
import secondlook.workbench.access.UserStore;
import secondlook.workbench.access.Viewer;
import secondlook.workbench.database.Database;
import secondlook.workbench.database.TestDatabase;
import secondlook.workbench.web.WebServer;
import secondlook.workbench.web.WebSettings;

/** Signing in over HTTP, against a real database and a real server. */
@TestInstance(Lifecycle.PER_CLASS)
final class SignInTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Database database = TestDatabase.fresh();
    private final UserStore users = new UserStore(database, Clock.systemUTC());
    private final String password = new DemoUsers(database, users).ensure();
    private ConfigurableApplicationContext context;
    private String base;

    @BeforeAll
    void start() {
        WebSettings settings = WebSettings.onLoopback(0);
        context = WebServer.start(database, settings, Pages.class);
        base = WebServer.address(context, settings).toString().replaceAll("/$", "");
    }

    @AfterAll
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void whoSignsInIsAViewerWithThePurposeThatTheyGave() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.get("/case").headers().firstValue("Location")).hasValue("/sign-in");
        HttpResponse<String> signedIn = browser.signIn("ines.callow", password, "read-case-files");

        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(browser.get("/case").body()).isEqualTo("ines.callow for read-case-files");
        assertThat(journal("ines.callow")).contains("signed-in");
    }

    @Test
    void theSessionGetsAnotherCookieAtSignInThatScriptsAndOtherSitesCannotUse() throws Exception {
        Browser browser = new Browser();
        browser.get("/sign-in");
        String before = browser.cookie();

        HttpResponse<String> signedIn = browser.signIn("ines.callow", password, "read-case-files");

        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(signedIn.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void nobodyLearnsWhichNamesExist() throws Exception {
        HttpResponse<String> wrong = new Browser().signIn("tom.verrall", "not the password", "read-case-files");
        HttpResponse<String> unknown = new Browser().signIn("no.body", "not the password", "read-case-files");

        assertThat(wrong.headers().firstValue("Location")).hasValue("/sign-in?error");
        assertThat(unknown.headers().firstValue("Location")).hasValue("/sign-in?error");
        assertThat(journal("tom.verrall")).contains("sign-in-failed");
        assertThat(journal("(unknown)")).contains("sign-in-failed");
        assertThat(journal("no.body")).isEmpty();
    }

    @Test
    void theSignInPageSaysWhatBecameOfTheLastAttempt() throws Exception {
        Browser browser = new Browser();

        assertThat(browser.get("/sign-in?error").body()).contains("Check the user name and the password");
        assertThat(browser.get("/sign-in?purpose").body()).contains("open to your role");
        assertThat(browser.get("/sign-in?ended").body()).contains("Your session has ended");
        assertThat(browser.get("/sign-in").body()).contains("Bring in material").doesNotContain("There is a problem");
    }

    @Test
    void aPurposeThatTheRolesDoNotOpenIsRefused() throws Exception {
        HttpResponse<String> audit = new Browser().signIn("ines.callow", password, "audit");
        HttpResponse<String> none = new Browser().signIn("ines.callow", password, "");

        assertThat(audit.headers().firstValue("Location")).hasValue("/sign-in?purpose");
        assertThat(none.headers().firstValue("Location")).hasValue("/sign-in?purpose");
    }

    @Test
    void whoseRoleIsForAnotherPurposeIsToldWhichAndFindsItChosen() throws Exception {
        Browser browser = new Browser();
        browser.signIn("idris.penn", password, "read-case-files");

        String page = browser.get("/sign-in?purpose").body();

        assertThat(page).contains("Open to you: Audit", "value=\"idris.penn\"");
        assertThat(page).containsPattern("<option[^>]*value=\"audit\"[^>]*selected");
        assertThat(browser.get("/sign-in?purpose").body()).doesNotContain("idris.penn");
    }

    @Test
    void whoGuessesIsLockedOutEvenWithTheRightPassword() throws Exception {
        for (int guess = 0; guess < 5; guess++) {
            new Browser().signIn("ana.whitlow", "guess " + guess, "bring-in-material");
        }

        HttpResponse<String> right = new Browser().signIn("ana.whitlow", password, "bring-in-material");

        assertThat(right.headers().firstValue("Location")).hasValue("/sign-in?error");
        database.sql()
                .sql("UPDATE sign_in_failure SET locked_until = now() - interval '1 s'")
                .update();
        assertThat(new Browser()
                        .signIn("ana.whitlow", password, "bring-in-material")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).doesNotContain("sign-in"));
    }

    @Test
    void anAccountThatIsShutIsOutAtTheNextClick() throws Exception {
        users.add(
                new UserAccount(new UserId("short.stay"), "Short Stay", Set.of(Role.REVIEWER), false, false),
                "a few words to enter");
        Browser browser = new Browser();
        browser.signIn("short.stay", "a few words to enter", "read-case-files");
        assertThat(browser.get("/case").statusCode()).isEqualTo(200);

        users.setDisabled(new UserId("short.stay"), true);

        assertThat(browser.get("/case").headers().firstValue("Location")).hasValue("/sign-in?ended");
        assertThat(new Browser()
                        .signIn("short.stay", "a few words to enter", "read-case-files")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/sign-in?error");
    }

    @Test
    void aFormOfAnotherSiteChangesNothing() throws Exception {
        Browser browser = new Browser();
        browser.signIn("ines.callow", password, "read-case-files");

        HttpResponse<String> forged = browser.post("/change", Map.of());

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void aSignInPageThatLayOpenTooLongIsShownAnew() throws Exception {
        HttpResponse<String> late = new Browser()
                .post("/sign-in", Map.of("username", "ines.callow", "password", password, "_csrf", "of yesterday"));

        assertThat(late.headers().firstValue("Location")).hasValue("/sign-in?ended");
    }

    @Test
    void leavingEndsTheSession() throws Exception {
        Browser browser = new Browser();
        browser.signIn("ruth.amory", password, "act-on-risk");

        HttpResponse<String> left = browser.post("/sign-out", Map.of("_csrf", browser.token("/token")));

        assertThat(left.headers().firstValue("Location")).hasValue("/sign-in?signed-out");
        assertThat(browser.get("/case").statusCode()).isEqualTo(302);
        assertThat(journal("ruth.amory")).contains("signed-in", "signed-out");
    }

    @Test
    void pagesAreNotKeptAndRunNothingButOurOwn() throws Exception {
        HttpResponse<String> page = new Browser().get("/sign-in");

        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void aPartOfAPageSendsTheWholePageToSignIn() throws Exception {
        HttpResponse<String> part = new Browser().get("/case", "HX-Request", "true");

        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    private List<String> journal(String account) {
        return database.sql()
                .sql("SELECT act FROM audit_entry WHERE object_kind = 'account' AND object_id = ?")
                .param(account)
                .query(String.class)
                .list();
    }

    /** As much of a browser as signing in needs. */
    private final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return client.send(
                    HttpRequest.newBuilder(URI.create(base + path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> signIn(String name, String secret, String purpose)
                throws IOException, InterruptedException {
            return post(
                    "/sign-in",
                    Map.of("username", name, "password", secret, "purpose", purpose, "_csrf", token("/sign-in")));
        }

        String token(String path) throws IOException, InterruptedException {
            Matcher matcher = TOKEN.matcher(get(path).body());
            assertThat(matcher.find()).isTrue();
            return matcher.group(1);
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One page that shows the viewer, and one act. */
    @RestController
    static class Pages {
        @GetMapping("/case")
        String caseFile(@AuthenticationPrincipal Viewer viewer) {
            return viewer + " for " + viewer.purpose().stored();
        }

        @GetMapping("/token")
        String token(CsrfToken token) {
            return "name=\"_csrf\" value=\"" + token.getToken() + "\"";
        }

        @PostMapping("/change")
        String change() {
            return "changed";
        }
    }
}
