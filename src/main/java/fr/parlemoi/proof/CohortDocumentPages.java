package fr.parlemoi.proof;

import fr.parlemoi.cohort.Cohort;
import fr.parlemoi.cohort.CohortAccess;
import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.CohortAccess.OpenedMember;
import fr.parlemoi.cohort.Member;
import fr.parlemoi.platform.Database;
import fr.parlemoi.proof.ShowCohortDocuments.Asked;
import fr.parlemoi.web.ParisTime;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.Cache;

/** A cohort's documents: what certificates need, and who lacks what. Works without scripts. */
@Path("/formateur/cohortes/{cohort}/documents")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
public class CohortDocumentPages {

    private final CohortAccess access;
    private final TrainingActions actions;
    private final Evaluations evaluations;
    private final ShowCohortDocuments showDocuments;
    private final Database database;
    private final Clock clock;

    CohortDocumentPages(
            CohortAccess access,
            TrainingActions actions,
            Evaluations evaluations,
            ShowCohortDocuments showDocuments,
            Database database,
            Clock clock) {
        this.access = access;
        this.actions = actions;
        this.evaluations = evaluations;
        this.showDocuments = showDocuments;
        this.database = database;
        this.clock = clock;
    }

    /** @param choices between which words she chooses */
    record evaluation(Cohort cohort, Member member, Typed form, LocalDate today, Choices choices)
            implements TemplateInstance {}

    record Choices(List<Evaluation.Form> forms, List<Evaluation.Result> results, List<Evaluation.Civility> civilities) {

        static final Choices ALL = new Choices(
                List.of(Evaluation.Form.values()),
                List.of(Evaluation.Result.values()),
                List.of(Evaluation.Civility.values()));
    }

    @GET
    @Cache(noStore = true)
    public TemplateInstance show(@PathParam("cohort") String cohort, @QueryParam("archive") String archive) {
        return showDocuments.page(access.open(cohort, DocumentActions.SHOWN), archive);
    }

    @POST
    @Path("/action")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(@PathParam("cohort") String cohort, MultivaluedMap<String, String> form) {
        Opened opened = access.open(cohort);
        Typed typed = Typed.of(form);
        Optional<TrainingAction> action = TrainingAction.read(typed);
        if (action.isEmpty()) {
            return refused(showDocuments.page(opened, new Asked(typed, null, false)));
        }
        access.open(cohort, DocumentActions.ACTION_RECORDED);
        database.run(transaction -> actions.record(transaction, opened.cohort().id(), action.get()));
        return to(opened.cohort(), "#action");
    }

    @GET
    @Path("/personnes/{learner}")
    @Cache(noStore = true)
    public TemplateInstance evaluate(@PathParam("cohort") String cohort, @PathParam("learner") String learner) {
        return page(access.openMember(cohort, learner, DocumentActions.EVALUATION_SHOWN), null);
    }

    private TemplateInstance page(OpenedMember opened, Typed refused) {
        Evaluation before = database.read(handle -> Evaluations.of(
                        handle, opened.cohort().id(), opened.member().learner()))
                .orElse(null);
        Typed form = refused != null ? refused : before == null ? new Typed(Map.of()) : before.typed();
        return new evaluation(opened.cohort(), opened.member(), form, today(), Choices.ALL);
    }

    @POST
    @Path("/personnes/{learner}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response record(
            @PathParam("cohort") String cohort,
            @PathParam("learner") String learner,
            MultivaluedMap<String, String> form) {
        Typed typed = Typed.of(form);
        Optional<Evaluation> evaluation = Evaluation.read(typed, today());
        OpenedMember opened = access.openMember(
                cohort,
                learner,
                evaluation.isPresent() ? DocumentActions.EVALUATION_RECORDED : DocumentActions.EVALUATION_SHOWN);
        if (evaluation.isEmpty()) {
            return refused(page(opened, typed));
        }
        database.run(transaction -> evaluations.record(
                transaction, opened.cohort().id(), opened.member().learner(), evaluation.get()));
        return to(opened.cohort(), "#p-" + opened.member().learner());
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(Response.Status.BAD_REQUEST)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response to(Cohort cohort, String where) {
        return Response.seeOther(URI.create(cohort.path() + "/documents" + where))
                .build();
    }
}
