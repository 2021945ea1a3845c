package secondlook.workbench.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signs in to the pages and follows the links from one to the next, a few of each room, without changing anything: links
 * are read, and no form is sent but the one that signs in.
 */
final class PageWalk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int OF_A_ROOM = 4;
    private static final int PAGES = 120;

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    PageWalk(URI server) {
        this.server = server;
    }

    /**
     * Walks as this user.
     *
     * @return how many pages answered
     * @throws IllegalStateException if the user cannot sign in
     */
    int as(String user, String password) throws IOException, InterruptedException {
        HttpResponse<String> signIn = get("/sign-in");
        Matcher token = TOKEN.matcher(signIn.body());
        if (!token.find()) {
            throw new IllegalStateException("No form to sign in with at [" + signIn.uri() + "].");
        }
        HttpResponse<String> landed = send(HttpRequest.newBuilder(server.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "_csrf",
                        token.group(1),
                        "username",
                        user,
                        "password",
                        password,
                        "purpose",
                        "read-case-files")))));
        if (landed.body().contains("id=\"username\"")) {
            throw new IllegalStateException("Not signed in as [" + user + "]. Maybe the password is another one.");
        }
        return follow(landed.body());
    }

    private int follow(String first) throws IOException, InterruptedException {
        Deque<String> ahead = new ArrayDeque<>();
        Set<String> met = new HashSet<>();
        Map<String, Integer> ofRoom = new HashMap<>();
        links(first).filter(met::add).forEach(ahead::add);
        int pages = 0;
        while (!ahead.isEmpty() && pages < PAGES) {
            String address = ahead.remove();
            if (ofRoom.merge(room(address), 1, Integer::sum) > OF_A_ROOM) {
                continue;
            }
            HttpResponse<String> page = get(address);
            if (page.statusCode() == 200) {
                pages++;
                links(page.body()).filter(met::add).forEach(ahead::add);
            }
        }
        return pages;
    }

    /** The first word of the address and its last: another page of a case file is another room. */
    private static String room(String address) {
        String path = address.replaceFirst("\\?.*", "");
        String last = path.substring(path.lastIndexOf('/') + 1);
        String room = path.split("/", 3)[1];
        return last.chars().allMatch(letter -> letter == '-' || Character.isLowerCase(letter))
                ? room + " " + last
                : room;
    }

    private static Stream<String> links(String page) {
        return LINK.matcher(page).results().map(link -> link.group(1).replace("&amp;", "&"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(address)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
