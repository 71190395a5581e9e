package fr.parlemoi.platform.mail;

import io.quarkus.mailer.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * The guard that lets each mail go out once: QUEUED ▶ SENDING, committed ▶ hand-over ▶ SENT. A mail that is found SENDING
 * was handed over by somebody who could not say so, or not: it becomes UNCERTAIN and stays here. Works in the caller's
 * transaction.
 */
@ApplicationScoped
class Outbox {

    private final Clock clock;

    Outbox(Clock clock) {
        this.clock = clock;
    }

    /** The mail that is to be handed over now, by the caller alone; empty for one that must not, or need not. */
    Optional<Mail> begin(Handle transaction, MailOrder order, MailKind kind) {
        MailState state = lock(transaction, kind, order.mail()).orElse(MailState.DROPPED);
        if (state == MailState.SENDING) {
            set(transaction, kind, order.mail(), MailState.UNCERTAIN);
        }
        if (state != MailState.QUEUED) {
            return Optional.empty();
        }
        Optional<Mail> written = kind.write(transaction, order.mail(), order.site());
        set(transaction, kind, order.mail(), written.isPresent() ? MailState.SENDING : MailState.DROPPED);
        return written;
    }

    void set(Handle transaction, MailKind kind, UUID mail, MailState state) {
        transaction
                .createUpdate("UPDATE " + kind.table() + " SET mail_state = :state, mail_at = :now WHERE id = :id")
                .bind("state", state.name())
                .bind("now", clock.instant())
                .bind("id", mail)
                .execute();
    }

    /** For a mail that has waited for too long. */
    void giveUp(Handle transaction, MailKind kind, UUID mail) {
        lock(transaction, kind, mail).ifPresent(state -> {
            switch (state) {
                case QUEUED -> set(transaction, kind, mail, MailState.FAILED);
                case SENDING -> set(transaction, kind, mail, MailState.UNCERTAIN);
                default -> {}
            }
        });
    }

    // A row is gone when its mail was withdrawn, or its learner erased, meanwhile.
    private static Optional<MailState> lock(Handle transaction, MailKind kind, UUID mail) {
        return transaction
                .createQuery("SELECT mail_state FROM " + kind.table() + " WHERE id = :id FOR UPDATE")
                .bind("id", mail)
                .map((row, context) -> MailState.read(row))
                .findOne();
    }
}
