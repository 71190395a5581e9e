package fr.parlemoi.cohort;

import fr.parlemoi.cohort.Trainers.Trainer;
import fr.parlemoi.learner.Email;
import fr.parlemoi.learner.Learner;
import fr.parlemoi.learner.PersonName;
import fr.parlemoi.learner.PersonNames;
import fr.parlemoi.learner.Visitor;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.Cache;

/** Where a code, a link or a poster leads: who will see what, and the button that joins. Works without scripts. */
@Path("/rejoindre")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class JoinPages {

    private static final String AGREED = "oui";
    private static final String UNKNOWN =
            "Aucune cohorte n’a ce code. Vérifiez-le sur l’affiche ou dans le message : huit lettres et chiffres.";

    private final Visitor visitor;
    private final Database database;
    private final Cohorts cohorts;
    private final Trainers trainers;
    private final PersonNames names;
    private final JoinCohort joinCohort;
    private final RoutingContext context;
    private final Guesses guesses;

    JoinPages(
            Visitor visitor,
            Database database,
            Cohorts cohorts,
            Trainers trainers,
            PersonNames names,
            JoinCohort joinCohort,
            RoutingContext context,
            Guesses guesses) {
        this.visitor = visitor;
        this.database = database;
        this.cohorts = cohorts;
        this.trainers = trainers;
        this.names = names;
        this.joinCohort = joinCohort;
        this.context = context;
        this.guesses = guesses;
    }

    /** Codes that open nothing, from one address: a class that types its own code is never held up. */
    @jakarta.inject.Singleton
    static class Guesses {

        private final Throttle throttle;

        Guesses(PlatformConfig config) {
            throttle = new Throttle(config, 30, Duration.ofHours(1));
        }

        void count(String address) {
            throttle.count(address, "Beaucoup de codes qui n’existent pas viennent d’être essayés : patientez un peu.");
        }
    }

    /** @param typed what opened nothing; @param fault null before the first try */
    record code(String typed, String fault) implements TemplateInstance {}

    /** Her name as it was given or typed, and what is wrong with it. */
    record Form(String first, String last, String fault) {

        static Form of(Optional<PersonName> name) {
            return name.map(known -> new Form(known.first(), known.last(), null))
                    .orElseGet(() -> new Form("", "", null));
        }
    }

    /** @param email of her account; null for a guest and for nobody; @param member whether she has joined before */
    record cohort(Cohort cohort, List<Trainer> trainers, String email, boolean member, Form form)
            implements TemplateInstance {}

    @GET
    @Cache(noStore = true)
    public Response type(@QueryParam("code") String typed) {
        if (typed == null) {
            return Response.ok(new code("", null)).build();
        }
        return JoinCode.typed(typed)
                .map(code -> Response.seeOther(URI.create(code.path())).build())
                .orElseGet(() -> unknown(typed));
    }

    @GET
    @Path("/{code}")
    @Cache(noStore = true)
    public Response show(@PathParam("code") String typed) {
        return find(typed)
                .map(cohort -> Response.ok(page(cohort, Form.of(name(cohort)))).build())
                .orElseGet(() -> unknown(typed));
    }

    @POST
    @Path("/{code}")
    public Response join(
            @PathParam("code") String typed,
            @FormParam("prenom") String first,
            @FormParam("nom") String last,
            @FormParam("accord") String agreement) {
        Optional<Cohort> cohort = find(typed);
        if (cohort.isEmpty()) {
            return unknown(typed);
        }
        Optional<Learner> account = account();
        if (account.isEmpty()) {
            return Response.seeOther(URI.create(
                            "/connexion?retour=" + cohort.get().code().path()))
                    .build();
        }
        try {
            PersonName name = PersonName.of(first, last);
            requireAgreement(agreement);
            joinCohort.join(account.get(), cohort.get().code(), name);
            return Response.seeOther(URI.create("/mon-parcours#cohortes")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status())
                    .entity(page(cohort.get(), new Form(first, last, refusal.detail())))
                    .build();
        }
    }

    private static void requireAgreement(String agreement) {
        if (!AGREED.equals(agreement)) {
            throw Refusal.badRequest(
                    "Vous n’avez pas rejoint la cohorte : cochez la case si vous êtes d’accord, ou fermez cette page.");
        }
    }

    private Optional<Cohort> find(String typed) {
        return JoinCode.typed(typed).flatMap(code -> database.read(handle -> cohorts.joinedBy(handle, code)));
    }

    private Optional<Learner> account() {
        return visitor.learner().filter(learner -> !learner.isGuest());
    }

    /** As she gave it before, or as she was invited. */
    private Optional<PersonName> name(Cohort cohort) {
        return account().flatMap(account -> names.of(account.id())
                .or(() -> database.read(handle -> Invited.find(handle, cohort.id(), Email.stored(account.email())))));
    }

    private cohort page(Cohort cohort, Form form) {
        String email = visitor.learner().map(Learner::email).orElse(null);
        return database.read(handle -> new cohort(
                cohort,
                trainers.of(handle, cohort.id()),
                email,
                account()
                        .flatMap(learner -> Members.find(handle, cohort.id(), learner.id()))
                        .isPresent(),
                form));
    }

    private Response unknown(String typed) {
        guesses.count(context.request().remoteAddress().hostAddress());
        return Response.status(404).entity(new code(typed, UNKNOWN)).build();
    }
}
