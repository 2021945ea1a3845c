package secondlook.benchmark.pages;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer at work through the pages alone: signs in with a password, reads the order, case files and rows, searches,
 * and decides. Follows links and fills in forms as a browser without script does.
 */
final class ReadingUser {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CASE = Pattern.compile("<h3 class=\"ref\"[^>]*><a href=\"(/case/[^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("href=\"(/rows/[^\"]+)\"");
    private static final Pattern OUTCOME = Pattern.compile("name=\"(outcome\\.[^\"]*)\"");
    private static final Pattern TICK = Pattern.compile("name=\"rows\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern OWNER = Pattern.compile("<option value=\"([a-z][^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern CHECKED = Pattern.compile("name=\"checked\" value=\"([^\"]+)\"");

    private static final int MOST_HOPS = 5;

    private final HttpClient client;
    private final URI server;
    private final Random random;
    private Timings timings = new Timings();
    private final List<String> names;
    private String order = "";

    ReadingUser(URI server, long seed, List<String> names) {
        this.server = server;
        this.random = new Random(seed);
        this.names = List.copyOf(names);
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    void signIn(String user, String password) throws IOException, InterruptedException {
        String page = get(null, "/sign-in");
        String landed = post(
                null,
                "/sign-in",
                page,
                Map.of("username", user, "password", password, "purpose", "read-case-files"),
                List.of());
        if (landed.contains("id=\"username\"")) {
            throw new IllegalStateException("Not signed in as [" + user + "]. Maybe the account was not made.");
        }
    }

    /** Does one thing that a reviewer does, and times each page of it. */
    void step(Timings into) throws IOException, InterruptedException {
        timings = into;
        int chance = random.nextInt(100);
        if (order.isEmpty() || chance < 15) {
            order = get("reading order", "/order?page=" + (1 + random.nextInt(20)));
        } else if (chance < 35) {
            search();
        } else if (chance < 40) {
            decide();
        } else if (chance < 45) {
            look("connections", "/connections");
        } else if (chance < 48) {
            get("decisions", "/decisions");
        } else if (chance < 50) {
            get("missing from care", "/missing-from-care");
        } else {
            readCase();
        }
    }

    /** One of the pages about a case file beside its own. */
    private void look(String what, String room) throws IOException, InterruptedException {
        String address = pick(order, CASE);
        if (address != null) {
            get(what, room + address);
        }
    }

    private void search() throws IOException, InterruptedException {
        String name = names.get(random.nextInt(names.size()));
        String typed = switch (random.nextInt(4)) {
            case 0 -> name;
            case 1 -> misspelt(name);
            case 2 -> name.substring(0, name.indexOf(' ') < 0 ? name.length() : name.indexOf(' '));
            default ->
                List.of("taxi", "hotel", "youth worker", "takeaway", "phone returned")
                        .get(random.nextInt(5));
        };
        get("search", "/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private String misspelt(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        return name.substring(0, at) + name.substring(Math.min(name.length(), at + 1));
    }

    private void readCase() throws IOException, InterruptedException {
        String address = pick(order, CASE);
        if (address == null) {
            order = "";
            return;
        }
        String page = get("case file", address);
        String row = pick(page, ROW);
        if (row != null && random.nextInt(2) == 0) {
            get("original row", row);
        }
    }

    private void decide() throws IOException, InterruptedException {
        String address = pick(order, CASE);
        if (address == null) {
            return;
        }
        String page = get("case file", address);
        post("take", address + "/take", page, Map.of(), List.of());
        String form = get("decision form", address + "/decision");
        if (!form.contains("decision-form")) {
            return; // somebody else has it
        }
        Map<String, String> values = new LinkedHashMap<>();
        all(form, OUTCOME).forEach(name -> values.put(name, "recommend further investigation"));
        values.put("reasons", "Weighed on both sides; a line of enquiry was never followed. Read again in full.");
        String owner = pick(form, OWNER);
        values.put("nextOwner", owner == null ? "" : owner);
        values.put("nextDate", DAY.format(LocalDate.now(ZoneOffset.UTC).plusWeeks(2)));
        values.put("then", "check");
        List<String> ticks = all(form, TICK);
        post(
                "keep a draft",
                address + "/decision/draft",
                form,
                values,
                ticks.isEmpty() ? List.of() : ticks.subList(0, 1));
        String check = post(
                "check answers",
                address + "/decision",
                form,
                values,
                ticks.isEmpty() ? List.of() : ticks.subList(0, 1));
        String key = pick(check, KEY);
        String checked = pick(check, CHECKED);
        if (key != null && checked != null) {
            post(
                    "save a decision",
                    address + "/decision/confirm",
                    check,
                    Map.of("key", key, "checked", checked),
                    List.of());
        }
    }

    private String get(@Nullable String what, String path) throws IOException, InterruptedException {
        return send(
                what,
                HttpRequest.newBuilder(server.resolve(path.replace("&amp;", "&")))
                        .GET());
    }

    private String post(@Nullable String what, String path, String page, Map<String, String> values, List<String> rows)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        String token = pick(page, TOKEN);
        add(form, "_csrf", token == null ? "" : token);
        values.forEach((name, value) -> add(form, unescaped(name), value));
        rows.forEach(row -> add(form, "rows", unescaped(row)));
        return send(
                what,
                HttpRequest.newBuilder(server.resolve(path.replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    /** Sends it, and goes where the answer leads; what was sent and the page after it are timed apart. */
    private String send(@Nullable String what, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = timed(what, request);
        for (int hop = 0; hop < MOST_HOPS && answer.statusCode() / 100 == 3; hop++) {
            URI next =
                    answer.uri().resolve(answer.headers().firstValue("Location").orElse("/"));
            answer = timed(
                    what == null ? null : what + ": page",
                    HttpRequest.newBuilder(next).GET());
        }
        return answer.body();
    }

    private HttpResponse<String> timed(@Nullable String what, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        if (what != null) {
            timings.add(what, System.nanoTime() - started, answer.statusCode());
        }
        return answer;
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append(form.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String unescaped(String html) {
        return html.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"");
    }

    private @Nullable String pick(String page, Pattern pattern) {
        List<String> all = all(page, pattern);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    private static List<String> all(String page, Pattern pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            if (!all.contains(matcher.group(1))) {
                all.add(matcher.group(1));
            }
        }
        return all;
    }
}
