package fr.parlemoi.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.DatabaseHealth.Promises;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class DatabaseHealthTest {

    @Test
    void is_up_while_the_database_answers() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("database"))
                .body("checks.find { it.name == 'database' }.data.version", notNullValue());
    }

    @Test
    void is_down_while_the_database_is_deaf_and_up_again_when_it_hears() {
        DatabaseProcess database = DatabaseProcess.find();
        database.freeze();
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'database' }.data.reason", notNullValue());
        } finally {
            database.thaw();
        }
        Waiting.until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void warns_of_a_database_that_may_lose_what_it_acknowledged() {
        HealthCheckResponse answer = DatabaseHealth.answer(new Promises("11.4.5-MariaDB", 2, false, 0));

        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow().get("warning-durability"))
                .asString()
                .contains("innodb_flush_log_at_trx_commit is 2");
    }

    @Test
    void does_not_warn_of_a_durable_one() {
        HealthCheckResponse answer = DatabaseHealth.answer(new Promises("11.4.5-MariaDB", 1, false, 0));

        assertThat(answer.getData().orElseThrow()).containsOnlyKeys("version");
    }

    @Test
    void warns_of_a_node_that_may_answer_with_what_was_true_before() {
        HealthCheckResponse stale = DatabaseHealth.answer(new Promises("11.4.5-MariaDB", 1, true, 0));
        HealthCheckResponse synced = DatabaseHealth.answer(new Promises("11.4.5-MariaDB", 1, true, 1));

        assertThat(stale.getStatus()).isEqualTo(Status.UP);
        assertThat(stale.getData().orElseThrow().get("warning-stale-reads"))
                .asString()
                .contains("wsrep_sync_wait is 0");
        assertThat(synced.getData().orElseThrow()).containsOnlyKeys("version");
    }
}
