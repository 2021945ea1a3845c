package secondlook.workbench.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * What is served as a file: the stylesheet, the script and the mark, and two scripts out of WebJars. Nothing else of a
 * WebJar has an address; the crest and the fonts in GOV.UK Frontend are therefore not found.
 *
 * <p>Templates name a file as {@code @{/assets/second-look.css}} and get an address with its hash in it, so that a
 * browser keeps it for a year and still sees the next release at once.
 */
@Configuration(proxyBeanMethods = false)
public final class WebAssets implements WebMvcConfigurer {

    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // The script imports this one by its plain name, so the browser asks each time whether it has changed.
        registry.addResourceHandler("/assets/govuk/*.min.js")
                .addResourceLocations(WEBJARS + "govuk-frontend/5.14.0/dist/govuk/")
                .setCacheControl(CacheControl.noCache());
        hashed(registry, "/assets/htmx/htmx.min*.js", WEBJARS + "htmx.org/2.0.10/dist/");
        hashed(registry, "/assets/*", "classpath:/static/");
    }

    private static void hashed(ResourceHandlerRegistry registry, String pattern, String location) {
        registry.addResourceHandler(pattern)
                .addResourceLocations(location)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    ResourceUrlEncodingFilter assetAddresses() {
        return new ResourceUrlEncodingFilter();
    }
}
