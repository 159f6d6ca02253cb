package bureau.inbox;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The form host's script and styles change their address with their content; its page names the current ones. */
@Configuration(proxyBeanMethods = false)
class HostFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/forms/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*.js", "/forms/*.css")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        // The Tasklist asks for our parts of it by an address that stays the same.
        registry.addResourceHandler("/inbox/**")
                .addResourceLocations("classpath:/static/inbox/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/forms/*.html")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache());
    }
}
