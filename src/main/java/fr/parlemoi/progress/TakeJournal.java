package fr.parlemoi.progress;

import fr.parlemoi.learner.Learners;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.progress.CheckEvents.Checked;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Takes a journal from the phone to its receipt: reads, checks, records. */
@ApplicationScoped
class TakeJournal {

    private final Intake intake;
    private final CurrentYardsticks yardsticks;
    private final Learners learners;
    private final Database database;
    private final Clock clock;

    TakeJournal(Intake intake, CurrentYardsticks yardsticks, Learners learners, Database database, Clock clock) {
        this.intake = intake;
        this.yardsticks = yardsticks;
        this.learners = learners;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param sender the learner of the session
     * @param body the request's, as it came
     * @return what is answered once all of it is durable; or a {@link Refusal}: 409 when it belongs to somebody else, 401
     *     when the learner was erased, 503 when it cannot be kept now
     * @throws Refusal 400 or 413 for the envelope
     */
    Uni<Receipt> take(UUID sender, byte[] body, DeviceKind device) {
        Journal journal = Journal.read(body);
        return isOf(sender, journal).flatMap(own -> {
            if (!own) {
                throw Refusal.conflict("Ce journal appartient à une autre personne : gardez-le jusqu’à ce qu’elle se"
                        + " reconnecte, puis renvoyez-le.");
            }
            return record(sender, journal, device);
        });
    }

    private Uni<Receipt> record(UUID sender, Journal journal, DeviceKind device) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Checked checked = new CheckEvents(yardsticks.get(), now).check(journal);
        Delivery delivery = new Delivery(sender, checked.accepted(), device, now);
        return Uni.createFrom()
                .completionStage(() -> intake.take(delivery))
                .map(recorded -> Receipt.of(journal, checked, recorded));
    }

    private Uni<Boolean> isOf(UUID sender, Journal journal) {
        String named = journal.learner();
        return named == null || sender.toString().equals(named)
                ? Uni.createFrom().item(true)
                : Uni.createFrom()
                        .completionStage(() ->
                                CompletableFuture.supplyAsync(() -> became(named, sender), Thread::startVirtualThread));
    }

    private boolean became(String named, UUID sender) {
        try {
            UUID guest = UUID.fromString(named);
            return database.read(handle -> learners.isOrBecame(handle, guest, sender));
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
