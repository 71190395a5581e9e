package fr.parlemoi.statistics.announcement;

import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.mail.SendMail;
import fr.parlemoi.statistics.release.Period;
import fr.parlemoi.statistics.release.Period.Span;
import fr.parlemoi.web.staff.StaffMailboxes;
import fr.parlemoi.web.staff.StaffRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jdbi.v3.core.Handle;

/** Tells everybody of the prefecture, once, that a quarter's figures can be read. */
@ApplicationScoped
public class AnnounceQuarter {

    // The mail itself looks for the address under which people reach this site, and does without where nobody set one.
    private static final URI NOWHERE = URI.create("http://localhost/");

    private final StaffMailboxes mailboxes;
    private final SendMail sendMail;
    private final QuarterMail mail;
    private final PlatformConfig config;

    AnnounceQuarter(StaffMailboxes mailboxes, SendMail sendMail, QuarterMail mail, PlatformConfig config) {
        this.mailboxes = mailboxes;
        this.sendMail = sendMail;
        this.mail = mail;
        this.config = config;
    }

    /**
     * Queues the mails, to be sent after the commit of the caller's transaction. Asked again for the same release, it
     * writes to nobody twice.
     *
     * @param periodCode of a quarter, as in {@code 2026-T3}
     * @param release the number of the release that holds it, from 1
     * @throws IllegalArgumentException for what is no quarter, or no release
     */
    public void of(Handle transaction, String periodCode, int release) {
        Period quarter = Period.ofCode(periodCode)
                .filter(period -> period.span() == Span.QUARTER && release >= 1)
                .orElseThrow(() -> new IllegalArgumentException("no released quarter: " + periodCode + ", " + release));
        String about = new Announcement(quarter, release).about();
        mailboxes
                .open(transaction, StaffRole.PREFECTURE, about)
                .forEach(id ->
                        sendMail.queue(transaction, mail, id, config.publicUrl().orElse(NOWHERE)));
    }
}
