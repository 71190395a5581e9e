package fr.parlemoi.learner;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.platform.UtcTime;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What administrators see of the staff, and change. Everything is written into the audit trail. */
@ApplicationScoped
class AdministerStaff {

    private final Database database;
    private final StaffRoles roles;
    private final SecondFactors factors;
    private final RecoveryCodes recoveryCodes;
    private final Invitations invitations;
    private final JoinStaff joinStaff;
    private final StrongSessions strongSessions;
    private final Sessions sessions;
    private final AuditTrail trail;

    AdministerStaff(
            Database database,
            StaffRoles roles,
            SecondFactors factors,
            RecoveryCodes recoveryCodes,
            Invitations invitations,
            JoinStaff joinStaff,
            StrongSessions strongSessions,
            Sessions sessions,
            AuditTrail trail) {
        this.database = database;
        this.roles = roles;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.invitations = invitations;
        this.joinStaff = joinStaff;
        this.strongSessions = strongSessions;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** @param factorSince when the second step was set up; null before */
    record Member(UUID id, String email, Set<StaffRole> roles, Instant since, Instant factorSince) {}

    record Team(List<Member> members, List<Invitations.Invitation> invited) {}

    /** Everybody, in the order of their addresses; that {@code by} saw them is written down. */
    Team show(StaffMember by) {
        return database.write(transaction -> {
            trail.record(transaction, by.id(), StaffActions.STAFF_SHOWN, null);
            return team(transaction);
        });
    }

    private Team team(Handle handle) {
        List<Member> members =
                handle.createQuery("""
                        SELECT l.id, l.email, GROUP_CONCAT(r.role) AS roles, MIN(r.granted_at) AS since,
                               MAX(f.confirmed_at) AS factor_since
                        FROM staff_role r JOIN learner l ON l.id = r.learner
                            LEFT JOIN second_factor f ON f.learner = l.id
                        GROUP BY l.id, l.email ORDER BY l.email""").map(AdministerStaff::read).list();
        return new Team(members, invitations.open(handle));
    }

    /**
     * Takes a role from a member; her next request is refused.
     *
     * @throws Refusal 404 when she does not have it; 409 for the last administrator, and for the configured one
     */
    void removeRole(StaffMember by, UUID member, StaffRole role) {
        database.run(transaction -> {
            if (role == StaffRole.ADMINISTRATOR) {
                refuseIfNeeded(transaction, member);
            }
            if (!roles.remove(transaction, member, role)) {
                throw unknown();
            }
            if (roles.of(transaction, member).isEmpty()) {
                factors.remove(transaction, member);
                recoveryCodes.remove(transaction, member);
            }
            strongSessions.weaken(transaction, member);
            trail.record(transaction, by.id(), StaffActions.removed(role), member);
        });
        sessions.reread(member);
    }

    /**
     * Lets a member who lost her phone and her recovery codes set up the second step anew.
     *
     * @throws Refusal 404 for nobody of the staff; 409 for oneself
     */
    void resetFactor(StaffMember by, UUID member) {
        if (member.equals(by.id())) {
            throw Refusal.conflict(
                    "Demandez-le à une autre personne de l’administration : elle seule peut le faire pour vous.");
        }
        database.run(transaction -> {
            if (roles.of(transaction, member).isEmpty()) {
                throw unknown();
            }
            factors.remove(transaction, member);
            recoveryCodes.remove(transaction, member);
            strongSessions.weaken(transaction, member);
            trail.record(transaction, by.id(), StaffActions.FACTOR_RESET, member);
        });
        sessions.reread(member);
    }

    private void refuseIfNeeded(Handle transaction, UUID member) {
        List<UUID> administrators = roles.lockAdministrators(transaction);
        if (!administrators.contains(member)) {
            throw unknown();
        }
        if (administrators.size() == 1) {
            throw Refusal.conflict("C’est la dernière personne de l’administration : invitez-en d’abord une autre.");
        }
        if (joinStaff.isFirstAdministrator(email(transaction, member))) {
            throw Refusal.conflict(
                    "La configuration du serveur donne ce rôle à cette adresse (parlemoi.administrator) :"
                            + " changez-la d’abord, sinon le rôle reviendrait à la prochaine connexion.");
        }
    }

    private static Email email(Handle transaction, UUID member) {
        return transaction
                .createQuery("SELECT email FROM learner WHERE id = :id")
                .bind("id", member)
                .map((row, context) -> Email.stored(row.getString("email")))
                .one();
    }

    private static Refusal unknown() {
        return Refusal.notFound("Personne de l’équipe n’a ce rôle sous ce numéro : revenez à la liste.");
    }

    private static Member read(ResultSet row, StatementContext context) throws SQLException {
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("email"),
                StaffRoles.read(row, "roles"),
                UtcTime.read(row, "since"),
                UtcTime.read(row, "factor_since"));
    }
}
