package fr.parlemoi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the same MariaDB can do at most: durable upserts of one row, each in a transaction of its own, into a copy of
 * {@code activity_progress} with one row a learner, over plain connections with prepared statements.
 */
final class RawUpserts {

    private static final String UPSERT = """
            INSERT INTO bench_upsert (learner, activity, played, clock, media_tenths, last_learning_at)
            VALUES (?, ?, ?, ?, 3000, ?)
            ON DUPLICATE KEY UPDATE played = VALUES(played), clock = VALUES(clock),
                last_learning_at = VALUES(last_learning_at)""";

    private final Jdbi jdbi;
    private final List<String> learners;

    // What is told twice changes nothing, and needs no sync: no two connections and no two runs may tell the same.
    private final SplittableRandom seeds = new SplittableRandom();

    RawUpserts(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.learners = jdbi.withHandle(RawUpserts::prepare);
    }

    private static List<String> prepare(Handle handle) {
        handle.execute("DROP TABLE IF EXISTS bench_upsert");
        handle.execute("CREATE TABLE bench_upsert LIKE activity_progress");
        handle.execute("INSERT INTO bench_upsert SELECT * FROM activity_progress"
                + " WHERE activity = (SELECT MIN(activity) FROM activity_progress) LIMIT 100000");
        return handle.createQuery("SELECT CONCAT(learner, ' ', activity) FROM bench_upsert")
                .mapTo(String.class)
                .list();
    }

    /** Over so many connections at once. */
    Raw run(int connections, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<CompletableFuture<long[]>> all = IntStream.range(0, connections)
                    .mapToObj(any -> seeds.split())
                    .map(random -> CompletableFuture.supplyAsync(() -> upsertUntil(end, random), threads))
                    .toList();
            long[] nanos = all.stream()
                    .flatMapToLong(each -> Arrays.stream(each.join()))
                    .sorted()
                    .toArray();
            return new Raw((double) nanos.length / seconds, nanos[nanos.length / 2] / 1e6);
        }
    }

    /**
     * @param perSecond commits
     * @param p50 of one, milliseconds
     */
    record Raw(double perSecond, double p50) {}

    private long[] upsertUntil(long end, SplittableRandom random) {
        List<Long> nanos = new ArrayList<>();
        try (Handle handle = jdbi.open()) {
            Connection connection = handle.getConnection();
            try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
                for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                    upsert(upsert, random);
                    nanos.add(System.nanoTime() - begin);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private void upsert(PreparedStatement upsert, SplittableRandom random) throws SQLException {
        String[] key = learners.get(random.nextInt(learners.size())).split(" ");
        byte[] set = new byte[5];
        random.nextBytes(set);
        upsert.setString(1, key[0]);
        upsert.setString(2, key[1]);
        upsert.setBytes(3, set);
        upsert.setBytes(4, set);
        upsert.setTimestamp(5, Timestamp.from(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE))));
        upsert.executeUpdate();
    }
}
