package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.cohort.Trainers.Trainer;
import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.AuditedAction;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.PersonNames;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
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
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.Cache;
import org.jdbi.v3.core.Handle;

/** What a cohort is called, when it runs, who may join and who accompanies it. Works without scripts. */
@Path("/formateur/cohortes/{id}/reglages")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
public class SettingsPages {

    private final CohortAccess access;
    private final Cohorts cohorts;
    private final Trainers trainers;
    private final PersonNames names;
    private final Database database;
    private final AuditTrail trail;

    SettingsPages(
            CohortAccess access,
            Cohorts cohorts,
            Trainers trainers,
            PersonNames names,
            Database database,
            AuditTrail trail) {
        this.access = access;
        this.cohorts = cohorts;
        this.trainers = trainers;
        this.names = names;
        this.database = database;
        this.trail = trail;
    }

    /**
     * What was typed, and what is wrong with it.
     *
     * @param about which form was refused, by the name of its part of the page; null for none
     * @param email of a colleague
     */
    record Form(TypedCohort typed, TypedName name, String email, String about, String fault) {

        static Form of(Opened opened, PersonName name) {
            return new Form(TypedCohort.of(opened.cohort()), TypedName.of(name), "", null, null);
        }

        Form refused(String part, Refusal refusal) {
            return new Form(typed, name, email, part, refusal.detail());
        }

        /** What is wrong with this part of the page; null when nothing is. */
        public String fault(String part) {
            return part.equals(about) ? fault : null;
        }
    }

    /** A trainer's own name, as the people of her cohorts read it. */
    record TypedName(String first, String last) {

        static TypedName of(PersonName name) {
            return name == null ? new TypedName("", "") : new TypedName(name.first(), name.last());
        }
    }

    record settings(Cohort cohort, UUID me, Form form, List<Trainer> trainers, List<Departement> departements)
            implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public TemplateInstance show(@PathParam("id") String id) {
        Opened opened = access.open(id);
        return page(opened, form(opened));
    }

    @POST
    public Response change(@PathParam("id") String id, @BeanParam TypedCohort typed) {
        Opened opened = access.open(id);
        try {
            CohortTerms terms = CohortTerms.of(typed);
            return done(
                    opened,
                    CohortActions.CHANGED,
                    transaction -> cohorts.change(transaction, opened.cohort().id(), terms));
        } catch (Refusal refusal) {
            Form form = new Form(typed, form(opened).name(), "", null, null);
            return refused(refusal, page(opened, form.refused("cohorte", refusal)));
        }
    }

    /** Another code; the former poster opens nothing any more. */
    @POST
    @Path("/code")
    public Response replaceCode(@PathParam("id") String id) {
        Opened opened = access.open(id);
        return done(
                opened,
                CohortActions.CODE_CHANGED,
                transaction -> cohorts.replaceCode(transaction, opened.cohort().id(), JoinCode.random()));
    }

    @POST
    @Path("/code/retrait")
    public Response close(@PathParam("id") String id) {
        Opened opened = access.open(id);
        return done(
                opened,
                CohortActions.CODE_CHANGED,
                transaction -> cohorts.replaceCode(transaction, opened.cohort().id(), null));
    }

    @POST
    @Path("/formateurs")
    public Response addTrainer(@PathParam("id") String id, @FormParam("email") String email) {
        Opened opened = access.open(id);
        try {
            trainers.add(opened, email);
            return to(opened, "#formateurs");
        } catch (Refusal refusal) {
            Form form = new Form(TypedCohort.of(opened.cohort()), form(opened).name(), email, null, null);
            return refused(refusal, page(opened, form.refused("formateurs", refusal)));
        }
    }

    @POST
    @Path("/formateurs/retrait")
    public Response removeTrainer(@PathParam("id") String id, @FormParam("trainer") UUID trainer) {
        Opened opened = access.open(id);
        trainers.remove(opened, trainer);
        return trainer.equals(opened.trainer().id())
                ? Response.seeOther(URI.create("/formateur")).build()
                : to(opened, "#formateurs");
    }

    /** The trainer's own name: until she gives one, the people of her cohorts read her address. */
    @POST
    @Path("/nom")
    public Response name(@PathParam("id") String id, @FormParam("prenom") String first, @FormParam("nom") String last) {
        Opened opened = access.open(id);
        try {
            names.give(opened.trainer().id(), PersonName.of(first, last));
            return to(opened, "#formateurs");
        } catch (Refusal refusal) {
            Form form = new Form(TypedCohort.of(opened.cohort()), new TypedName(first, last), "", null, null);
            return refused(refusal, page(opened, form.refused("nom", refusal)));
        }
    }

    private Form form(Opened opened) {
        return Form.of(opened, names.of(opened.trainer().id()).orElse(null));
    }

    private settings page(Opened opened, Form form) {
        return new settings(
                opened.cohort(),
                opened.trainer().id(),
                form,
                database.read(handle -> trainers.of(handle, opened.cohort().id())),
                Departement.all());
    }

    private Response done(Opened opened, AuditedAction what, Consumer<Handle> change) {
        database.run(transaction -> {
            change.accept(transaction);
            trail.record(
                    transaction, opened.trainer().id(), what, opened.cohort().id());
        });
        return to(opened, "");
    }

    private static Response to(Opened opened, String where) {
        return PeoplePages.to(opened.cohort(), "/reglages" + where);
    }

    private static Response refused(Refusal refusal, TemplateInstance page) {
        return Response.status(refusal.status()).entity(page).build();
    }
}
