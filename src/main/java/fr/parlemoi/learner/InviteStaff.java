package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.Throttle;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Invites somebody by mail to work for the course, and takes an invitation back. */
@ApplicationScoped
class InviteStaff {

    private static final Logger LOG = Logger.getLogger(InviteStaff.class);

    private final Database database;
    private final Invitations invitations;
    private final Learners learners;
    private final StaffRoles roles;
    private final InvitationMail mail;
    private final MailLinks links;
    private final AuditTrail trail;
    private final Throttle throttle;

    InviteStaff(
            Database database,
            Invitations invitations,
            Learners learners,
            StaffRoles roles,
            InvitationMail mail,
            MailLinks links,
            AuditTrail trail,
            PlatformConfig config) {
        this.database = database;
        this.invitations = invitations;
        this.learners = learners;
        this.roles = roles;
        this.mail = mail;
        this.links = links;
        this.trail = trail;
        this.throttle = new Throttle(config, 50, Duration.ofHours(1));
    }

    /**
     * @param site as the request named it
     * @throws Refusal 409 when the person has the role already or no link can be made, 429 after too many, 503 when no
     *     mail can be sent: then nobody is invited
     */
    void invite(StaffMember by, Email email, StaffRole role, URI site) {
        mail.requireHost();
        throttle.count(by.id().toString(), "Beaucoup d’invitations viennent de partir : patientez un peu.");
        Invitations.Fresh fresh = database.write(transaction -> {
            refuseIfHeld(transaction, email, role);
            Invitations.Fresh created = invitations.create(transaction, email, role, by.id());
            trail.record(transaction, by.id(), StaffActions.invited(role), created.id());
            return created;
        });
        try {
            mail.send(email, role, by.email(), link(site, fresh.token()));
        } catch (Refusal refusal) {
            takeBack(by, fresh.id());
            throw refusal;
        } catch (RuntimeException failure) {
            takeBack(by, fresh.id());
            // The failure's own message may name the address.
            LOG.errorf(
                    "the mail host refused an invitation: %s",
                    failure.getClass().getName());
            throw Refusal.unavailable(
                    "Le courriel n’a pas pu partir, l’invitation est donc retirée : réessayez dans un instant.",
                    Duration.ofMinutes(1));
        }
    }

    /** @throws Refusal 404 when there is no open invitation with this id */
    void withdraw(StaffMember by, UUID invitation) {
        if (!takeBack(by, invitation)) {
            throw Refusal.notFound(
                    "Cette invitation n’attend plus : elle a été acceptée, retirée, ou elle est périmée.");
        }
    }

    private boolean takeBack(StaffMember by, UUID invitation) {
        return database.write(transaction -> {
            boolean withdrawn = invitations.withdraw(transaction, invitation);
            if (withdrawn) {
                trail.record(transaction, by.id(), StaffActions.INVITATION_WITHDRAWN, invitation);
            }
            return withdrawn;
        });
    }

    private void refuseIfHeld(Handle transaction, Email email, StaffRole role) {
        learners.withEmail(transaction, email)
                .filter(known -> roles.of(transaction, known.id()).contains(role))
                .ifPresent(known -> {
                    throw Refusal.conflict("Cette personne a déjà ce rôle : elle est dans la liste de l’équipe.");
                });
    }

    private String link(URI site, String token) {
        return links.to(site, "/connexion/invitation?jeton=" + token)
                .orElseThrow(() -> Refusal.conflict(
                        "Ce serveur ne sait pas sous quelle adresse on le joint, le courriel n’aurait pas de lien :"
                                + " indiquez « parlemoi.public-url » dans sa configuration."));
    }
}
