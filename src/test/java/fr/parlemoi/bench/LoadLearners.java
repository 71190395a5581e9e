package fr.parlemoi.bench;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.CourseFile;
import fr.parlemoi.progress.MadeProgress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Loads made learners with all their rows, in the order of their keys. By itself:
 * {@code ./mvnw -q -Pbench test-compile exec:exec@load-learners -Dbench.learners=600000}.
 */
public final class LoadLearners {

    private static final int BATCH = 250;
    private static final int TOLD_EVERY = 10_000;

    private final Jdbi jdbi;
    private final int activities;
    private final MadeProgress progress;
    private final AtomicInteger loaded = new AtomicInteger();

    LoadLearners(Jdbi jdbi, Course course) {
        this.jdbi = jdbi;
        this.activities = (int) course.activities().count();
        this.progress = new MadeProgress(course);
    }

    /** Arguments: the folder of data directories, the folder of the compiled course, how many learners. */
    public static void main(String[] arguments) {
        int learners = Integer.parseInt(arguments[2]);
        try (LoadedDatabase database =
                LoadedDatabase.start(Path.of(arguments[0]), learners, CourseFile.read(Path.of(arguments[1])))) {
            Display.say("%,d learners in %s, %,d MB", learners, database.data(), database.bytes() / 1_000_000);
        }
    }

    /** Replaces all learners by those with the numbers from 0 to {@code learners}. */
    void load(int learners) {
        empty();
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        int share = Math.ceilDiv(learners, threads);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            CompletableFuture.allOf(IntStream.range(0, threads)
                            .mapToObj(thread -> CompletableFuture.runAsync(
                                    () -> load(thread * share, Math.min(learners, (thread + 1) * share), learners),
                                    pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void empty() {
        jdbi.useHandle(handle -> {
            handle.execute("SET SESSION foreign_key_checks = 0");
            List.of(
                            "session",
                            "learner",
                            "activity_progress",
                            "study_day",
                            "module_progress",
                            "course_progress",
                            "learner_month",
                            "reflection")
                    .forEach(table -> handle.execute("TRUNCATE TABLE " + table));
        });
    }

    private void load(int first, int end, int all) {
        try (Handle handle = jdbi.open()) {
            handle.execute("SET SESSION foreign_key_checks = 0");
            for (int from = first; from < end; from += BATCH) {
                List<MadeLearner> batch = IntStream.range(from, Math.min(end, from + BATCH))
                        .mapToObj(number -> MadeLearner.of(number, activities))
                        .toList();
                handle.inTransaction(transaction -> store(transaction, batch));
                tell(batch.size(), all);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Void store(Handle transaction, List<MadeLearner> batch) throws SQLException {
        insertLearners(transaction.getConnection(), batch);
        insertSessions(transaction.getConnection(), batch);
        progress.store(transaction.getConnection(), batch);
        return null;
    }

    private static void insertLearners(Connection connection, List<MadeLearner> batch) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(
                "INSERT INTO learner (id, email, created_at, registered_at, last_receipt_at) VALUES (?, ?, ?, ?, ?)")) {
            for (MadeLearner learner : batch) {
                // Half of them gave an address.
                boolean guest = learner.number() % 2 == 0;
                Timestamp begun = Timestamp.from(learner.begun());
                rows.setString(1, learner.id().toString());
                rows.setString(2, guest ? null : "apprenante-%d@exemple.fr".formatted(learner.number()));
                rows.setTimestamp(3, begun);
                rows.setTimestamp(4, guest ? null : begun);
                rows.setTimestamp(5, begun);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private static void insertSessions(Connection connection, List<MadeLearner> batch) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement("""
                INSERT INTO session (id, learner, device, started_at, last_used_on, expires_at)
                VALUES (?, ?, 'Téléphone Android, Chrome', ?, ?, ?)""")) {
            for (MadeLearner learner : batch) {
                Timestamp begun = Timestamp.from(learner.begun());
                rows.setString(1, learner.session().toString());
                rows.setString(2, learner.id().toString());
                rows.setTimestamp(3, begun);
                rows.setTimestamp(4, begun);
                rows.setTimestamp(5, begun);
                rows.addBatch();
            }
            rows.executeBatch();
        }
    }

    private void tell(int more, int all) {
        int before = loaded.getAndAdd(more);
        if (before / TOLD_EVERY != (before + more) / TOLD_EVERY) {
            Display.say("loaded %,d of %,d learners", before + more, all);
        }
    }
}
