package fr.parlemoi.statistics.announcement;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.mail.MailKind;
import fr.parlemoi.web.staff.StaffMailboxes;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The mail to somebody of the prefecture: which quarter is ready, where to look at it, and where its file is. */
@ApplicationScoped
class QuarterMail implements MailKind {

    private final StaffMailboxes mailboxes;
    private final Optional<URI> publicUrl;

    QuarterMail(StaffMailboxes mailboxes, PlatformConfig config) {
        this.mailboxes = mailboxes;
        this.publicUrl = config.publicUrl();
    }

    record text(String quarter, Links links) implements TemplateInstance {}

    record html(String quarter, Links links) implements TemplateInstance {}

    /** Whole addresses; null where the server does not know under which name people reach it. */
    record Links(String page, String export) {}

    @Override
    public String name() {
        return "quarter";
    }

    @Override
    public String table() {
        return StaffMailboxes.TABLE;
    }

    @Override
    public Optional<Mail> write(Handle transaction, UUID id, URI site) {
        return mailboxes.address(transaction, id).map(this::write);
    }

    private Mail write(StaffMailboxes.Envelope envelope) {
        Announcement announcement = Announcement.read(envelope.about());
        String quarter = announcement.quarter().label();
        Links links = publicUrl.map(site -> links(site, announcement)).orElse(null);
        return Mail.withText(
                        envelope.email(),
                        "Les chiffres du " + quarter + " sont prêts",
                        new text(quarter, links).render())
                .setHtml(new html(quarter, links).render());
    }

    private static Links links(URI site, Announcement announcement) {
        return new Links(
                site.resolve(announcement.page()).toString(),
                site.resolve(announcement.export()).toString());
    }
}
