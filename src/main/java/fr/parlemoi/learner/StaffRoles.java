package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows that say who may do what. Every method works in the caller's transaction. */
@ApplicationScoped
@KeepsLearnerRows("staff_role")
class StaffRoles {

    /** SQL: the roles of the account of a session {@code s}; none for the session of a guest that was merged into it. */
    static final String OF_SESSION = """
            IF(s.inherited_at IS NULL,
                (SELECT GROUP_CONCAT(r.role) FROM staff_role r WHERE r.learner = s.learner), NULL)""";

    private final Clock clock;

    StaffRoles(Clock clock) {
        this.clock = clock;
    }

    /** What {@link #OF_SESSION} and the like give; null is none. */
    static Set<StaffRole> read(ResultSet row, String column) throws SQLException {
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        String names = row.getString(column);
        if (names != null) {
            List.of(names.split(",")).forEach(name -> roles.add(StaffRole.valueOf(name)));
        }
        return roles;
    }

    Set<StaffRole> of(Handle handle, UUID learner) {
        return handle.createQuery("SELECT GROUP_CONCAT(role) AS roles FROM staff_role WHERE learner = :learner")
                .bind("learner", learner)
                .map((row, context) -> read(row, "roles"))
                .one();
    }

    /** False when she had it already. */
    boolean grant(Handle transaction, UUID learner, StaffRole role) {
        return transaction
                        .createUpdate("""
                                INSERT IGNORE INTO staff_role (learner, role, granted_at)
                                VALUES (:learner, :role, :now)""")
                        .bind("learner", learner)
                        .bind("role", role.name())
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    /** False when she did not have it. */
    boolean remove(Handle transaction, UUID learner, StaffRole role) {
        return transaction
                        .createUpdate("DELETE FROM staff_role WHERE learner = :learner AND role = :role")
                        .bind("learner", learner)
                        .bind("role", role.name())
                        .execute()
                == 1;
    }

    /** Locks all administrators until the commit: nobody else changes them meanwhile. */
    List<UUID> lockAdministrators(Handle transaction) {
        return transaction
                .createQuery("SELECT learner FROM staff_role WHERE role = :role FOR UPDATE")
                .bind("role", StaffRole.ADMINISTRATOR.name())
                .map((row, context) -> row.getObject("learner", UUID.class))
                .list();
    }

    // A guest has no role, and would bring none into an account.
    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom("staff_role");
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom("staff_role");
    }
}
