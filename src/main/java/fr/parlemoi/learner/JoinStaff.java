package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Gives somebody whose mailbox has just been verified the roles that wait for her: those of the invitations that she
 * accepted, and the first administrator's when the configuration names her address.
 */
@ApplicationScoped
class JoinStaff {

    private final StaffRoles roles;
    private final Invitations invitations;
    private final StrongSessions strongSessions;
    private final AuditTrail trail;
    private final Optional<String> firstAdministrator;

    JoinStaff(
            StaffRoles roles,
            Invitations invitations,
            StrongSessions strongSessions,
            AuditTrail trail,
            StaffConfig config) {
        this.roles = roles;
        this.invitations = invitations;
        this.strongSessions = strongSessions;
        this.trail = trail;
        this.firstAdministrator =
                config.administrator().map(email -> email.strip().toLowerCase(Locale.ROOT));
    }

    /** Works in the caller's transaction; the caller has the sessions of {@code account} read again after the commit. */
    void join(Handle transaction, UUID account, Email email) {
        if (isFirstAdministrator(email)) {
            grant(transaction, account, StaffRole.ADMINISTRATOR, StaffActions.configured(StaffRole.ADMINISTRATOR));
        }
        invitations
                .join(transaction, email)
                .forEach(one -> grant(transaction, account, one.role(), StaffActions.joined(one.role())));
    }

    boolean isFirstAdministrator(Email email) {
        return firstAdministrator.filter(email.address()::equals).isPresent();
    }

    private void grant(Handle transaction, UUID account, StaffRole role, AuditedAction how) {
        if (roles.grant(transaction, account, role)) {
            strongSessions.weaken(transaction, account);
            trail.record(transaction, account, how, account);
        }
    }
}
