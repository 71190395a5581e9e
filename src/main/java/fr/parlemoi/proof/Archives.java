package fr.parlemoi.proof;

import fr.parlemoi.cohort.CohortRoll;
import fr.parlemoi.learner.LearnerErased;
import fr.parlemoi.platform.Database;
import fr.parlemoi.platform.Ids;
import fr.parlemoi.platform.PlatformConfig;
import fr.parlemoi.platform.Refusal;
import fr.parlemoi.proof.ArchiveOrder.State;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The archives that trainers ordered on this node, one at a time for a trainer and a cohort. They live in memory and in
 * one folder for 24 hours; a restart forgets and deletes them, for they are made again in minutes.
 */
@ApplicationScoped
class Archives {

    static final Duration KEPT = Duration.ofHours(24);

    private static final int AT_ONCE = 2; // archives; more wait
    private static final String RUNNING_ALREADY =
            "Une archive de cette cohorte est déjà en préparation\u00a0: attendez-la, ou arrêtez-la d’abord.";

    private final Map<Key, ArchiveOrder> orders = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("archive-", 0).factory());
    private final MakeArchive makeArchive;
    private final Database database;
    private final Clock clock;
    private final Path folder;

    Archives(MakeArchive makeArchive, Database database, Clock clock, PlatformConfig config) {
        this.makeArchive = makeArchive;
        this.database = database;
        this.clock = clock;
        this.folder = config.data().resolve("archives");
    }

    private record Key(UUID trainer, UUID cohort) {}

    /** @throws Refusal 409 while one of the same trainer and cohort is being made */
    ArchiveOrder order(ArchiveOrder.Request request) {
        UUID id = Ids.next();
        ArchiveOrder order = new ArchiveOrder(id, request, folder.resolve(id + ".zip"), clock.instant());
        orders.merge(new Key(order.trainer, order.cohort.id()), order, (before, next) -> {
            if (before.isRunning()) {
                throw Refusal.conflict(RUNNING_ALREADY);
            }
            delete(before.file);
            return next;
        });
        threads.execute(() -> makeArchive.make(order));
        return order;
    }

    /** The newest one, whatever became of it. */
    Optional<ArchiveOrder> of(UUID trainer, UUID cohort) {
        return Optional.ofNullable(orders.get(new Key(trainer, cohort)));
    }

    /**
     * One that may be downloaded: ready, and everybody whose documents it holds is still in the cohort. Otherwise it is
     * deleted.
     */
    Optional<ArchiveOrder> ready(UUID trainer, UUID cohort) {
        Optional<ArchiveOrder> order = of(trainer, cohort).filter(one -> one.state() == State.READY);
        order.filter(this::somebodyLeft).ifPresent(spoilt -> drop(spoilt, State.SPOILT));
        return order.filter(one -> one.state() == State.READY && Files.exists(one.file));
    }

    private boolean somebodyLeft(ArchiveOrder order) {
        return database.read(handle -> order.within().stream()
                .anyMatch(learner ->
                        CohortRoll.member(handle, order.cohort.id(), learner).isEmpty()));
    }

    /** Stops it, or deletes what is ready. */
    void cancel(ArchiveOrder order) {
        drop(order, State.CANCELLED);
    }

    private void drop(ArchiveOrder order, State end) {
        order.drop(end, clock.instant());
        delete(order.file);
    }

    // Within her erasure, which has locked her: what holds her documents goes, and what has not begun with her will
    // skip her.
    void erased(@Observes LearnerErased erased) {
        orders.values().stream()
                .filter(order -> order.mayHold(erased.learner()))
                .forEach(order -> drop(order, State.SPOILT));
    }

    @Scheduled(every = "10m", delayed = "10m", identity = "archives")
    void purge() {
        orders.values().removeIf(order -> {
            boolean over = order.ended() != null && order.ended().plus(KEPT).isBefore(clock.instant());
            if (over) {
                delete(order.file);
            }
            return over;
        });
    }

    // What an earlier process left can be fetched by nobody.
    void begin(@Observes StartupEvent start) {
        empty();
    }

    void end(@Observes ShutdownEvent stop) {
        orders.values().forEach(order -> drop(order, State.CANCELLED));
        threads.shutdownNow();
    }

    private void empty() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> left = Files.list(folder)) {
                left.forEach(Archives::delete);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of archives cannot be emptied", failure);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("an archive cannot be deleted", failure);
        }
    }
}
