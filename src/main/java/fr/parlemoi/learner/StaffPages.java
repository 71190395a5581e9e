package fr.parlemoi.learner;

import fr.parlemoi.learner.AdministerStaff.Team;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import fr.parlemoi.web.staff.StaffSpace;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Who works for the course, for administrators. Works without scripts. */
@Path("/administration")
@jakarta.ws.rs.Produces(MediaType.TEXT_HTML)
@ForStaff(StaffRole.ADMINISTRATOR)
class StaffPages {

    private static final String HERE = "/administration";

    private final AdministerStaff administerStaff;
    private final InviteStaff inviteStaff;
    private final Staff staff;
    private final Browser browser;

    StaffPages(AdministerStaff administerStaff, InviteStaff inviteStaff, Staff staff, Browser browser) {
        this.administerStaff = administerStaff;
        this.inviteStaff = inviteStaff;
        this.staff = staff;
        this.browser = browser;
    }

    /** Where this page stands for the rest of the site. */
    static class Place {

        @Produces
        @Singleton
        StaffSpace space() {
            return new StaffSpace(HERE, "Administration", StaffRole.ADMINISTRATOR);
        }
    }

    /** @param typed the address of an invitation that failed, or an empty text */
    record Form(String typed, StaffRole chosen, String fault) {

        private static final Form EMPTY = new Form("", StaffRole.TRAINER, null);

        public List<StaffRole> roles() {
            return List.of(StaffRole.values());
        }
    }

    record team(Team team, StaffMember me, Form form) implements TemplateInstance {}

    @GET
    public Response show() {
        return page(200, Form.EMPTY);
    }

    @POST
    @Path("/invitations")
    public Response invite(@FormParam("email") String email, @FormParam("role") String role) {
        StaffRole chosen = StaffRole.ofSlug(role).orElse(null);
        try {
            if (chosen == null) {
                throw Refusal.badRequest("Choisissez un rôle : sans lui, l’invitation ne donnerait rien.");
            }
            inviteStaff.invite(
                    me(), Email.typed(email), chosen, browser.asking().site());
            return done("#invitations");
        } catch (Refusal refusal) {
            return page(refusal.status(), new Form(email == null ? "" : email, chosen, refusal.detail()));
        }
    }

    @POST
    @Path("/invitations/{id}/retrait")
    public Response withdraw(@PathParam("id") UUID id) {
        inviteStaff.withdraw(me(), id);
        return done("#invitations");
    }

    @POST
    @Path("/equipe/{id}/roles/{role}/retrait")
    public Response removeRole(@PathParam("id") UUID id, @PathParam("role") String role) {
        StaffRole removed = StaffRole.ofSlug(role)
                .orElseThrow(() -> Refusal.notFound("Aucun rôle ne porte ce nom : revenez à la liste."));
        administerStaff.removeRole(me(), id, removed);
        return done("#equipe");
    }

    @POST
    @Path("/equipe/{id}/seconde-etape/retrait")
    public Response resetFactor(@PathParam("id") UUID id) {
        administerStaff.resetFactor(me(), id);
        return done("#equipe");
    }

    private StaffMember me() {
        return staff.require(StaffRole.ADMINISTRATOR);
    }

    private static Response done(String where) {
        return Response.seeOther(URI.create(HERE + where)).build();
    }

    private Response page(int status, Form form) {
        StaffMember me = me();
        CacheControl personal = new CacheControl();
        personal.setNoStore(true);
        return Response.status(status)
                .entity(new team(administerStaff.show(me), me, form))
                .cacheControl(personal)
                .build();
    }
}
