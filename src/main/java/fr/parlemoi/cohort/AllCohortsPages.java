package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.Cohorts.Accompanied;
import fr.parlemoi.learner.Staff;
import fr.parlemoi.learner.StaffMember;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/**
 * Which cohorts there are, for administrators: who left must not leave a cohort alone. Of its learners they see how many
 * there are, and nothing else.
 */
@Path("/administration/cohortes")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.ADMINISTRATOR)
public class AllCohortsPages {

    private final Staff staff;
    private final Cohorts cohorts;
    private final Trainers trainers;
    private final Database database;

    AllCohortsPages(Staff staff, Cohorts cohorts, Trainers trainers, Database database) {
        this.staff = staff;
        this.cohorts = cohorts;
        this.trainers = trainers;
        this.database = database;
    }

    /** An address that was refused, for which cohort, and why. */
    record Form(UUID cohort, String typed, String fault) {

        static final Form EMPTY = new Form(null, "", null);
    }

    record all(List<Accompanied> cohorts, Form form) implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance all() {
        return page(Form.EMPTY);
    }

    @POST
    @Path("/{id}/formateurs")
    public Response addTrainer(@PathParam("id") UUID id, @FormParam("email") String email) {
        StaffMember administrator = staff.require(StaffRole.ADMINISTRATOR);
        Cohort cohort = database.read(handle -> cohorts.find(handle, id))
                .orElseThrow(() -> Refusal.notFound("Aucune cohorte ne porte ce numéro : revenez à la liste."));
        try {
            trainers.add(new Opened(cohort, administrator), email);
            return Response.seeOther(URI.create("/administration/cohortes")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(new Form(id, email == null ? "" : email, refusal.detail())))
                    .build();
        }
    }

    private all page(Form form) {
        return new all(database.read(cohorts::all), form);
    }
}
