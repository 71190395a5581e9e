package fr.parlemoi.cohort;

import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.StaffMember;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.staff.StaffSpace;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** A trainer's cohorts, and the form that makes one. Works without scripts. */
@Path("/formateur")
@jakarta.ws.rs.Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
public class CohortPages {

    private static final String HERE = "/formateur";

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final Members members;
    private final ReadMatrix readMatrix;
    private final Database database;
    private final AuditTrail trail;

    CohortPages(
            CohortAccess access,
            Cohorts cohorts,
            Members members,
            ReadMatrix readMatrix,
            Database database,
            AuditTrail trail) {
        this.access = access;
        this.cohorts = cohorts;
        this.members = members;
        this.readMatrix = readMatrix;
        this.database = database;
        this.trail = trail;
    }

    /** Where this page stands for the rest of the site. */
    static class Place {

        @Produces
        @Singleton
        StaffSpace space() {
            return new StaffSpace(HERE, "Mes cohortes", StaffRole.TRAINER);
        }
    }

    record mine(List<CohortCounts> cohorts) implements TemplateInstance {}

    /** @param fault null unless what was typed is refused; @param organisations those she already works for */
    record added(TypedCohort typed, String fault, List<String> organisations, List<Departement> departements)
            implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance mine() {
        UUID trainer = access.trainer().id();
        return new mine(database.read(handle -> cohorts.accompaniedBy(handle, trainer).stream()
                .map(cohort -> CohortCounts.of(readMatrix.of(handle, cohort)))
                .toList()));
    }

    @GET
    @Path("/nouvelle-cohorte")
    @Cache(noStore = true)
    public TemplateInstance form() {
        return form(new TypedCohort(), null);
    }

    @POST
    @Path("/nouvelle-cohorte")
    public Response add(@BeanParam TypedCohort typed) {
        StaffMember trainer = access.trainer();
        try {
            CohortTerms terms = CohortTerms.of(typed);
            UUID cohort = database.write(transaction -> {
                UUID made = cohorts.create(transaction, terms);
                members.accompany(transaction, made, trainer.id());
                trail.record(transaction, trainer.id(), CohortActions.CREATED, made);
                return made;
            });
            return Response.seeOther(URI.create(HERE + "/cohortes/" + cohort + "/personnes"))
                    .build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(form(typed, refusal.detail()))
                    .build();
        }
    }

    private added form(TypedCohort typed, String fault) {
        UUID trainer = access.trainer().id();
        return new added(
                typed, fault, database.read(handle -> cohorts.organisationsOf(handle, trainer)), Departement.all());
    }
}
