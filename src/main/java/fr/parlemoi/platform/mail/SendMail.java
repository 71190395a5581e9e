package fr.parlemoi.platform.mail;

import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.MailRoute;
import fr.parlemoi.platform.jobs.JobKind;
import fr.parlemoi.platform.jobs.Jobs;
import io.quarkus.arc.All;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Queues mails, and hands each over to the mail host once, as far as SMTP lets anybody know. */
@ApplicationScoped
public class SendMail implements JobKind {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Database database;
    private final Outbox outbox;
    private final Mailer mailer;
    private final MailRoute route;
    private final Map<String, MailKind> kinds;

    SendMail(Jobs jobs, Database database, Outbox outbox, Mailer mailer, MailRoute route, @All List<MailKind> kinds) {
        this.jobs = jobs;
        this.database = database;
        this.outbox = outbox;
        this.mailer = mailer;
        this.route = route;
        this.kinds = kinds.stream().collect(Collectors.toMap(MailKind::name, Function.identity()));
    }

    /**
     * Sends a mail after the commit of the caller's transaction.
     *
     * @param mail the id of its row, whose state is QUEUED
     * @param site as {@link MailKind#write} wants it
     */
    public void queue(Handle transaction, MailKind kind, UUID mail, URI site) {
        jobs.queue(transaction, this, new MailOrder(kind.name(), mail, site).payload());
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void run(String payload) {
        if (!route.isOpen()) {
            throw new IllegalStateException("no mail host is set");
        }
        MailOrder order = MailOrder.of(payload);
        MailKind kind = kinds.get(order.kind());
        Optional<Mail> written = database.write(transaction -> outbox.begin(transaction, order, kind));
        written.ifPresent(mail -> handOver(mail, kind, order.mail()));
    }

    private void handOver(Mail mail, MailKind kind, UUID id) {
        try {
            mailer.send(mail);
        } catch (RuntimeException failure) {
            boolean stayedHere = HandOver.certainlyFailed(failure);
            set(kind, id, stayedHere ? MailState.QUEUED : MailState.UNCERTAIN);
            if (stayedHere) {
                throw failure;
            }
            return;
        }
        set(kind, id, MailState.SENT);
    }

    // What is not written down now would be taken for uncertain: a database that is away is waited for.
    private void set(MailKind kind, UUID id, MailState state) {
        database.write(PATIENCE, transaction -> {
            outbox.set(transaction, kind, id, state);
            return null;
        });
    }

    @Override
    public void givenUp(Handle transaction, String payload) {
        MailOrder order = MailOrder.of(payload);
        outbox.giveUp(transaction, kinds.get(order.kind()), order.mail());
    }
}
