package fr.parlemoi.cohort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import fr.parlemoi.MailHostForTests;
import fr.parlemoi.MariaDbForTests;
import fr.parlemoi.learner.StaffForTests;
import fr.parlemoi.web.staff.StaffRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries, as an attacker would, every address of the program that belongs to a cohort; a new one is tried by itself. */
@QuarkusTest
@QuarkusTestResource(MariaDbForTests.class)
@QuarkusTestResource(MailHostForTests.class)
class AnothersCohortTest {

    private static final String COHORTS = "/formateur/cohortes/{";
    private static final List<Endpoint> ENDPOINTS = endpoints();

    @Inject
    StaffForTests staff;

    @Inject
    CohortsForTests cohorts;

    private UUID cohort;
    private UUID member;

    private record Endpoint(Method method, String path) {

        boolean isGet() {
            return method.isAnnotationPresent(GET.class);
        }

        boolean isMultipart() {
            Consumes consumes = method.getAnnotation(Consumes.class);
            return consumes != null && List.of(consumes.value()).contains(MediaType.MULTIPART_FORM_DATA);
        }

        @Override
        public String toString() {
            return (isGet() ? "GET " : "POST ") + path;
        }
    }

    @BeforeEach
    void make() {
        cohort = cohorts.cohort("À Paule", "paule.attaquee@exemple.fr");
        member = cohorts.member(cohort, "Ninon", "Secret", "ninon.secret@exemple.fr");
    }

    @Test
    void finds_the_endpoints_of_every_feature() {
        assertThat(ENDPOINTS).extracting(Endpoint::toString).hasSizeGreaterThan(25);
    }

    @Test
    void another_trainer_finds_nothing_at_any_address() {
        answers(staff.cookie("quentin.curieux@exemple.fr", StaffRole.TRAINER), 404);
    }

    @Test
    void neither_learners_nor_other_staff_find_anything() {
        answers(staff.cookie("ninon.secret@exemple.fr"), 404);
        answers(staff.cookie("role.autre@exemple.fr", StaffRole.ADMINISTRATOR, StaffRole.PREFECTURE), 404);
    }

    @Test
    void a_trainer_who_left_finds_nothing_at_once() {
        String former = staff.cookie("renee.partie@exemple.fr", StaffRole.TRAINER);
        UUID hers = cohorts.cohort("Quittée", "renee.partie@exemple.fr");
        assertThat(ask(former, new Endpoint(null, "/formateur/cohortes/" + hers), true)
                        .statusCode())
                .isEqualTo(200);

        cohorts.leave(hers, "renee.partie@exemple.fr");

        cohort = hers;
        answers(former, 404);
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_sign_in() {
        answers(null, 303);
    }

    private void answers(String cookie, int status) {
        Map<String, Integer> others = new TreeMap<>();
        for (Endpoint endpoint : ENDPOINTS) {
            Response answer = ask(cookie, endpoint, endpoint.isGet());
            if (answer.statusCode() != status || answer.asString().contains("Secret")) {
                others.put(endpoint.toString(), answer.statusCode());
            }
        }
        assertThat(others).isEmpty();
    }

    private Response ask(String cookie, Endpoint endpoint, boolean get) {
        RequestSpecification request = given().redirects()
                .follow(false)
                // As browsers ask.
                .accept("text/html,*/*;q=0.8");
        if (cookie != null) {
            request.cookie("parlemoi", cookie);
        }
        String address = endpoint.path()
                .replaceFirst("\\{(id|cohort)}", cohort.toString())
                .replaceFirst("\\{learner[^/]*}(?=/|$)", member.toString())
                .replace("{extension}", "csv")
                .replace("{kind}", "attestation")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        if (get) {
            return request.get(address);
        }
        Map<String, String> fields = Map.of("learner", member.toString(), "learners", member.toString());
        return (endpoint.isMultipart() ? request.multiPart("learner", member.toString()) : request.formParams(fields))
                .post(address);
    }

    private static List<Endpoint> endpoints() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("fr.parlemoi").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(type -> type.reflect())
                        .flatMap(type -> Stream.of(type.getDeclaredMethods())
                                .filter(method ->
                                        method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class))
                                .map(method -> new Endpoint(method, path(type, method))))
                        .filter(endpoint -> endpoint.path().startsWith(COHORTS))
                        .toList();
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }
}
