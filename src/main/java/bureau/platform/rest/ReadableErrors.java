package bureau.platform.rest;

import bureau.platform.language.Messages;
import bureau.platform.tasks.CaseMessages;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.context.support.WebApplicationContextUtils;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

/**
 * A refusal reaches the person as it was written. The engine's REST would wrap it several times, name listeners and tasks
 * in front of it, and answer as if the server had failed.
 */
@Configuration(proxyBeanMethods = false)
class ReadableErrors {

    /** The words differ from command to command. */
    private static final Pattern GONE = Pattern.compile(
            "^(Cannot find task with id|(task|execution) '?\\S+ (doesn't exist|not found))", CASE_INSENSITIVE);

    private static final Logger log = LoggerFactory.getLogger(ReadableErrors.class);

    /** Early, because both REST applications read the list of their parts when they are made. */
    @Bean
    static BeanFactoryPostProcessor readableErrorsInRest() {
        return factory -> {
            Set<Class<?>> parts = CamundaRestResources.getConfigurationClasses();
            parts.remove(RestExceptionHandler.class);
            parts.remove(ProcessEngineExceptionHandler.class);
            parts.add(OfRest.class);
            parts.add(OfEngine.class);
            parts.add(OfDatabase.class);
        };
    }

    /** A refusal, or two people who did the same at the same moment; all else is the engine's to answer. */
    static Optional<Response> answer(Throwable thrown, ServletContext web) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof AuthorizationException missing
                    && !missing.getMissingAuthorizations().isEmpty()) {
                return Optional.of(localised(Status.FORBIDDEN, each, "noRight", web));
            }
            // Nobody may, so it is refused like what one has no right to.
            if (String.valueOf(each.getMessage()).startsWith("The task cannot be deleted because")) {
                return Optional.of(localised(Status.FORBIDDEN, each, "noRight", web));
            }
            if (each instanceof AuthorizationException || each instanceof BadUserRequestException) {
                return Optional.of(ExceptionHandlerHelper.getInstance().getResponse(each));
            }
            if (isOfRivals(each)) {
                return Optional.of(localised(Status.CONFLICT, each, "somebodyWasQuicker", web));
            }
            if (isGone(each)) {
                return Optional.of(localised(Status.NOT_FOUND, each, "taskIsGone", web));
            }
        }
        return Optional.empty();
    }

    static boolean isOfRivals(Throwable thrown) {
        return CaseMessages.isOfRivals(thrown)
                || thrown instanceof ConcurrencyFailureException
                || thrown instanceof DuplicateKeyException;
    }

    /** The engine has no exception of its own for a task that is done. */
    static boolean isGone(Throwable thrown) {
        boolean notFound = thrown instanceof NullValueException || thrown instanceof NotFoundException;
        return notFound && GONE.matcher(String.valueOf(thrown.getMessage())).find();
    }

    private static Response localised(Status status, Throwable thrown, String key, ServletContext web) {
        String cause = NestedExceptionUtils.getMostSpecificCause(thrown).getMessage();
        log.info(
                "Answered with {}: {}",
                status.getStatusCode(),
                String.valueOf(cause).replaceAll("\\s+", " "));
        ExceptionDto body = ExceptionHandlerHelper.getInstance().fromException(thrown);
        body.setMessage(WebApplicationContextUtils.getRequiredWebApplicationContext(web)
                .getBean(Messages.class)
                .text(key));
        return Response.status(status)
                .entity(body)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @Provider
    public static class OfRest extends RestExceptionHandler {

        @Context
        ServletContext web;

        @Override
        public Response toResponse(RestException thrown) {
            return answer(thrown, web).orElseGet(() -> super.toResponse(thrown));
        }
    }

    @Provider
    public static class OfEngine extends ProcessEngineExceptionHandler {

        @Context
        ServletContext web;

        @Override
        public Response toResponse(ProcessEngineException thrown) {
            return answer(thrown, web).orElseGet(() -> super.toResponse(thrown));
        }
    }

    /** What our own rules meet in the database, on the way of an engine's command. */
    @Provider
    public static class OfDatabase implements ExceptionMapper<DataAccessException> {

        @Context
        ServletContext web;

        @Override
        public Response toResponse(DataAccessException thrown) {
            return answer(thrown, web)
                    .orElseGet(() -> ExceptionHandlerHelper.getInstance().getResponse(thrown));
        }
    }
}
