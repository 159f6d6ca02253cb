package bureau.platform.security;

import bureau.platform.access.Accounts;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

/**
 * One login for everything. People log in on our page and have a session; machines and the Camunda Modeler use HTTP Basic
 * on {@code /engine-rest}. Nothing else answers who has not logged in.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    private static final RequestMatcher WEB_APPS = withDefaults().matcher("/camunda/**");
    private static final RequestMatcher INTERFACES = new OrRequestMatcher(
            withDefaults().matcher("/camunda/api/**"),
            withDefaults().matcher("/api/**"),
            request -> "XMLHttpRequest".equals(request.getHeader("X-Requested-With")),
            // A font or a picture that got the login page would void the form of the one that the person sees.
            request -> !String.valueOf(request.getHeader("Accept")).contains("text/html"));
    private static final RequestMatcher DOOR = new OrRequestMatcher(
            withDefaults().matcher(HttpMethod.POST, "/login"), withDefaults().matcher(HttpMethod.POST, "/logout"));
    private static final RequestMatcher WEB_APPS_LOGOUT =
            withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout");

    @Bean
    @Order(1)
    SecurityFilterChain machinesRequests(HttpSecurity http, EngineAuthenticationFilter engineAuthentication)
            throws Exception {
        return http.securityMatcher(withDefaults().matcher("/engine-rest/**"))
                .authorizeHttpRequests(rules -> rules.anyRequest().authenticated())
                .httpBasic(Customizer.withDefaults())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .addFilterAfter(engineAuthentication, AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain peoplesRequests(
            HttpSecurity http,
            EngineAuthenticationFilter engineAuthentication,
            FirstStart firstStart,
            Clock clock,
            @Value("${bureau.mail-decisions}") MailDecisionDoor decisionDoor)
            throws Exception {
        CookieCsrfTokenRepository csrfTokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrfTokens.setCookieName("BUREAU-CSRF");
        csrfTokens.setHeaderName("X-BUREAU-CSRF");
        csrfTokens.setCookiePath("/");
        HttpSessionRequestCache wantedPage = new HttpSessionRequestCache();
        wantedPage.setMatchingRequestParameterName(null);
        wantedPage.setRequestMatcher(new AndRequestMatcher(
                withDefaults().matcher(HttpMethod.GET, "/**"), new NegatedRequestMatcher(INTERFACES)));
        // For a login page that lay open while the person logged in or out in another tab.
        LinkedHashMap<RequestMatcher, AccessDeniedHandler> newLoginPage = new LinkedHashMap<>();
        newLoginPage.put(DOOR, (request, response, denied) -> response.sendRedirect("/login"));
        return http.requestCache(cache -> cache.requestCache(wantedPage))
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/login.js", "/office.css", "/favicon.ico", "/actuator/health")
                        .permitAll()
                        // The address is a secret of whoever got the mail; the page itself looks whose.
                        .requestMatchers("/decisions/*")
                        .access((who, what) -> new AuthorizationDecision(
                                decisionDoor == MailDecisionDoor.LINK || isLoggedIn(who.get())))
                        .requestMatchers("/setup")
                        .access((who, what) -> new AuthorizationDecision(firstStart.isOpen()))
                        // People are made in Admin or by the office's directory, logins go through our page only.
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/*")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutRequestMatcher(new OrRequestMatcher(
                                WEB_APPS_LOGOUT, withDefaults().matcher(HttpMethod.POST, "/logout")))
                        .logoutSuccessHandler((request, response, authentication) -> {
                            if (WEB_APPS_LOGOUT.matches(request)) {
                                new HttpStatusReturningLogoutSuccessHandler()
                                        .onLogoutSuccess(request, response, authentication);
                            } else {
                                SimpleUrlLogoutSuccessHandler toLogin = new SimpleUrlLogoutSuccessHandler();
                                toLogin.setDefaultTargetUrl("/login?bye");
                                toLogin.onLogoutSuccess(request, response, authentication);
                            }
                        }))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), INTERFACES)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), new NegatedRequestMatcher(INTERFACES))
                        .accessDeniedHandler(new RequestMatcherDelegatingAccessDeniedHandler(
                                newLoginPage, new AccessDeniedHandlerImpl())))
                // The web applications bring a protection of their own.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(WEB_APPS))
                .headers(headers -> headers.frameOptions(frames -> frames.sameOrigin())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                new NegatedRequestMatcher(WEB_APPS), new ContentSecurityPolicyHeaderWriter(POLICY))))
                .addFilterBefore(
                        new LargeUploadFilter(new NegatedRequestMatcher(new OrRequestMatcher(INTERFACES, WEB_APPS))),
                        CsrfFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .addFilterAfter(new LongSessionFilter(clock), AuthorizationFilter.class)
                .addFilterAfter(engineAuthentication, LongSessionFilter.class)
                .addFilterAfter(new PageNonceFilter(), LongSessionFilter.class)
                .build();
    }

    private static boolean isLoggedIn(Authentication user) {
        return user != null && user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
    }

    @Bean
    EngineAuthenticationFilter engineAuthenticationFilter(IdentityService identities, Accounts accounts) {
        return new EngineAuthenticationFilter(identities, accounts);
    }

    /** Part of the security chains, not of the container's own. */
    @Bean
    FilterRegistrationBean<EngineAuthenticationFilter> notTwice(EngineAuthenticationFilter filter) {
        FilterRegistrationBean<EngineAuthenticationFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** Who has logged in on our page is known to Tasklist, Cockpit and Admin. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webAppsKnowTheUser() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> registration =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter("authentication-provider", LoggedInUser.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(201);
        return registration;
    }
}
