package fr.parlemoi.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Endpoints that fail in every way an endpoint can. */
@Path("/api/failing-for-tests")
public class FailingForTests {

    public record Body(int number) {}

    @GET
    @Produces({MediaType.TEXT_PLAIN, MediaType.TEXT_HTML})
    public String fail() {
        throw new IllegalStateException("the secret of the house");
    }

    @GET
    @Path("/protected")
    @Authenticated
    public String protectedText() {
        return "for learners";
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String read(Body body) {
        return "read";
    }
}
