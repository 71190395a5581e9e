package fr.parlemoi.learner;

import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds who of the staff has an address. */
@ApplicationScoped
public class StaffDirectory {

    /** The account with this address and role; empty where there is none. */
    public Optional<UUID> withRole(Handle handle, Email email, StaffRole role) {
        return handle.createQuery("""
                        SELECT l.id FROM learner l JOIN staff_role r ON r.learner = l.id AND r.role = :role
                        WHERE l.email = :email""")
                .bind("role", role.name())
                .bind("email", email.address())
                .map((row, context) -> row.getObject("id", UUID.class))
                .findOne();
    }
}
