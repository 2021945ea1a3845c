package secondlook.workbench.web;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import secondlook.workbench.database.Database;

/**
 * Serves the pages. Finds the rooms' controllers by scanning; the database that they work on is opened by the caller and
 * handed in (with a {@link Clock}), so that a command without pages and the server use the very same object.
 *
 * <p>Nothing is lazy: a page that cannot be built stops the start instead of answering its first reader with an error.
 */
@SpringBootApplication(
        scanBasePackages = "secondlook.workbench",
        proxyBeanMethods = false,
        // The workspace has opened and migrated its database before the pages start, and knows its own users.
        exclude = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
public final class WebServer {

    private WebServer() {}

    /**
     * Starts the server and returns when it answers. Close the context to stop it.
     *
     * @param database open, and left open when the server stops: its opener closes it
     * @param more further configuration classes, for tests
     */
    public static ConfigurableApplicationContext start(Database database, WebSettings settings, Class<?>... more) {
        return new SpringApplicationBuilder(WebServer.class)
                .sources(more)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .lazyInitialization(false)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .properties(properties(settings))
                .initializers(context -> handIn((GenericApplicationContext) context, database))
                .run();
    }

    /** Where a started server answers. */
    public static URI address(ConfigurableApplicationContext started, WebSettings settings) {
        if (!(started instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalArgumentException(
                    "Nothing is served by [" + started.getId() + "]. Maybe it was not started by WebServer.");
        }
        return URI.create(
                "http://" + settings.address() + ":" + web.getWebServer().getPort() + "/");
    }

    private static void handIn(GenericApplicationContext context, Database database) {
        context.registerBean("database", Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
        context.registerBean("clock", Clock.class, Clock::systemUTC);
    }

    private static Map<String, Object> properties(WebSettings settings) {
        return Map.ofEntries(
                Map.entry("server.address", settings.address()),
                Map.entry("server.port", settings.port()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.servlet.session.tracking-modes", "cookie"),
                Map.entry("spring.main.lazy-initialization", false),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.thymeleaf.cache", true),
                // Only what WebAssets names is served: the WebJars also hold a crest and fonts that are not ours to
                // use.
                Map.entry("spring.web.resources.add-mappings", false),
                Map.entry("spring.mvc.log-resolved-exception", false),
                // Both would write what a reader typed, or what a row says, into the log; FailurePages writes neither.
                Map.entry("logging.level.org.apache.catalina.core.ContainerBase", "OFF"),
                Map.entry("logging.level.org.springframework.web.servlet.PageNotFound", "ERROR"));
    }
}
