package fr.parlemoi.cohort;

import fr.parlemoi.cohort.Letter.Filled;
import fr.parlemoi.cohort.Letter.Filling;
import fr.parlemoi.platform.mail.MailKind;
import fr.parlemoi.progress.ReadProgress;
import fr.parlemoi.web.French;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The mail of a reminder, as text and as HTML, with what mail programs need to stop all others by one tap. */
@ApplicationScoped
class ReminderMail implements MailKind {

    // Whoever has left the cohort, has been erased or wants none meanwhile gets none; nor does anybody from a trainer
    // who left.
    private static final String READ = """
            SELECT r.learner, l.email, l.first_name, c.name, t.subject, t.text, s.email AS trainer_email,
                COALESCE(CONCAT(s.first_name, ' ', s.last_name), s.email) AS trainer
            FROM reminder r JOIN learner l ON l.id = r.learner JOIN cohort c ON c.id = r.cohort
                JOIN reminder_letter t ON t.id = r.letter
                JOIN cohort_member m ON m.learner = r.learner AND m.cohort = r.cohort
                JOIN cohort_trainer ct ON ct.learner = r.sent_by AND ct.cohort = r.cohort
                JOIN learner s ON s.id = r.sent_by
            WHERE r.id = :id AND l.email IS NOT NULL AND s.email IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM reminder_stop WHERE learner = r.learner)""";

    private final StopTokens tokens;
    private final ReadProgress progress;

    ReminderMail(StopTokens tokens, ReadProgress progress) {
        this.tokens = tokens;
        this.progress = progress;
    }

    record text(Filled letter, String trainer, String cohort, String stop) implements TemplateInstance {}

    record html(Filled letter, String trainer, String cohort, String stop) implements TemplateInstance {}

    @Override
    public String name() {
        return "reminder";
    }

    @Override
    public String table() {
        return "reminder";
    }

    @Override
    public Optional<Mail> write(Handle transaction, UUID id, URI site) {
        return transaction
                .createQuery(READ)
                .bind("id", id)
                .map((row, context) -> mail(row, site))
                .findOne();
    }

    private Mail mail(ResultSet row, URI site) throws SQLException {
        UUID learner = row.getObject("learner", UUID.class);
        String cohort = row.getString("name");
        String trainer = row.getString("trainer");
        String stop = site.resolve("/rappels/arret/" + tokens.of(learner)).toString();
        Filled letter = new Letter(row.getString("subject"), row.getString("text"))
                .fill(filling(learner, row.getString("first_name"), cohort, site));
        return Mail.withText(row.getString("email"), letter.subject(), new text(letter, trainer, cohort, stop).render())
                .setHtml(new html(letter, trainer, cohort, stop).render())
                .setReplyTo(row.getString("trainer_email"))
                .addHeader("List-Unsubscribe", "<" + stop + ">")
                .addHeader("List-Unsubscribe-Post", StopReminderPages.ONE_CLICK_BODY);
    }

    /** What stands in the places of this learner's mail, as things are now. */
    Filling filling(UUID learner, String first, String cohort, URI site) {
        var course = progress.of(learner).course();
        int left = course.required() - course.completed();
        return new Filling(
                first, cohort, site.toString(), left <= 0 ? "aucune activité" : French.count(left, "activité"));
    }
}
