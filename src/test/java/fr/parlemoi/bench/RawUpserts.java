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
 * What the same MariaDB can do at most: durable upserts of one row, each in a transaction of its own, over plain
 * connections with prepared statements.
 */
final class RawUpserts {

    private static final String UPSERT = """
            INSERT INTO %s (learner, activity, played, clock, media_tenths, last_learning_at)
            VALUES (?, ?, ?, ?, 3000, ?)
            ON DUPLICATE KEY UPDATE played = VALUES(played), clock = VALUES(clock),
                last_learning_at = VALUES(last_learning_at)""";

    private static final int MOST_KEYS = 100_000;

    private final Jdbi jdbi;
    private final String upsert;
    private final List<String> keys;

    // What is told twice changes nothing, and needs no sync: no two connections and no two runs may tell the same.
    private final SplittableRandom seeds = new SplittableRandom();

    private RawUpserts(Jdbi jdbi, String table, String rows) {
        this.jdbi = jdbi;
        this.upsert = UPSERT.formatted(table);
        this.keys = jdbi.withHandle(handle -> prepare(handle, table, rows));
    }

    /** Into a copy of {@code activity_progress}, as large as the table that the server writes. */
    static RawUpserts intoAll(Jdbi jdbi) {
        return new RawUpserts(jdbi, "bench_upsert", "");
    }

    /** Into a copy with one row a learner, small enough for the processor's caches. */
    static RawUpserts intoFew(Jdbi jdbi) {
        return new RawUpserts(
                jdbi,
                "bench_upsert_few",
                "WHERE activity = (SELECT MIN(activity) FROM activity_progress) LIMIT " + MOST_KEYS);
    }

    private static List<String> prepare(Handle handle, String table, String rows) {
        handle.execute("DROP TABLE IF EXISTS " + table);
        handle.execute("CREATE TABLE " + table + " LIKE activity_progress");
        handle.execute("INSERT INTO " + table + " SELECT * FROM activity_progress " + rows);
        // By a hash, so that they lie anywhere in the table, at the same places in each run.
        return handle.createQuery("SELECT CONCAT(learner, ' ', activity) AS name FROM " + table
                        + " ORDER BY CRC32(CONCAT(learner, ' ', activity)) LIMIT " + MOST_KEYS)
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
            try (PreparedStatement statement = connection.prepareStatement(upsert)) {
                for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                    upsert(statement, random);
                    nanos.add(System.nanoTime() - begin);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private void upsert(PreparedStatement statement, SplittableRandom random) throws SQLException {
        String[] key = keys.get(random.nextInt(keys.size())).split(" ");
        byte[] set = new byte[5];
        random.nextBytes(set);
        statement.setString(1, key[0]);
        statement.setString(2, key[1]);
        statement.setBytes(3, set);
        statement.setBytes(4, set);
        statement.setTimestamp(5, Timestamp.from(Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE))));
        statement.executeUpdate();
    }
}
