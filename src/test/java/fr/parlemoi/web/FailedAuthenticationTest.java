package fr.parlemoi.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class FailedAuthenticationTest {

    /** Tells, after all that authentication sets up, who would be told of a failure. */
    @ApplicationScoped
    static class WhoIsTold {

        void route(@Observes Router router) {
            router.route("/q/metrics")
                    .order(2 - SecurityHandlerPriorities.AUTHENTICATION)
                    .handler(context -> {
                        Object told = context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                        context.response().putHeader("told", told.getClass().getName());
                        context.next();
                    });
        }
    }

    @Test
    void comes_before_the_handler_that_builds_a_table_of_all_paths_at_each_request() {
        given().get("/q/metrics").then().header("told", startsWith(FailedAuthentication.class.getName()));
    }

    @Test
    void leaves_the_answer_to_who_answers_every_refusal() {
        given().get("/api/failing-for-tests/protected")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("status", equalTo(401));
    }
}
