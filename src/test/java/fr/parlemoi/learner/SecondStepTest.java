package fr.parlemoi.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.platform.Database;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class SecondStepTest {

    private static final String STEP = "/connexion/seconde-etape";
    private static final String SET_UP = STEP + "/installation";
    private static final Pattern RECOVERY_CODE = Pattern.compile("<code>([0-9a-z]{5}-[0-9a-z]{5})</code>");

    GreenMail mailHost;

    @Inject
    Database database;

    @Inject
    StaffForTests staff;

    @Inject
    SealedSecrets seals;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    @Test
    void is_set_up_by_a_key_and_a_first_code_and_opens_the_page_that_was_asked_for() {
        Phone phone = trainer("irene@exemple.fr");
        phone.request()
                .get(TrainersOnlyForTests.PATH)
                .then()
                .statusCode(303)
                .header("Location", endsWith(STEP + "?retour=%2Fformateur%2Fessai"));
        phone.request()
                .get(STEP + "?retour=/formateur/essai")
                .then()
                .statusCode(303)
                .header("Location", containsString(SET_UP));
        String page = phone.request()
                .get(SET_UP + "?retour=/formateur/essai")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();

        assertThat(page).contains("otpauth://totp/Parle-moi:irene%40exemple.fr?secret=", "<svg class=\"qr\"");
        String key = Totp.base32(staff.secret("irene@exemple.fr"));
        assertThat(page.replace(" ", "")).contains("<code>" + key + "</code>");
        confirm(phone, "irene@exemple.fr").statusCode(200).body(containsString("href=\"/formateur/essai\""));

        phone.request().get(TrainersOnlyForTests.PATH).then().statusCode(200);
    }

    @Test
    void is_asked_for_at_every_sign_in() {
        setUp("jeanne@exemple.fr");
        clock.putForward(Duration.ofMinutes(2));
        Phone next = trainer("jeanne@exemple.fr");

        next.request().get(TrainersOnlyForTests.PATH).then().statusCode(303);
        next.request().get(STEP).then().statusCode(200).body(containsString("Code à six chiffres"));
        enter(next, code("jeanne@exemple.fr")).statusCode(303).header("Location", endsWith("/formateur/essai"));

        next.request().get(TrainersOnlyForTests.PATH).then().statusCode(200);
    }

    @Test
    void accepts_no_code_twice_nor_an_older_one() {
        setUp("karine@exemple.fr");
        clock.putForward(Duration.ofMinutes(2));
        String code = code("karine@exemple.fr");
        String older = codeOf("karine@exemple.fr", -1);
        enter(trainer("karine@exemple.fr"), code).statusCode(303);
        Phone thief = trainer("karine@exemple.fr");

        enter(thief, code).statusCode(403).body(containsString("pas le code attendu"));
        enter(thief, older).statusCode(403);

        thief.request().get(TrainersOnlyForTests.PATH).then().statusCode(303);
    }

    @Test
    void does_not_accept_the_first_code_again() {
        Phone phone = trainer("leonie@exemple.fr");
        phone.request().get(SET_UP).then().statusCode(200);
        String code = code("leonie@exemple.fr");
        enter(phone, SET_UP, code).statusCode(200);

        enter(trainer("leonie@exemple.fr"), code).statusCode(403);
    }

    @Test
    void ends_guessing_after_five_tries() {
        setUp("martine@exemple.fr");
        clock.putForward(Duration.ofMinutes(2));
        Phone thief = trainer("martine@exemple.fr");
        String wrong = codeOf("martine@exemple.fr", 40);
        // One of the five was the first code.
        for (int i = 0; i < 4; i++) {
            enter(thief, wrong).statusCode(403);
        }

        enter(thief, code("martine@exemple.fr")).statusCode(429).body(containsString("patientez"));
        recover(thief, "00000-00000").statusCode(429);
    }

    @Test
    void says_what_a_code_looks_like() {
        setUp("nadine@exemple.fr");

        enter(trainer("nadine@exemple.fr"), "12 34").statusCode(400).body(containsString("six chiffres"));
    }

    @Test
    void takes_each_recovery_code_once_however_it_is_written() {
        List<String> codes = setUp("olga@exemple.fr");
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        Phone phone = trainer("olga@exemple.fr");
        String typed = " "
                + codes.get(3)
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'O');

        recover(phone, typed).statusCode(303);
        phone.request().get(TrainersOnlyForTests.PATH).then().statusCode(200);
        recover(trainer("olga@exemple.fr"), codes.get(3)).statusCode(403).body(containsString("déjà servi"));
        recover(trainer("pauline@exemple.fr"), codes.get(4)).statusCode(403);

        assertThat(entries("olga@exemple.fr"))
                .containsExactly("Validation en deux étapes activée", "Code de secours utilisé");
    }

    @Test
    void keeps_secrets_and_recovery_codes_unreadable_in_the_database() {
        List<String> codes = setUp("rachel@exemple.fr");
        UUID id = staff.id("rachel@exemple.fr");
        byte[] secret = staff.secret("rachel@exemple.fr");

        byte[] stored =
                database.read(handle -> handle.createQuery("SELECT secret FROM second_factor WHERE learner = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .one());
        assertThat(stored).hasSize(12 + Totp.SECRET_BYTES + 16);
        assertThat(latin(stored)).doesNotContain(latin(secret)).doesNotContain(Totp.base32(secret));
        List<byte[]> hashes =
                database.read(handle -> handle.createQuery("SELECT code_hash FROM recovery_code WHERE learner = :id")
                        .bind("id", id)
                        .mapTo(byte[].class)
                        .list());
        assertThat(hashes)
                .hasSize(10)
                .allSatisfy(
                        hash -> codes.forEach(code -> assertThat(latin(hash)).doesNotContain(code.substring(0, 5))));
    }

    @Test
    void opens_a_sealed_secret_for_its_owner_alone() {
        UUID owner = UUID.randomUUID();
        byte[] sealed = seals.seal(owner, new byte[] {1, 2, 3});

        assertThat(seals.open(owner, sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> seals.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shows_a_secret_in_no_other_session_and_never_again() {
        Phone first = trainer("simone@exemple.fr");
        first.request().get(SET_UP).then().statusCode(200);
        byte[] seen = staff.secret("simone@exemple.fr");
        first.request().get(SET_UP).then().statusCode(200);
        assertThat(staff.secret("simone@exemple.fr")).isEqualTo(seen);

        Phone second = trainer("simone@exemple.fr");
        second.request().get(SET_UP).then().statusCode(200).body(not(containsString(Totp.base32(seen))));
        enter(first, SET_UP, codeOf(seen, 0)).statusCode(403);
        second.request().get(SET_UP).then().statusCode(200);
        confirm(second, "simone@exemple.fr").statusCode(200);

        second.request().get(SET_UP).then().statusCode(303);
        trainer("simone@exemple.fr").request().get(SET_UP).then().statusCode(303);
    }

    @Test
    void is_nothing_for_learners_and_sends_nobody_to_sign_in() {
        for (String path : List.of(STEP, SET_UP)) {
            phone().request().get(path).then().statusCode(303).header("Location", containsString("/connexion?retour="));
            Phone learner = phone();
            learner.signIn("toinette-" + path.length() + "@exemple.fr", false);
            learner.request().get(path).then().statusCode(404);
            enter(learner, path, "123456").statusCode(404);
        }
    }

    private List<String> setUp(String email) {
        Phone phone = trainer(email);
        phone.request().get(SET_UP).then().statusCode(200);
        String page = confirm(phone, email).statusCode(200).extract().asString();
        return RECOVERY_CODE
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private Phone trainer(String email) {
        return phone().holding(staff.cookieBeforeTheSecondStep(email, StaffRole.TRAINER));
    }

    private ValidatableResponse confirm(Phone phone, String email) {
        return enter(phone, SET_UP, code(email));
    }

    private static ValidatableResponse enter(Phone phone, String code) {
        return enter(phone, STEP, code);
    }

    private static ValidatableResponse recover(Phone phone, String code) {
        return enter(phone, STEP + "/secours", code);
    }

    private static ValidatableResponse enter(Phone phone, String path, String code) {
        return phone.request()
                .formParam("code", code)
                .formParam("retour", "/formateur/essai")
                .post(path)
                .then();
    }

    private String code(String email) {
        return codeOf(email, 0);
    }

    private String codeOf(String email, int steps) {
        return codeOf(staff.secret(email), steps);
    }

    private String codeOf(byte[] secret, int steps) {
        return Totp.code(secret, Totp.step(clock.instant()) + steps);
    }

    private List<String> entries(String email) {
        return database.read(
                handle -> handle.createQuery("SELECT what FROM audit_entry WHERE actor = :id ORDER BY at, id")
                        .bind("id", staff.id(email))
                        .mapTo(String.class)
                        .list());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
