package fr.parlemoi.learner;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;

/** Where a browser that has no session gets one. */
@Path("/api/guests")
class GuestApi {

    private final StartGuest startGuest;
    private final Visitor visitor;
    private final Browser browser;

    GuestApi(StartGuest startGuest, Visitor visitor, Browser browser) {
        this.startGuest = startGuest;
        this.visitor = visitor;
        this.browser = browser;
    }

    record Started(UUID learner) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response start() {
        return visitor.learner()
                .map(learner -> Response.ok(new Started(learner.id())))
                .orElseGet(() -> Response.status(Status.CREATED).entity(new Started(newGuest())))
                .build();
    }

    private UUID newGuest() {
        Session session = startGuest.start(browser.device(), browser.networkAddress());
        browser.keep(session);
        return session.learner();
    }
}
