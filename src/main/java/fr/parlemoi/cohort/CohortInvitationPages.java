package fr.parlemoi.cohort;

import fr.parlemoi.cohort.CohortAccess.Opened;
import fr.parlemoi.learner.AuditTrail;
import fr.parlemoi.learner.AuditedAction;
import fr.parlemoi.learner.MailHost;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.mail.SendMail;
import fr.parlemoi.web.French;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/** The buttons of {@code parts/cohort-invitations.html}: an invitation is taken back, or sent once more. */
@Path("/formateur/cohortes/{id}/invitations/{invitation}")
@ForStaff(StaffRole.TRAINER)
class CohortInvitationPages {

    private static final String NONE =
            "Cette invitation n’attend plus\u00a0: elle a été suivie, retirée, ou elle est périmée. Repartez de la liste.";

    private final CohortAccess access;
    private final Database database;
    private final CohortInvitations invitations;
    private final CohortInvitationMail mail;
    private final SendMail sendMail;
    private final MailHost host;
    private final MailSite site;
    private final AuditTrail trail;
    private final Clock clock;

    CohortInvitationPages(
            CohortAccess access,
            Database database,
            CohortInvitations invitations,
            CohortInvitationMail mail,
            SendMail sendMail,
            MailHost host,
            MailSite site,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.invitations = invitations;
        this.mail = mail;
        this.sendMail = sendMail;
        this.host = host;
        this.site = site;
        this.trail = trail;
        this.clock = clock;
    }

    @POST
    @Path("/retrait")
    public Response withdraw(@PathParam("id") String id, @PathParam("invitation") UUID invitation) {
        return act(
                id,
                invitation,
                CohortActions.INVITATION_WITHDRAWN,
                (transaction, found) -> invitations.forget(transaction, found.id()));
    }

    @POST
    @Path("/relance")
    public Response sendAgain(@PathParam("id") String id, @PathParam("invitation") UUID invitation) {
        InviteList.requireOpen(access.open(id).cohort());
        host.require();
        URI here = site.required();
        return act(id, invitation, CohortActions.INVITED_AGAIN, (transaction, found) -> {
            if (found.mail().isOnItsWay() || clock.instant().isBefore(found.againFrom())) {
                throw Refusal.conflict(
                        "Une invitation est déjà partie cette semaine\u00a0: la suivante sera possible le "
                                + French.date(found.againFrom()) + ".");
            }
            invitations.askAgain(transaction, found.id());
            sendMail.queue(transaction, mail, found.id(), here);
        });
    }

    private Response act(String id, UUID invitation, AuditedAction what, BiConsumer<Handle, OpenInvitation> how) {
        Opened opened = access.open(id);
        database.run(transaction -> {
            OpenInvitation found = invitations
                    .lock(transaction, opened.cohort().id(), invitation)
                    .orElseThrow(() -> Refusal.notFound(NONE));
            how.accept(transaction, found);
            trail.record(transaction, opened.trainer().id(), what, null);
        });
        return Response.seeOther(URI.create(opened.cohort().path() + "/personnes#invitations"))
                .build();
    }
}
