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

    /** @param guest false for an account, which somebody was signed in to already */
    record Started(UUID learner, boolean guest) {

        static Started of(Session session) {
            return new Started(session.learner(), session.isGuest());
        }
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response start() {
        return visitor.session()
                .map(session -> Response.ok(Started.of(session)))
                .orElseGet(() -> Response.status(Status.CREATED).entity(Started.of(newGuest())))
                .build();
    }

    private Session newGuest() {
        Session session = startGuest.start(browser.device(), browser.networkAddress());
        browser.keep(session);
        return session;
    }
}
