package fr.parlemoi.cohort;

import fr.parlemoi.platform.mail.MailKind;
import fr.parlemoi.web.French;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The mail that tells a trainer every Monday where her cohorts stand: counts and links, never a name. */
@ApplicationScoped
class DigestMail implements MailKind {

    // Whoever lost the role, or was erased, since it was queued gets none.
    private static final String TO = """
            SELECT l.id, l.email, d.monday FROM digest_mail d JOIN learner l ON l.id = d.learner
                JOIN staff_role r ON r.learner = l.id AND r.role = 'TRAINER'
            WHERE d.id = :id AND l.email IS NOT NULL""";
    private static final String COHORTS = Cohort.SELECT + """
            JOIN cohort_trainer t ON t.cohort = c.id AND t.learner = :trainer
            WHERE t.digest_since IS NOT NULL ORDER BY c.created_at, c.id""";

    private final ReadMatrix readMatrix;

    DigestMail(ReadMatrix readMatrix) {
        this.readMatrix = readMatrix;
    }

    record text(List<Line> cohorts, String monday) implements TemplateInstance {}

    record html(List<Line> cohorts, String monday) implements TemplateInstance {}

    /** A cohort's counts, where to see it, and where to end this mail. */
    record Line(CohortCounts counts, String link, String settings) {}

    private record Reader(UUID trainer, String email, LocalDate monday) {}

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public String table() {
        return "digest_mail";
    }

    @Override
    public Optional<Mail> write(Handle transaction, UUID id, URI site) {
        return transaction
                .createQuery(TO)
                .bind("id", id)
                .map((row, context) -> new Reader(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getObject("monday", LocalDate.class)))
                .findOne()
                .flatMap(reader -> write(reader, lines(transaction, reader.trainer(), site)));
    }

    private List<Line> lines(Handle handle, UUID trainer, URI site) {
        return handle.createQuery(COHORTS).bind("trainer", trainer).map(Cohort::read).list().stream()
                .map(cohort -> new Line(
                        CohortCounts.of(readMatrix.of(handle, cohort)),
                        site.resolve(cohort.path()).toString(),
                        site.resolve(cohort.path() + "/rappels#resume").toString()))
                .toList();
    }

    private static Optional<Mail> write(Reader reader, List<Line> lines) {
        String monday = French.date(reader.monday());
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Mail.withText(reader.email(), "Vos cohortes au " + monday, new text(lines, monday).render())
                                .setHtml(new html(lines, monday).render()));
    }
}
