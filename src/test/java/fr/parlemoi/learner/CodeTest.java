package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class CodeTest {

    GreenMail mailHost;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void sends_code_and_link_as_text_and_html() throws MessagingException {
        Phone phone = phone();
        phone.askForCode("odile@exemple.fr").statusCode(202);

        MimeMessage mail = phone.latestMail("odile@exemple.fr");

        String code = phone.mailedCode("odile@exemple.fr");
        String link = phone.mailedLink("odile@exemple.fr");
        assertThat(mail.getSubject()).isEqualTo("Votre code de connexion à Parle-moi… !");
        assertThat(Phone.html(mail)).contains(code).contains("/connexion/lien?jeton=" + link);
    }

    @Test
    void tells_how_many_tries_are_left_and_stops_after_five() {
        Phone phone = phone();
        phone.askForCode("zoe@exemple.fr").statusCode(202);
        String right = phone.mailedCode("zoe@exemple.fr");

        for (int left = 4; left >= 0; left--) {
            phone.enter("zoe@exemple.fr", otherThan(right), false)
                    .statusCode(403)
                    .body("triesLeft", equalTo(left));
        }
        phone.enter("zoe@exemple.fr", right, false).statusCode(429).header("Retry-After", notNullValue());
    }

    @Test
    void counts_tries_that_come_at_once_one_by_one() throws Exception {
        Phone phone = phone();
        phone.askForCode("agathe@exemple.fr").statusCode(202);
        String wrong = otherThan(phone.mailedCode("agathe@exemple.fr"));

        List<Integer> statuses = atOnce(
                20,
                () -> phone().enter("agathe@exemple.fr", wrong, false).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 403).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(15);
    }

    @Test
    void lets_a_code_be_used_once_even_by_many_at_once() throws Exception {
        Phone phone = phone();
        phone.askForCode("celeste@exemple.fr").statusCode(202);
        String code = phone.mailedCode("celeste@exemple.fr");

        List<Integer> statuses = atOnce(
                10,
                () -> phone().enter("celeste@exemple.fr", code, false).extract().statusCode());

        assertThat(statuses).filteredOn(status -> status == 204).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 403).hasSize(9);
    }

    @Test
    void ends_an_older_code_when_a_newer_one_is_sent() {
        Phone phone = phone();
        phone.askForCode("jeanne@exemple.fr").statusCode(202);
        String older = phone.mailedLink("jeanne@exemple.fr");
        phone.askForCode("jeanne@exemple.fr").statusCode(202);

        phone.follow(older).statusCode(403);
        phone.enter("jeanne@exemple.fr", phone.mailedCode("jeanne@exemple.fr"), false)
                .statusCode(204);
    }

    @Test
    void ends_a_code_after_ten_minutes() {
        Phone phone = phone();
        phone.askForCode("sarah@exemple.fr").statusCode(202);
        clock.putForward(Duration.ofMinutes(10).plusSeconds(1));

        phone.enter("sarah@exemple.fr", phone.mailedCode("sarah@exemple.fr"), false)
                .statusCode(403)
                .body("triesLeft", equalTo(0));
    }

    @Test
    void refuses_what_can_be_no_code() {
        phone().enter("sarah@exemple.fr", "12345", false).statusCode(400);
        phone().enter("sarah@exemple.fr", "abcdef", false).statusCode(400);
    }

    @Test
    void takes_a_code_typed_with_a_space() {
        Phone phone = phone();
        phone.askForCode("lea@exemple.fr").statusCode(202);
        String code = phone.mailedCode("lea@exemple.fr");

        phone.enter("lea@exemple.fr", code.substring(0, 3) + " " + code.substring(3), false)
                .statusCode(204);
    }

    @Test
    void asks_to_wait_after_many_mails_to_one_address() {
        for (int i = 0; i < 5; i++) {
            phone().askForCode("flot@exemple.fr").statusCode(202);
        }

        phone().askForCode("flot@exemple.fr").statusCode(429).header("Retry-After", notNullValue());
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }

    private static String otherThan(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<T>> results = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> task).toList());
            return results.stream().map(Future::resultNow).toList();
        }
    }
}
