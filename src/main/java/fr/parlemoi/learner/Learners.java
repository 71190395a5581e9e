package fr.parlemoi.learner;

import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of learners. Every method works in the caller's transaction and may be repeated with it. */
@ApplicationScoped
public class Learners {

    private final Event<LearnerMerged> merged;
    private final Clock clock;

    Learners(Event<LearnerMerged> merged, Clock clock) {
        this.merged = merged;
        this.clock = clock;
    }

    /**
     * Whom a journal that {@code learner} sent belongs to now: herself, or the account she was merged into since. Notes
     * the receipt and locks the learner until the commit, so that no merging or erasing comes between.
     *
     * @throws Refusal 401 when she was erased
     */
    public UUID receiving(Handle transaction, UUID learner) {
        return Receivers.lock(transaction, List.of(learner), clock.instant()).of(learner);
    }

    /** As {@link #receiving}, for many senders at once; those whose receiver somebody else holds stay aside. */
    public Receivers receivingFree(Handle transaction, Collection<UUID> senders) {
        return Receivers.lockFree(transaction, senders, clock.instant());
    }

    /** As {@link #receivingFree}, but waits for whoever holds one. */
    public Receivers receiving(Handle transaction, Collection<UUID> senders) {
        return Receivers.lock(transaction, senders, clock.instant());
    }

    /**
     * Locks a learner until the commit, as {@link #receiving} does, for what others write about her: that is no receipt.
     *
     * @throws Refusal 404 when she was erased
     */
    public void hold(Handle transaction, UUID learner) {
        transaction
                .createQuery("""
                        SELECT 1 FROM learner FORCE INDEX (PRIMARY)
                        WHERE id = :id AND merged_into IS NULL AND erased_at IS NULL FOR UPDATE""")
                .bind("id", learner)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("Les données de cette personne ont été effacées."));
    }

    /** Whether {@code named} is {@code learner} or a guest that was merged into her. */
    public boolean isOrBecame(Handle transaction, UUID named, UUID learner) {
        return named.equals(learner)
                || mergedInto(transaction, named).filter(learner::equals).isPresent();
    }

    // A locking read sees the latest commit, where a plain one may see the transaction's beginning.
    private Optional<UUID> mergedInto(Handle transaction, UUID learner) {
        return transaction
                .createQuery("SELECT merged_into FROM learner WHERE id = :id LOCK IN SHARE MODE")
                .bind("id", learner)
                .map((row, context) -> Optional.ofNullable(row.getObject("merged_into", UUID.class)))
                .findOne()
                .flatMap(account -> account);
    }

    Learner createGuest(Handle transaction) {
        return insert(transaction, new Learner(Ids.next(), null));
    }

    Learner createAccount(Handle transaction, Email email) {
        return insert(transaction, new Learner(Ids.next(), email.address()));
    }

    private Learner insert(Handle transaction, Learner learner) {
        transaction
                .createUpdate("""
                        INSERT INTO learner (id, email, created_at, registered_at)
                        VALUES (:id, :email, :now, IF(:email IS NULL, NULL, :now))""")
                .bind("id", learner.id())
                .bind("email", learner.email())
                .bind("now", clock.instant())
                .execute();
        return learner;
    }

    Optional<Learner> withEmail(Handle transaction, Email email) {
        return transaction
                .createQuery("SELECT id FROM learner WHERE email = :email FOR UPDATE")
                .bind("email", email.address())
                .map((row, context) -> new Learner(row.getObject("id", UUID.class), email.address()))
                .findOne();
    }

    /** Makes a guest an account, with everything kept; nothing when she is no guest any more. */
    Optional<Learner> register(Handle transaction, UUID guest, Email email) {
        int registered = transaction
                .createUpdate("""
                        UPDATE learner SET email = :email, registered_at = :now
                        WHERE id = :id AND email IS NULL AND merged_into IS NULL AND erased_at IS NULL""")
                .bind("email", email.address())
                .bind("now", clock.instant())
                .bind("id", guest)
                .execute();
        return registered == 1 ? Optional.of(new Learner(guest, email.address())) : Optional.empty();
    }

    /** Gives everything of a guest to an account; nothing happens when she is no guest any more. */
    void merge(Handle transaction, UUID guest, Learner account) {
        int changed = transaction
                .createUpdate("""
                        UPDATE learner SET merged_into = :account, merged_at = :now
                        WHERE id = :guest AND email IS NULL AND merged_into IS NULL AND erased_at IS NULL""")
                .bind("account", account.id())
                .bind("now", clock.instant())
                .bind("guest", guest)
                .execute();
        if (changed == 1) {
            heardOfAsLateAs(transaction, guest, account);
            passNameOn(transaction, guest, account);
            Profiles.passOn(transaction, guest, account.id());
            merged.fire(new LearnerMerged(transaction, guest, account.id()));
        }
    }

    // What the guest sent is the account's now, and so is the time from which its silence counts.
    private static void heardOfAsLateAs(Handle transaction, UUID guest, Learner account) {
        transaction
                .createUpdate("""
                        UPDATE learner account JOIN learner guest ON guest.id = :guest
                        SET account.last_receipt_at = guest.last_receipt_at
                        WHERE account.id = :account
                            AND guest.last_receipt_at > COALESCE(account.last_receipt_at, '1970-01-01')""")
                .bind("guest", guest)
                .bind("account", account.id())
                .execute();
    }

    // The account's own name stays; the guest keeps none.
    private static void passNameOn(Handle transaction, UUID guest, Learner account) {
        transaction
                .createUpdate("""
                        UPDATE learner account JOIN learner guest ON guest.id = :guest
                        SET account.last_name = COALESCE(account.last_name, guest.last_name),
                            account.first_name = COALESCE(account.first_name, guest.first_name),
                            guest.first_name = NULL, guest.last_name = NULL
                        WHERE account.id = :account""")
                .bind("guest", guest)
                .bind("account", account.id())
                .execute();
    }
}
