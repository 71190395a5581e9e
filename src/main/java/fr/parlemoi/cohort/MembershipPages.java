package fr.parlemoi.cohort;

import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The form of {@code MembershipPages/mine.html}, which stands on the page « Mon parcours »: she leaves a cohort. */
@Path("/mon-parcours/cohortes")
@Produces(MediaType.TEXT_HTML)
public class MembershipPages {

    private final Visitor visitor;
    private final Members members;
    private final Database database;

    MembershipPages(Visitor visitor, Members members, Database database) {
        this.visitor = visitor;
        this.members = members;
        this.database = database;
    }

    /** From then on its trainers see nothing of her; what she learnt stays hers. */
    @POST
    @Path("/{id}/depart")
    public Response leave(@PathParam("id") UUID cohort) {
        UUID learner = visitor.requiredInPerson().id();
        if (!database.write(transaction -> members.leave(transaction, cohort, learner))) {
            throw Refusal.notFound("Vous n’êtes pas, ou plus, dans cette cohorte.");
        }
        return Response.seeOther(URI.create("/mon-parcours#cohortes")).build();
    }
}
