package bureau.inbox;

import bureau.platform.language.Messages;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Only the web applications' own interface speaks to people; {@code /engine-rest} speaks to programs. */
@Configuration
class WebAppLanguageConfiguration {

    @Bean
    FilterRegistrationBean<WebAppLanguageFilter> webAppsSpeakTheReadersLanguage(WebAppNames names, Messages messages) {
        FilterRegistrationBean<WebAppLanguageFilter> registration =
                new FilterRegistrationBean<>(new WebAppLanguageFilter(names, messages));
        registration.addUrlPatterns("/camunda/api/*");
        return registration;
    }
}
