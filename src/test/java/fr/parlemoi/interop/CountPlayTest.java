package fr.parlemoi.interop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import fr.parlemoi.ClockForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A play on a partner's site: one more in a number, and no trail. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
class CountPlayTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Inject
    Database database;

    @Inject
    Partners partners;

    @Inject
    ClockForTests clock;

    @BeforeEach
    void registerAPartner() {
        database.run(transaction -> {
            transaction.execute("DELETE FROM partner_play");
            transaction.execute("INSERT IGNORE INTO partner VALUES ('relais-nord', 'Relais Nord', NOW(3))");
        });
    }

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
        database.run(transaction -> {
            transaction.execute("DELETE FROM partner_play");
            transaction.execute("DELETE FROM partner WHERE slug = 'relais-nord'");
        });
    }

    /** Each test comes from an address of its own. */
    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    private static ValidatableResponse play(RequestSpecification from, String activity, String partner) {
        return from.post("/integrer/" + activity + "/lectures?partenaire=" + partner)
                .then();
    }

    private List<String> stored() {
        return database.read(
                handle -> handle.createQuery("""
                        SELECT CONCAT_WS(' ', channel, partner, activity, plays) FROM partner_play ORDER BY partner, month""").mapTo(String.class).list());
    }

    @Test
    void counts_a_registered_partner_by_its_name_and_sets_no_cookie() {
        play(from("203.0.113.1"), "regard", "relais-nord").statusCode(204).header("Set-Cookie", nullValue());
        play(from("203.0.113.1"), "m1-regard", "relais-nord").statusCode(204);

        assertThat(stored()).containsExactly("partenaire relais-nord m1-regard 2");
    }

    @ParameterizedTest
    @CsvSource({"inconnu", "''", "Relais-Nord", "x", "a%00b", "%C3%A9cole"})
    void counts_who_is_not_registered_with_the_others(String partner) {
        play(from("203.0.113.2").urlEncodingEnabled(false), "regard", partner).statusCode(204);

        assertThat(stored()).containsExactly("partenaire autre m1-regard 1");
    }

    @Test
    void counts_a_missing_partner_with_the_others() {
        from("203.0.113.3").post("/integrer/regard/lectures").then().statusCode(204);

        assertThat(stored()).containsExactly("partenaire autre m1-regard 1");
    }

    @Test
    void counts_nothing_for_an_unknown_activity() {
        play(from("203.0.113.4"), "nulle-part", "relais-nord").statusCode(404);

        assertThat(stored()).isEmpty();
    }

    @Test
    void takes_nothing_from_the_page_of_another_site() {
        play(
                        from("203.0.113.5")
                                .header("Origin", "https://ailleurs.exemple")
                                .header("Sec-Fetch-Site", "cross-site"),
                        "regard",
                        "relais-nord")
                .statusCode(403);

        assertThat(stored()).isEmpty();
    }

    @Test
    void takes_what_its_own_page_sends_out_of_a_frame() {
        play(from("203.0.113.6").header("Sec-Fetch-Site", "same-origin"), "regard", "relais-nord")
                .statusCode(204);
    }

    @Test
    void loses_none_of_many_at_once() throws Exception {
        try (ExecutorService sites = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.range(0, 80)
                    .mapToObj(number -> sites.submit(() -> play(from("198.51.100." + number), "pleurs", "relais-nord")
                            .extract()
                            .statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        assertThat(stored()).containsExactly("partenaire relais-nord m1-pleurs 80");
    }

    @Test
    void stops_counting_for_an_address_that_goes_on_and_on() {
        for (int number = 0; number < 60; number++) {
            play(from("203.0.113.7"), "regard", "relais-nord").statusCode(204);
        }
        play(from("203.0.113.7"), "regard", "relais-nord")
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("status", equalTo(429));
        play(from("203.0.113.8"), "regard", "relais-nord").statusCode(204);

        assertThat(stored()).containsExactly("partenaire relais-nord m1-regard 61");
    }

    @Test
    void counts_by_the_month_in_paris() {
        Instant now = clock.instant();
        YearMonth next = YearMonth.from(now.atZone(PARIS)).plusMonths(1);
        // Ten minutes into the month in Paris, it is still the month before in UTC.
        Instant midnight = next.atDay(1).atStartOfDay(PARIS).toInstant();
        clock.putForward(Duration.between(now, midnight.plus(Duration.ofMinutes(10))));

        play(from("203.0.113.9"), "regard", "relais-nord").statusCode(204);

        assertThat(partners.plays()).containsExactly(new Partners.MonthOfPlays("relais-nord", next, 1));
        assertThat(LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
                        .getMonth())
                .isNotEqualTo(next.getMonth());
    }
}
