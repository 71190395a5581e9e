package fr.parlemoi.platform;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Handle;

/**
 * Ready while the database answers within a few seconds. Says beside it when a crash of the database would lose what it
 * acknowledged, or when another node of it may answer with what was true before: that works, and its administrator
 * should change it.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements AsyncHealthCheck {

    private static final String NAME = "database";
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Database database;

    DatabaseHealth(Database database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> answer(database.read(DatabaseHealth::readPromises)))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(LIMIT)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", String.valueOf(failure.getMessage()))
                        .build());
    }

    static HealthCheckResponse answer(Promises promises) {
        var answer = HealthCheckResponse.named(NAME).up().withData("version", promises.version());
        if (promises.flushAtCommit() != 1) {
            answer.withData(
                    "warning-durability",
                    "innodb_flush_log_at_trx_commit is " + promises.flushAtCommit()
                            + ": a crash loses acknowledged progress; set it to 1");
        }
        if (promises.cluster() && promises.syncWait() % 2 == 0) {
            answer.withData(
                    "warning-stale-reads",
                    "wsrep_sync_wait is " + promises.syncWait()
                            + ": a node may answer with what was true before another one's write; set it to 1");
        }
        return answer.build();
    }

    private static Promises readPromises(Handle handle) {
        Map<String, String> variables = handle
                .createQuery("""
                        SELECT variable_name, variable_value FROM information_schema.session_variables
                        WHERE variable_name IN ('version', 'innodb_flush_log_at_trx_commit', 'wsrep_on', 'wsrep_sync_wait')""")
                .map((row, context) -> Map.entry(row.getString(1).toLowerCase(Locale.ROOT), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Promises(
                variables.get("version"),
                Integer.parseInt(variables.get("innodb_flush_log_at_trx_commit")),
                "ON".equals(variables.get("wsrep_on")),
                Integer.parseInt(variables.getOrDefault("wsrep_sync_wait", "0")));
    }

    /**
     * The settings on which "nothing acknowledged is ever lost" stands.
     *
     * @param cluster whether it is a node of Galera
     * @param syncWait its bit 1 makes a read wait for what was committed on other nodes
     */
    record Promises(String version, int flushAtCommit, boolean cluster, int syncWait) {}
}
