package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The forms of {@code LearnerPages/mine.html}, which stand on the page « Mon parcours » and work without scripts. */
@Path("/mon-parcours")
@Produces(MediaType.TEXT_HTML)
class LearnerPages {

    private static final String CONFIRMED = "oui";

    private final SignOut signOut;
    private final EraseLearner eraseLearner;
    private final Visitor visitor;
    private final Browser browser;

    LearnerPages(SignOut signOut, EraseLearner eraseLearner, Visitor visitor, Browser browser) {
        this.signOut = signOut;
        this.eraseLearner = eraseLearner;
        this.visitor = visitor;
        this.browser = browser;
    }

    /** @param learner who was, so that the phone drops what it had still to send */
    record erased(UUID learner) implements TemplateInstance {}

    @POST
    @Path("/deconnexion")
    public Response signOut() {
        signOut.here();
        return Response.seeOther(URI.create("/")).build();
    }

    @POST
    @Path("/sessions/{id}/revocation")
    public Response revoke(@PathParam("id") String id) {
        signOut.elsewhere(id);
        return Response.seeOther(URI.create("/mon-parcours#sessions")).build();
    }

    @POST
    @Path("/effacement")
    public TemplateInstance erase(@FormParam("confirmation") String confirmation) {
        Session session = visitor.inPerson();
        if (!CONFIRMED.equals(confirmation)) {
            throw Refusal.badRequest(
                    "Rien n’a été effacé : cochez la case qui confirme, sur la page « Mon parcours », puis recommencez.");
        }
        eraseLearner.erase(session.learner());
        browser.forget();
        return new erased(session.learner());
    }
}
