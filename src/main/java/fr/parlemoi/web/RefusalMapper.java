package fr.parlemoi.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.Refusal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns whatever goes wrong into a page or a problem document. */
@ApplicationScoped
class RefusalMapper {

    private static final int MOST_CAUSES = 10; // they may go round in a circle
    private static final Logger LOG = Logger.getLogger(RefusalMapper.class);

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpServerRequest request) {
        return Problem.of(refusal).answer(request);
    }

    /** What the framework itself declines: no such page, wrong method, wrong type, wrong parameter. */
    @ServerExceptionMapper
    public Response declined(WebApplicationException failure, HttpServerRequest request) {
        Response response = failure.getResponse();
        if (response.getStatus() >= 500) {
            return broken(failure, request);
        }
        if (response.getStatus() < 400) {
            return response;
        }
        return Problem.of(response.getStatus()).answer(request);
    }

    // The mismatch has a mapper of the framework's own, which only its very type outranks.
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException failure, HttpServerRequest request) {
        return Problem.of(400).answer(request);
    }

    /** JSON whose first bytes promise an encoding that the others break. */
    @ServerExceptionMapper
    public Response unreadable(CharConversionException failure, HttpServerRequest request) {
        return Problem.of(400).answer(request);
    }

    /** A field twice where one is expected, for one; but what cannot be written is a fault of ours. */
    @ServerExceptionMapper
    public Response unfit(InvalidDefinitionException failure, HttpServerRequest request) {
        return failure.getProcessor() instanceof JsonGenerator
                ? broken(failure, request)
                : Problem.of(400).answer(request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response nobody(SecurityException failure, HttpServerRequest request) {
        return Problem.of(401).answer(request);
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException failure, HttpServerRequest request) {
        return Problem.of(403).answer(request);
    }

    /** Whoever left in the middle of a request reads no answer, and is no fault to wake an administrator for. */
    @ServerExceptionMapper
    public Response broken(IOException failure, HttpServerRequest request) {
        Stream<Throwable> causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause);
        return causes.limit(MOST_CAUSES).anyMatch(HttpClosedException.class::isInstance)
                ? Problem.of(400).answer(request)
                : broken((Throwable) failure, request);
    }

    /** Nothing of the failure leaves the server but an id, by which an administrator finds it in the log. */
    @ServerExceptionMapper
    public Response broken(Throwable failure, HttpServerRequest request) {
        UUID id = Ids.next();
        LOG.errorf(failure, "unexpected failure %s of %s %s", id, request.method(), request.path());
        return Problem.of(500).with("id", id).answer(request);
    }
}
