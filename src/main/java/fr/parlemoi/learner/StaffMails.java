package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.web.staff.StaffMailboxes;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of mails to the staff. */
@ApplicationScoped
@KeepsLearnerRows(StaffMailboxes.TABLE)
class StaffMails implements StaffMailboxes {

    private static final String READERS = """
            SELECT l.id FROM learner l JOIN staff_role r ON r.learner = l.id AND r.role = :role
            WHERE l.email IS NOT NULL ORDER BY l.id""";
    private static final String ADDRESS = """
            SELECT l.email, m.about FROM staff_mail m JOIN learner l ON l.id = m.learner
                JOIN staff_role r ON r.learner = m.learner AND r.role = m.role
            WHERE m.id = :id AND l.email IS NOT NULL""";

    private final Clock clock;

    StaffMails(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<UUID> open(Handle transaction, StaffRole role, String about) {
        List<UUID> readers = transaction
                .createQuery(READERS)
                .bind("role", role.name())
                .map((row, context) -> row.getObject("id", UUID.class))
                .list();
        return readers.stream()
                .flatMap(reader -> add(transaction, reader, role, about).stream())
                .toList();
    }

    private Optional<UUID> add(Handle transaction, UUID reader, StaffRole role, String about) {
        UUID id = Ids.next();
        int added = transaction
                .createUpdate("""
                        INSERT IGNORE INTO staff_mail (id, learner, role, about, mail_state, mail_at)
                        VALUES (:id, :reader, :role, :about, 'QUEUED', :now)""")
                .bind("id", id)
                .bind("reader", reader)
                .bind("role", role.name())
                .bind("about", about)
                .bind("now", clock.instant())
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    @Override
    public Optional<Envelope> address(Handle transaction, UUID mail) {
        return transaction
                .createQuery(ADDRESS)
                .bind("id", mail)
                .map((row, context) -> new Envelope(row.getString("email"), row.getString("about")))
                .findOne();
    }

    void merged(@Observes LearnerMerged merged) {
        merged.removeFrom(TABLE);
    }

    void erased(@Observes LearnerErased erased) {
        erased.removeFrom(TABLE);
    }
}
