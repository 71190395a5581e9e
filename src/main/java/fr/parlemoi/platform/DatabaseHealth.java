package fr.parlemoi.platform;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Handle;

/**
 * Ready while the database answers within a few seconds. Says beside it when a crash of the database
 * would lose what it acknowledged: that works, and its administrator should change it.
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
        return answer.build();
    }

    private static Promises readPromises(Handle handle) {
        return handle.createQuery("SELECT VERSION(), @@innodb_flush_log_at_trx_commit")
                .map((row, context) -> new Promises(row.getString(1), row.getInt(2)))
                .one();
    }

    /** The setting on which "nothing acknowledged is ever lost" stands. */
    record Promises(String version, int flushAtCommit) {}
}
