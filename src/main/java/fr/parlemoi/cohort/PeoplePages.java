package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.PublicAddress;
import fr.parlemoi.web.QrCode;
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
import org.jboss.resteasy.reactive.Cache;

/** The people of a cohort, and how others join them. Works without scripts. */
@Path("/formateur/cohortes/{id}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@ForStaff(StaffRole.TRAINER)
public class PeoplePages {

    private final CohortAccess access;
    private final Members members;
    private final CohortInvitations invitations;
    private final Database database;
    private final PublicAddress address;

    PeoplePages(
            CohortAccess access,
            Members members,
            CohortInvitations invitations,
            Database database,
            PublicAddress address) {
        this.access = access;
        this.members = members;
        this.invitations = invitations;
        this.database = database;
        this.address = address;
    }

    /** The way into a cohort: what is typed, scanned or clicked. */
    record Way(JoinCode code, String link, QrCode qr) {

        /** The address for people, without its scheme. */
        public String shownLink() {
            return link.replaceFirst("^https?://", "");
        }
    }

    /** @param way null while nobody may join */
    record people(Cohort cohort, Way way, List<Member> members, List<OpenInvitation> invitations)
            implements TemplateInstance {}

    /** The sheet for the wall, A4. */
    record poster(Cohort cohort, Way way) implements TemplateInstance {}

    @GET
    @Path("/personnes")
    @Cache(noStore = true)
    public TemplateInstance people(@PathParam("id") String id) {
        Cohort cohort = access.open(id, CohortActions.MEMBERS_SHOWN).cohort();
        return database.read(handle -> new people(
                cohort, way(cohort), Members.of(handle, cohort.id()), invitations.open(handle, cohort.id())));
    }

    @GET
    @Path("/affiche")
    @Cache(noStore = true)
    public Response poster(@PathParam("id") String id) {
        Opened opened = access.open(id);
        return opened.cohort().isOpen()
                ? Response.ok(new poster(opened.cohort(), way(opened.cohort()))).build()
                : to(opened.cohort(), "/personnes");
    }

    @POST
    @Path("/retraits")
    public Response remove(@PathParam("id") String id, @FormParam("learner") String learner) {
        Cohort cohort = access.withMember(id, learner, CohortActions.MEMBER_REMOVED, (transaction, opened) -> {
            members.leave(transaction, opened.cohort().id(), opened.member().learner());
            return opened.cohort();
        });
        return to(cohort, "/personnes");
    }

    private Way way(Cohort cohort) {
        if (!cohort.isOpen()) {
            return null;
        }
        String link = address.of(cohort.code().path());
        return new Way(cohort.code(), link, QrCode.of(link));
    }

    static Response to(Cohort cohort, String where) {
        return Response.seeOther(URI.create(cohort.path() + where)).build();
    }
}
