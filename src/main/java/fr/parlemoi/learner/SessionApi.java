package fr.parlemoi.learner;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** My sessions: this one, and those of my other devices. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
class SessionApi {

    private final Sessions sessions;
    private final SignOut signOut;
    private final Visitor visitor;

    SessionApi(Sessions sessions, SignOut signOut, Visitor visitor) {
        this.sessions = sessions;
        this.signOut = signOut;
        this.visitor = visitor;
    }

    record Mine(List<One> sessions) {

        record One(UUID id, String device, Instant startedAt, LocalDate lastUsedOn, boolean current) {}
    }

    @GET
    @Path("/sessions")
    public Mine list() {
        Session current = visitor.inPerson();
        return new Mine(sessions.of(current.learner()).stream()
                .map(session -> new Mine.One(
                        session.id(),
                        session.device(),
                        session.startedAt(),
                        session.lastUsedOn(),
                        session.id().equals(current.id())))
                .toList());
    }

    @DELETE
    @Path("/session")
    public void signOut() {
        signOut.here();
    }

    @DELETE
    @Path("/sessions/{id}")
    public void revoke(@PathParam("id") String id) {
        signOut.elsewhere(id);
    }
}
