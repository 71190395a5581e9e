package fr.parlemoi.learner;

import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.nomenclature.Arrondissement;
import fr.parlemoi.web.nomenclature.Departement;
import fr.parlemoi.web.nomenclature.Profession;
import fr.parlemoi.web.nomenclature.Workplace;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;

/** « Mon profil »: a learner may say what she does and where, change it and take it back. Works without scripts. */
@Path("/mon-parcours/profil")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ProfilePages {

    private static final URI SAID = URI.create("/mon-parcours#profil");

    private final Visitor visitor;
    private final Profiles profiles;

    ProfilePages(Visitor visitor, Profiles profiles) {
        this.visitor = visitor;
        this.profiles = profiles;
    }

    /**
     * @param said whether there is anything to take back
     * @param fault what is wrong with what was typed; null for nothing
     */
    record profile(TypedProfile typed, boolean said, String fault, Lists lists) implements TemplateInstance {}

    /** What can be chosen. */
    record Lists(
            List<Profession> professions,
            List<Workplace> workplaces,
            List<Departement> departements,
            List<Arrondissement> arrondissements) {

        private static final Lists ALL = new Lists(
                List.of(Profession.values()), List.of(Workplace.values()), Departement.all(), Arrondissement.all());
    }

    @GET
    @Cache(noStore = true)
    public TemplateInstance show() {
        Profile profile = profiles.of(visitor.requiredInPerson().id());
        return new profile(TypedProfile.of(profile), profile.isSaid(), null, Lists.ALL);
    }

    @POST
    public Response say(@BeanParam TypedProfile typed) {
        UUID learner = visitor.requiredInPerson().id();
        try {
            profiles.say(learner, Profile.of(typed));
        } catch (Refusal fault) {
            if (fault.status() != Response.Status.BAD_REQUEST.getStatusCode()) {
                throw fault;
            }
            return Response.status(fault.status())
                    .entity(new profile(typed, profiles.of(learner).isSaid(), fault.detail(), Lists.ALL))
                    .build();
        }
        return Response.seeOther(SAID).build();
    }

    @POST
    @Path("/retrait")
    public Response takeBack() {
        profiles.say(visitor.requiredInPerson().id(), Profile.NOTHING_SAID);
        return Response.seeOther(SAID).build();
    }
}
