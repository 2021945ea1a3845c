package secondlook.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StylesheetTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6}|var\\(--([a-z0-9-]+)\\));");
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    private final String stylesheet = read(RESOURCES.resolve("static/second-look.css"));
    private final Map<String, String> light = tokens(stylesheet.substring(0, stylesheet.indexOf("@media")));
    private final Map<String, String> dark = darkTokens();

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink, page",
        "ink, sheet",
        "ink, sand",
        "ink, tint",
        "soft, page",
        "soft, sheet",
        "soft, sand",
        "soft, tint",
        "link, page",
        "link, sheet",
        "link, sand",
        "link, tint",
        "visited, page",
        "visited, sheet",
        "visited, sand",
        "on-brand, brand",
        "on-brand-soft, brand",
        "act, act-tint",
        "act, page",
        "ink, act-tint",
        "error, page",
        "ink, mark",
        "focus-ink, focus",
        "p, page",
        "s, page",
        "h, page",
        "n, page",
        "c, page",
        "w-ink, w1",
        "w-ink, w2",
        "w3-ink, w3"
    })
    void textCanBeReadInLightAndInDark(String text, String ground) {
        assertThat(contrast(light.get(text), light.get(ground))).as("light").isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(dark.get(text), dark.get(ground))).as("dark").isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "edge, page",
        "edge, sand",
        "edge, sheet",
        "strong, page",
        "strong, sand",
        "mark-edge, mark",
        "act, page",
        "for, sand",
        "against, sand"
    })
    void edgesAndMarksCanBeSeenInLightAndInDark(String mark, String ground) {
        assertThat(contrast(light.get(mark), light.get(ground))).as("light").isGreaterThanOrEqualTo(MARK);
        assertThat(contrast(dark.get(mark), dark.get(ground))).as("dark").isGreaterThanOrEqualTo(MARK);
    }

    @Test
    void stylesheetFetchesNothing() {
        assertThat(stylesheet)
                .doesNotContain("@import", "@font-face", "http:", "https:")
                .doesNotContainPattern("url\\((?!#)");
    }

    @Test
    void noTemplateHoldsAStyleOrAScriptThatThePolicyWouldBlock() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<String> offenders = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> Pattern.compile(
                                    "\\sstyle=|th:style|\\son[a-z]+=|<style|<script(?![^>]*src=)|javascript:")
                            .matcher(read(file))
                            .find())
                    .map(Path::toString)
                    .toList();

            assertThat(offenders).isEmpty();
        }
    }

    private Map<String, String> darkTokens() {
        int start = stylesheet.indexOf("@media screen and (prefers-color-scheme: dark)");
        Map<String, String> tokens = new HashMap<>(tokens(stylesheet.substring(0, stylesheet.indexOf("@media"))));
        tokens.putAll(tokens(stylesheet.substring(start, stylesheet.indexOf("\n}", start))));
        tokens.replace("for", tokens.get("strong"));
        return tokens;
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(3) == null ? matcher.group(2) : tokens.get(matcher.group(3)));
        }
        return tokens;
    }

    /** WCAG 2: the ratio of two relative luminances. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
