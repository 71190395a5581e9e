package fr.parlemoi.learner;

import fr.parlemoi.learner.Codes.Try;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Ends a sign-in: uses up the code or the link, finds or makes the account it leads to, and opens a new session. */
@ApplicationScoped
class SignIn {

    private final Database database;
    private final Codes codes;
    private final Learners learners;
    private final Sessions sessions;
    private final JoinStaff joinStaff;

    SignIn(Database database, Codes codes, Learners learners, Sessions sessions, JoinStaff joinStaff) {
        this.database = database;
        this.codes = codes;
        this.learners = learners;
        this.sessions = sessions;
        this.joinStaff = joinStaff;
    }

    /**
     * The browser that signs in.
     *
     * @param session what it had so far, or null
     * @param keepGuest whether a guest's progress goes with her to the account
     * @param device in words
     */
    record Arrival(Session session, boolean keepGuest, String device) {

        private Optional<UUID> guestToKeep() {
            return Optional.ofNullable(session)
                    .filter(before -> keepGuest && before.isGuest())
                    .map(Session::learner);
        }
    }

    private record Ended(Try how, Session session) {}

    /** @throws Refusal 403 with {@code triesLeft} for a wrong code or one that is over, 429 after five */
    Session byCode(Email email, String code, Arrival arrival) {
        return end(arrival, transaction -> codes.tryCode(transaction, email, code));
    }

    /** @throws Refusal 403 for a link that was used, replaced or is over, 429 after five wrong codes */
    Session byLink(String link, Arrival arrival) {
        return end(arrival, transaction -> codes.tryLink(transaction, link));
    }

    /** Whom a link would sign in, while it is valid; using nothing up. */
    Optional<Email> recipient(String link) {
        return database.write(transaction -> codes.recipient(transaction, link));
    }

    private Session end(Arrival arrival, Function<Handle, Try> tries) {
        Ended ended = database.write(transaction -> {
            Try how = tries.apply(transaction);
            Session session = how instanceof Try.Accepted(Email email) ? enter(transaction, email, arrival) : null;
            return new Ended(how, session);
        });
        // Outside of the transaction: a refusal inside would roll back the count of tries.
        if (ended.session() == null) {
            throw refusal(ended.how());
        }
        Optional.ofNullable(arrival.session()).map(Session::learner).ifPresent(sessions::reread);
        if (!ended.session().roles().isEmpty()) {
            sessions.reread(ended.session().learner());
        }
        return ended.session();
    }

    // The row of the code is locked by now, which orders all sign-ins of one address.
    private Session enter(Handle transaction, Email email, Arrival arrival) {
        Learner account = learners.withEmail(transaction, email)
                .map(known -> joined(transaction, known, arrival))
                .orElseGet(() -> registered(transaction, email, arrival));
        joinStaff.join(transaction, account.id(), email);
        return sessions.open(transaction, account, arrival.device());
    }

    private Learner joined(Handle transaction, Learner account, Arrival arrival) {
        arrival.guestToKeep()
                .ifPresentOrElse(
                        guest -> learners.merge(transaction, guest, account), () -> leave(transaction, arrival));
        return account;
    }

    private Learner registered(Handle transaction, Email email, Arrival arrival) {
        leave(transaction, arrival);
        return arrival.guestToKeep()
                .flatMap(guest -> learners.register(transaction, guest, email))
                .orElseGet(() -> learners.createAccount(transaction, email));
    }

    // A token from before the sign-in must not lead into the account: somebody else may have planted it.
    private void leave(Handle transaction, Arrival arrival) {
        if (arrival.session() != null) {
            sessions.revoke(transaction, arrival.session().id());
        }
    }

    private static Refusal refusal(Try how) {
        return switch (how) {
            case Try.Wrong(int triesLeft) -> Refusal.forbidden(wrong(triesLeft)).with("triesLeft", triesLeft);
            case Try.Exhausted(Duration until) ->
                Refusal.tooMany("Ce code a été essayé cinq fois : demandez-en un nouveau.", until);
            default ->
                Refusal.forbidden("Ce code ou ce lien n’est plus valable : demandez-en un nouveau.")
                        .with("triesLeft", 0);
        };
    }

    private static String wrong(int triesLeft) {
        return switch (triesLeft) {
            case 0 -> "Ce n’est pas le bon code, et c’était le dernier essai : demandez un nouveau code.";
            case 1 -> "Ce n’est pas le bon code. Il vous reste un essai.";
            default -> "Ce n’est pas le bon code. Il vous reste " + triesLeft + " essais.";
        };
    }
}
