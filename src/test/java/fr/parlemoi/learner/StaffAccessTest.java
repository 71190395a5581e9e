package fr.parlemoi.learner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.icegreen.greenmail.util.GreenMail;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.parlemoi.ClockForTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.web.staff.ForStaff;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets into the pages of staff, and who does not. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class StaffAccessTest {

    private static final UUID ANY = UUID.fromString("01920000-0000-7000-8000-000000000000");

    GreenMail mailHost;

    @Inject
    StaffForTests staff;

    @Inject
    ClockForTests clock;

    @AfterEach
    void putTheClockRight() {
        clock.putRight();
    }

    static Stream<List<String>> urls() {
        return Stream.of(
                List.of("GET", "/administration"),
                List.of("GET", "/administration/journal"),
                List.of("POST", "/administration/invitations"),
                List.of("POST", "/administration/invitations/" + ANY + "/retrait"),
                List.of("POST", "/administration/equipe/" + ANY + "/roles/trainer/retrait"),
                List.of("POST", "/administration/equipe/" + ANY + "/seconde-etape/retrait"));
    }

    @ParameterizedTest
    @MethodSource("urls")
    void sends_who_is_not_signed_in_to_the_sign_in(List<String> url) {
        Phone guest = phone();
        guest.start();

        for (Phone somebody : List.of(phone(), guest)) {
            assertThat(ask(somebody, url).statusCode()).isEqualTo(303);
            assertThat(ask(somebody, url).header("Location")).contains("/connexion?retour=%2Fadministration");
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void is_not_to_be_found_by_learners_and_other_staff(List<String> url) {
        for (Phone somebody : List.of(
                member("ursule@exemple.fr"),
                member("valentine@exemple.fr", StaffRole.TRAINER),
                member("wanda@exemple.fr", StaffRole.PREFECTURE, StaffRole.TRAINER),
                phone().holding(staff.cookieBeforeTheSecondStep("xavier@exemple.fr", StaffRole.TRAINER)))) {
            ask(somebody, url).then().statusCode(404).body(not(containsString("administration")));
        }
    }

    @ParameterizedTest
    @MethodSource("urls")
    void asks_administrators_for_their_second_step(List<String> url) {
        Phone administrator =
                phone().holding(staff.cookieBeforeTheSecondStep("yvonne@exemple.fr", StaffRole.ADMINISTRATOR));

        assertThat(ask(administrator, url).statusCode()).isEqualTo(303);
        assertThat(ask(administrator, url).header("Location"))
                .contains("/connexion/seconde-etape?retour=%2Fadministration");
    }

    @Test
    void does_not_open_an_account_to_the_session_of_the_guest_who_was_merged_into_it() {
        member("zelie@exemple.fr", StaffRole.ADMINISTRATOR);
        Phone phone = phone();
        phone.start();
        Phone inherited = phone();
        inherited.takeOver(phone);
        phone.signIn("zelie@exemple.fr", true);

        inherited
                .request()
                .get("/administration")
                .then()
                .statusCode(303)
                .header("Location", containsString("/connexion?retour="));
    }

    @Test
    void opens_to_administrators_and_keeps_trainers_to_their_own() {
        Phone administrator = member("adele@exemple.fr", StaffRole.ADMINISTRATOR);
        administrator
                .request()
                .get("/administration")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"));
        administrator.request().get(TrainersOnlyForTests.PATH).then().statusCode(404);
        member("berthe@exemple.fr", StaffRole.TRAINER)
                .request()
                .get(TrainersOnlyForTests.PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void makes_the_configured_address_an_administrator_at_its_sign_in() {
        Phone phone = phone();
        phone.signIn("directrice@exemple.fr", false);

        phone.request()
                .get("/administration")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/connexion/seconde-etape?retour=%2Fadministration"));
        phone.request().get("/mon-parcours").then().body(containsString("href=\"/administration\""));
    }

    @Test
    void shows_learners_no_way_to_pages_of_staff() {
        member("celine@exemple.fr").request().get("/mon-parcours").then().body(not(containsString("/administration")));
        member("denise-t@exemple.fr", StaffRole.TRAINER)
                .request()
                .get("/mon-parcours")
                .then()
                .body(not(containsString("/administration")));
    }

    @Test
    void ends_the_sessions_of_staff_after_twelve_hours_however_much_they_are_used() {
        // Over a midnight, when the first use of a day would extend another session.
        clock.putForward(
                Duration.ofHours(20 - clock.instant().atOffset(ZoneOffset.UTC).getHour() + 24));
        Phone trainer = member("eloise@exemple.fr", StaffRole.TRAINER);
        for (int hour = 0; hour < 11; hour++) {
            clock.putForward(Duration.ofHours(1));
            trainer.request().get(TrainersOnlyForTests.PATH).then().statusCode(200);
        }

        clock.putForward(Duration.ofMinutes(61));

        trainer.request().get("/api/sessions").then().statusCode(401);
    }

    @Test
    void holds_for_every_endpoint_below_the_paths_of_staff() {
        classes()
                .that(new DescribedPredicate<JavaClass>("answer below a path of staff") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.isAnnotatedWith(Path.class)
                                && type.getAnnotationOfType(Path.class)
                                        .value()
                                        .matches("/?(administration|formateur).*");
                    }
                })
                .should()
                .beAnnotatedWith(ForStaff.class)
                .check(new ClassFileImporter().importPackages("fr.parlemoi"));
    }

    private Phone member(String email, StaffRole... roles) {
        return phone().holding(staff.cookie(email, roles));
    }

    private static Response ask(Phone somebody, List<String> url) {
        RequestSpecification request = somebody.request();
        return url.getFirst().equals("GET")
                ? request.get(url.getLast())
                : request.formParam("email", "intruse@exemple.fr")
                        .formParam("role", "administrator")
                        .post(url.getLast());
    }

    private Phone phone() {
        return Phone.of(mailHost);
    }
}
